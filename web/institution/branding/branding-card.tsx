import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { useWords } from '../../words/words.js';
import { institutionWords } from '../institution.words.js';
import { AccentChoice } from './accent-choice.js';
import styles from './branding.module.css';
import { LogoChoice } from './logo-choice.js';

/** The college's logo and its colour. */
export function BrandingCard({ institution }: { institution: Api['InstitutionView'] }) {
  const w = useWords(institutionWords);
  return (
    <Card title={w.brandTitle}>
      <div className={styles.both}>
        <LogoChoice logo={institution.branding.logo} />
        <AccentChoice key={institution.branding.accent?.light.colour ?? ''} institution={institution} />
      </div>
    </Card>
  );
}

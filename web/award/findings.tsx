import type { Api } from '../api/client.js';
import { Chip } from '../kit/status/status.js';
import { useLanguage, useWords } from '../words/words.js';
import { findingWords } from './finding.words.js';
import styles from './award.module.css';
import { ledgerWords } from './ledger.words.js';

type Finding = Pick<Api['FindingView'], 'code' | 'detail' | 'about' | 'fix'>;

/** What the SIS would refuse in a line, each with what mends it; or that the line is ready. */
export function Check({ findings }: { findings: readonly Finding[] }) {
  const w = useWords(ledgerWords);
  if (findings.length === 0) return <Chip tone="act">{w.ready}</Chip>;
  return (
    <div className={styles.check}>
      <span className={styles.nowrap}>
        <Chip tone="stop">{w.held}</Chip>
      </span>
      <Findings findings={findings} />
    </div>
  );
}

export function Findings({ findings }: { findings: readonly Finding[] }) {
  const language = useLanguage();
  return (
    <ul className={styles.findings}>
      {findings.map((finding) => {
        const { detail, fix } = (language === 'es' && findingWords[finding.code]) || finding;
        return (
          <li key={`${finding.code} ${finding.about ?? ''}`}>
            {detail} <span className="soft">{fix}</span>
          </li>
        );
      })}
    </ul>
  );
}

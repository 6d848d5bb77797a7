import { Link } from '@tanstack/react-router';
import { useSession } from '../account/session.js';
import type { Api } from '../api/client.js';
import { LinkButton } from '../kit/action/link-button.js';
import { Page } from '../kit/page/page.js';
import { Empty } from '../kit/status/status.js';
import { useWords } from '../words/words.js';
import { hubWords } from './hub.words.js';
import { useGreeting } from './use-greeting.js';
import styles from './hub.module.css';

/** Nothing claimed yet: what this is, how it goes, and where to begin. */
export function FirstVisit({ hub }: { hub: Api['HubView'] }) {
  const w = useWords(hubWords);
  const greeting = useGreeting(useSession().person.name);
  return (
    <Page title={greeting} windowTitle={w.title} lead={<p>{w.firstLead}</p>} width="narrow">
      <Empty title={w.firstTitle}>
        <p>{w.firstHow}</p>
        <ol className={styles.steps}>
          {w.firstSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <LinkButton to="/ideas">{w.firstAct}</LinkButton>
      </Empty>
      <p>
        <Link to="/portfolio/experiences">{hub.experiences === 0 ? w.firstExperience : w.toExperiences}</Link>
      </p>
    </Page>
  );
}

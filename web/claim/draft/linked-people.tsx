import { Link } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { useWords } from '../../words/words.js';
import { LinkedChoice } from './linked-choice.js';
import { outcomeWords } from './outcome.words.js';
import styles from './draft.module.css';

/** Who can say that it is true: people who were asked, and the way to ask another. */
export function LinkedPeople({ claimId, outcome }: { claimId: string; outcome: Api['OutcomeView'] }) {
  const w = useWords(outcomeWords);
  const { data } = $api.useQuery('get', '/api/attestations', { params: { query: { limit: 200 } } });
  if (data === undefined) return null;
  const shown = data.rows.filter(({ state }) => state !== 'withdrawn');
  return (
    <section className={styles.section}>
      {shown.length === 0 ? (
        <p className="soft">{w.noPeople}</p>
      ) : (
        <LinkedChoice
          claimId={claimId}
          outcome={outcome}
          kind="attestations"
          label={w.people}
          hint={w.peopleHint}
          choices={shown.map((row) => ({
            id: row.id,
            name: row.attestorName,
            hint: `${row.asked.experience.title}: ${w.asked[row.state]}`,
          }))}
        />
      )}
      <Link to="/portfolio/attestations/new" search={{ claim: claimId }}>
        {w.ask}
      </Link>
    </section>
  );
}

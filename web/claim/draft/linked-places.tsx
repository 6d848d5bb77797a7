import { Link } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { useSpanText } from '../../portfolio/experience/span-text.js';
import { useWords } from '../../words/words.js';
import { LinkedChoice } from './linked-choice.js';
import { outcomeWords } from './outcome.words.js';
import styles from './draft.module.css';

/** Where one part was learned. */
export function LinkedPlaces({ claimId, outcome }: { claimId: string; outcome: Api['OutcomeView'] }) {
  const w = useWords(outcomeWords);
  const spanText = useSpanText();
  const { data } = $api.useQuery('get', '/api/experiences', { params: { query: { limit: 200 } } });
  if (data === undefined) return null;
  return (
    <section className={styles.section}>
      {data.rows.length === 0 ? (
        <p className="soft">{w.noPlaces}</p>
      ) : (
        <LinkedChoice
          claimId={claimId}
          outcome={outcome}
          kind="experiences"
          label={w.places}
          hint={w.placesHint}
          choices={data.rows.map((row) => ({
            id: row.id,
            name: [row.title, row.organisation].filter(Boolean).join(', '),
            hint: spanText(row),
          }))}
        />
      )}
      <Link to="/portfolio/experiences/new">{w.addPlace}</Link>
    </section>
  );
}

import { useState } from 'react';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Disclosure } from '../../kit/page/disclosure.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import { withLink } from './outcome-edit.rules.js';
import { outcomeWords } from './outcome.words.js';
import { useChangeOutcome } from './use-change-outcome.js';
import styles from './draft.module.css';

interface Props {
  claimId: string;
  outcome: Api['OutcomeView'];
}

/** The proofs of one part as chips, and those of the portfolio that could join them. */
export function LinkedProof({ claimId, outcome }: Props) {
  const w = useWords(outcomeWords);
  const changeOutcome = useChangeOutcome();
  const [error, setError] = useState<unknown>(null);
  const list = $api.useQuery('get', '/api/evidence', { params: { query: { limit: 200 } } });
  const linked = new Set(outcome.evidence.map(({ id }) => id));
  const others = list.data?.rows.filter(({ id }) => !linked.has(id)) ?? [];
  const change = (id: string, isLinked: boolean) => {
    setError(null);
    return changeOutcome(claimId, outcome, (edit) => withLink(edit, { kind: 'evidence', id, linked: isLinked })).then(
      () => undefined,
      setError,
    );
  };
  return (
    <section className={styles.section} aria-labelledby="proof-of-part">
      <h2 id="proof-of-part">{w.yourProof}</h2>
      <Failure error={error} />
      {outcome.evidence.length === 0 && <p className="soft">{w.noProof}</p>}
      <ul className={styles.chips} aria-labelledby="proof-of-part">
        {outcome.evidence.map(({ id, title }) => (
          <li key={id}>
            {title}
            <Button look="plain" aria-label={w.takeOffWhat(title)} onPress={() => change(id, false)}>
              {w.takeOff}
            </Button>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <Disclosure title={w.fromPortfolio}>
          <ul className={styles.others}>
            {others.map(({ id, title }) => (
              <li key={id}>
                {title}
                <Button look="quiet" aria-label={w.useWhat(title)} onPress={() => change(id, true)}>
                  {w.use}
                </Button>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Time } from '../../kit/page/time.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import styles from '../award.module.css';
import { ledgerWords } from '../ledger.words.js';
import { awardWords } from './award.words.js';

type Approval = Api['TrailStep'];

/** Who scored, who decided, who agreed, and when. */
export function Approvals({ approvals }: { approvals: readonly Approval[] }) {
  const w = useWords(awardWords);
  return (
    <Card title={w.approvals}>
      <ol className={styles.plainList}>
        {approvals.map((approval) => (
          <li key={`${approval.act} ${approval.at} ${approval.byName ?? ''}`}>
            <Act approval={approval} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Act({ approval: { act, byName, at, said, credits } }: { approval: Approval }) {
  const w = useWords(awardWords);
  const l = useWords(ledgerWords);
  const format = useFormat();
  const who = byName ?? (act === 'scored' ? w.reader : null);
  const amount = credits !== null && Number(credits) > 0 ? l.creditsIn(format.credits(credits)) : null;
  const what = [said && (w.outcomes[said] ?? said), amount].filter(Boolean).join(', ');
  return (
    <>
      <strong>{w.acts[act]}</strong>
      <span className={styles.under}>
        {who && `${who}, `}
        <Time at={at} />
        {what && `: ${what}`}
      </span>
    </>
  );
}

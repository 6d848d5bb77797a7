import type { Api } from '../api/client.js';
import { Card } from '../kit/page/card.js';
import { Disclosure } from '../kit/page/disclosure.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { hubWords } from './hub.words.js';
import styles from './hub.module.css';

/** What the credit would cost in class, with the sum one tap away. Never a promise. */
export function SavingCard({ saving }: { saving: Api['SavingView'] }) {
  const w = useWords(hubWords);
  const format = useFormat();
  const credits = format.credits(saving.credits);
  const money = format.money;
  const fee = saving.feeCents === 0 ? w.reviewFree : w.reviewCosts(money(saving.feeCents));
  return (
    <Card title={w.savingTitle}>
      <p>
        <span className={styles.figure}>{money(saving.tuitionCents)}</span>
        <br />
        <span className="soft">{w.savingText(credits, saving.weeks, fee)}</span>
      </p>
      <Disclosure title={w.howWorked}>
        <p>{w.formulaTuition(credits, money(saving.tuitionCentsPerCredit), money(saving.tuitionCents))}</p>
        <p>{w.formulaWeeks(credits, saving.weeks)}</p>
        {saving.feeCents > 0 && <p>{w.formulaFee(money(saving.feeCents))}</p>}
        <p>{w.noPromise}</p>
      </Disclosure>
    </Card>
  );
}

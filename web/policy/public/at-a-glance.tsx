import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { collegeWords } from './college.words.js';
import styles from './college.module.css';

/** How long, how much, how often, and what one can do about a decision. */
export function AtAGlance({ policy: { knobs, promisedDays } }: { policy: Api['PublicPolicy'] }) {
  const w = useWords(collegeWords);
  const price = usePrice();
  const { windowDays } = knobs.appeals;
  const facts = [
    [w.howLong, w.howLongIs(promisedDays), null],
    [w.howMuch, price(knobs.fee), knobs.fee.basis === 'none' ? null : w.never],
    [w.howOften, w.attempts(knobs.maxAttempts), null],
    [w.appeal, windowDays === 0 ? w.noAppeal : w.appealIs(windowDays), null],
  ] as const;
  return (
    <Card title={w.glance}>
      <dl className={styles.facts}>
        {facts.map(([name, said, beside]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {said}
              {beside && <span className={styles.beside}>{beside}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** What a claim costs, in words. */
function usePrice(): (fee: Api['FeeKnobs']) => string {
  const w = useWords(collegeWords);
  const { money } = useFormat();
  return ({ basis, cents, bands }) => {
    switch (basis) {
      case 'none':
        return w.free;
      case 'flat':
        return w.once(money(cents));
      case 'per_claim':
        return w.perClaim(money(cents));
      case 'per_course':
        return w.perCourse(money(cents));
      case 'per_credit_claimed':
        return w.perCredit(money(cents));
      case 'bands':
        return w.from(money(bands[0]?.cents ?? 0));
    }
  };
}

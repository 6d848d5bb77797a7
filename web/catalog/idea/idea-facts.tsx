import type { ReactNode } from 'react';
import type { Api } from '../../api/client.js';
import { AsWritten } from '../../policy/public/as-written.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { ideaWords } from './idea.words.js';
import styles from './idea.module.css';

interface Props {
  idea: Api['IdeaView'];
  /** Under each other, in a narrow column. */
  stacked?: boolean;
  children?: ReactNode;
}

/** Fee, time and limits: what to know before any effort. */
export function IdeaFacts({ idea, stacked = false, children }: Props) {
  const w = useWords(ideaWords);
  const format = useFormat();
  const { usualDays, promisedDays, cases } = idea.time;
  return (
    <dl className={`${styles.facts} ${stacked ? styles.stacked : ''}`}>
      <Fact name={w.fee}>{idea.feeCents === 0 ? w.free : w.feeWhatever(format.money(idea.feeCents))}</Fact>
      <Fact name={w.time}>
        {usualDays === null ? (
          w.promised(promisedDays)
        ) : (
          <>
            {w.usual(usualDays)} <span className="soft small">({w.fromCases(cases)})</span>.{' '}
            {w.promisedShort(promisedDays)}.
          </>
        )}
      </Fact>
      <Fact name={w.limits}>
        {idea.caps.length === 0
          ? w.noLimits
          : idea.caps.map(({ id, label, left, limit }) => (
              <div key={id}>
                {w.left(format.credits(left), format.credits(limit))}
                <div className="soft small">
                  <AsWritten text={label} />
                </div>
              </div>
            ))}
      </Fact>
      {children}
    </dl>
  );
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

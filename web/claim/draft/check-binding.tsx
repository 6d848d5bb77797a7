import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Summary } from '../../kit/page/summary.js';
import { sharedWords } from '../../words/shared.words.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { checkWords } from './check.words.js';

/** What sending fixes: the rubric, the rules, the fee and the attempt. */
export function CheckBinding({ claim }: { claim: Api['ClaimView'] }) {
  const w = useWords(checkWords);
  const shared = useWords(sharedWords);
  const { money } = useFormat();
  const { rubric, policy, ifSent } = claim;
  const feeOf = (sent: Api['ClaimView']['ifSent']) => {
    if (!sent?.feeCents) return w.free;
    return sent.charged ? w.feeText(money(sent.feeCents)) : w.feeBefore(money(sent.feeCents));
  };
  const rows = [
    { key: 'rubric', name: w.rubric, value: rubric ? w.version(rubric.title, rubric.versionNo) : shared.notProvided },
    { key: 'policy', name: w.policy, value: w.policyVersion(policy.versionNo) },
    { key: 'fee', name: w.fee, value: feeOf(ifSent) },
    {
      key: 'tries',
      name: w.tries,
      value: w.triesText(ifSent?.attempt ?? 1, policy.maxAttempts),
    },
  ];
  return (
    <Card title={w.bound}>
      <p>{w.boundText}</p>
      <Summary rows={rows} />
    </Card>
  );
}

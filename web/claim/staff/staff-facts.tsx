import { Link } from '@tanstack/react-router';
import { useHas } from '../../account/session.js';
import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Facts } from '../../kit/page/facts.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { staffWords } from './staff.words.js';

/** Who claims what, under which rules. */
export function StaffFacts({ claim }: { claim: Api['ClaimView'] }) {
  const w = useWords(staffWords);
  const format = useFormat();
  const { learner, target, fee, rubric, policy, attempt, returnReason } = claim;
  return (
    <Card title={w.facts}>
      <Facts
        facts={[
          [w.learner, learner.name],
          [w.studentId, learner.studentId ?? w.noStudentId],
          [w.course, `${target.title}, ${w.credits(format.credits(target.credits))}`],
          [w.program, target.program?.title ?? null],
          [w.attempt, attempt > 0 ? w.attemptOf(attempt, policy.maxAttempts) : null],
          [w.fee, fee.cents > 0 || attempt > 1 ? <FeeLink key="fee" claim={claim} /> : w.feeStates.none],
          [w.rubric, rubric ? w.version(rubric.title, rubric.versionNo) : null],
          [w.policy, w.policyVersion(policy.versionNo)],
          [w.returned, returnReason],
        ]}
      />
    </Card>
  );
}

/** The fee, and the way to what was paid: an attempt may cost nothing after one that did. */
function FeeLink({ claim: { id, fee } }: { claim: Api['ClaimView'] }) {
  const w = useWords(staffWords);
  const { money } = useFormat();
  const said = fee.cents > 0 ? `${money(fee.cents)}, ${w.feeStates[fee.state]}` : w.feeStates.none;
  if (!useHas('coordinator', 'registrar', 'admin', 'auditor')) return said;
  return (
    <Link to="/claims/$claimId/fee" params={{ claimId: id }}>
      {said}
    </Link>
  );
}

import type { Opening } from '../deadline/deadline.service.js';
import type { PolicyKnobs } from '../policy/policy.rules.js';
import type { ClaimStatus } from './claim.rules.js';

type WaitPolicy = Pick<PolicyKnobs, 'days' | 'expiry' | 'reminders' | 'escalateAfterDays'>;
export type Wait = Omit<Opening, 'subjectId' | 'claimId'>;

/**
 * Who is waited for while a claim is in this state, and whether it expires; null where nobody is (or where a feature to
 * the right keeps the time, by assignment). Nobody escalates over a learner: what they do not do expires or waits.
 */
export function waitIn(status: ClaimStatus, policy: WaitPolicy, learnerId: string): Wait | null {
  const { days, expiry, reminders, escalateAfterDays } = policy;
  const learner = (kind: string, business: number, lapses: boolean): Wait => ({
    kind,
    assignee: { personId: learnerId },
    days: business,
    reminders,
    escalateAfterDays: null,
    lapses,
  });
  const role = (kind: string, business: number, who: 'coordinator' | 'approver'): Wait => ({
    kind,
    assignee: { role: who },
    days: business,
    reminders,
    escalateAfterDays,
    lapses: false,
  });
  switch (status) {
    case 'draft':
      return learner('draft', days.draftIdle, expiry.draft);
    case 'returned':
      return learner('returned', days.returned, expiry.returned);
    case 'revision':
      return learner('revision', days.revision, expiry.revision);
    case 'info_requested':
      return learner('info_requested', days.infoRequest, expiry.infoRequest);
    case 'submitted':
      return role('acceptance', days.acceptance, 'coordinator');
    case 'approval':
      return role('decision', days.decision, 'approver');
    default:
      return null;
  }
}

/** A proposal waits for a coordinator, while the claim is a draft. */
export function proposalWait({ days, reminders, escalateAfterDays }: WaitPolicy): Wait {
  return {
    kind: 'proposal',
    assignee: { role: 'coordinator' },
    days: days.proposal,
    reminders,
    escalateAfterDays,
    lapses: false,
  };
}

/** Kinds whose lapse ends the claim: named after the state that they wait in. */
export const expiringKinds = [
  'draft',
  'returned',
  'revision',
  'info_requested',
] as const satisfies readonly ClaimStatus[];

import type { ClaimStatus } from '../../claim/claim.rules.js';
import type { Posting } from '../../award/line/award.rules.js';

/*
 ** Where a claim stands, for its learner: a sentence's parts.
 **
 **   writing ──▶ sent ──▶ review ──▶ decision ──▶ transcript
 **
 ** (1) Every situation has somebody who has the claim, since when, what comes next and, where there is one, by when.
 **     Nobody has what is over.
 ** (2) A date is a deadline that somebody keeps, or, while nobody's runs, the day that the policy promises.
 ** (3) Under appeal the line is walked again; the decision before it stands meanwhile.
 */
export const stages = ['writing', 'sent', 'review', 'decision', 'transcript'] as const;
export type Stage = (typeof stages)[number];

export const situations = [
  'draft',
  'proposed',
  'returned',
  'revision',
  'fee_due',
  'received',
  'seating',
  'reading',
  'question',
  'comparing',
  'deciding',
  'denied',
  'crediting',
  'posting',
  'refused_by_sis',
  'posted',
  'taken_back',
  'appeal_filed',
  'withdrawn',
  'expired',
] as const;
export type Situation = (typeof situations)[number];

export const holders = ['learner', 'coordinator', 'reviewers', 'approver', 'registrar', 'sis'] as const;
export type Holder = (typeof holders)[number];

/** What happens next. */
export const nexts = [
  'send',
  'accept',
  'review',
  'resume',
  'decide',
  'post',
  'answer_appeal',
  'appeal',
  'nothing',
] as const;
export type Next = (typeof nexts)[number];

/** A claim as this rule reads it. */
export interface Standable {
  status: ClaimStatus;
  proposalState: 'none' | 'sent' | 'agreed' | 'declined';
  feeState: 'none' | 'due' | 'paid' | 'waived';
  /** The policy holds a claim back until its fee is paid. */
  feeBeforeAcceptance: boolean;
  /** When it came into the status that it has. */
  movedAt: Date;
  /** Open dates of the claim, by kind. */
  deadlines: readonly { kind: string; dueAt: Date; paused: boolean }[];
  /** The decision in force. */
  decision: { outcome: 'full' | 'reduced' | 'alternative' | 'none'; at: Date } | null;
  /** The latest line of credit; null before the ledger has followed the decision. */
  award: { posting: Posting; voided: boolean; postedAt: Date | null; openedAt: Date } | null;
  /** The appeal that is open, if there is one. */
  appeal: { filedAt: Date; accepted: boolean } | null;
  /** The last moment for an appeal; null when there can be none. */
  appealableUntil: Date | null;
  /** The last day on which the policy promises a decision; null before the claim was sent. */
  promisedBy: Date | null;
}

export interface Standing {
  stage: Stage;
  situation: Situation;
  holder: Holder | null;
  since: Date;
  next: Next;
  by: Date | null;
  /** Whether `by` is a date that somebody must keep, or a day that was promised. */
  byKind: 'deadline' | 'promise' | null;
  underAppeal: boolean;
}

/** Where this claim stands at `now`. */
export function standingOf(claim: Standable, now: Date): Standing {
  const { stage, situation, holder, next, waits = [], since = claim.movedAt } = placeOf(claim, now);
  const due = claim.deadlines.filter(({ kind, paused }) => waits.includes(kind) && !paused).map(({ dueAt }) => dueAt);
  // Several readers: the claim goes on when the last of them is done.
  const deadline = due.length > 0 ? new Date(Math.max(...due.map((at) => at.getTime()))) : null;
  const promise = isWithCollege(holder) && claim.promisedBy && claim.promisedBy > now ? claim.promisedBy : null;
  const appealBy = next === 'appeal' ? claim.appealableUntil : null;
  const by = deadline ?? appealBy ?? promise;
  return {
    stage,
    situation,
    holder,
    since,
    next,
    by,
    byKind: by === null ? null : by === promise ? 'promise' : 'deadline',
    underAppeal: claim.appeal?.accepted ?? false,
  };
}

interface Place {
  stage: Stage;
  situation: Situation;
  holder: Holder | null;
  next: Next;
  /** The kinds of deadlines that run here. */
  waits?: readonly string[];
  since?: Date;
}

function placeOf(claim: Standable, now: Date): Place {
  switch (claim.status) {
    case 'draft':
      return claim.proposalState === 'sent'
        ? { stage: 'writing', situation: 'proposed', holder: 'coordinator', next: 'send', waits: ['proposal'] }
        : { stage: 'writing', situation: 'draft', holder: 'learner', next: 'send', waits: ['draft'] };
    case 'returned':
    case 'revision':
      return { stage: 'writing', situation: claim.status, holder: 'learner', next: 'send', waits: [claim.status] };
    case 'submitted':
      return claim.feeState === 'due' && claim.feeBeforeAcceptance
        ? { stage: 'sent', situation: 'fee_due', holder: 'learner', next: 'accept' }
        : { stage: 'sent', situation: 'received', holder: 'coordinator', next: 'accept', waits: ['acceptance'] };
    case 'routing':
      return { stage: 'review', situation: 'seating', holder: 'coordinator', next: 'review' };
    case 'in_review':
      return { stage: 'review', situation: 'reading', holder: 'reviewers', next: 'decide', waits: ['review'] };
    case 'info_requested':
      return { stage: 'review', situation: 'question', holder: 'learner', next: 'resume', waits: ['info_requested'] };
    case 'adjudication':
      return { stage: 'review', situation: 'comparing', holder: 'reviewers', next: 'decide', waits: ['discussion'] };
    case 'approval':
      return { stage: 'decision', situation: 'deciding', holder: 'approver', next: 'decide', waits: ['decision'] };
    case 'decided':
      return decidedPlace(claim, now);
    case 'withdrawn':
    case 'expired':
      return { stage: stageOfEnd(claim), situation: claim.status, holder: null, next: 'nothing' };
  }
}

function decidedPlace({ appeal, decision, award, movedAt, appealableUntil }: Standable, now: Date): Place {
  if (appeal && !appeal.accepted) {
    const since = appeal.filedAt;
    const waits = ['appeal'];
    return { stage: 'decision', situation: 'appeal_filed', holder: 'coordinator', next: 'answer_appeal', waits, since };
  }
  const since = decision?.at ?? movedAt;
  if (decision?.outcome === 'none') {
    const canAppeal = appealableUntil !== null && appealableUntil >= now;
    return { stage: 'decision', situation: 'denied', holder: null, next: canAppeal ? 'appeal' : 'nothing', since };
  }
  const registrar = { stage: 'transcript', holder: 'registrar' } as const;
  if (award === null) return { ...registrar, situation: 'crediting', next: 'post', since };
  if (award.voided || award.posting === 'dropped') {
    return { stage: 'transcript', situation: 'taken_back', holder: null, next: 'nothing', since };
  }
  switch (award.posting) {
    case 'posted':
      return {
        stage: 'transcript',
        situation: 'posted',
        holder: null,
        next: 'nothing',
        since: award.postedAt ?? since,
      };
    case 'sent':
      return { stage: 'transcript', situation: 'posting', holder: 'sis', next: 'post', since: award.openedAt };
    case 'rejected':
      return { ...registrar, situation: 'refused_by_sis', next: 'post', since: award.openedAt };
    default:
      return { ...registrar, situation: 'crediting', next: 'post', since: award.openedAt };
  }
}

/** What ended before it was ever sent ended while it was written. */
function stageOfEnd({ promisedBy }: Standable): Stage {
  return promisedBy === null ? 'writing' : 'sent';
}

function isWithCollege(holder: Holder | null): boolean {
  return holder === 'coordinator' || holder === 'reviewers' || holder === 'approver';
}

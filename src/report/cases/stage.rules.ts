import type { ClaimStatus } from '../../claim/claim.rules.js';

/*
 ** Where a claim waits, as the people who look after all of them see it: fewer and plainer than its states.
 ** (1) Every state belongs to exactly one stage.
 ** (2) The five stages of work are in the order in which a claim goes through them; a draft is nobody's case yet.
 */
export const stages = {
  draft: ['draft'],
  screening: ['submitted'],
  finding: ['routing'],
  review: ['in_review', 'adjudication'],
  learner: ['returned', 'revision', 'info_requested'],
  approval: ['approval'],
  closed: ['decided', 'withdrawn', 'expired'],
} as const satisfies Record<string, readonly ClaimStatus[]>;
export type Stage = keyof typeof stages;
export const stageNames = Object.keys(stages) as Stage[];

/** Where somebody of the institution, or the learner on their word, has something to do. */
export const workStages = ['screening', 'finding', 'review', 'learner', 'approval'] as const satisfies readonly Stage[];
export type WorkStage = (typeof workStages)[number];

export function stageOf(status: ClaimStatus): Stage {
  return stageNames.find((stage) => (stages[stage] as readonly ClaimStatus[]).includes(status))!;
}

/** The states that a list shows: those of one stage, of all work, or all. */
export function statusesIn(which: Stage | 'open' | 'all'): ClaimStatus[] {
  if (which === 'all') return stageNames.flatMap((stage) => [...stages[stage]]);
  if (which === 'open') return workStages.flatMap((stage) => [...stages[stage]]);
  return [...stages[which]];
}

export type Waiter = 'coordinator' | 'reviewer' | 'learner' | 'approver';

/** Whose turn it is; null when it is nobody's any more. */
export function waitsFor(status: ClaimStatus): Waiter | null {
  switch (stageOf(status)) {
    case 'screening':
      return 'coordinator';
    case 'finding':
    case 'review':
      return 'reviewer';
    case 'approval':
      return 'approver';
    case 'draft':
    case 'learner':
      return 'learner';
    case 'closed':
      return null;
  }
}

import type { ClaimStatus } from './claim.rules.js';
import type { FeeState } from './fee/fee.rules.js';

/*
 ** How far a learner is.
 ** (1) A section is finished when its learner says so; nobody else decides it, and nothing is computed from it. Sending is
 **     governed by `refusalsToSubmit` alone.
 ** (2) A section that was called finished but cannot be sent like this has a problem: the only status that warns.
 ** (3) There is one next step for each claim, so that a screen never asks two things at once.
 */
export const sectionStatuses = ['completed', 'in_progress', 'not_started', 'problem'] as const;
export type SectionStatus = (typeof sectionStatuses)[number];

/** One outcome of a claim, as far as progress looks at it. */
export interface Section {
  id: string;
  required: boolean;
  statement: string;
  completed: boolean;
  evidence: readonly unknown[];
}

export function sectionStatus(section: Omit<Section, 'id'>): SectionStatus {
  const begun = section.statement.trim() !== '' || section.evidence.length > 0;
  if (section.completed) return section.required && missingIn(section) !== null ? 'problem' : 'completed';
  return begun ? 'in_progress' : 'not_started';
}

/** Words as a reader counts them. */
export function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** `college`: somebody else has it now, and the learner waits. */
export const nextSteps = {
  answer: 'learner',
  mend: 'learner',
  revise: 'learner',
  propose: 'learner',
  propose_again: 'learner',
  name_outcome: 'learner',
  write: 'learner',
  prove: 'learner',
  finish: 'learner',
  send: 'learner',
  pay: 'learner',
  read_decision: 'learner',
  await_proposal: 'college',
  await_acceptance: 'college',
  await_reader: 'college',
  await_review: 'college',
  await_decision: 'college',
  none: 'college',
} as const satisfies Record<string, 'learner' | 'college'>;
export type NextStepCode = keyof typeof nextSteps;

export interface NextStep {
  code: NextStepCode;
  whose: 'learner' | 'college';
  /** The claim's outcome that it is about, where it is about one. */
  about: string | null;
}

export interface Progressing {
  status: ClaimStatus;
  proposalState: 'none' | 'sent' | 'agreed' | 'declined';
  feeState: FeeState;
  outcomes: readonly Section[];
}

/** What is to be done next for this claim, and by whom. */
export function nextStep(claim: Progressing, policy: { proposalRequired: boolean }): NextStep {
  switch (claim.status) {
    case 'draft':
      return proposing(claim, policy) ?? writing(claim);
    case 'returned':
      return step('mend');
    case 'revision':
      return step('revise');
    case 'info_requested':
      return step('answer');
    case 'submitted':
      return step(claim.feeState === 'due' ? 'pay' : 'await_acceptance');
    case 'routing':
      return step('await_reader');
    case 'in_review':
    case 'adjudication':
      return step('await_review');
    case 'approval':
      return step('await_decision');
    case 'decided':
      return step('read_decision');
    case 'withdrawn':
    case 'expired':
      return step('none');
  }
}

/** What to continue with among several claims: what the learner can do before what waits, the soonest date first. */
export function mostUrgent<C extends { next: NextStep; dueAt: Date | null }>(claims: readonly C[]): C | null {
  const order = Object.keys(nextSteps);
  const rank = ({ next, dueAt }: C): [number, number, number] => [
    next.whose === 'learner' && next.code !== 'read_decision' ? 0 : 1,
    dueAt?.getTime() ?? Infinity,
    order.indexOf(next.code),
  ];
  const before = (a: C, b: C): boolean => {
    const [x, y] = [rank(a), rank(b)];
    const i = x.findIndex((value, at) => value !== y[at]);
    return i !== -1 && x[i]! < y[i]!;
  };
  return claims.reduce<C | null>((first, claim) => (first === null || before(claim, first) ? claim : first), null);
}

/** Where a claim stands on the line that everybody knows: writing, sent, in review, decision. Null once it has ended. */
export type Stage = 'writing' | 'sent' | 'in_review' | 'decision';

export function stageOf(status: ClaimStatus): Stage | null {
  switch (status) {
    case 'draft':
    case 'returned':
    case 'revision':
      return 'writing';
    case 'submitted':
    case 'routing':
      return 'sent';
    case 'in_review':
    case 'info_requested':
    case 'adjudication':
      return 'in_review';
    case 'approval':
    case 'decided':
      return 'decision';
    case 'withdrawn':
    case 'expired':
      return null;
  }
}

function proposing({ proposalState }: Progressing, policy: { proposalRequired: boolean }): NextStep | null {
  if (!policy.proposalRequired || proposalState === 'agreed') return null;
  return step(({ none: 'propose', sent: 'await_proposal', declined: 'propose_again' } as const)[proposalState]);
}

/** Through the outcomes in their order: first what was begun or is required; an optional one that is empty is skipped. */
function writing({ outcomes }: Progressing): NextStep {
  if (outcomes.length === 0) return step('name_outcome');
  for (const section of outcomes) {
    const state = sectionStatus(section);
    if (state === 'completed' || (state === 'not_started' && !section.required)) continue;
    return step(missingIn(section) ?? 'finish', section.id);
  }
  return step('send');
}

function missingIn({ statement, evidence }: Omit<Section, 'id'>): 'write' | 'prove' | null {
  if (statement.trim() === '') return 'write';
  return evidence.length === 0 ? 'prove' : null;
}

function step(code: NextStepCode, about: string | null = null): NextStep {
  return { code, whose: nextSteps[code], about };
}

import { refusalsOfChecks, type CheckState } from '../../evidence/check/check.rules.js';
import { refusalsToFollow } from '../../kernel/moves.js';
import { credits, plainCredits, type Credits } from '../../kernel/credits.js';
import type { Refusal } from '../../kernel/refusal.js';
import { refusalsByExclusion, type Excludable } from '../../policy/exclusion.rules.js';
import type { Exclusion } from '../../policy/policy.rules.js';
import { claimMoves, type ClaimStatus } from '../claim.rules.js';

/*
 ** Sending a claim.
 ** (1) Credit is for evidence of learning, never for time: every required outcome needs a statement and evidence (CAEL
 **     standard 1). Nothing here reads years or hours.
 ** (2) The rubric and the policy are shown before and pinned at submission, so later versions change nothing for it.
 ** (3) The fee is fixed here, before anybody has read the claim, from what is claimed (CAEL standard 8).
 ** (4) Caps and duplicates warn: the learner may go on, having said that they read it.
 */
export interface Submittable {
  status: ClaimStatus;
  attempt: number;
  proposalState: 'none' | 'sent' | 'agreed' | 'declined';
  target: Excludable;
  outcomes: readonly {
    id: string;
    title: string;
    required: boolean;
    statement: string;
    evidence: readonly { id: string; title: string; state: CheckState | null }[];
  }[];
  files: { count: number; bytes: number };
}

export interface SubmissionPolicy {
  proposalRequired: boolean;
  exclusions: readonly Exclusion[];
  maxAttempts: number;
  evidence: { files: number; claimBytes: number };
  graduation: { minCreditsRemaining: string | null; minDaysBefore: number | null };
}

/** How far the learner is from graduating; null: not known. */
export interface Graduation {
  creditsRemaining: Credits | null;
  /** Business days. */
  daysLeft: number | null;
}

/** Why this claim cannot be sent yet: the learner's task list. Empty means that it can be sent. */
export function refusalsToSubmit(
  claim: Submittable,
  policy: SubmissionPolicy,
  rubric: { id: string } | null,
  graduation: Graduation | null = null,
): Refusal[] {
  return [
    ...refusalsToFollow(claimMoves, 'submit', claim.status),
    ...refusalsByExclusion(policy.exclusions, claim.target),
    ...refusalsOfAttempts(claim, policy),
    ...refusalsOfProposal(claim, policy),
    ...(claim.outcomes.length > 0
      ? []
      : [{ code: 'no_outcomes', detail: 'Name at least one thing that you learned.' }]),
    ...claim.outcomes
      .filter((o) => o.required && !o.statement.trim())
      .map((o) => ({ code: 'no_statement', detail: `Say what you learned for “${o.title}”.`, about: o.id })),
    ...claim.outcomes
      .filter((o) => o.required && o.evidence.length === 0)
      .map((o) => ({ code: 'no_evidence', detail: `Link evidence to “${o.title}”.`, about: o.id })),
    ...refusalsOfChecks(claim.outcomes.flatMap((o) => o.evidence)),
    ...refusalsOfFiles(claim, policy),
    ...refusalsOfGraduation(graduation, policy),
    ...(rubric
      ? []
      : [{ code: 'no_rubric', detail: 'There is no published rubric for this yet. The coordinator can publish one.' }]),
  ];
}

/** Which attempt a submission counts as: what was returned as incomplete was not read, so it costs no attempt. */
export function attemptOfSubmission(claim: { status: ClaimStatus; attempt: number }): number {
  return claim.status === 'returned' ? claim.attempt : claim.attempt + 1;
}

/** Why it cannot be sent like this: the learner did not declare their own work, or did not see every warning. */
export function refusalsToDeclare(
  declared: { ownWork: boolean; acknowledged: readonly string[] },
  warnings: readonly Refusal[],
): Refusal[] {
  const unseen = warnings.filter((warning) => !declared.acknowledged.includes(keyOf(warning)));
  return [
    ...(declared.ownWork
      ? []
      : [{ code: 'not_declared', detail: 'Declare that this is your own work.', about: 'ownWork' }]),
    ...unseen.map((warning) => ({
      code: 'warning_unread',
      detail: `Read this first: ${warning.detail}`,
      about: keyOf(warning),
    })),
  ];
}

/** How a warning is acknowledged: by its code and what it is about, e.g. `over_limit:neche-25-percent`. */
export function keyOf({ code, about }: Pick<Refusal, 'code' | 'about'>): string {
  return about === undefined ? code : `${code}:${about}`;
}

/** What `asSeenBy` looks at of a submission. */
export interface Seen {
  learner: { id: string; name: string } | null;
  evidence: readonly { fileName: string | null }[];
  supplements: readonly { evidence: readonly { fileName: string | null }[] }[];
}

/**
 * The submission without what this reader must not know. Where the policy hides learners from reviewers there is neither
 * the learner nor a file name of theirs. The same columns leave in every response, file name and export.
 */
export function asSeenBy<S extends Seen>(
  reader: 'learner' | 'staff' | 'reviewer',
  submission: S,
  hidesLearner: boolean,
): S {
  if (reader !== 'reviewer' || !hidesLearner) return submission;
  let files = 0;
  const rename = <E extends { fileName: string | null }>(evidence: readonly E[]) =>
    evidence.map((one) => (one.fileName === null ? one : { ...one, fileName: blindFileName(++files, one.fileName) }));
  return {
    ...submission,
    learner: null,
    evidence: rename(submission.evidence),
    supplements: submission.supplements.map((s) => ({ ...s, evidence: rename(s.evidence) })),
  };
}

/** A file name that says nothing: `evidence-3.pdf`. */
export function blindFileName(position: number, fileName: string): string {
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(fileName)?.[0].toLowerCase() ?? '';
  return `evidence-${position}${extension}`;
}

function refusalsOfAttempts(claim: Submittable, policy: SubmissionPolicy): Refusal[] {
  if (attemptOfSubmission(claim) <= policy.maxAttempts) return [];
  return [{ code: 'no_attempts_left', detail: `All ${policy.maxAttempts} attempts have been used.` }];
}

function refusalsOfProposal(claim: Submittable, policy: SubmissionPolicy): Refusal[] {
  if (!policy.proposalRequired || claim.proposalState === 'agreed') return [];
  const detail = {
    none: 'Send a proposal first, and wait for the answer.',
    sent: 'Your proposal has not been answered yet.',
    declined: 'Your proposal was declined. Read why, and send another.',
  }[claim.proposalState];
  return [{ code: 'no_proposal', detail }];
}

function refusalsOfFiles({ files }: Submittable, { evidence }: SubmissionPolicy): Refusal[] {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  return [
    ...(files.count <= evidence.files
      ? []
      : [{ code: 'too_many_files', detail: `Link at most ${evidence.files} files; there are ${files.count}.` }]),
    ...(files.bytes <= evidence.claimBytes
      ? []
      : [
          {
            code: 'files_too_large',
            detail: `The files may have ${megabytes(evidence.claimBytes)} MB together; they have ${megabytes(files.bytes)} MB.`,
          },
        ]),
  ];
}

/** Some institutions take no claim shortly before graduation: the credit would come too late to count. */
function refusalsOfGraduation(graduation: Graduation | null, policy: SubmissionPolicy): Refusal[] {
  const { minCreditsRemaining, minDaysBefore } = policy.graduation;
  const { creditsRemaining = null, daysLeft = null } = graduation ?? {};
  const least = minCreditsRemaining === null ? 0 : credits(minCreditsRemaining);
  return [
    ...(creditsRemaining !== null && creditsRemaining < least
      ? [
          {
            code: 'too_few_credits_left',
            detail: `At least ${plainCredits(least)} credits must be left in the program; ${plainCredits(creditsRemaining)} are.`,
          },
        ]
      : []),
    ...(daysLeft !== null && minDaysBefore !== null && daysLeft < minDaysBefore
      ? [
          {
            code: 'too_close_to_graduation',
            detail: `A claim must be sent at least ${minDaysBefore} business days before graduation.`,
          },
        ]
      : []),
  ];
}

import type { CheckState } from '../../evidence/check/check.rules.js';
import { IsBoolean, IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../../platform/http/absent.js';
import { Transform } from 'class-transformer';
import type { Refusal } from '../../kernel/refusal.js';
import { PageQuery } from '../../platform/http/page.js';
import { claimStatuses, type ClaimStatus } from '../claim.rules.js';
import type { NextStep, NextStepCode, SectionStatus } from '../progress.rules.js';

export class ClaimQuery extends PageQuery {
  @MayBeAbsent() @IsIn(claimStatuses) status?: ClaimStatus;
  @MayBeAbsent() @IsUUID() subjectId?: string;
  /** Only one's own, for staff who are learners too. */
  @MayBeAbsent() @Transform(({ value }) => value === true || value === 'true') @IsBoolean() mine?: boolean;
  /** Part of the reference, the title, the course's code, or the learner's name or student number. */
  @MayBeAbsent() @IsString() @MaxLength(100) search?: string;
}

export class ClaimLearner {
  id: string;
  name: string;
  studentId: string | null;
}

export class ClaimSubject {
  id: string;
  code: string;
  title: string;
}

export class ClaimListRow {
  id: string;
  reference: string;
  status: ClaimStatus;
  title: string;
  courseCode: string | null;
  credits: string;
  attempt: number;
  subject: ClaimSubject;
  learner: ClaimLearner;
  /** The next date that somebody has to keep. */
  dueAt: Date | null;
  createdAt: Date;
  submittedAt: Date | null;
  decidedAt: Date | null;
}

export class ClaimPage {
  rows: ClaimListRow[];
  next: string | null;
}

export class LinkedEvidence {
  id: string;
  kind: string;
  title: string;
  fileName: string | null;
  type: string | null;
  size: number | null;
  /** Of a file: how far its check is. */
  state: CheckState | null;
}

export class LinkedExperience {
  id: string;
  kind: string;
  title: string;
  organisation: string;
}

export class LinkedAttestation {
  id: string;
  attestorName: string;
  experienceId: string;
  state: string;
}

export class OutcomeView {
  id: string;
  /** The course's outcome; null for one that the learner named. */
  outcomeId: string | null;
  code: string;
  position: number;
  title: string;
  required: boolean;
  statement: string;
  version: number;
  savedAt: string | null;
  /** The learner said that this section is finished. */
  completed: boolean;
  status: SectionStatus;
  /** Words of the statement. */
  words: number;
  evidence: LinkedEvidence[];
  experiences: LinkedExperience[];
  attestations: LinkedAttestation[];
}

export class ClaimTarget {
  kind: 'course' | 'block';
  courseId: string | null;
  courseCode: string | null;
  title: string;
  level: string | null;
  credits: string;
  subject: ClaimSubject;
  program: ClaimSubject | null;
}

export class ClaimProposal {
  state: 'none' | 'sent' | 'agreed' | 'declined';
  text: string | null;
  answer: string | null;
}

export class ClaimFee {
  cents: number;
  state: 'none' | 'due' | 'paid' | 'waived';
}

export class SubmissionListRow {
  id: string;
  number: number;
  attempt: number;
  contentSha256: string;
  submittedAt: string;
}

export class RequestView {
  id: string;
  question: string;
  state: 'open' | 'answered' | 'expired' | 'cancelled';
  askedAt: string;
  closedAt: string | null;
  /** Null while there is none. */
  answer: string | null;
}

export class ClaimDeadline {
  kind: string;
  dueAt: string;
  paused: boolean;
}

/** What the rules for sending the claim now are: shown before they are pinned. */
export class BoundRubric {
  id: string;
  versionNo: number;
  title: string;
}

export class BoundPolicy {
  id: string;
  versionNo: number;
  maxAttempts: number;
}

/** What sending a claim now would fix. */
export class IfSent {
  attempt: number;
  feeCents: number;
  /** Whether sending it charges that fee: a claim may have it already. */
  charged: boolean;
}

/** What is to be done next, and by whom. */
export class NextStepView implements NextStep {
  code: NextStepCode;
  whose: 'learner' | 'college';
  about: string | null;
}

/** Why each move that is the asking person's to make cannot be made; empty when it can. Moves of others are left out. */
export class ClaimMoves {
  edit?: Refusal[];
  delete?: Refusal[];
  propose?: Refusal[];
  submit?: Refusal[];
  withdraw?: Refusal[];
  answerInformation?: Refusal[];
  answerProposal?: Refusal[];
  settleFee?: Refusal[];
  accept?: Refusal[];
  return?: Refusal[];
}

export class ClaimView {
  id: string;
  reference: string;
  status: ClaimStatus;
  version: number;
  attempt: number;
  target: ClaimTarget;
  learner: ClaimLearner;
  outcomes: OutcomeView[];
  proposal: ClaimProposal;
  fee: ClaimFee;
  /** Why it came back, the last time that it did. */
  returnReason: string | null;
  submissionId: string | null;
  submissions: SubmissionListRow[];
  informationRequests: RequestView[];
  deadlines: ClaimDeadline[];
  rubric: BoundRubric | null;
  policy: BoundPolicy;
  /** What the learner should know before sending: limits and duplicates. They do not stop it; each must be acknowledged. */
  warnings: Refusal[];
  /** What sending it now would fix; null while it cannot be edited. */
  ifSent: IfSent | null;
  next: NextStepView;
  moves: ClaimMoves;
  createdAt: Date;
  editedAt: Date;
  submittedAt: Date | null;
  decidedAt: Date | null;
  closedAt: Date | null;
}

export class ClaimStanding {
  id: string;
  status: ClaimStatus;
}

export class TimelineEntry {
  /** The event's code, e.g. `claim.submitted`. */
  type: string;
  at: Date;
  by: 'learner' | 'staff' | 'attestor' | 'integration' | 'system';
  /** Only for staff. */
  name: string | null;
  /** The reason that was given, where there is one. */
  reason: string | null;
}

export class Timeline {
  entries: TimelineEntry[];
}

import { IsIn, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { IsFilled } from '../../platform/http/filled.js';
import { MayBeAbsent } from '../../platform/http/absent.js';
import type { Refusal } from '../../kernel/refusal.js';
import { PageQuery } from '../../platform/http/page.js';
import type { AskedBefore } from './seating.rules.js';
import { seats, type AssignmentStatus, type Seat } from './assignment.rules.js';

export class Reason {
  @IsString() @IsFilled() @Length(1, 2000) reason: string;
}

export class Choice {
  @IsUUID() reviewerId: string;
  /** By default the first seat that is free, or that somebody was offered and has not answered. */
  @MayBeAbsent() @IsIn(seats) seat?: Seat;
  /** Needed to set capacity, leave or an earlier decline aside. */
  @MayBeAbsent() @IsString() @IsFilled() @Length(1, 2000) overrideReason?: string;
}

export const queues = ['open', 'done', 'all'] as const;

export class AssignmentQuery extends PageQuery {
  /** `open`: waits for an answer or an evaluation. `done`: evaluated, or no longer theirs. */
  @MayBeAbsent() @IsIn(queues) show: (typeof queues)[number] = 'open';
  /** For coordinators: one reviewer's seats, or one claim's. */
  @MayBeAbsent() @IsUUID() reviewerId?: string;
  @MayBeAbsent() @IsUUID() claimId?: string;
}

export const tasks = ['answer', 'read', 'discuss', 'none'] as const;
export const queueOrders = ['due', 'offered', 'size', 'course'] as const;

/** A reviewer's own queue. */
export class OwnQuery extends PageQuery {
  @MayBeAbsent() @IsIn(queues) show: (typeof queues)[number] = 'open';
  @MayBeAbsent() @IsIn(tasks) task?: (typeof tasks)[number];
  @MayBeAbsent() @IsUUID() subjectId?: string;
  /** In the course's code and title, the subject and the claim's reference. */
  @MayBeAbsent() @IsString() @MaxLength(100) search?: string;
  /** `due`: what is due first. `offered`: what waits longest. `size`: the shortest reading. `course`: by course. */
  @MayBeAbsent() @IsIn(queueOrders) sort: (typeof queueOrders)[number] = 'due';
}

/** How much there is to read. */
export class ReadingSize {
  files: number;
  bytes: number;
  /** In the statements. */
  words: number;
}

export class SeatMoves {
  accept: Refusal[];
  decline: Refusal[];
  recuse: Refusal[];
}

/** A seat as its holder sees it. It does not say which seat it is: a second one would tell that the first was a denial. */
export class AssignmentView {
  id: string;
  claimId: string;
  status: AssignmentStatus;
  /** What the reviewer is to do: answer the offer, read, discuss, or nothing. */
  task: (typeof tasks)[number];
  /** A request to look again, after a decision. */
  appeal: boolean;
  reference: string;
  title: string;
  courseCode: string | null;
  subjectId: string;
  subjectTitle: string;
  credits: string;
  offeredAt: Date;
  /** When the task is due; null without one. */
  dueAt: Date | null;
  /** The clock stands still while the learner is asked for information. */
  paused: boolean;
  size: ReadingSize;
  moves: SeatMoves;
}

export class AssignmentPage {
  rows: AssignmentView[];
  next: string | null;
}

/** A seat as the coordinator sees it. */
export class SeatView {
  id: string;
  claimId: string;
  reviewerId: string;
  reviewerName: string;
  seat: Seat;
  round: number;
  status: AssignmentStatus;
  offeredAt: Date;
  acceptedAt: Date | null;
  completedAt: Date | null;
  dueAt: Date | null;
  reason: string | null;
  overrideReason: string | null;
}

export class SeatPage {
  rows: SeatView[];
  next: string | null;
}

export class CandidateView {
  personId: string;
  name: string;
  open: number;
  capacity: number;
  kept: number;
  late: number;
  lastSeatedAt: Date | null;
  knowsTheClaim: boolean;
  /** The place in the order of asking, from 1; null for those who cannot be asked. */
  place: number | null;
  /** What puts them before the next in that order; null for the last, and for those who cannot be asked. */
  askedBefore: AskedBefore | null;
  /** Why they can judge the subject, as it was confirmed; null when no expertise in it is on record. */
  expertise: string | null;
  trainedUntil: string | null;
  /** Why they cannot be asked. */
  refusals: Refusal[];
  /** A coordinator can choose them all the same, with a reason. */
  byHandWithReason: boolean;
}

export class CandidatesView {
  seat: Seat | null;
  /** Why nobody could be asked, as long as that lasts. */
  unroutable: { seat: Seat; cause: string; at: Date }[];
  candidates: CandidateView[];
}

export class AssignmentMoved {
  id: string;
  status: AssignmentStatus;
}

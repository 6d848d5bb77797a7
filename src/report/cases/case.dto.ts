import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import type { AssignmentStatus, Seat } from '../../assignment/seat/assignment.rules.js';
import type { ClaimStatus } from '../../claim/claim.rules.js';
import { ClaimLearner, ClaimSubject } from '../../claim/record/record.dto.js';
import type { Refusal } from '../../kernel/refusal.js';
import { MayBeAbsent } from '../../platform/http/absent.js';
import { PageQuery } from '../../platform/http/page.js';
import { stageNames, type Stage, type Waiter, type WorkStage } from './stage.rules.js';

export const sorts = ['waiting', 'due', 'newest', 'learner', 'course'] as const;
export type Sort = (typeof sorts)[number];

const Flag = () => Transform(({ value }) => value === true || value === 'true');

/** Which claims, apart from the stage. */
export class CaseFilter extends PageQuery {
  /** Past the date that somebody has to keep. */
  @MayBeAbsent() @Flag() @IsBoolean() late?: boolean;
  /** With a seat that nobody holds. */
  @MayBeAbsent() @Flag() @IsBoolean() unassigned?: boolean;
  @MayBeAbsent() @IsUUID() subjectId?: string;
  @MayBeAbsent() @IsUUID() programId?: string;
  /** With an open seat of this reviewer. */
  @MayBeAbsent() @IsUUID() reviewerId?: string;
  /** Part of the reference, the title, the course's code, or the learner's name or student number. */
  @MayBeAbsent() @IsString() @MaxLength(100) search?: string;
}

export class CaseQuery extends CaseFilter {
  /** One stage; `open` for all work, `all` for everything that there ever was. */
  @MayBeAbsent() @IsIn([...stageNames, 'open', 'all']) stage: Stage | 'open' | 'all' = 'open';
  /** `waiting`: longest where it is. `due`: the next date first. */
  @MayBeAbsent() @IsIn(sorts) sort: Sort = 'waiting';
}

/** A seat that is offered or held, as a list shows it. */
export class CaseReader {
  personId: string;
  name: string;
  status: AssignmentStatus;
  seat: Seat;
}

export class CaseRow {
  id: string;
  reference: string;
  status: ClaimStatus;
  stage: Stage;
  title: string;
  courseCode: string | null;
  credits: string;
  attempt: number;
  subject: ClaimSubject;
  learner: ClaimLearner;
  /** Since when it is in its state, and how many business days that is. */
  since: Date;
  days: number;
  waitsFor: Waiter | null;
  /** Who has to keep the next date; null when a role has to, or when it is not for the asking person to know. */
  waitsForName: string | null;
  dueAt: Date | null;
  late: boolean;
  /** Left out for who reads the claim as a reviewer too, or is its learner. */
  readers: CaseReader[];
}

export class CasePage {
  rows: CaseRow[];
  next: string | null;
}

export class StageCount {
  stage: WorkStage;
  cases: number;
  /** Business days since they came here: of the one in the middle, and of the one that waits longest. */
  medianDays: number;
  oldestDays: number;
  /** Due within three business days, and past their date. */
  dueSoon: number;
  late: number;
}

export class Stages {
  stages: StageCount[];
}

export class CaseDeadlineMoves {
  extend: Refusal[];
  remind: Refusal[];
}

/** A date that runs on the claim, whoever has to keep it. */
export class CaseDeadline {
  id: string;
  kind: string;
  assigneeName: string | null;
  assigneeRole: string | null;
  openedAt: Date;
  dueAt: Date;
  paused: boolean;
  overdue: boolean;
  lapses: boolean;
  /** When reminders went out. */
  remindedAt: string[];
  moves: CaseDeadlineMoves;
}

/** A mail with news of this claim. */
export class CaseMail {
  id: string;
  /** The kind of news. */
  kind: string;
  to: string;
  state: string;
  at: Date;
  sentAt: Date | null;
  lastError: string | null;
}

/** A file that the claim was sent with and nobody can open. */
export class UnusableFile {
  evidenceId: string;
  reasons: Refusal[];
  since: Date;
}

export class CaseMoves {
  /** Why the college cannot ask the learner a question now. */
  ask: Refusal[];
}

/** What surrounds a claim, for the page of a case. */
export class CaseView extends CaseRow {
  deadlines: CaseDeadline[];
  mails: CaseMail[];
  /** Until the learner is asked for others. */
  unusableFiles: UnusableFile[];
  moves: CaseMoves;
}

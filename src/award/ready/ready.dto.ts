import { IsIn, IsString, MaxLength } from 'class-validator';
import type { Refusal } from '../../kernel/refusal.js';
import { MayBeAbsent } from '../../platform/http/absent.js';
import { PageQuery } from '../../platform/http/page.js';
import { BatchRow, FindingView } from '../batch/batch.dto.js';
import { ReconciliationView } from '../reconciliation/reconciliation.dto.js';
import { matches, type Match } from './identity.rules.js';

export const readiness = ['ready', 'held'] as const;

export class ReadyQuery extends PageQuery {
  /** `ready` lines could go today; `held` ones have findings. */
  @MayBeAbsent() @IsIn(readiness) check?: (typeof readiness)[number];
  @MayBeAbsent() @IsIn(matches) match?: Match;
  @MayBeAbsent() @IsString() @MaxLength(40) term?: string;
  /** Part of the student's name, or the student id, the course or the line's number from its beginning. */
  @MayBeAbsent() @IsString() @MaxLength(100) search?: string;
}

export class IdentityView {
  match: Match;
  because: string | null;
}

/** A line that is not in a batch yet, and whether it could go. */
export class ReadyRow {
  id: string;
  publicId: string;
  kind: 'award' | 'void';
  claimId: string;
  claimReference: string;
  learnerId: string;
  studentName: string;
  studentId: string | null;
  identity: IdentityView;
  courseCode: string | null;
  title: string;
  credits: string;
  grade: string;
  termCode: string;
  /** `rejected`: the SIS refused it before. */
  posting: 'waiting' | 'rejected';
  /** Since when it waits to be sent. */
  openedAt: Date;
  decidedByName: string | null;
  findings: FindingView[];
}

/** How many lines there are of each kind, under the filters of term and search. */
export class ReadyCounts {
  ready: number;
  held: number;
  creditsReady: string;
  exact: number;
  ambiguous: number;
  none: number;
}

export class ReadyPage {
  counts: ReadyCounts;
  /** The terms that lines wait for. */
  terms: string[];
  rows: ReadyRow[];
  next: string | null;
  /** By which profile a batch prepared now would leave. */
  profile: string;
  /** Why the asking person cannot prepare a batch; empty when they can. */
  prepare: Refusal[];
}

/** A batch that waits for a second person. */
export class PreparedBatch extends BatchRow {
  preparedByName: string | null;
  /** Why the asking person cannot release it. */
  release: Refusal[];
}

/** A batch that the SIS has not wholly answered. */
export class UnansweredBatch extends BatchRow {
  waiting: number;
}

/** What waits on the registrar's desk. */
export class DeskView {
  prepared: PreparedBatch[];
  unanswered: UnansweredBatch[];
  /** Lines that the SIS refused and that wait to be mended. */
  rejected: number;
  /** The latest comparison with the SIS. */
  reconciliation: ReconciliationView | null;
}

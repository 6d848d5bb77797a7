import { IsIn, IsString, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../../platform/http/absent.js';
import { RowProblem } from '../../platform/table/table.js';
import { PageQuery } from '../../platform/http/page.js';

export const findingLists = ['awarded_not_posted', 'posted_not_awarded', 'differs'] as const;
export type FindingList = (typeof findingLists)[number];

export class RunQuery {
  /** The term that the extract is of, by its code; without it the extract is of the whole history. */
  @MayBeAbsent() @IsString() @MaxLength(40) term?: string;
}

export class FindingQuery extends PageQuery {
  @MayBeAbsent() @IsIn(findingLists) list?: FindingList;
}

/** One comparison of the ledger with an SIS extract. */
export class ReconciliationView {
  id: string;
  termCode: string | null;
  extractSha256: string;
  extractRows: number;
  ledgerLines: number;
  matched: number;
  awardedNotPosted: number;
  postedNotAwarded: number;
  differs: number;
  runBy: string | null;
  runByName: string | null;
  runAt: Date;
  /** Made by the clock, as the college has set it. */
  scheduled: boolean;
}

/** What a comparison would find, with nothing kept. */
export class ReconciliationPreview {
  extractRows: number;
  ledgerLines: number;
  matched: number;
  awardedNotPosted: number;
  postedNotAwarded: number;
  differs: number;
  /** Columns of the file that were not read. */
  ignored: string[];
  /** Reasons to refuse the whole extract. At most 200 are listed. */
  problems: RowProblem[];
  problemCount: number;
}

export class ReconciliationPage {
  rows: ReconciliationView[];
  next: string | null;
}

/** What one side says about a line. */
export class SideView {
  publicId: string | null;
  studentId: string | null;
  term: string;
  course: string;
  credits: string;
  grade: string;
}

export class ReconciliationFinding {
  position: number;
  list: FindingList;
  awardId: string | null;
  learnerId: string | null;
  learnerName: string | null;
  /** The line of the extract. */
  line: number | null;
  /** For what is posted and not awarded: `unknown`, `voided` or `twice`. For what is not posted: how far the line is. */
  because: string | null;
  /** In which values the two sides differ. */
  fields: string[];
  ours: SideView | null;
  theirs: SideView | null;
}

export class ReconciliationFindingPage {
  rows: ReconciliationFinding[];
  next: string | null;
}

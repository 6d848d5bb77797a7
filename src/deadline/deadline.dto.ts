import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { MayBeAbsent } from '../platform/http/absent.js';
import { PageQuery } from '../platform/http/page.js';

export class DeadlineQuery extends PageQuery {
  @MayBeAbsent() @IsString() @MaxLength(40) kind?: string;
}

export class DeadlineView {
  id: string;
  /** What is waited for, e.g. `revision`, `review`, `acceptance`. */
  kind: string;
  /** What waits: the claim, the assignment … */
  subjectId: string;
  claimId: string | null;
  dueAt: Date;
  paused: boolean;
  overdue: boolean;
  /** It ends by itself when it is due. */
  lapses: boolean;
}

export class DeadlinePage {
  rows: DeadlineView[];
  next: string | null;
}

export class Extension {
  /** Business days. */
  @IsInt() @Min(1) @Max(250) days: number;
}

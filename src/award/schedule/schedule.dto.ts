import { IsBoolean, IsIn, IsInt, Max, Min, ValidateIf } from 'class-validator';
import { MayBeAbsent } from '../../platform/http/absent.js';

export class NewSchedule {
  @IsIn(['day', 'week']) every: 'day' | 'week';
  /** 1 is Monday, 7 Sunday; only with `week`. */
  @MayBeAbsent() @ValidateIf((_, value) => value !== null) @IsInt() @Min(1) @Max(7) weekday: number | null = null;
  /** By the college's clock. */
  @IsInt() @Min(0) @Max(23) hour: number;
  /** Whether registrars are written to when nothing differs, too. */
  @MayBeAbsent() @IsBoolean() alwaysMail: boolean = false;
}

/** When the ledger is compared by itself. */
export class ScheduleView {
  every: 'day' | 'week';
  weekday: number | null;
  hour: number;
  alwaysMail: boolean;
  setBy: string;
  setByName: string | null;
  nextAt: Date;
}

/** What came of the last time. */
export class LastRunView {
  at: Date;
  /** Null: no extract had come since the time before. */
  reconciliationId: string | null;
  awardedNotPosted: number;
  postedNotAwarded: number;
  differs: number;
}

/** An extract that waits to be compared. */
export class ExtractView {
  termCode: string | null;
  sha256: string;
  rows: number;
  /** Null for a program. */
  leftBy: string | null;
  leftByName: string | null;
  leftAt: Date;
}

export class RegularReconciliationView {
  /** Null while the ledger is compared only when somebody asks. */
  schedule: ScheduleView | null;
  last: LastRunView | null;
  extract: ExtractView | null;
}

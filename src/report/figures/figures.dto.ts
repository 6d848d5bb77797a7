import { IsUUID } from 'class-validator';
import { MayBeAbsent } from '../../platform/http/absent.js';
import { IsDay } from '../../platform/http/day.js';

/** Which claims a report looks at. Without days: the last 365. */
export class FiguresQuery {
  @MayBeAbsent() @IsDay() from?: string;
  /** The last day, included. */
  @MayBeAbsent() @IsDay() until?: string;
  @MayBeAbsent() @IsUUID() subjectId?: string;
  @MayBeAbsent() @IsUUID() programId?: string;
}

export class ForecastQuery extends FiguresQuery {
  /** The day to be kept. Without one: the day on which the next term starts, or the 90th from now. */
  @MayBeAbsent() @IsDay() by?: string;
}

/** The days that a report looks at, both included, in the institution's time zone. */
export class PeriodView {
  from: string;
  until: string;
}

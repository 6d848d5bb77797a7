import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsString, IsTimeZone, Length, ValidateNested } from 'class-validator';
import { MayBeAbsent } from '../../platform/http/absent.js';
import { IsDay } from '../../platform/http/day.js';
import { Tidy } from '../person/person.dto.js';

export class InstitutionEdit {
  @IsInt() version: number;
  @MayBeAbsent() @Tidy() @IsString() @Length(1, 200) name?: string;
  /** An IANA time zone, such as America/New_York. Days end by it. */
  @MayBeAbsent() @IsTimeZone() timeZone?: string;
  /** What this institution calls a claim on its screens. */
  @MayBeAbsent() @Tidy() @IsString() @Length(1, 40) claimLabel?: string;
}

export class Holiday {
  /** A day without time: 2026-11-26. */
  @IsDay() on: string;
  @Tidy() @IsString() @Length(1, 100) name: string;
}

export class HolidayList {
  @IsArray() @ArrayMaxSize(2000) @ValidateNested({ each: true }) @Type(() => Holiday) holidays: Holiday[];
}

export class InstitutionView {
  id: string;
  version: number;
  code: string;
  name: string;
  timeZone: string;
  claimLabel: string;
  /** Days on which no deadline runs, in order. */
  holidays: Holiday[];
}

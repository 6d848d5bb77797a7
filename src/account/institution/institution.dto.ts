import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsString,
  IsTimeZone,
  Length,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { MayBeAbsent } from '../../platform/http/absent.js';
import { IsDay } from '../../platform/http/day.js';
import { BrandingView } from '../branding/branding.dto.js';
import { Tidy } from '../person/person.dto.js';

export class InstitutionEdit {
  @IsInt() version: number;
  @MayBeAbsent() @Tidy() @IsString() @Length(1, 200) name?: string;
  /** An IANA time zone, such as America/New_York. Days end by it. */
  @MayBeAbsent() @IsTimeZone() timeZone?: string;
  /** What this institution calls a claim on its screens. */
  @MayBeAbsent() @Tidy() @IsString() @Length(1, 40) claimLabel?: string;
  /** Its colour on light paper, as #rrggbb; null: the product's own. */
  @MayBeAbsent()
  @ValidateIf((_, value) => value !== null)
  @Matches(/^#[0-9a-f]{6}$/, { message: 'accent is written like #1a5c44' })
  accent?: string | null;
}

/** One of the codes, as it is printed; null: the college has none of this kind. */
const Code = () =>
  applyDecorators(
    Tidy(),
    ValidateIf((_, value) => value !== null),
    IsString(),
    MaxLength(20),
  );

/** The codes by which other schools' systems know the college. */
export class OfficialCodes {
  /** Of the Office of Postsecondary Education, eight digits: six of the institution, two of the place (00: main campus). */
  @Code() opeid: string | null;
  /** Six digits. */
  @Code() fice: string | null;
  /** The UnitID, six digits. */
  @Code() ipeds: string | null;
  /** Of the College Board, four digits. */
  @Code() atp: string | null;
  /** Four digits. */
  @Code() act: string | null;
}

/** All codes at once: one that is null is taken away. */
export class CodesEdit extends OfficialCodes {
  @IsInt() version: number;
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
  branding: BrandingView;
  codes: OfficialCodes;
  /** Days on which no deadline runs, in order. */
  holidays: Holiday[];
}

import { IsBoolean, IsInt, IsString, Length } from 'class-validator';
import { IsFilled } from '../../platform/http/filled.js';
import { IsDay } from '../../platform/http/day.js';

/** A term to which credit is posted. */
export class NewTerm {
  @IsString() @IsFilled() @Length(1, 40) code: string;
  @IsString() @IsFilled() @Length(1, 300) title: string;
  @IsDay() startsOn: string;
  @IsDay() endsOn: string;
}

export class TermEdit extends NewTerm {
  @IsBoolean() active: boolean;
  @IsInt() version: number;
}

export class TermView {
  id: string;
  code: string;
  title: string;
  startsOn: string;
  endsOn: string;
  active: boolean;
  version: number;
}

export class TermPage {
  rows: TermView[];
  next: string | null;
}

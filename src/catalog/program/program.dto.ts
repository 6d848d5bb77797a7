import { IsBoolean, IsInt, IsString, Length } from 'class-validator';
import { IsFilled } from '../../platform/http/filled.js';
import { IsCredits } from '../../platform/http/credits.js';

/** A degree or certificate. */
export class NewProgram {
  @IsString() @IsFilled() @Length(1, 40) code: string;
  @IsString() @IsFilled() @Length(1, 300) title: string;
  /** Credits that the degree or certificate takes. */
  @IsCredits() credits: string;
}

export class ProgramEdit extends NewProgram {
  @IsBoolean() active: boolean;
  @IsInt() version: number;
}

export class ProgramView {
  id: string;
  code: string;
  title: string;
  credits: string;
  active: boolean;
  version: number;
}

export class ProgramPage {
  rows: ProgramView[];
  next: string | null;
}

import { IsBoolean, IsInt, IsString, Length } from 'class-validator';
import { IsFilled } from '../../platform/http/filled.js';

/** A discipline: what courses belong to and reviewers are experts in. */
export class NewSubject {
  @IsString() @IsFilled() @Length(1, 40) code: string;
  @IsString() @IsFilled() @Length(1, 300) title: string;
}

export class SubjectEdit extends NewSubject {
  @IsBoolean() active: boolean;
  @IsInt() version: number;
}

export class SubjectView {
  id: string;
  code: string;
  title: string;
  active: boolean;
  version: number;
}

export class SubjectPage {
  rows: SubjectView[];
  next: string | null;
}

import { ArrayMaxSize, ArrayUnique, IsArray, IsString, IsUUID, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../../platform/http/absent.js';
import { IsFilled } from '../../platform/http/filled.js';

/** What the college asks the learner. */
export class CollegeQuestion {
  @IsString() @IsFilled() @MaxLength(2000) question: string;
}

/** The learner's answer to a question. */
export class InformationAnswer {
  @IsString() @IsFilled() @MaxLength(50_000) text: string;
  @MayBeAbsent() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsUUID('all', { each: true }) evidence: string[] = [];
}

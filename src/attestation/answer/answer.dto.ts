import { Type } from 'class-transformer';
import { IsIn, IsObject, IsString, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { IsFilled } from '../../platform/http/filled.js';
import { MayBeAbsent } from '../../platform/http/absent.js';
import { answers, type Answer, type AttestationState } from '../attestation.rules.js';
import { AnswerDetails } from './detail.dto.js';
import { AskedView } from '../request/request.dto.js';

/** What the fragment of the mailed link holds. It travels in the body, never in an address. */
export class AttestorKey {
  @IsString() @MaxLength(200) key: string;
}

export class TypedCode extends AttestorKey {
  /** The eight digits from the second mail. */
  @Matches(/^\d{8}$/, { message: 'the code has eight digits' }) code: string;
}

export class GivenAnswer extends AttestorKey {
  /** What opening the form gave. */
  @IsString() @MaxLength(100) pass: string;
  /** May be left out with `details`: it follows from them. */
  @MayBeAbsent() @IsIn(answers) answer?: Answer;
  @MayBeAbsent() @IsObject() @ValidateNested() @Type(() => AnswerDetails) details?: AnswerDetails;
  /** What should be corrected, or the comment. */
  @MayBeAbsent() @IsString() @MaxLength(10_000) text?: string;
  /** The supervisor's name, typed as a signature. */
  @IsString() @IsFilled() @Length(2, 200) signature: string;
  /** What the supervisor is: “Branch manager”. */
  @MayBeAbsent() @IsString() @IsFilled() @Length(1, 200) title?: string;
}

/** What the key alone opens: who asks, and no more. */
export class AttestorDoor {
  institution: string;
}

export class CodeSent {
  /** Until when the mailed code is good. */
  until: Date;
}

/** The form, for whoever typed the code. */
export class AttestorForm {
  /** Goes with the answer; good until `passUntil`. */
  pass: string;
  passUntil: Date;
  learner: string;
  institution: string;
  attestorName: string;
  relation: string;
  message: string;
  asked: AskedView;
  expiresAt: Date;
}

export class AnswerView {
  state: AttestationState;
  answeredAt: Date;
}

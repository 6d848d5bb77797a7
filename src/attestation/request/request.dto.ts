import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEmail,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { MayBeAbsent } from '../../platform/http/absent.js';
import { IsFilled } from '../../platform/http/filled.js';
import type { Refusal } from '../../kernel/refusal.js';
import { PageQuery } from '../../platform/http/page.js';
import { AnswerDetails } from '../answer/detail.dto.js';
import type { AttestationState } from '../attestation.rules.js';
import { FrozenExperience } from '../../portfolio/experience.dto.js';

/** One thing that the supervisor is asked about, in the learner's words. */
export class AskedStatement {
  @IsString() @IsFilled() @MaxLength(2000) text: string;
  /** The learning outcome that it is about, where there is one. */
  @IsOptional() @IsUUID() outcomeId?: string | null;
}

/** Whom a learner wants to ask about what. */
export class Asking {
  @IsUUID() experienceId: string;
  @IsString() @IsFilled() @MaxLength(200) attestorName: string;
  @IsEmail() @MaxLength(254) attestorEmail: string;
  /** How this person knows the learner's work: “my shift lead from 2019 to 2022”. */
  @IsString() @IsFilled() @MaxLength(200) relation: string;
  @MayBeAbsent() @IsString() @MaxLength(2000) message?: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AskedStatement)
  statements: AskedStatement[];
}

export class NewAttestation extends Asking {
  /** Word for word what `POST /attestations/consent` answered and the learner read. */
  @IsString() @MaxLength(60_000) consentText: string;
  /** The learner's name, typed as a signature. */
  @IsString() @IsFilled() @Length(2, 200) consentSignature: string;
}

export class AskedView {
  experience: FrozenExperience;
  statements: AskedStatement[];
}

/** All that the supervisor will see once the code is typed: the form, before it is sent. */
export class AttestorPreview {
  learner: string;
  institution: string;
  attestorName: string;
  relation: string;
  message: string;
  asked: AskedView;
}

export class ConsentView {
  /** What the learner agrees to by signing. */
  text: string;
  shown: AttestorPreview;
  /** Until when the link would hold if it were sent now. */
  expiresAt: Date;
  /** Why this person cannot be asked; empty when they can. */
  refusals: Refusal[];
}

export class AttestationQuery extends PageQuery {
  @MayBeAbsent() @IsUUID() experienceId?: string;
}

export class AttestationMoves {
  /** Why no reminder can be sent now; empty when one can. */
  remind: Refusal[];
  /** Why it cannot be taken back; empty when it can. */
  withdraw: Refusal[];
}

export class AttestationView {
  id: string;
  learnerId: string;
  experienceId: string;
  attestorName: string;
  attestorEmail: string;
  /** Whether the address is of a kind that anybody can open under any name. */
  freeMail: boolean;
  relation: string;
  message: string;
  /** What was asked about, as it stood then. */
  asked: AskedView;
  consentText: string;
  consentSignature: string;
  askedAt: Date;
  expiresAt: Date;
  state: AttestationState;
  /** When the last mail was asked for. */
  mailedAt: Date;
  reminders: number;
  openedAt: Date | null;
  closedAt: Date | null;
  answerText: string | null;
  answerSignature: string | null;
  /** What the supervisor is, in their own words. */
  answerTitle: string | null;
  /** Statement by statement, where it was answered so. */
  answers: AnswerDetails | null;
  moves: AttestationMoves;
}

export class AttestationPage {
  rows: AttestationView[];
  next: string | null;
}

/** An attestation that was asked of an address which proves little about its holder. */
export class FlaggedAttestation {
  id: string;
  learnerId: string;
  attestorName: string;
  attestorEmail: string;
  state: AttestationState;
  askedAt: Date;
}

export class FlaggedPage {
  rows: FlaggedAttestation[];
  next: string | null;
}

import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsCredits } from '../platform/http/credits.js';
import {
  methods,
  sharedWordsFor,
  type CapRule,
  type Days,
  type Exclusion,
  type FeeRule,
  type Method,
  type Notation,
  type PolicyKnobs,
  type SharedWordsFor,
} from './policy.rules.js';

export class BlindKnobs {
  @IsBoolean() learnerNames: boolean;
  @IsBoolean() reviewerNamesFromLearner: boolean;
}

export class FeeBand {
  @IsCredits() creditsUpTo: string;
  @IsInt() @Min(0) @Max(10000000) cents: number;
}

export class FeeKnobs implements FeeRule {
  @IsIn(['none', 'per_claim', 'per_course', 'per_credit_claimed', 'bands', 'flat']) basis: FeeRule['basis'];
  @IsInt() @Min(0) @Max(10000000) cents: number;
  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => FeeBand) bands: FeeBand[];
  @IsIn(['free', 'charged']) laterAttempts: FeeRule['laterAttempts'];
  @IsBoolean() dueBeforeAcceptance: boolean;
}

export class AppealKnobs {
  /** Days after the decision in which an appeal may be sent; 0: no appeals. */ @IsInt()
  @Min(0)
  @Max(365)
  windowDays: number;
  @IsInt() @Min(1) @Max(365) days: number;
  @IsInt() @Min(0) @Max(10) reviewers: number;
}

/** Business days for each step. */
export class DayKnobs implements Days {
  @IsInt() @Min(1) @Max(1000) proposal: number;
  @IsInt() @Min(1) @Max(1000) acceptance: number;
  @IsInt() @Min(1) @Max(1000) offerAnswer: number;
  @IsInt() @Min(1) @Max(1000) review: number;
  @IsInt() @Min(1) @Max(1000) infoRequest: number;
  @IsInt() @Min(1) @Max(1000) discussion: number;
  @IsInt() @Min(1) @Max(1000) decision: number;
  @IsInt() @Min(1) @Max(1000) revision: number;
  @IsInt() @Min(1) @Max(1000) returned: number;
  @IsInt() @Min(1) @Max(1000) draftIdle: number;
  @IsInt() @Min(1) @Max(1000) attestation: number;
}

export class ExpiryKnobs {
  @IsBoolean() draft: boolean;
  @IsBoolean() returned: boolean;
  @IsBoolean() revision: boolean;
  @IsBoolean() infoRequest: boolean;
}

export class AgreementKnobs {
  @IsBoolean() outcomeDiffers: boolean;
  @IsInt() @Min(0) @Max(20) levels: number;
}

export class TrainingKnobs {
  @IsBoolean() required: boolean;
  @IsInt() @Min(0) @Max(240) validMonths: number;
}

export class CapKnob implements CapRule {
  @Matches(/^[a-z0-9-]{1,60}$/, { message: 'id is made of a-z, 0-9 and -' }) id: string;
  @IsString() @Length(1, 200) label: string;
  @IsIn(['program', 'institution', 'method', 'unit']) scope: CapRule['scope'];
  @IsIn(['prior_learning', 'not_resident']) counts: CapRule['counts'];
  @ValidateIf((_, value) => value !== null) @IsIn(methods) method: Method | null;
  @ValidateIf((_, value) => value !== null) @IsString() @Length(1, 40) subjectCode: string | null;
  @ValidateIf((_, value) => value !== null) @IsCredits() creditsMax: string | null;
  @ValidateIf((_, value) => value !== null) @IsInt() @Min(0) @Max(100) percentOfProgram: number | null;
  @ValidateIf((_, value) => value !== null) @IsCredits() appliesToProgramCreditsAtMost: string | null;
  /** Where the rule comes from, as the public page shows it. */ @IsString() @Length(1, 500) source: string;
}

export class ExclusionKnob implements Exclusion {
  /** Of a course, or of a subject with all of its courses. */ @IsString() @Length(1, 40) code: string;
  /** Why, as the public page says it. */ @IsString() @Length(1, 300) reason: string;
}

export class DuplicateKnobs {
  @IsBoolean() refuseSameCourse: boolean;
}

export class NotationKnob implements Notation {
  @IsString() @Length(1, 10) grade: string;
  @IsString() @Length(1, 30) gradeMode: string;
  @IsBoolean() inGpa: boolean;
  @IsBoolean() resident: boolean;
  @IsString() @MaxLength(200) transcriptComment: string;
  @IsString() @Length(1, 40) basis: string;
}

export class NotationKnobs implements Record<Method, Notation> {
  @ValidateNested() @IsObject() @Type(() => NotationKnob) portfolio: NotationKnob;
  @ValidateNested() @IsObject() @Type(() => NotationKnob) challenge_exam: NotationKnob;
  @ValidateNested() @IsObject() @Type(() => NotationKnob) standard_exam: NotationKnob;
  @ValidateNested() @IsObject() @Type(() => NotationKnob) credential: NotationKnob;
  @ValidateNested() @IsObject() @Type(() => NotationKnob) military: NotationKnob;
  @ValidateNested() @IsObject() @Type(() => NotationKnob) workplace_training: NotationKnob;
}

export class GraduationKnobs {
  @ValidateIf((_, value) => value !== null) @IsCredits() minCreditsRemaining: string | null;
  @ValidateIf((_, value) => value !== null) @IsInt() @Min(0) @Max(1000) minDaysBefore: number | null;
}

export class EvidenceKnobs {
  @IsInt() @Min(1) @Max(10 * 1024 ** 3) fileBytes: number;
  @IsInt() @Min(0) @Max(1000) files: number;
  @IsInt() @Min(1) @Max(100 * 1024 ** 3) claimBytes: number;
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Matches(/^[a-z]+\/[a-z0-9.+-]+$/, { each: true, message: 'types are media types such as application/pdf' })
  types: string[];
  @IsBoolean() openUnscanned: boolean;
  @IsBoolean() linkSnapshots: boolean;
  @IsIn(sharedWordsFor) sharedWords: SharedWordsFor;
}

export class CredentialKnobs {
  @IsBoolean() results: boolean;
  @IsBoolean() evidenceHashes: boolean;
}

export class RetentionKnobs {
  @IsInt() @Min(1) @Max(100) recordYears: number;
  @IsInt() @Min(1) @Max(100) evidenceYears: number;
  @IsInt() @Min(1) @Max(100) draftYears: number;
}

/** Every value that an institution decides for itself, in its range. What each means: policy.rules.ts. */
export class Knobs implements PolicyKnobs {
  @IsBoolean() selfRegistration: boolean;
  @IsBoolean() proposalRequired: boolean;
  @IsIn(['automatic', 'coordinator']) acceptance: PolicyKnobs['acceptance'];
  @IsIn(['none', 'required']) interview: PolicyKnobs['interview'];
  @IsInt() @Min(0) @Max(9) committeeSize: number;
  @IsInt() @Min(1) @Max(3) reviewers: number;
  @IsInt() @Min(0) @Max(100) sampleSecondPercent: number;
  @IsBoolean() secondReadDenials: boolean;
  @ValidateNested() @IsObject() @Type(() => BlindKnobs) blind: BlindKnobs;
  @IsBoolean() marksToLearner: boolean;
  @IsBoolean() partialCredit: boolean;
  @IsBoolean() alternativeCredit: boolean;
  @IsInt() @Min(1) @Max(10) maxAttempts: number;
  @IsInt() @Min(10) @Max(300) courseTitleMax: number;
  @ValidateNested() @IsObject() @Type(() => FeeKnobs) fee: FeeKnobs;
  /** What a credit costs when it is earned in class; null: learners are shown no saving. */
  @ValidateIf((_, value) => value !== null) @IsInt() @Min(1) @Max(10000000) tuitionCentsPerCredit: number | null;
  @ValidateNested() @IsObject() @Type(() => AppealKnobs) appeals: AppealKnobs;
  @ValidateNested() @IsObject() @Type(() => DayKnobs) days: DayKnobs;
  @IsArray()
  @ArrayMaxSize(10)
  @IsInt({ each: true })
  @Min(-60, { each: true })
  @Max(60, { each: true })
  reminders: number[];
  @IsInt() @Min(0) @Max(60) escalateAfterDays: number;
  @ValidateNested() @IsObject() @Type(() => ExpiryKnobs) expiry: ExpiryKnobs;
  @ValidateNested() @IsObject() @Type(() => AgreementKnobs) agreement: AgreementKnobs;
  @IsIn(['discussion', 'third_reader']) disagreement: PolicyKnobs['disagreement'];
  @ValidateNested() @IsObject() @Type(() => TrainingKnobs) training: TrainingKnobs;
  @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => CapKnob) caps: CapKnob[];
  @ValidateNested() @IsObject() @Type(() => DuplicateKnobs) duplicates: DuplicateKnobs;
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ExclusionKnob)
  exclusions: ExclusionKnob[];
  @ValidateNested() @IsObject() @Type(() => NotationKnobs) notation: NotationKnobs;
  @ValidateNested() @IsObject() @Type(() => GraduationKnobs) graduation: GraduationKnobs;
  @ValidateNested() @IsObject() @Type(() => EvidenceKnobs) evidence: EvidenceKnobs;
  @ValidateNested() @IsObject() @Type(() => CredentialKnobs) credentials: CredentialKnobs;
  @ValidateNested() @IsObject() @Type(() => RetentionKnobs) retention: RetentionKnobs;
}

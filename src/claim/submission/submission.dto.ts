import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsString, Min } from 'class-validator';
import { AnswerDetails } from '../../attestation/answer/detail.dto.js';
import type { FrozenAttestation } from '../../attestation/attestation.freezing.js';
import type { AskedAbout } from '../../attestation/consent.rules.js';
import { AskedStatement } from '../../attestation/request/request.dto.js';
import type { FrozenExperience } from '../../portfolio/experience.freezing.js';
import { ClaimTarget } from '../record/record.dto.js';

/** The learner's declaration with which a claim is sent. */
export class Declaration {
  /** The version of the claim that the learner saw. */
  @IsInt() @Min(1) version: number;
  /** “This is my own work.” */
  @IsBoolean() ownWork: boolean;
  /** The warnings that were shown, each as `code:about` (or `code` alone): e.g. `over_limit:neche-25-percent`. */
  @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) acknowledged: string[] = [];
}

/** One outcome as it was sent. Evidence, experiences and attestations are ids within the same submission. */
export class FrozenOutcome {
  id: string;
  /** The course's outcome, which rubric criteria link to; null for one that the learner named. */
  outcomeId: string | null;
  code: string;
  title: string;
  required: boolean;
  statement: string;
  evidence: string[];
  experiences: string[];
  attestations: string[];
}

export class SubmittedEvidence {
  id: string;
  kind: 'file' | 'link' | 'text';
  title: string;
  description: string;
  /** Under a neutral name where the learner is hidden. */
  fileName: string | null;
  sha256: string | null;
  size: number | null;
  type: string | null;
  url: string | null;
  body: string | null;
}

export class SubmittedExperience implements FrozenExperience {
  id: string;
  kind: FrozenExperience['kind'];
  title: string;
  organisation: string;
  fromOn: string;
  toOn: string | null;
  hoursPerWeek: number | null;
  duties: string;
}

/** What somebody was asked to confirm. */
export class SubmittedAsked implements AskedAbout {
  experience: SubmittedExperience;
  statements: AskedStatement[];
}

export class SubmittedAttestation implements FrozenAttestation {
  id: string;
  attestorName: string;
  relation: string;
  freeMail: boolean;
  asked: SubmittedAsked;
  state: FrozenAttestation['state'];
  answeredAt: string | null;
  answerText: string | null;
  answerSignature: string | null;
  answerTitle: string | null;
  answers: AnswerDetails | null;
}

/** What was added in answer to a question. The submission itself stays as it was sent. */
export class SupplementView {
  requestId: string;
  question: string;
  text: string;
  evidence: SubmittedEvidence[];
  contentSha256: string;
  answeredAt: string;
}

export class SubmissionLearner {
  id: string;
  name: string;
}

/** A submission as reviewers and staff read it. */
export class SubmissionView {
  id: string;
  claimId: string;
  /** The claim's reference, to speak about it without a name. */
  reference: string;
  number: number;
  attempt: number;
  submittedAt: Date;
  contentSha256: string;
  rubricId: string;
  policyId: string;
  /** Null where the policy hides the learner from this reader. */
  learner: SubmissionLearner | null;
  target: ClaimTarget;
  outcomes: FrozenOutcome[];
  evidence: SubmittedEvidence[];
  experiences: SubmittedExperience[];
  attestations: SubmittedAttestation[];
  supplements: SupplementView[];
  /** Evidence whose file was replaced since; here is what was sent. */
  replaced: string[];
}

/*
 ** What one institution may decide for itself.
 ** (1) Every value has a default, so that a policy written before a value existed still reads whole (`knobsOf`).
 ** (2) Institutional differences are these values, handed to the rules as arguments; the workflow is one for all.
 ** (3) Money is in cents, files in bytes; credits are strings with two decimals ("15.00"), as everywhere in JSON.
 ** (4) Days are business days of the institution's calendar unless the name says otherwise.
 */

/** The ways in which credit for prior learning comes about. */
export const methods = [
  'portfolio',
  'challenge_exam',
  'standard_exam',
  'credential',
  'military',
  'workplace_training',
] as const;
export type Method = (typeof methods)[number];

/** Who is shown what two portfolios share. Never a reviewer. */
export const sharedWordsFor = ['nobody', 'coordinators', 'approvers_too'] as const;
export type SharedWordsFor = (typeof sharedWordsFor)[number];

export interface PolicyKnobs {
  /** People may sign up as learners without an invitation. */
  selfRegistration: boolean;
  /** A short proposal is looked at before the learner builds the claim. */
  proposalRequired: boolean;
  /** `automatic`: a complete submission goes straight to routing. `coordinator`: somebody looks at it first. */
  acceptance: 'automatic' | 'coordinator';
  interview: 'none' | 'required';
  /** How many people must concur in a decision; 0 is a single approver. */
  committeeSize: number;
  /** Independent readings of each submission, 1 to 3. */
  reviewers: number;
  /** So many of 100 single readings get a second, blind one, chosen at random. */
  sampleSecondPercent: number;
  /** A single reader's denial is read by a second one before anybody decides. */
  secondReadDenials: boolean;
  blind: {
    /** Reviewers do not learn the learner's name. */
    learnerNames: boolean;
    /** Learners do not learn the reviewers' names. */
    reviewerNamesFromLearner: boolean;
  };
  /** What reviewers mark on the evidence goes to the learner with the feedback, by no name. Approvers see it in any case. */
  marksToLearner: boolean;
  /** A decision may give fewer credits than the course has. */
  partialCredit: boolean;
  /** A decision may give credit for another course, or elective credit, than was asked for. */
  alternativeCredit: boolean;
  /** Submissions of one claim, the first included. */
  maxAttempts: number;
  /** Longest title of a course or block, as the SIS takes it. */
  courseTitleMax: number;
  fee: FeeRule;
  /** What a credit costs when it is earned in class: what a claim could save. Null where nothing shall be said of it. */
  tuitionCentsPerCredit: number | null;
  appeals: { windowDays: number; days: number; reviewers: number };
  days: Days;
  /** Reminders, in business days from the due date: -3 is three days before, 0 on the day, 2 two days after. */
  reminders: number[];
  /** So many days after a due date the coordinator is told. */
  escalateAfterDays: number;
  /** Whether a claim that waits for its learner expires when the days are over. */
  expiry: { draft: boolean; returned: boolean; revision: boolean; infoRequest: boolean };
  /** When two readings disagree: their outcome differs, or a criterion differs by at least so many levels (0: levels are not compared). */
  agreement: { outcomeDiffers: boolean; levels: number };
  disagreement: 'discussion' | 'third_reader';
  training: { required: boolean; validMonths: number };
  caps: CapRule[];
  duplicates: { refuseSameCourse: boolean };
  /** For what nothing is given by prior learning: courses, and subjects with all their courses and blocks. */
  exclusions: Exclusion[];
  notation: Record<Method, Notation>;
  /** Both optional (null): a claim so close to graduation is refused at submission. */
  graduation: { minCreditsRemaining: string | null; minDaysBefore: number | null };
  /**
   * `openUnscanned`: whether others may open a file that no scanner for viruses has seen to its end. `linkSnapshots`: whether
   * the words of a page that a learner points at are kept, dated. `sharedWords`: who is shown where two learners' portfolios
   * share words or a file; a hint, never a verdict.
   */
  evidence: {
    fileBytes: number;
    files: number;
    claimBytes: number;
    types: string[];
    openUnscanned: boolean;
    linkSnapshots: boolean;
    sharedWords: SharedWordsFor;
  };
  /** What a badge tells beside the course and its credits: the levels reached, and the hashes of the files that were sent. */
  credentials: { results: boolean; evidenceHashes: boolean };
  /** Years for which a claim's record and its evidence are kept after the decision. */
  retention: { recordYears: number; evidenceYears: number; draftYears: number };
}

/** Business days for each step; what runs out is a reminder and an escalation, and an expiry only where `expiry` says so. */
export interface Days {
  proposal: number;
  acceptance: number;
  offerAnswer: number;
  review: number;
  infoRequest: number;
  discussion: number;
  decision: number;
  revision: number;
  returned: number;
  draftIdle: number;
  attestation: number;
}

export interface FeeRule {
  /** `flat`: once per learner, with the first claim. `bands`: by credits claimed. Nothing can be charged by credits awarded. */
  basis: 'none' | 'per_claim' | 'per_course' | 'per_credit_claimed' | 'bands' | 'flat';
  /** For every basis but `none` and `bands`: cents per claim, per course, per credit, or once. */
  cents: number;
  /** For `bands`, ascending; a claim above the last band pays the last band's fee. */
  bands: { creditsUpTo: string; cents: number }[];
  /** Whether a second attempt at the same claim is charged again. */
  laterAttempts: 'free' | 'charged';
  /** The claim is not accepted for review before the fee is paid. */
  dueBeforeAcceptance: boolean;
}

/** A course or a subject in which no credit is given by prior learning. */
export interface Exclusion {
  /** Of the course or the subject, as the catalogue has it; letters large or small. */
  code: string;
  /** Why, as the public page and the learner read it. */
  reason: string;
}

/** A limit on the credit one learner may hold. */
export interface CapRule {
  id: string;
  label: string;
  /** `program`: within the learner's program. `institution`: whatever the program. `method`: by one method. `unit`: within one subject. */
  scope: 'program' | 'institution' | 'method' | 'unit';
  /** `prior_learning`: credit by any method of prior learning. `not_resident`: everything not earned in residence, transfer too. */
  counts: 'prior_learning' | 'not_resident';
  /** Only for the scope `method`. */
  method: Method | null;
  /** For the scope `unit`: the subject's code, or null for each subject by itself. */
  subjectCode: string | null;
  /** The limit in credits, in percent of the program's credits, or both (the smaller counts). */
  creditsMax: string | null;
  percentOfProgram: number | null;
  /** The rule applies only to programs of so many credits or fewer. */
  appliesToProgramCreditsAtMost: string | null;
  /** Where the rule comes from, as the public page shows it. */
  source: string;
}

/** How credit by one method stands on the transcript. */
export interface Notation {
  grade: string;
  gradeMode: string;
  inGpa: boolean;
  /** Counts as earned in residence. */
  resident: boolean;
  transcriptComment: string;
  /** Basis of credit as exchange formats name it (PESC CourseCreditBasis), e.g. LifeExperience. */
  basis: string;
}

/** A policy as it is stored or drafted, with the default for whatever it does not say (or says as undefined). */
export function knobsOf(said: PartialKnobs, defaults: PolicyKnobs): PolicyKnobs {
  const stored = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as PartialKnobs;
  return {
    ...defaults,
    ...stored,
    blind: { ...defaults.blind, ...stored.blind },
    fee: { ...defaults.fee, ...stored.fee },
    appeals: { ...defaults.appeals, ...stored.appeals },
    days: { ...defaults.days, ...stored.days },
    expiry: { ...defaults.expiry, ...stored.expiry },
    agreement: { ...defaults.agreement, ...stored.agreement },
    training: { ...defaults.training, ...stored.training },
    duplicates: { ...defaults.duplicates, ...stored.duplicates },
    notation: { ...defaults.notation, ...stored.notation },
    graduation: { ...defaults.graduation, ...stored.graduation },
    evidence: { ...defaults.evidence, ...stored.evidence },
    credentials: { ...defaults.credentials, ...stored.credentials },
    retention: { ...defaults.retention, ...stored.retention },
  };
}

/** Any part of a policy: what a draft changes. Lists are replaced whole. */
export type PartialKnobs = {
  [K in keyof PolicyKnobs]?: PolicyKnobs[K] extends unknown[]
    ? PolicyKnobs[K]
    : PolicyKnobs[K] extends object
      ? Partial<PolicyKnobs[K]>
      : PolicyKnobs[K];
};

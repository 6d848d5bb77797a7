import type { CapRule, Method, Notation, PolicyKnobs } from './policy.rules.js';

/**
 * NECHE: credit for prior experiential or non-collegiate learning is limited to 25% for credentials of 30 credits or fewer.
 * Source: standards 4.33–4.36 (check the numbering against the edition in force).
 */
export const necheShortCredentials: CapRule = {
  id: 'neche-25-percent',
  label: 'At most 25% of a credential of 30 credits or fewer',
  scope: 'program',
  counts: 'prior_learning',
  method: null,
  subjectCode: null,
  creditsMax: null,
  percentOfProgram: 25,
  appliesToProgramCreditsAtMost: '30.00',
  source: 'NECHE Standards for Accreditation, Standard Four (prior experiential learning)',
};

const outsideGpa: Notation = {
  grade: 'CR',
  gradeMode: 'credit',
  inGpa: false,
  resident: false,
  transcriptComment: 'Credit for prior learning',
  basis: 'Equivalence',
};

/** PESC CoreMain `CourseCreditBasis` where it has a word; the rest is an equivalence. */
const notation: Record<Method, Notation> = {
  portfolio: { ...outsideGpa, basis: 'LifeExperience', transcriptComment: 'Credit by portfolio assessment' },
  challenge_exam: { ...outsideGpa, basis: 'CreditByExam', transcriptComment: 'Credit by examination' },
  standard_exam: { ...outsideGpa, basis: 'CreditByExam', transcriptComment: 'Credit by standardized examination' },
  credential: { ...outsideGpa, transcriptComment: 'Credit by license or certification' },
  military: { ...outsideGpa, basis: 'Military', transcriptComment: 'Credit for military training' },
  workplace_training: { ...outsideGpa, transcriptComment: 'Credit by approved workplace training' },
};

/** What an institution starts from: one reviewer and an approver, one reading in ten done twice. */
export const defaultKnobs: PolicyKnobs = {
  selfRegistration: false,
  proposalRequired: false,
  acceptance: 'coordinator',
  interview: 'none',
  committeeSize: 0,
  reviewers: 1,
  sampleSecondPercent: 10,
  secondReadDenials: false,
  blind: { learnerNames: true, reviewerNamesFromLearner: true },
  marksToLearner: true,
  partialCredit: true,
  alternativeCredit: true,
  maxAttempts: 2,
  courseTitleMax: 60,
  fee: { basis: 'none', cents: 0, bands: [], laterAttempts: 'free', dueBeforeAcceptance: false },
  tuitionCentsPerCredit: null,
  appeals: { windowDays: 30, days: 20, reviewers: 1 },
  days: {
    proposal: 5,
    acceptance: 5,
    offerAnswer: 3,
    review: 15,
    infoRequest: 15,
    discussion: 5,
    decision: 5,
    revision: 30,
    returned: 30,
    draftIdle: 180,
    attestation: 10,
  },
  reminders: [-3, 0, 2],
  escalateAfterDays: 3,
  expiry: { draft: true, returned: true, revision: true, infoRequest: true },
  agreement: { outcomeDiffers: true, levels: 2 },
  disagreement: 'discussion',
  training: { required: true, validMonths: 24 },
  caps: [necheShortCredentials],
  exclusions: [],
  duplicates: { refuseSameCourse: true },
  notation,
  graduation: { minCreditsRemaining: null, minDaysBefore: null },
  evidence: {
    fileBytes: 1024 * 1024 * 1024,
    files: 50,
    claimBytes: 1024 * 1024 * 1024,
    types: [
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      'application/vnd.oasis.opendocument.text',
      'image/jpeg',
      'image/png',
      'image/webp',
      'image/heic',
      'text/plain',
      'audio/mpeg',
      'audio/mp4',
      'video/mp4',
      'video/quicktime',
    ],
    openUnscanned: true,
    linkSnapshots: true,
    sharedWords: 'coordinators',
  },
  credentials: { results: true, evidenceHashes: false },
  retention: { recordYears: 7, evidenceYears: 3, draftYears: 2 },
};

import { AwardRow } from '../../award/line/award.dto.js';
import type { Outcome } from '../../decision/decision.rules.js';
import { EarnedCreditView } from '../../enrollment/credit/credit.dto.js';
import { EnrollmentView } from '../../enrollment/enrollment.dto.js';

export class RecordHolder {
  name: string;
  studentId: string | null;
  institution: string;
}

/** The decision in force on one of the learner's claims. */
export class RecordedDecision {
  claimId: string;
  reference: string;
  claimed: string;
  outcome: Outcome;
  /** What credit was given for: the course claimed, or another one. */
  title: string;
  courseCode: string | null;
  credits: string;
  decidedAt: Date;
}

/** What a limit on credit for prior learning leaves. */
export class LimitLeft {
  /** Null for a limit outside of any program. */
  program: string | null;
  label: string;
  source: string;
  limit: string;
  held: string;
  left: string;
}

/** A learner's own record: everything that has come of their claims, and what they hold besides. */
export class LearnerRecord {
  holder: RecordHolder;
  asOf: Date;
  programs: EnrollmentView[];
  /** Lines of credit by claims, the newest first; voids and what they took back are left out. */
  awards: AwardRow[];
  /** Credit from elsewhere: courses, transfer, exams. */
  imported: EarnedCreditView[];
  /** Credits held now, and how many of them by prior learning. */
  held: string;
  heldByPriorLearning: string;
  decisions: RecordedDecision[];
  limits: LimitLeft[];
}

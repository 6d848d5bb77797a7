import { PeriodView } from '../figures/figures.dto.js';
import type { Strength } from './gwet.rules.js';

export class LoadRow {
  /** Only coordinators see names; for others the reviewers are numbered. */
  name: string | null;
  number: number;
  /** Seats that are offered or held now, how many may be, and those that are late. */
  open: number;
  capacity: number;
  late: number;
  /** Of the period: readings handed in, those by their date, and offers declined or let go by. */
  read: number;
  kept: number;
  declined: number;
  /** Days from acceptance to the reading: half took no longer than `p50`, nine of ten no longer than `p90`. */
  p50: number | null;
  p90: number | null;
}

export class LoadView {
  period: PeriodView;
  rows: LoadRow[];
}

/** How far two independent readings of the same submission agree, each as its reader first handed it in. */
export class AgreementFigures {
  /** How many pairs of choices were compared. */
  compared: number;
  /** Shares from 0 to 1: the same, and at most one level apart. */
  exact: number | null;
  adjacent: number | null;
  /** Beyond chance: Gwet's AC2 with quadratic weights (AC1 for recommendations), and Cohen's weighted kappa beside it. */
  ac: number | null;
  kappa: number | null;
  strength: Strength | null;
}

export class CriterionAgreement {
  criterionId: string;
  title: string;
  figures: AgreementFigures;
}

export class RubricAgreement {
  rubricId: string;
  title: string;
  versionNo: number;
  /** Pairs of readings. */
  pairs: number;
  levels: string[];
  figures: AgreementFigures;
  criteria: CriterionAgreement[];
}

export class ReadersAgreementView {
  period: PeriodView;
  /** Submissions that more than one reader read, and the pairs of readings. */
  submissions: number;
  pairs: number;
  recommendation: AgreementFigures;
  rubrics: RubricAgreement[];
}

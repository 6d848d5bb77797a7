import type { Threshold } from '../rubric.rules.js';

/** A course for which credit can be claimed now: it is taught, and has a rubric. */
export class ClaimableCourse {
  code: string;
  title: string;
  credits: string;
  /** Less than `credits` for a course of variable credit. */
  creditsMin: string;
  subject: string;
}

export class ClaimableCourses {
  institution: string;
  rows: ClaimableCourse[];
}

export class PublicOutcome {
  code: string;
  title: string;
  required: boolean;
}

export class PublicDescriptor {
  level: string;
  /** What the level is worth, in hundredths. */
  score: number;
  text: string;
}

export class PublicCriterion {
  title: string;
  description: string;
  /** Only the proportion between weights matters; it counts for `weighted_mean` only. */
  weight: number;
  /** It must reach the threshold's `minimumLevel`, whatever the others come to. */
  mustMeet: boolean;
  /** What each level looks like, the lowest first. */
  levels: PublicDescriptor[];
}

/** What the scores of a claim must come to. */
export class PublicThreshold {
  /**
   * `every_criterion`: each criterion reaches `minimumLevel`. `weighted_mean`: the mean of the scores by weight reaches
   * `minimumMean`. `holistic`: the reviewer's overall level reaches `minimumLevel`.
   */
  model: Threshold['model'];
  /** The title of the level that counts as met. */
  minimumLevel: string;
  /** In hundredths; for `weighted_mean` only. */
  minimumMean: number | null;
}

/** What a claim for this course is judged by. */
export class CourseCriteria extends ClaimableCourse {
  institution: string;
  description: string;
  outcomes: PublicOutcome[];
  rubric: string;
  rubricVersion: number;
  threshold: PublicThreshold;
  criteria: PublicCriterion[];
}

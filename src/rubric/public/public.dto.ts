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
  text: string;
}

export class PublicCriterion {
  title: string;
  description: string;
  /** What each level looks like, the lowest first. */
  levels: PublicDescriptor[];
}

/** What a claim for this course is judged by. */
export class CourseCriteria extends ClaimableCourse {
  institution: string;
  description: string;
  outcomes: PublicOutcome[];
  rubric: string;
  rubricVersion: number;
  /** The level that counts as met. */
  minimumLevel: string;
  criteria: PublicCriterion[];
}

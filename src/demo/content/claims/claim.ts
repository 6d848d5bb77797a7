import type { LearnerKey } from '../people.js';

/** What a learner asks credit for, in their own words. */
export interface ClaimContent {
  key: string;
  learner: LearnerKey;
  courseCode: string;
  /** By outcome, in the order of the course. An unfinished claim has fewer. */
  outcomes: readonly OutcomeContent[];
}

export interface OutcomeContent {
  says: string;
  /** Keys of the learner's evidence. */
  shows: readonly string[];
  /** Its learner wants to come back to it. */
  unfinished?: true;
}

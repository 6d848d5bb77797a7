import type { LearnerKey } from './people.js';

/** A line of an official transcript of another college, or of military training. */
export interface EarnedElsewhere {
  learner: LearnerKey;
  course_code?: string;
  title: string;
  credits: string;
  method?: 'transfer' | 'military';
}

export const earnedElsewhere: readonly EarnedElsewhere[] = [
  { learner: 'denise', course_code: 'ENG 101', title: 'English Composition I', credits: '3.00' },
  { learner: 'terrence', title: 'Shop Mathematics (Joint Services Transcript)', credits: '3.00', method: 'military' },
  { learner: 'nhung', course_code: 'ENG 101', title: 'English Composition I', credits: '3.00' },
  { learner: 'nhung', course_code: 'MAT 110', title: 'College Algebra', credits: '3.00' },
];

/** What came in later, and showed that credit had been given twice. */
export const cameLater: readonly EarnedElsewhere[] = [
  { learner: 'luis', course_code: 'BUS 201', title: 'Principles of Management', credits: '3.00' },
];

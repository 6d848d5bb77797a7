import type { ReviewerKey } from './people.js';

interface Qualification {
  expertise: readonly { subjectCode: string; basis: string; confirmed?: boolean }[];
  /** In calendar days; the policy lets training count for two years. */
  trainedDaysAgo: number;
}

export const qualifications: Readonly<Record<ReviewerKey, Qualification>> = {
  priya: {
    trainedDaysAgo: 240,
    expertise: [
      { subjectCode: 'CIT', basis: 'M.S. Information Systems; has taught CIT 105, 140 and 210 since 2012' },
      { subjectCode: 'ACC', basis: 'Twelve years as controller; teaches ACC 115' },
      { subjectCode: 'BUS', basis: 'M.B.A.; teaches BUS 101 and BUS 201 in the evening' },
    ],
  },
  thomas: {
    trainedDaysAgo: 205,
    expertise: [
      { subjectCode: 'MFG', basis: 'Journeyman machinist, B.S. Manufacturing Engineering; chairs the program' },
      { subjectCode: 'AUT', basis: 'ASE master technician' },
      { subjectCode: 'CIT', basis: 'CCNP; built and teaches the networking laboratory' },
      { subjectCode: 'BUS', basis: 'Teaches BUS 201 for technical programs' },
    ],
  },
  alicia: {
    trainedDaysAgo: 175,
    expertise: [
      { subjectCode: 'ECE', basis: 'Ed.D. Early Childhood Education; former center director' },
      { subjectCode: 'HSV', basis: 'L.I.C.S.W.; teaches HSV 101 and 210' },
      { subjectCode: 'COM', basis: 'Teaches COM 101' },
      { subjectCode: 'ENG', basis: 'Taught ENG 105 for six years' },
      { subjectCode: 'BUS', basis: 'Teaches BUS 215; led a department of forty' },
    ],
  },
  luis: {
    // More than two years ago: he has to come to the next workshop before he can be seated again.
    trainedDaysAgo: 800,
    expertise: [
      { subjectCode: 'CUL', basis: 'Certified chef de cuisine; adjunct since 2019' },
      { subjectCode: 'HSP', basis: 'General manager since 2017', confirmed: false },
    ],
  },
};

import { sameName } from '../batch/preflight.rules.js';

/*
 ** Whether the student of a line is surely the student that the SIS knows.
 **   exact      one learner has this student id, is enrolled here, and nothing on record says otherwise
 **   ambiguous  the id is there, but a name does not fit, or somebody else here bears the same name
 **   none       there is no student id, or no enrollment under it
 ** A match tells the registrar where to look; what holds a line back is a finding of the preflight.
 */
export const matches = ['exact', 'ambiguous', 'none'] as const;
export type Match = (typeof matches)[number];

export interface Identified {
  studentId: string | null;
  studentName: string;
  /** The name under which the SIS last took a row with this id. */
  lastPostedName: string | null;
  /** Whether the learner is, or was, enrolled in a program here. */
  enrolled: boolean;
  /** How many other learners here bear this name. */
  namesakes: number;
}

export interface Identity {
  match: Match;
  /** Why it is not exact, in a sentence; null when it is. */
  because: string | null;
}

export function identityOf({ studentId, studentName, lastPostedName, enrolled, namesakes }: Identified): Identity {
  if (!studentId) return { match: 'none', because: 'The learner has no student id.' };
  if (lastPostedName !== null && sameName(lastPostedName) !== sameName(studentName)) {
    return { match: 'ambiguous', because: `The SIS last took this id under the name “${lastPostedName}”.` };
  }
  if (!enrolled) return { match: 'none', because: 'No enrollment is on record under this id.' };
  if (namesakes > 0) {
    const others = namesakes === 1 ? 'Another learner bears' : `${namesakes} other learners bear`;
    return { match: 'ambiguous', because: `${others} the same name. Compare the ids.` };
  }
  return { match: 'exact', because: null };
}

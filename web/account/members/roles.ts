import { useWords } from '../../words/words.js';
import type { Role } from '../session.js';
import { roleWords } from '../role.words.js';

/** Every role, in the order in which a claim meets them. */
export const everyRole = [
  'learner',
  'coordinator',
  'reviewer',
  'approver',
  'registrar',
  'auditor',
  'admin',
] as const satisfies readonly Role[];

/** What each role is called. */
export const useRoleWords = (): Record<Role, string> => useWords(roleWords);

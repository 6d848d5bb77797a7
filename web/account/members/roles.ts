import { useWords } from '../../words/words.js';
import type { Role } from '../session.js';
import { memberWords } from './members.words.js';

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
export function useRoleNames(): Record<Role, string> {
  return useWords(memberWords).roles;
}

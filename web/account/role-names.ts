import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { roleWords } from './role.words.js';
import type { Role } from './session.js';

/** Several roles in one line. */
export function useRoleNames(): (roles: readonly Role[]) => string {
  const names = useWords(roleWords);
  const { list } = useFormat();
  return (roles) => list(roles.map((role) => names[role]));
}

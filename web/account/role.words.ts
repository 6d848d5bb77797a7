import { useFormat } from '../words/format.js';
import { useWords, words } from '../words/words.js';
import type { Role } from './session.js';

export const roleWords = words<Record<Role, string>>({
  en: {
    learner: 'Learner',
    reviewer: 'Reviewer',
    coordinator: 'Coordinator',
    approver: 'Approver',
    registrar: 'Registrar',
    admin: 'Administrator',
    auditor: 'Auditor',
  },
  es: {
    learner: 'Estudiante',
    reviewer: 'Evaluador',
    coordinator: 'Coordinador',
    approver: 'Aprobador',
    registrar: 'Registro',
    admin: 'Administrador',
    auditor: 'Auditor',
  },
});

/** Several roles in one line. */
export function useRoleNames(): (roles: readonly Role[]) => string {
  const names = useWords(roleWords);
  const { list } = useFormat();
  return (roles) => list(roles.map((role) => names[role]));
}

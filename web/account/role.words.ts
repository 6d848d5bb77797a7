import { words } from '../words/words.js';
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
    reviewer: 'Evaluación',
    coordinator: 'Coordinación',
    approver: 'Aprobación',
    registrar: 'Registro',
    admin: 'Administración',
    auditor: 'Auditoría',
  },
});

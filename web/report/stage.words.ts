import type { Api } from '../api/client.js';
import { words } from '../words/words.js';

export type Stage = Api['CaseRow']['stage'];
type Status = Api['CaseRow']['status'];
type Waiter = NonNullable<Api['CaseRow']['waitsFor']>;

const en: { stages: Record<Stage, string>; statuses: Record<Status, string>; waiters: Record<Waiter, string> } = {
  stages: {
    draft: 'Being written',
    screening: 'Screening',
    finding: 'Finding a reviewer',
    review: 'In review',
    learner: 'With the learner',
    approval: 'Approval',
    closed: 'Closed',
  },
  statuses: {
    draft: 'Draft',
    submitted: 'Arrived',
    returned: 'Given back as incomplete',
    routing: 'Looking for a reviewer',
    in_review: 'Being reviewed',
    info_requested: 'A question is with the learner',
    adjudication: 'Reviewers disagree',
    approval: 'Waits for a decision',
    revision: 'A revision is asked for',
    decided: 'Decided',
    withdrawn: 'Withdrawn',
    expired: 'Expired',
  },
  waiters: { coordinator: 'a coordinator', reviewer: 'a reviewer', learner: 'the learner', approver: 'an approver' },
};

export const stageWords = words({
  en: {
    ...en,
    days: (days: number) => (days === 0 ? 'today' : days === 1 ? '1 day' : `${days} days`),
    businessDays: (days: number) => (days === 1 ? '1 business day' : `${days} business days`),
  },
  es: {
    stages: {
      draft: 'En redacción',
      screening: 'Revisión inicial',
      finding: 'Buscando evaluador',
      review: 'En evaluación',
      learner: 'Con el estudiante',
      approval: 'Aprobación',
      closed: 'Cerrados',
    },
    statuses: {
      draft: 'Borrador',
      submitted: 'Recibida',
      returned: 'Devuelta por incompleta',
      routing: 'Se busca evaluador',
      in_review: 'En evaluación',
      info_requested: 'El estudiante tiene una pregunta',
      adjudication: 'Los evaluadores no coinciden',
      approval: 'Espera una decisión',
      revision: 'Se pidió una revisión',
      decided: 'Decidida',
      withdrawn: 'Retirada',
      expired: 'Vencida',
    },
    waiters: {
      coordinator: 'la coordinación',
      reviewer: 'un evaluador',
      learner: 'el estudiante',
      approver: 'quien aprueba',
    },
    days: (days: number) => (days === 0 ? 'hoy' : days === 1 ? '1 día' : `${days} días`),
    businessDays: (days: number) => (days === 1 ? '1 día hábil' : `${days} días hábiles`),
  },
});

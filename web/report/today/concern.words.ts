import type { Api } from '../../api/client.js';
import { words } from '../../words/words.js';

type Facts = Api['ConcernFacts'];
export type ConcernKind = Api['ConcernView']['kind'];

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

const obstacles: Record<string, (count: number) => string> = {
  on_leave: (n) => `${n} on leave`,
  conflict: (n) => `${n} ${plural(n, 'knows', 'know')} the learner`,
  own_claim: (n) => `${n} ${plural(n, 'is', 'are')} the learner`,
  at_capacity: (n) => `${n} full`,
  not_trained: (n) => `${n} without training`,
  training_lapsed: (n) => `${n} with lapsed training`,
  no_expertise: (n) => `${n} not confirmed in the subject`,
  declined_before: (n) => `${n} declined`,
  already_seated: (n) => `${n} ${plural(n, 'reads', 'read')} it already`,
  earlier_reader: (n) => `${n} read it before`,
};
const obstaculos: Record<string, (count: number) => string> = {
  on_leave: (n) => `${n} ausente${plural(n, '', 's')}`,
  conflict: (n) => `${n} conoce${plural(n, '', 'n')} al estudiante`,
  own_claim: (n) => `${n} es el propio estudiante`,
  at_capacity: (n) => `${n} sin cupo`,
  not_trained: (n) => `${n} sin capacitación`,
  training_lapsed: (n) => `${n} con capacitación vencida`,
  no_expertise: (n) => `${n} sin confirmar en la materia`,
  declined_before: (n) => `${n} rechazó${plural(n, '', 'ron')}`,
  already_seated: (n) => `${n} ya la lee${plural(n, '', 'n')}`,
  earlier_reader: (n) => `${n} ya la leyó${plural(n, '', 'n')}`,
};
const left: Record<string, string> = { declined: 'declined', expired: 'did not answer', recused: 'stepped back' };
const dejo: Record<string, string> = { declined: 'rechazó', expired: 'no respondió', recused: 'se retiró' };

const late: Record<string, string> = {
  acceptance: 'The first check',
  review: 'The review',
  decision: 'The decision',
  appeal: 'The answer to the appeal',
  proposal: 'The answer to a proposal',
  offer: 'The answer to an offer',
  discussion: 'The talk between the reviewers',
};
const atrasado: Record<string, string> = {
  acceptance: 'La revisión inicial',
  review: 'La evaluación',
  decision: 'La decisión',
  appeal: 'La respuesta a la apelación',
  proposal: 'La respuesta a una propuesta',
  offer: 'La respuesta a una oferta',
  discussion: 'La conversación entre evaluadores',
};
const times = (n: number) => (n === 0 ? 'not reminded yet' : n === 1 ? 'reminded once' : `reminded ${n} times`);
const veces = (n: number) => (n === 0 ? 'sin recordatorio' : n === 1 ? 'un recordatorio' : `${n} recordatorios`);

/** What each kind of concern says, of its facts; the short name for a chip; and the button of its remedy. */
export const concernWords = words<{
  says: Record<ConcernKind, (facts: Facts) => string>;
  names: Record<ConcernKind, string>;
  remedies: Record<ConcernKind, string>;
  reassign: string;
  look: string;
  done: Partial<Record<ConcernKind, string>>;
}>({
  en: {
    says: {
      no_reader: ({ obstacles: list = [] }) =>
        list.length === 0
          ? 'Nobody can review: no reviewer of the subject'
          : `Nobody can review: ${list.map(({ code, reviewers }) => obstacles[code]?.(reviewers) ?? code).join(', ')}`,
      disagreement: ({ criterion, levels = [] }) =>
        criterion
          ? `Reviewers disagree on “${criterion}”${levels?.length ? `: ${levels.join(' and ')}` : ''}`
          : 'Reviewers disagree on the outcome',
      award_held: ({ detail }) => `The credit cannot leave: ${detail ?? ''}`,
      file_unusable: ({ count = 1 }) =>
        count === 1 ? 'A file that was sent cannot be opened' : `${count} files that were sent cannot be opened`,
      mail_failed: ({ name, address, error }) => `Mail to ${name ?? address} failed${error ? `: ${error}` : ''}`,
      late: ({ how = '', name, days = 0, reminders = 0 }) =>
        `${late[how] ?? 'The learner'}${name ? ` (${name})` : ''} is ${days} business ${plural(days, 'day', 'days')} late, ${times(reminders)}`,
      appeal: () => 'An appeal was filed and waits for an answer',
      proposal: () => 'A proposal waits for an answer',
      acceptance: ({ state }) =>
        state === 'due' ? 'Arrived; its fee is not settled yet' : 'Arrived and waits for a first check',
      expertise: ({ name, subject }) => `${name} says to be an expert in ${subject}`,
      slow: ({ days = 0 }) => `Here for ${days} business ${plural(days, 'day', 'days')}, longer than nine of ten`,
      conflict: ({ name }) => `A conflict of interest with ${name} was declared while they read`,
      rerouted: ({ how = '', name, nextName }) =>
        `${name} ${left[how] ?? 'left'}; ${nextName ? `now with ${nextName}` : 'nobody has the seat yet'}`,
      free_mail: ({ name, nextName, address }) => `${name} asked ${nextName} at a private address, ${address}`,
    },
    names: {
      no_reader: 'No reviewer',
      disagreement: 'Disagreement',
      award_held: 'Held back',
      file_unusable: 'Unusable file',
      mail_failed: 'Mail failed',
      late: 'Late',
      appeal: 'Appeal',
      proposal: 'Proposal',
      acceptance: 'Arrived',
      expertise: 'To confirm',
      slow: 'Slow',
      conflict: 'Conflict',
      rerouted: 'Re-routed',
      free_mail: 'Private address',
    },
    remedies: {
      no_reader: 'Find one',
      disagreement: 'Compare',
      award_held: 'Look at it',
      file_unusable: 'Ask for another',
      mail_failed: 'Fix address',
      late: 'Remind',
      appeal: 'Answer',
      proposal: 'Answer',
      acceptance: 'Check',
      expertise: 'Confirm',
      slow: 'See why',
      conflict: 'See seats',
      rerouted: 'See why',
      free_mail: 'Look at it',
    },
    reassign: 'Reassign',
    look: 'Open',
    done: { late: 'A reminder is on its way.', expertise: 'The expertise counts now.' },
  },
  es: {
    says: {
      no_reader: ({ obstacles: list = [] }) =>
        list.length === 0
          ? 'Nadie puede evaluar: no hay evaluador de la materia'
          : `Nadie puede evaluar: ${list.map(({ code, reviewers }) => obstaculos[code]?.(reviewers) ?? code).join(', ')}`,
      disagreement: ({ criterion, levels = [] }) =>
        criterion
          ? `Los evaluadores no coinciden en «${criterion}»${levels?.length ? `: ${levels.join(' y ')}` : ''}`
          : 'Los evaluadores no coinciden en el resultado',
      award_held: ({ detail }) => `El crédito no puede salir: ${detail ?? ''}`,
      file_unusable: ({ count = 1 }) =>
        count === 1 ? 'Un archivo enviado no se puede abrir' : `${count} archivos enviados no se pueden abrir`,
      mail_failed: ({ name, address, error }) => `Falló el correo a ${name ?? address}${error ? `: ${error}` : ''}`,
      late: ({ how = '', name, days = 0, reminders = 0 }) =>
        `${atrasado[how] ?? 'El estudiante'}${name ? ` (${name})` : ''} lleva ${days} ${plural(days, 'día hábil', 'días hábiles')} de atraso, ${veces(reminders)}`,
      appeal: () => 'Hay una apelación que espera respuesta',
      proposal: () => 'Hay una propuesta que espera respuesta',
      acceptance: ({ state }) =>
        state === 'due' ? 'Llegó; falta saldar el costo' : 'Llegó y espera una primera revisión',
      expertise: ({ name, subject }) => `${name} declara experiencia en ${subject}`,
      slow: ({ days = 0 }) =>
        `Lleva aquí ${days} ${plural(days, 'día hábil', 'días hábiles')}, más que nueve de cada diez`,
      conflict: ({ name }) => `Se declaró un conflicto de interés con ${name} mientras leía`,
      rerouted: ({ how = '', name, nextName }) =>
        `${name} ${dejo[how] ?? 'dejó el lugar'}; ${nextName ? `ahora lo tiene ${nextName}` : 'todavía nadie tiene el lugar'}`,
      free_mail: ({ name, nextName, address }) => `${name} preguntó a ${nextName} en una dirección privada, ${address}`,
    },
    names: {
      no_reader: 'Sin evaluador',
      disagreement: 'Desacuerdo',
      award_held: 'Retenido',
      file_unusable: 'Archivo inservible',
      mail_failed: 'Falló el correo',
      late: 'Atrasado',
      appeal: 'Apelación',
      proposal: 'Propuesta',
      acceptance: 'Recibida',
      expertise: 'Por confirmar',
      slow: 'Lento',
      conflict: 'Conflicto',
      rerouted: 'Reasignado',
      free_mail: 'Dirección privada',
    },
    remedies: {
      no_reader: 'Buscar uno',
      disagreement: 'Comparar',
      award_held: 'Ver',
      file_unusable: 'Pedir otro',
      mail_failed: 'Corregir dirección',
      late: 'Recordar',
      appeal: 'Responder',
      proposal: 'Responder',
      acceptance: 'Revisar',
      expertise: 'Confirmar',
      slow: 'Ver por qué',
      conflict: 'Ver lugares',
      rerouted: 'Ver por qué',
      free_mail: 'Ver',
    },
    reassign: 'Reasignar',
    look: 'Abrir',
    done: { late: 'El recordatorio va en camino.', expertise: 'La experiencia ya cuenta.' },
  },
});

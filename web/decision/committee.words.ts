import { words } from '../words/words.js';

export const committeeWords = words({
  en: {
    title: 'A decision waits for the committee',
    proposes: (who: string, outcome: string, day: string) => `${who} proposed ${outcome} on ${day}.`,
    voices: (n: number, needed: number) =>
      `${n} of ${needed} stand behind it. It is final with the last voice; one objection ends it.`,
    concur: 'Concur',
    concurTitle: 'Concur with this decision?',
    concurWhy: 'If yours is the last voice that is needed, the learner gets the decision at once and it never changes.',
    object: 'Object',
    objectTitle: 'Object to this decision?',
    objectWhy: 'The proposal ends, and somebody proposes anew. Your colleagues read your reason.',
    objectReason: 'What do you object to?',
    withdraw: 'Take the proposal back',
    withdrawTitle: 'Take your proposal back?',
    withdrawWhy: 'The claim waits for a decision again. Nobody but the committee hears of the proposal.',
    withdrawReason: 'Why do you take it back?',
    concurred: 'Your voice is counted.',
    objected: 'The proposal has ended.',
    withdrawn: 'The proposal is taken back.',
    outcomes: {
      full: 'full credit',
      reduced: 'reduced credit',
      alternative: 'credit for another course',
      none: 'no credit',
    },
  },
  es: {
    title: 'Una decisión espera al comité',
    proposes: (who: string, outcome: string, day: string) => `${who} propuso ${outcome} el ${day}.`,
    voices: (n: number, needed: number) =>
      `${n} de ${needed} la respaldan. Es final con la última voz; una objeción la termina.`,
    concur: 'Estar de acuerdo',
    concurTitle: '¿Está de acuerdo con esta decisión?',
    concurWhy:
      'Si la suya es la última voz que falta, el estudiante recibe la decisión de inmediato y no cambia nunca.',
    object: 'Objetar',
    objectTitle: '¿Objetar esta decisión?',
    objectWhy: 'La propuesta termina y alguien propone de nuevo. Sus colegas leen su motivo.',
    objectReason: '¿Qué objeta?',
    withdraw: 'Retirar la propuesta',
    withdrawTitle: '¿Retirar su propuesta?',
    withdrawWhy: 'La solicitud vuelve a esperar una decisión. Nadie fuera del comité sabe de la propuesta.',
    withdrawReason: '¿Por qué la retira?',
    concurred: 'Su voz está contada.',
    objected: 'La propuesta terminó.',
    withdrawn: 'La propuesta se retiró.',
    outcomes: {
      full: 'crédito completo',
      reduced: 'crédito reducido',
      alternative: 'crédito por otro curso',
      none: 'no dar crédito',
    },
  },
});

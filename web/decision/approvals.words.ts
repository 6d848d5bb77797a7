import { words } from '../words/words.js';

export const approvalsWords = words({
  en: {
    title: (n: number) =>
      n === 0 ? 'Nothing waits for you' : n === 1 ? 'One claim waits for you' : `${n} claims wait for you`,
    windowTitle: 'To decide',
    lead: (due: string, who: string) => `The first is due by ${due}: ${who}.`,
    leadOne: (due: string, who: string) => `It is due by ${due}: ${who}.`,
    leadNoDue: 'None of them has a date.',
    emptyTitle: 'Every claim that was read is decided',
    empty:
      'A claim comes here when its readings are in, when a colleague proposes a decision and needs your voice, or when a learner appeals. You will get a mail then.',
    caption: 'What waits for you, what is due first at the top',
    claim: 'Claim',
    waitsFor: 'Waits for',
    readings: 'The readers recommend',
    since: 'Since',
    due: 'Due',
    overdue: 'Overdue',
    noDue: 'No date',
    next: 'What to do',
    kinds: {
      decide: 'Your decision',
      concur: 'Your voice in the committee',
      proposed: 'Your colleagues’ voices',
      appeal: 'An answer to the appeal',
    },
    proposed: (who: string, outcome: string) => `${who} proposes: ${outcome}`,
    yours: (outcome: string) => `You proposed: ${outcome}`,
    underAppeal: 'After an appeal',
    disputed: 'Readers disagreed',
    attempt: (n: number) => `Attempt ${n}`,
    credits: (n: string) => (n === '1' ? '1 credit' : `${n} credits`),
    act: { decide: 'Decide', concur: 'Answer', proposed: 'Look', appeal: 'Answer' },
    forClaim: (what: string) => ` on ${what}`,
    outcomes: {
      full: 'full credit',
      reduced: 'reduced credit',
      alternative: 'credit for another course',
      none: 'no credit',
      revise: 'a revision',
    },
    noReadings: 'Not read again yet',
    decidedTitle: 'Decided by you lately',
  },
  es: {
    title: (n: number) =>
      n === 0
        ? 'Nada espera por usted'
        : n === 1
          ? 'Una solicitud espera por usted'
          : `${n} solicitudes esperan por usted`,
    windowTitle: 'Por decidir',
    lead: (due: string, who: string) => `La primera vence el ${due}: ${who}.`,
    leadOne: (due: string, who: string) => `Vence el ${due}: ${who}.`,
    leadNoDue: 'Ninguna tiene fecha.',
    emptyTitle: 'Toda solicitud leída está decidida',
    empty:
      'Una solicitud llega aquí cuando sus lecturas están completas, cuando un colega propone una decisión y necesita su voz, o cuando un estudiante apela. Entonces recibirá un correo.',
    caption: 'Lo que espera por usted; arriba lo que vence primero',
    claim: 'Solicitud',
    waitsFor: 'Espera',
    readings: 'Los evaluadores recomiendan',
    since: 'Desde',
    due: 'Vence',
    overdue: 'Atrasada',
    noDue: 'Sin fecha',
    next: 'Qué hacer',
    kinds: {
      decide: 'Su decisión',
      concur: 'Su voz en el comité',
      proposed: 'Las voces de sus colegas',
      appeal: 'Una respuesta a la apelación',
    },
    proposed: (who: string, outcome: string) => `${who} propone: ${outcome}`,
    yours: (outcome: string) => `Usted propuso: ${outcome}`,
    underAppeal: 'Tras una apelación',
    disputed: 'Los evaluadores no coincidieron',
    attempt: (n: number) => `Intento ${n}`,
    credits: (n: string) => (n === '1' ? '1 crédito' : `${n} créditos`),
    act: { decide: 'Decidir', concur: 'Responder', proposed: 'Ver', appeal: 'Responder' },
    forClaim: (what: string) => ` sobre ${what}`,
    outcomes: {
      full: 'crédito completo',
      reduced: 'crédito reducido',
      alternative: 'crédito por otro curso',
      none: 'sin crédito',
      revise: 'una revisión',
    },
    noReadings: 'Aún no se lee de nuevo',
    decidedTitle: 'Decidido por usted hace poco',
  },
});

import { words } from '../words/words.js';

export const madeWords = words({
  en: {
    title: 'Decisions on this claim',
    final: (outcome: string, credits: string, who: string, day: string) =>
      `${outcome}${credits}, decided by ${who} on ${day}`,
    withdrawn: (outcome: string, credits: string, who: string) =>
      `${outcome}${credits}, proposed by ${who} and not made`,
    credits: (n: string) => (n === '1' ? ' (1 credit)' : ` (${n} credits)`),
    inForce: 'In force',
    notMade: 'Not made',
    replaced: 'Replaced after an appeal',
    override: 'Why a limit was set aside',
    readers: 'Read by',
    term: 'Term',
    course: 'For',
    outcomes: {
      full: 'Full credit',
      reduced: 'Reduced credit',
      alternative: 'Credit for another course',
      none: 'No credit',
    },
    agrees: (who: string) => `${who} concurred`,
    objects: (who: string, why: string) => `${who} objected: ${why}`,
  },
  es: {
    title: 'Decisiones sobre esta solicitud',
    final: (outcome: string, credits: string, who: string, day: string) =>
      `${outcome}${credits}, decidido por ${who} el ${day}`,
    withdrawn: (outcome: string, credits: string, who: string) =>
      `${outcome}${credits}, propuesto por ${who} y no adoptado`,
    credits: (n: string) => (n === '1' ? ' (1 crédito)' : ` (${n} créditos)`),
    inForce: 'Vigente',
    notMade: 'No adoptada',
    replaced: 'Reemplazada tras una apelación',
    override: 'Por qué se dejó de lado un límite',
    readers: 'Leído por',
    term: 'Período',
    course: 'Por',
    outcomes: {
      full: 'Crédito completo',
      reduced: 'Crédito reducido',
      alternative: 'Crédito por otro curso',
      none: 'Sin crédito',
    },
    agrees: (who: string) => `${who} estuvo de acuerdo`,
    objects: (who: string, why: string) => `${who} objetó: ${why}`,
  },
});

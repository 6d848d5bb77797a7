import { words } from '../words/words.js';

export const savingsWords = words({
  en: {
    title: 'Credit and money saved',
    said: (credits: string, money: string) =>
      `Learners earned ${credits} credits that would have cost ${money} of tuition in class.`,
    saidCredits: (credits: string) =>
      `Learners earned ${credits} credits. What they would have cost in class is not known: the rules do not say what a credit costs.`,
    none: 'No credit was awarded in this period.',
    tooFew: (n: number) => `Fewer than ${n} learners earned credit in this period, so no number is told.`,
    credits: 'Credits',
    tuition: 'Tuition saved',
    fees: 'Fees paid',
    claims: 'Claims',
    caption: 'Credit that was awarded and stands, by program',
    program: 'Program',
    noProgram: 'No program',
    total: 'All',
    few: (n: number) => `fewer than ${n}`,
    derivable: 'withheld',
  },
  es: {
    title: 'Créditos y dinero ahorrado',
    said: (credits: string, money: string) =>
      `Los estudiantes ganaron ${credits} créditos que en clase habrían costado ${money} de matrícula.`,
    saidCredits: (credits: string) =>
      `Los estudiantes ganaron ${credits} créditos. No se sabe cuánto habrían costado en clase: las reglas no dicen cuánto cuesta un crédito.`,
    none: 'En este período no se otorgó ningún crédito.',
    tooFew: (n: number) => `Menos de ${n} estudiantes ganaron crédito en este período, así que no se da ningún número.`,
    credits: 'Créditos',
    tuition: 'Matrícula ahorrada',
    fees: 'Cuotas pagadas',
    claims: 'Solicitudes',
    caption: 'Crédito otorgado y vigente, por programa',
    program: 'Programa',
    noProgram: 'Sin programa',
    total: 'Todos',
    few: (n: number) => `menos de ${n}`,
    derivable: 'reservado',
  },
});

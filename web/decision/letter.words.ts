import { words } from '../words/words.js';

export const letterWords = words({
  en: {
    title: 'The letter that the learner reads',
    dear: (name: string) => `Dear ${name},`,
    none: 'Choose an outcome to see the letter.',
    full: (course: string, credits: string) => `You get full credit for ${course}: ${credits}.`,
    reduced: (course: string, credits: string) => `You get part of the credit for ${course}: ${credits}.`,
    alternative: (course: string, other: string, credits: string) =>
      `For your work on ${course} you get credit for ${other}: ${credits}.`,
    noneGiven: (course: string) => `You do not get credit for ${course} this time.`,
    otherMissing: 'the course that you choose',
    term: (title: string) => `The credit is for ${title}. The registrar puts it on your record.`,
    feedback: 'What your readers saw',
    nothing: 'No feedback yet. The learner must get some for each criterion.',
    appeal: 'If you think that something was missed, you can appeal. Your claim’s page says until when.',
    signed: (name: string, college: string) => `${name}, ${college}`,
    credits: (n: string) => (n === '1' ? '1 credit' : `${n} credits`),
  },
  es: {
    title: 'La carta que lee el estudiante',
    dear: (name: string) => `Estimado/a ${name}:`,
    none: 'Elija un resultado para ver la carta.',
    full: (course: string, credits: string) => `Recibe crédito completo por ${course}: ${credits}.`,
    reduced: (course: string, credits: string) => `Recibe parte del crédito por ${course}: ${credits}.`,
    alternative: (course: string, other: string, credits: string) =>
      `Por su trabajo en ${course} recibe crédito por ${other}: ${credits}.`,
    noneGiven: (course: string) => `Esta vez no recibe crédito por ${course}.`,
    otherMissing: 'el curso que elija',
    term: (title: string) => `El crédito es para ${title}. El registrador lo pone en su expediente.`,
    feedback: 'Lo que vieron los evaluadores',
    nothing: 'Aún no hay comentarios. El estudiante debe recibir algo sobre cada criterio.',
    appeal: 'Si cree que algo se pasó por alto, puede apelar. La página de su solicitud dice hasta cuándo.',
    signed: (name: string, college: string) => `${name}, ${college}`,
    credits: (n: string) => (n === '1' ? '1 crédito' : `${n} créditos`),
  },
});

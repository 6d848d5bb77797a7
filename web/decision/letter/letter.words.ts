import { words } from '../../words/words.js';

export const letterWords = words({
  en: {
    title: 'The decision',
    earlier: 'An earlier decision',
    superseded: 'A newer decision took its place.',
    revisionTitle: 'What to change before you send it again',
    askedOn: (day: string) => `Asked on ${day}`,
    decidedOn: (day: string, by: string) => `Decided on ${day} by ${by}`,
    outcome: {
      full: (credits: string, title: string) => `You earned ${credits} for ${title}.`,
      reduced: (credits: string, title: string) =>
        `You earned ${credits} for ${title}. That is less than you asked for; the feedback says why.`,
      alternative: (credits: string, title: string) =>
        `You earned ${credits} for ${title}. It is another course than you asked for; the feedback says why.`,
      none: (_: string, title: string) => `You did not earn credit for ${title} this time. The feedback says why.`,
    },
    credits: (n: string) => (n === '1' ? '1 credit' : `${n} credits`),
    term: 'It counts in the term',
    message: 'From the college',
    feedback: 'Feedback, point by point',
    noFeedback: 'The college wrote nothing on this point.',
    readers: 'Read by',
    print: 'Print the letter',
    printNow: 'Print or save as PDF',
    letterTitle: 'Decision letter',
    to: 'To',
    about: 'About',
    reference: (reference: string) => `claim ${reference}`,
    back: 'Back to the claim',
    none: 'There is no decision yet.',
  },
  es: {
    title: 'La decisión',
    earlier: 'Una decisión anterior',
    superseded: 'Una decisión más nueva tomó su lugar.',
    revisionTitle: 'Qué cambiar antes de enviarla de nuevo',
    askedOn: (day: string) => `Pedido el ${day}`,
    decidedOn: (day: string, by: string) => `Decidida el ${day} por ${by}`,
    outcome: {
      full: (credits: string, title: string) => `Usted obtuvo ${credits} por ${title}.`,
      reduced: (credits: string, title: string) =>
        `Usted obtuvo ${credits} por ${title}. Es menos de lo que pidió; los comentarios dicen por qué.`,
      alternative: (credits: string, title: string) =>
        `Usted obtuvo ${credits} por ${title}. Es otro curso del que pidió; los comentarios dicen por qué.`,
      none: (_: string, title: string) => `Esta vez no obtuvo crédito por ${title}. Los comentarios dicen por qué.`,
    },
    credits: (n: string) => (n === '1' ? '1 crédito' : `${n} créditos`),
    term: 'Cuenta en el período',
    message: 'Del colegio',
    feedback: 'Comentarios, punto por punto',
    noFeedback: 'El colegio no escribió nada sobre este punto.',
    readers: 'Leída por',
    print: 'Imprimir la carta',
    printNow: 'Imprimir o guardar como PDF',
    letterTitle: 'Carta de decisión',
    to: 'Para',
    about: 'Sobre',
    reference: (reference: string) => `solicitud ${reference}`,
    back: 'Volver a la solicitud',
    none: 'Todavía no hay decisión.',
  },
});

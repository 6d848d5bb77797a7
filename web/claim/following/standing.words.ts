import type { Api } from '../../api/client.js';
import { words } from '../../words/words.js';

type View = Api['StandingView'];

/** What a sentence needs: since when, and by whom where that may be known. */
interface Told {
  since: string;
  names: string;
}

type Sentences = Record<View['situation'], (told: Told) => string>;

export const standingWords = words<{
  stages: Record<View['stage'], string>;
  line: string;
  states: Record<'done' | 'now' | 'next' | 'stopped', string>;
  is: Sentences;
  next: Record<View['next'], string>;
  youHaveUntil: (day: string) => string;
  by: (day: string) => string;
  promised: (day: string) => string;
  appealUntil: (day: string) => string;
  late: (day: string) => string;
  yoursIsLate: (day: string) => string;
  underAppeal: string;
}>({
  en: {
    line: 'Where your claim is',
    stages: {
      writing: 'Writing',
      sent: 'Sent',
      review: 'In review',
      decision: 'Decision',
      transcript: 'On your transcript',
    },
    states: { done: 'done', now: 'now', next: 'not yet', stopped: 'it ended here' },
    is: {
      draft: () => 'You are writing it.',
      proposed: ({ since }) => `The college has had your proposal since ${since}.`,
      returned: ({ since }) => `The college sent it back to you on ${since}: something is missing.`,
      revision: ({ since }) => `The college asked you on ${since} to revise it.`,
      fee_due: ({ since }) => `It has been waiting for your fee since ${since}.`,
      received: ({ since }) => `The college has had it since ${since}. Nobody has read it yet.`,
      seating: ({ since }) => `Since ${since} the college has been looking for faculty to read it.`,
      reading: ({ since, names }) =>
        `It has been with ${names || 'faculty of the college'} for reading since ${since}.`,
      question: ({ since }) => `You were asked a question on ${since}. The review waits for your answer.`,
      comparing: ({ since }) => `Its readers do not agree yet. They have been talking about it since ${since}.`,
      deciding: ({ since }) => `It has been read. It has been with the person who decides since ${since}.`,
      denied: ({ since }) => `It was decided on ${since}: no credit this time.`,
      crediting: ({ since }) => `You earned credit. It has been with the registrar since ${since}.`,
      posting: ({ since }) =>
        `You earned credit on ${since}. The registrar has sent it to your student record and waits for the answer.`,
      refused_by_sis: () =>
        'You earned credit. Your student record did not take it yet: the registrar is putting that right.',
      posted: ({ since }) => `Your credit has been on your transcript since ${since}.`,
      taken_back: () => 'The registrar took this credit back. The reason stands below.',
      appeal_filed: ({ since }) => `The college has had your appeal since ${since}.`,
      withdrawn: ({ since }) => `You took it back on ${since}. What you brought is still in your portfolio.`,
      expired: ({ since }) =>
        `It ended on ${since}, because its date passed. What you brought is still in your portfolio.`,
    },
    next: {
      send: 'Next: you send it.',
      accept: 'Next: the college checks that nothing is missing.',
      review: 'Next: faculty read it.',
      resume: 'Next: the review goes on.',
      decide: 'Next: the decision.',
      post: 'Next: it goes on your transcript.',
      answer_appeal: 'Next: the college answers you.',
      appeal: 'You can ask the college to look again.',
      nothing: '',
    },
    youHaveUntil: (day) => `You have until ${day}.`,
    by: (day) => `It should happen by ${day}.`,
    promised: (day) => `The college promises a decision by ${day}.`,
    appealUntil: (day) => `You have until ${day} for that.`,
    late: (day) => `This is late: it should have happened by ${day}. The college is reminded.`,
    yoursIsLate: (day) => `Your time was until ${day}.`,
    underAppeal: 'This is your appeal. The first decision stands until there is a new one.',
  },
  es: {
    line: 'Dónde está su solicitud',
    stages: {
      writing: 'Escribir',
      sent: 'Enviada',
      review: 'En evaluación',
      decision: 'Decisión',
      transcript: 'En su expediente',
    },
    states: { done: 'hecho', now: 'ahora', next: 'todavía no', stopped: 'terminó aquí' },
    is: {
      draft: () => 'Usted la está escribiendo.',
      proposed: ({ since }) => `El colegio tiene su propuesta desde el ${since}.`,
      returned: ({ since }) => `El colegio se la devolvió el ${since}: falta algo.`,
      revision: ({ since }) => `El colegio le pidió el ${since} que la revise.`,
      fee_due: ({ since }) => `Espera su pago desde el ${since}.`,
      received: ({ since }) => `El colegio la tiene desde el ${since}. Nadie la ha leído aún.`,
      seating: ({ since }) => `El colegio busca profesores que la lean desde el ${since}.`,
      reading: ({ since, names }) => `${names || 'Profesores del colegio'} la leerán. La tienen desde el ${since}.`,
      question: ({ since }) => `Se le hizo una pregunta el ${since}. La evaluación espera su respuesta.`,
      comparing: ({ since }) => `Sus evaluadores aún no están de acuerdo. Lo hablan desde el ${since}.`,
      deciding: ({ since }) => `Ya fue leída. La persona que decide la tiene desde el ${since}.`,
      denied: ({ since }) => `Se decidió el ${since}: esta vez sin crédito.`,
      crediting: ({ since }) => `Usted obtuvo crédito. El registro lo tiene desde el ${since}.`,
      posting: ({ since }) =>
        `Usted obtuvo crédito el ${since}. El registro lo envió a su expediente y espera la respuesta.`,
      refused_by_sis: () => 'Usted obtuvo crédito. Su expediente aún no lo aceptó: el registro lo está arreglando.',
      posted: ({ since }) => `Su crédito está en su expediente desde el ${since}.`,
      taken_back: () => 'El registro retiró este crédito. La razón está abajo.',
      appeal_filed: ({ since }) => `El colegio tiene su apelación desde el ${since}.`,
      withdrawn: ({ since }) => `Usted la retiró el ${since}. Lo que trajo sigue en su portafolio.`,
      expired: ({ since }) => `Terminó el ${since}, porque pasó su fecha. Lo que trajo sigue en su portafolio.`,
    },
    next: {
      send: 'Lo que sigue: usted la envía.',
      accept: 'Lo que sigue: el colegio revisa que no falte nada.',
      review: 'Lo que sigue: profesores la leen.',
      resume: 'Lo que sigue: la evaluación continúa.',
      decide: 'Lo que sigue: la decisión.',
      post: 'Lo que sigue: pasa a su expediente.',
      answer_appeal: 'Lo que sigue: el colegio le responde.',
      appeal: 'Puede pedir al colegio que la mire de nuevo.',
      nothing: '',
    },
    youHaveUntil: (day) => `Tiene hasta el ${day}.`,
    by: (day) => `Debe ocurrir a más tardar el ${day}.`,
    promised: (day) => `El colegio promete una decisión a más tardar el ${day}.`,
    appealUntil: (day) => `Tiene hasta el ${day} para hacerlo.`,
    late: (day) => `Está atrasado: debía ocurrir a más tardar el ${day}. Se le recuerda al colegio.`,
    yoursIsLate: (day) => `Su plazo era hasta el ${day}.`,
    underAppeal: 'Esta es su apelación. La primera decisión vale hasta que haya una nueva.',
  },
});

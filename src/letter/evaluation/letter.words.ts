import type { Language } from '../../account/person/preference.rules.js';
import type { Outcome } from '../../decision/decision.rules.js';

const en = {
  title: 'Decision letter',
  titleOf: (course: string, reference: string) => `Decision letter: ${course}, claim ${reference}`,
  logo: (college: string) => `Logo of ${college}`,
  studentId: (id: string) => `Student ID ${id}`,
  greeting: (name: string) => `Dear ${name},`,
  replaces: (day: string) => `This letter takes the place of the one about the decision of ${day}.`,
  outcome: {
    full: (credits: string, course: string) => `You earned ${credits} for ${course}.`,
    reduced: (credits: string, course: string) =>
      `You earned ${credits} for ${course}. That is less than you asked for; the feedback says why.`,
    alternative: (credits: string, course: string) =>
      `You earned ${credits} for ${course}. It is another course than you asked for; the feedback says why.`,
    none: (_: string, course: string) => `You did not earn credit for ${course} this time. The feedback says why.`,
  } satisfies Record<Outcome, (credits: string, course: string) => string>,
  credits: (n: string) => (n === '1' ? '1 credit' : `${n} credits`),
  claim: 'Your claim',
  claimed: (course: string, credits: string) => `${course}, ${credits}`,
  reference: 'Claim number',
  decision: 'Decision',
  decided: {
    full: 'Full credit',
    reduced: 'Fewer credits than you asked for',
    alternative: 'Credit for another course',
    none: 'No credit',
  } satisfies Record<Outcome, string>,
  given: 'Credit given',
  term: 'Term',
  decidedOn: 'Decided on',
  by: (day: string, name: string) => `${day}, by ${name}`,
  readers: 'Read by',
  judged: 'Judged by',
  judgedBy: (rubric: string, version: number, policy: number) =>
    `${rubric}, version ${version}, under the college’s rules, version ${policy}`,
  message: 'From the college',
  feedback: 'Feedback, point by point',
  noFeedback: 'The college wrote nothing on this point.',
  marks: 'Marked in your evidence',
  markedOn: (title: string, page: number) => `${title}, page ${page}`,
  region: 'A part of the page was marked.',
  next: 'What comes next',
  transcript: 'The registrar puts this credit on your transcript.',
  transfer:
    'If you move to another college, that college decides what credit it takes. Ask it before you plan on this credit.',
  appeal: (day: string) =>
    `If you do not agree, you can appeal until ${day}. New people read your claim, and it is decided again. To appeal, open your claim:`,
  final: 'This decision is final.',
  signed: (college: string) => `For ${college}`,
  foot: (college: string, reference: string, letter: number, page: number, pages: number) =>
    `${college} · Claim ${reference}, letter ${letter} · Page ${page} of ${pages}`,
};

export const letterWords: Record<Language, typeof en> = {
  en,
  es: {
    title: 'Carta de decisión',
    titleOf: (course, reference) => `Carta de decisión: ${course}, solicitud ${reference}`,
    logo: (college) => `Logotipo de ${college}`,
    studentId: (id) => `Número de estudiante ${id}`,
    greeting: (name) => `A ${name}:`,
    replaces: (day) => `Esta carta toma el lugar de la carta sobre la decisión del ${day}.`,
    outcome: {
      full: (credits, course) => `Usted obtuvo ${credits} por ${course}.`,
      reduced: (credits, course) =>
        `Usted obtuvo ${credits} por ${course}. Es menos de lo que pidió; los comentarios dicen por qué.`,
      alternative: (credits, course) =>
        `Usted obtuvo ${credits} por ${course}. Es otro curso del que pidió; los comentarios dicen por qué.`,
      none: (_, course) => `Esta vez no obtuvo crédito por ${course}. Los comentarios dicen por qué.`,
    },
    credits: (n) => (n === '1' ? '1 crédito' : `${n} créditos`),
    claim: 'Su solicitud',
    claimed: (course, credits) => `${course}, ${credits}`,
    reference: 'Número de solicitud',
    decision: 'Decisión',
    decided: {
      full: 'Crédito completo',
      reduced: 'Menos créditos de los que pidió',
      alternative: 'Crédito por otro curso',
      none: 'Sin crédito',
    },
    given: 'Crédito otorgado',
    term: 'Período',
    decidedOn: 'Decidida el',
    by: (day, name) => `${day}, por ${name}`,
    readers: 'Leída por',
    judged: 'Evaluada con',
    judgedBy: (rubric, version, policy) =>
      `${rubric}, versión ${version}, según las reglas de la institución, versión ${policy}`,
    message: 'De la institución',
    feedback: 'Comentarios, punto por punto',
    noFeedback: 'La institución no escribió nada sobre este punto.',
    marks: 'Marcado en sus pruebas',
    markedOn: (title, page) => `${title}, página ${page}`,
    region: 'Se marcó una parte de la página.',
    next: 'Qué sigue',
    transcript: 'La oficina de registro pone este crédito en su expediente.',
    transfer:
      'Si se cambia a otra institución, esa institución decide qué crédito acepta. Pregúntele antes de contar con este crédito.',
    appeal: (day) =>
      `Si no está de acuerdo, puede apelar hasta el ${day}. Otras personas leen su solicitud y se decide de nuevo. Para apelar, abra su solicitud:`,
    final: 'Esta decisión es definitiva.',
    signed: (college) => `Por ${college}`,
    foot: (college, reference, letter, page, pages) =>
      `${college} · Solicitud ${reference}, carta ${letter} · Página ${page} de ${pages}`,
  },
};

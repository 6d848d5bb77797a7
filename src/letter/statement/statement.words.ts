import type { Language } from '../../account/person/preference.rules.js';

const en = {
  title: 'Statement of prior learning credit',
  titleOf: (name: string) => `Statement of prior learning credit: ${name}`,
  logo: (college: string) => `Logo of ${college}`,
  studentId: (id: string) => `Student ID ${id}`,
  says: (name: string, college: string, day: string) =>
    `On ${day}, ${name} held this credit at ${college}. It was given for learning from work, service and life that faculty of the college read and judged.`,
  heads: ['Course', 'Credits', 'Grade', 'Term', 'Credit number'],
  all: (credits: string) => `All together: ${credits}.`,
  credits: (n: string) => (n === '1' ? '1 credit' : `${n} credits`),
  transfer: 'Another college decides for itself what credit it takes.',
  check: 'Check this statement',
  checkHow: (number: string) =>
    `Its number is ${number}. This page says what the statement says, and whether the credit still stands:`,
  signed: (college: string) => `For ${college}`,
  office: 'The registrar',
  foot: (college: string, number: string, page: number, pages: number) =>
    `${college} · Statement ${number} · Page ${page} of ${pages}`,
};

export const statementWords: Record<Language, typeof en> = {
  en,
  es: {
    title: 'Constancia de crédito por aprendizaje previo',
    titleOf: (name) => `Constancia de crédito por aprendizaje previo: ${name}`,
    logo: (college) => `Logotipo de ${college}`,
    studentId: (id) => `Número de estudiante ${id}`,
    says: (name, college, day) =>
      `El ${day}, ${name} tenía este crédito en ${college}. Se otorgó por lo aprendido en el trabajo, el servicio y la vida, que profesores de la institución leyeron y evaluaron.`,
    heads: ['Curso', 'Créditos', 'Nota', 'Período', 'Número del crédito'],
    all: (credits) => `En total: ${credits}.`,
    credits: (n) => (n === '1' ? '1 crédito' : `${n} créditos`),
    transfer: 'Otra institución decide por sí misma qué crédito acepta.',
    check: 'Compruebe esta constancia',
    checkHow: (number) =>
      `Su número es ${number}. Esta página dice lo que dice la constancia, y si el crédito sigue en pie:`,
    signed: (college) => `Por ${college}`,
    office: 'La oficina de registro',
    foot: (college, number, page, pages) => `${college} · Constancia ${number} · Página ${page} de ${pages}`,
  },
};

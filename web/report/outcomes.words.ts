import { words } from '../words/words.js';

export const outcomesWords = words({
  en: {
    title: 'What was decided, and for whom',
    said: (all: string, full: string) => `${all} claims were decided; ${full} of them got full credit.`,
    saidAll: (all: string) => `${all} claims were decided.`,
    tooFew: (n: number) =>
      `Fewer than ${n} learners were decided on in this period. No number is told, so that nobody can be recognized by it; a longer period may tell more.`,
    rule: (n: number) =>
      `A number that counts fewer than ${n} learners is not told (“fewer than ${n}”), and neither is any that would give one such number away (“withheld”). Whoever may see claims finds each of them under Cases.`,
    dimensions: {
      program: 'By program',
      subject: 'By subject',
      experience: 'By kind of experience',
      attempt: 'By attempt',
    },
    allWithheld: (table: string) => `${table}: every number is withheld`,
    group: 'Group',
    outcomes: { full: 'Full credit', reduced: 'Reduced', alternative: 'Other course', none: 'No credit', all: 'All' },
    few: (n: number) => `fewer than ${n}`,
    derivable: 'withheld',
    share: (claims: string, percent: string) => `${claims} (${percent})`,
    total: 'All',
    noGroup: { program: 'No program', subject: '', experience: 'Nothing linked', attempt: '' },
    experiences: {
      job: 'A job',
      training: 'Training',
      service: 'Service',
      self_study: 'Self-study',
      several: 'Several kinds',
    },
    attempt: (n: string) => (n === '1' ? 'First attempt' : `Attempt ${n}`),
  },
  es: {
    title: 'Qué se decidió y para quién',
    said: (all: string, full: string) => `Se decidieron ${all} solicitudes; ${full} recibieron crédito completo.`,
    saidAll: (all: string) => `Se decidieron ${all} solicitudes.`,
    tooFew: (n: number) =>
      `En este período hubo decisiones sobre menos de ${n} estudiantes. No se da ningún número, para que nadie pueda ser reconocido; un período más largo puede decir más.`,
    rule: (n: number) =>
      `No se da un número que cuenta menos de ${n} estudiantes (“menos de ${n}”), ni otro que lo revelaría (“reservado”). Quien puede ver solicitudes encuentra cada una en Casos.`,
    dimensions: {
      program: 'Por programa',
      subject: 'Por materia',
      experience: 'Por tipo de experiencia',
      attempt: 'Por intento',
    },
    allWithheld: (table: string) => `${table}: todos los números están reservados`,
    group: 'Grupo',
    outcomes: {
      full: 'Crédito completo',
      reduced: 'Reducido',
      alternative: 'Otro curso',
      none: 'Sin crédito',
      all: 'Todas',
    },
    few: (n: number) => `menos de ${n}`,
    derivable: 'reservado',
    share: (claims: string, percent: string) => `${claims} (${percent})`,
    total: 'Todas',
    noGroup: { program: 'Sin programa', subject: '', experience: 'Nada vinculado', attempt: '' },
    experiences: {
      job: 'Un trabajo',
      training: 'Capacitación',
      service: 'Servicio',
      self_study: 'Estudio propio',
      several: 'Varios tipos',
    },
    attempt: (n: string) => (n === '1' ? 'Primer intento' : `Intento ${n}`),
  },
});

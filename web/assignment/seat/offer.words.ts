import { words } from '../../words/words.js';

export const offerWords = words({
  en: {
    toQueue: 'My queue',
    lead: (offered: string, until: string) =>
      `You were asked on ${offered} to read this claim. Answer by ${until}; after that somebody else is asked.`,
    leadOpen: (offered: string) => `You were asked on ${offered} to read this claim.`,
    summary: 'What you would read',
    claim: 'Claim',
    course: 'Course',
    subject: 'Subject',
    credits: 'Credits',
    learner: 'Learner',
    hidden: 'The name is hidden from you.',
    kind: 'Kind',
    firstReading: 'A reading',
    appeal: 'An appeal: you read it fresh',
    size: 'Size',
    sizeOf: (files: number, words: string) =>
      `${files === 1 ? '1 piece' : `${files} pieces`} of evidence, ${words} words`,
    outcomes: 'Outcomes',
    rubric: 'Rubric',
    criteria: (n: number) => (n === 1 ? '1 criterion' : `${n} criteria`),
    answer: 'Your answer',
    conflictFirst:
      'Before you accept: are you related to, friends with, employed by or the employer of somebody who may have written this? Then decline.',
    accept: 'Accept and read',
    accepted: 'It is yours to read now.',
    noStatements: 'Statements and evidence open when you accept.',
  },
  es: {
    toQueue: 'Mi lista',
    lead: (offered, until) =>
      `El ${offered} se le pidió leer esta solicitud. Responda antes del ${until}; después se pregunta a otra persona.`,
    leadOpen: (offered) => `El ${offered} se le pidió leer esta solicitud.`,
    summary: 'Lo que leería',
    claim: 'Solicitud',
    course: 'Curso',
    subject: 'Materia',
    credits: 'Créditos',
    learner: 'Estudiante',
    hidden: 'El nombre está oculto para usted.',
    kind: 'Tipo',
    firstReading: 'Una lectura',
    appeal: 'Una apelación: la lee de nuevo',
    size: 'Tamaño',
    sizeOf: (files, words) => `${files === 1 ? '1 prueba' : `${files} pruebas`}, ${words} palabras`,
    outcomes: 'Resultados',
    rubric: 'Rúbrica',
    criteria: (n) => (n === 1 ? '1 criterio' : `${n} criterios`),
    answer: 'Su respuesta',
    conflictFirst:
      'Antes de aceptar: ¿es familiar, amigo, empleado o empleador de alguien que pudo escribir esto? Entonces rechace.',
    accept: 'Aceptar y leer',
    accepted: 'Ahora usted lo lee.',
    noStatements: 'El relato y las pruebas se abren cuando acepta.',
  },
});

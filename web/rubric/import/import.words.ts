import { words } from '../../words/words.js';

export const rubricImportWords = words({
  en: {
    title: 'Rubrics from a file',
    lead: 'Choose a file of Credence, Canvas or Moodle, or a CASE package. Nothing is stored before you draft it.',
    course: 'For the outcomes of a course',
    noCourse: 'No course',
    courseHint: 'Criteria are linked to its outcomes where the file names them by their codes.',
    file: 'The file',
    kinds: 'CSV in UTF-8, or JSON',
    problems: 'What is wrong with the file',
    found: (count: number) => (count === 1 ? 'One rubric was read.' : `${count} rubrics were read.`),
    formats: { credence: 'Credence', canvas: 'Canvas', moodle: 'Moodle', case: 'CASE' } as Record<string, string>,
    readAs: (format: string) => `Read as a file of ${format}.`,
    check: 'Look at this before you publish it:',
    missing: (count: number) =>
      count === 1
        ? 'One thing must still be mended in the draft.'
        : `${count} things must still be mended in the draft.`,
    draft: 'Make it a draft',
    save: 'Save as a file',
    forWhom: {
      credence: 'Credence (CSV, complete)',
      canvas: 'Canvas (CSV)',
      moodle: 'Moodle (CSV)',
      case: 'CASE 1.1 (JSON, complete)',
    },
  },
  es: {
    title: 'Rúbricas desde un archivo',
    lead: 'Elija un archivo de Credence, Canvas o Moodle, o un paquete CASE. No se guarda nada hasta que haga un borrador.',
    course: 'Para los resultados de un curso',
    noCourse: 'Ningún curso',
    courseHint: 'Los criterios se enlazan con sus resultados cuando el archivo los nombra por su código.',
    file: 'El archivo',
    kinds: 'CSV en UTF-8 o JSON',
    problems: 'Qué está mal en el archivo',
    found: (count: number) => (count === 1 ? 'Se leyó una rúbrica.' : `Se leyeron ${count} rúbricas.`),
    formats: { credence: 'Credence', canvas: 'Canvas', moodle: 'Moodle', case: 'CASE' } as Record<string, string>,
    readAs: (format: string) => `Leído como archivo de ${format}.`,
    check: 'Revise esto antes de publicarla:',
    missing: (count: number) =>
      count === 1 ? 'Falta corregir una cosa en el borrador.' : `Falta corregir ${count} cosas en el borrador.`,
    draft: 'Hacer un borrador',
    save: 'Guardar como archivo',
    forWhom: {
      credence: 'Credence (CSV, completo)',
      canvas: 'Canvas (CSV)',
      moodle: 'Moodle (CSV)',
      case: 'CASE 1.1 (JSON, completo)',
    },
  },
});

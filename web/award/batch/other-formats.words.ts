import { words } from '../../words/words.js';

export const otherFormatsWords = words({
  en: {
    title: 'For other schools',
    lead: 'The same lines, one transcript for each learner.',
    pesc: 'PESC transcripts (XML)',
    edi: 'EDI 130 (experimental)',
    validBySchemas: 'All transcripts were checked against PESC’s official schemas just now, and are valid.',
    validByRules:
      'All transcripts were checked by our own rules just now, and none breaks them. PESC’s official schemas are not set up here.',
    against: (count: number) =>
      count === 1
        ? 'One thing keeps them from leaving as PESC transcripts:'
        : `${count} things keep them from leaving as PESC transcripts:`,
    codes: (given: readonly string[]) => `They name your college by: ${given.join(', ')}.`,
    noCodes:
      'They name your college by no official code, such as its FICE code. An administrator can give them on the page of the college; batches prepared after that have them.',
    fileLeaves: 'The batch itself and its other files can leave all the same.',
  },
  es: {
    title: 'Para otras instituciones',
    lead: 'Las mismas líneas, un expediente por persona.',
    pesc: 'Expedientes PESC (XML)',
    edi: 'EDI 130 (experimental)',
    validBySchemas: 'Todos los expedientes se revisaron ahora con los esquemas oficiales de PESC y son válidos.',
    validByRules:
      'Todos los expedientes se revisaron ahora con nuestras reglas y las cumplen. Aquí no están puestos los esquemas oficiales de PESC.',
    against: (count: number) =>
      count === 1
        ? 'Una cosa impide que salgan como expedientes PESC:'
        : `${count} cosas impiden que salgan como expedientes PESC:`,
    codes: (given: readonly string[]) => `Nombran a su colegio con: ${given.join(', ')}.`,
    noCodes:
      'No nombran a su colegio con ningún código oficial, como el FICE. Un administrador puede ponerlos en la página del colegio; los lotes que se preparen después los llevan.',
    fileLeaves: 'El lote y sus otros archivos pueden salir igual.',
  },
});

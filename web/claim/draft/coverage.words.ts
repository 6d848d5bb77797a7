import { words } from '../../words/words.js';

export const coverageWords = words({
  en: {
    label: 'Proof for each part of the claim',
    proofs: (n: number) => (n === 0 ? 'no proof yet' : n === 1 ? '1 proof' : `${n} proofs`),
    allCovered: 'Each part has a proof.',
    uncovered: (n: number) =>
      `${n === 1 ? '1 part has' : `${n} parts have`} no proof yet. A photo, a file, a link or a short text will do.`,
    tableLabel: 'Grid of parts and proofs',
    part: 'Part',
    proven: 'proves it',
    notProven: 'does not',
    noProofs: 'You have not linked any proof yet.',
  },
  es: {
    label: 'Pruebas para cada parte de la solicitud',
    proofs: (n: number) => (n === 0 ? 'sin pruebas' : n === 1 ? '1 prueba' : `${n} pruebas`),
    allCovered: 'Cada parte tiene una prueba.',
    uncovered: (n: number) =>
      `${n === 1 ? '1 parte no tiene' : `${n} partes no tienen`} pruebas todavía. Sirve una foto, un archivo, un enlace o un texto corto.`,
    tableLabel: 'Cuadro de partes y pruebas',
    part: 'Parte',
    proven: 'la prueba',
    notProven: 'no',
    noProofs: 'Todavía no ha enlazado ninguna prueba.',
  },
});

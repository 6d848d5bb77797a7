import { words } from '../../words/words.js';

export const coverageWords = words({
  en: {
    tableLabel: 'Grid of parts and proofs',
    part: 'Part',
    proven: 'proves it',
    notProven: 'does not',
    noProofs: 'You have not linked any proof yet.',
  },
  es: {
    tableLabel: 'Cuadro de partes y pruebas',
    part: 'Parte',
    proven: 'la prueba',
    notProven: 'no',
    noProofs: 'Todavía no ha enlazado ninguna prueba.',
  },
});

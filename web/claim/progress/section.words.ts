import { words } from '../../words/words.js';

const proofs = (n: number) => (n === 0 ? 'no proof yet' : n === 1 ? '1 proof' : `${n} proofs`);
const pruebas = (n: number) => (n === 0 ? 'sin pruebas' : n === 1 ? '1 prueba' : `${n} pruebas`);

export const sectionWords = words({
  en: {
    optional: 'You can leave this out',
    wordsAndProofs: (n: number, given: number) => `${n === 1 ? '1 word' : `${n} words`} so far, ${proofs(given)}`,
    coverage: 'Proof for each part of the claim',
    proofs,
    allCovered: 'Each part has a proof.',
    uncovered: (n: number) =>
      `${n === 1 ? '1 part has' : `${n} parts have`} no proof yet. A photo, a file, a link or a short text will do.`,
  },
  es: {
    optional: 'Puede dejarla sin responder',
    wordsAndProofs: (n: number, given: number) =>
      `${n === 1 ? '1 palabra' : `${n} palabras`} hasta ahora, ${pruebas(given)}`,
    coverage: 'Pruebas para cada parte de la solicitud',
    proofs: pruebas,
    allCovered: 'Cada parte tiene una prueba.',
    uncovered: (n: number) =>
      `${n === 1 ? '1 parte no tiene' : `${n} partes no tienen`} pruebas todavía. Sirve una foto, un archivo, un enlace o un texto corto.`,
  },
});

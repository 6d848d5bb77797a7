import { words } from '../../../words/words.js';

export const findWords = words({
  en: {
    find: 'Find words in this file',
    open: 'Find',
    close: 'Close',
    count: (total: number) => (total === 1 ? 'Found once.' : `Found ${total} times.`),
    none: 'These words are not in the file.',
    first: (count: number) => `The first ${count} are listed.`,
    only: (pages: number) => `Only the first ${pages} pages are searched.`,
    at: (at: number, all: number) => `${at} of ${all}`,
    previous: 'Previous place',
    next: 'Next place',
    places: 'Where the words are',
    page: (page: number) => `page ${page}`,
  },
  es: {
    find: 'Buscar palabras en este archivo',
    open: 'Buscar',
    close: 'Cerrar',
    count: (total) => (total === 1 ? 'Aparece una vez.' : `Aparece ${total} veces.`),
    none: 'Estas palabras no están en el archivo.',
    first: (count) => `Se muestran las primeras ${count}.`,
    only: (pages) => `Solo se busca en las primeras ${pages} páginas.`,
    at: (at, all) => `${at} de ${all}`,
    previous: 'Lugar anterior',
    next: 'Lugar siguiente',
    places: 'Dónde están las palabras',
    page: (page) => `página ${page}`,
  },
});

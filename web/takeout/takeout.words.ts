import { words } from '../words/words.js';

export const takeoutWords = words({
  en: {
    title: 'Take everything out',
    what: 'One ZIP file with a page to read, all your files, and the same as data for other programs.',
    download: 'Download my record',
    size: (files: number, size: string) => `${files === 1 ? 'One file' : `${files} files`}, about ${size}`,
    noFiles: 'No files, only your record',
  },
  es: {
    title: 'Llevarse todo',
    what: 'Un archivo ZIP con una página para leer, todos sus archivos y lo mismo como datos para otros programas.',
    download: 'Descargar mi historial',
    size: (files: number, size: string) => `${files === 1 ? 'Un archivo' : `${files} archivos`}, unos ${size}`,
    noFiles: 'Sin archivos, solo su historial',
  },
});

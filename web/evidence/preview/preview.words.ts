import { words } from '../../words/words.js';

export const previewWords = words({
  en: {
    fetching: 'Fetching the file…',
    checking: 'This file is being checked. It shows here when that is done.',
    pageOf: (title: string, page: number) => `${title}, page ${page}`,
    noPage: 'This page could not be drawn.',
    notes: 'About this file',
    recording: 'If you need captions or a transcript, ask for one.',
    empty: 'There is no text in this part.',
  },
  es: {
    fetching: 'Trayendo el archivo…',
    checking: 'Estamos revisando este archivo. Se muestra aquí al terminar.',
    pageOf: (title, page) => `${title}, página ${page}`,
    noPage: 'No se pudo dibujar esta página.',
    notes: 'Sobre este archivo',
    recording: 'Si necesita subtítulos o una transcripción, pídalos.',
    empty: 'No hay texto en esta parte.',
  },
});

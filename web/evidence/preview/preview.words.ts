import { words } from '../../words/words.js';

export const previewWords = words({
  en: {
    fetching: 'Fetching the file…',
    checking: 'This file is being checked. It shows here when that is done.',
    pageOf: (title: string, page: number) => `${title}, page ${page}`,
    noPage: 'This page could not be drawn.',
    notes: 'About this file',
    recording: 'If you need captions or a transcript, ask for one.',
    captions: 'Captions',
    transcript: 'What is said',
    pagesShown: (shown: number, all: number) => `This file has ${all} pages. The first ${shown} are shown.`,
    pagesComing: (from: number, to: number) =>
      `Pages ${from} to ${to} are being made. They show here when they are done.`,
    makePages: 'Show more pages',
    empty: 'There is no text in this part.',
    link: {
      alive: (day: string) => `The page was there on ${day}.`,
      gone: (day: string) => `The page was not there on ${day}.`,
      unreachable: (day: string) => `The page could not be reached on ${day}. It may ask who you are.`,
      private: (day: string) => `On ${day} this led to a private network. Nobody outside can open it.`,
    },
    snapshot: (day: string) => `What the page said on ${day}`,
  },
  es: {
    fetching: 'Trayendo el archivo…',
    checking: 'Estamos revisando este archivo. Se muestra aquí al terminar.',
    pageOf: (title, page) => `${title}, página ${page}`,
    noPage: 'No se pudo dibujar esta página.',
    notes: 'Sobre este archivo',
    recording: 'Si necesita subtítulos o una transcripción, pídalos.',
    captions: 'Subtítulos',
    transcript: 'Lo que se dice',
    pagesShown: (shown, all) => `Este archivo tiene ${all} páginas. Se muestran las primeras ${shown}.`,
    pagesComing: (from, to) => `Se están preparando las páginas ${from} a ${to}. Se muestran aquí al terminar.`,
    makePages: 'Mostrar más páginas',
    empty: 'No hay texto en esta parte.',
    link: {
      alive: (day) => `La página estaba ahí el ${day}.`,
      gone: (day) => `La página no estaba ahí el ${day}.`,
      unreachable: (day) => `No se pudo llegar a la página el ${day}. Quizá pide identificarse.`,
      private: (day) => `El ${day} llevaba a una red privada. Nadie de afuera puede abrirla.`,
    },
    snapshot: (day) => `Lo que decía la página el ${day}`,
  },
});

import { words } from '../../words/words.js';

export const newerWords = words({
  en: {
    title: 'Somebody saved a newer version meanwhile.',
    both: (yours: string, theirs: string) => `yours: ${yours}; saved: ${theirs}`,
    keep: 'Save mine over it',
    take: 'Take the saved one',
  },
  es: {
    title: 'Alguien guardó una versión más nueva mientras tanto.',
    both: (yours: string, theirs: string) => `la suya: ${yours}; la guardada: ${theirs}`,
    keep: 'Guardar la mía encima',
    take: 'Tomar la guardada',
  },
});

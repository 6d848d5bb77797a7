import { words } from '../words/words.js';

export const stagesWords = words({
  en: {
    title: 'How long each stage takes',
    said: (stage: string, p50: string, p90: string) =>
      `The longest stage is “${stage}”: half of the claims leave it within ${p50}, nine of ten within ${p90}.`,
    late: (n: number) =>
      n === 1
        ? 'One open claim has been in its stage for longer than nine of ten before it.'
        : `${n} open claims have been in their stage for longer than nine of ten before them.`,
    none: 'No claim has left a stage in this period.',
    caption: 'Days that claims stayed in each stage, and what is there now',
    stage: 'Stage',
    left: 'Left it',
    p50: 'Half within',
    p90: 'Nine of ten within',
    days: (what: string) => `${what} (days)`,
    waiting: 'There now',
    overdue: 'Longer than nine of ten',
  },
  es: {
    title: 'Cuánto tarda cada etapa',
    said: (stage: string, p50: string, p90: string) =>
      `La etapa más larga es “${stage}”: la mitad de las solicitudes sale en ${p50}, nueve de cada diez en ${p90}.`,
    late: (n: number) =>
      n === 1
        ? 'Una solicitud abierta lleva en su etapa más que nueve de cada diez anteriores.'
        : `${n} solicitudes abiertas llevan en su etapa más que nueve de cada diez anteriores.`,
    none: 'Ninguna solicitud salió de una etapa en este período.',
    caption: 'Días que las solicitudes pasaron en cada etapa, y lo que hay ahora',
    stage: 'Etapa',
    left: 'Salieron',
    p50: 'La mitad en',
    p90: 'Nueve de diez en',
    days: (what: string) => `${what} (días)`,
    waiting: 'Ahora',
    overdue: 'Más que nueve de diez',
  },
});

import { words } from '../words/words.js';

export const flowWords = words({
  en: {
    title: 'What comes and what goes',
    said: (came: string, decided: string, open: string) =>
      `${came} came, ${decided} were decided, and ${open} are open now.`,
    growing: 'More came than went: what is open has grown.',
    shrinking: 'More went than came: what is open has shrunk.',
    caption: 'Claims that came and went, week by week',
    week: 'Week of',
    came: 'Came',
    decided: 'Decided',
    ended: 'Withdrawn or expired',
    open: 'Open at its end',
    table: (n: number) => `Week by week: ${n} weeks`,
  },
  es: {
    title: 'Lo que llega y lo que sale',
    said: (came: string, decided: string, open: string) =>
      `Llegaron ${came}, se decidieron ${decided} y ahora hay ${open} abiertas.`,
    growing: 'Llegaron más de las que salieron: lo abierto creció.',
    shrinking: 'Salieron más de las que llegaron: lo abierto bajó.',
    caption: 'Solicitudes que llegaron y salieron, semana por semana',
    week: 'Semana del',
    came: 'Llegaron',
    decided: 'Decididas',
    ended: 'Retiradas o vencidas',
    open: 'Abiertas al final',
    table: (n: number) => `Semana por semana: ${n} semanas`,
  },
});

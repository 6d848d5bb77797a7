import { words } from '../words/words.js';

export const forecastWords = words({
  en: {
    title: 'At this pace',
    misses: (n: string, open: string, day: string) => `At this pace ${n} of ${open} open claims will miss ${day}.`,
    missesNone: (open: string, day: string) => `At this pace all ${open} open claims are done by ${day}.`,
    noneOpen: 'No claim is open.',
    noPace: (open: string, weeks: number) =>
      `${open} claims are open, and none was closed in the last ${weeks} weeks: there is no pace to go by.`,
    range: (atLeast: string, atMost: string) => `In four times of five between ${atLeast} and ${atMost}.`,
    pace: (perWeek: string, weeks: number) =>
      `${perWeek} claims a week were closed over the last ${weeks} weeks. Claims that come meanwhile wait behind these.`,
    term: (code: string) => `The day on which term ${code} starts.`,
    by: 'Day to keep',
  },
  es: {
    title: 'A este ritmo',
    misses: (n: string, open: string, day: string) =>
      `A este ritmo, ${n} de ${open} solicitudes abiertas no llegarán al ${day}.`,
    missesNone: (open: string, day: string) =>
      `A este ritmo, las ${open} solicitudes abiertas estarán listas el ${day}.`,
    noneOpen: 'No hay solicitudes abiertas.',
    noPace: (open: string, weeks: number) =>
      `Hay ${open} solicitudes abiertas y ninguna se cerró en las últimas ${weeks} semanas: no hay ritmo con que contar.`,
    range: (atLeast: string, atMost: string) => `En cuatro de cada cinco casos, entre ${atLeast} y ${atMost}.`,
    pace: (perWeek: string, weeks: number) =>
      `En las últimas ${weeks} semanas se cerraron ${perWeek} solicitudes por semana. Las que lleguen mientras tanto esperan detrás.`,
    term: (code: string) => `El día en que empieza el período ${code}.`,
    by: 'Día que cumplir',
  },
});

import { words } from '../words/words.js';

export const loadWords = words({
  en: {
    title: 'Who reads how much',
    said: (read: string, readers: string, late: string) =>
      `${read} readings by ${readers} reviewers, ${late} of them after their date.`,
    names: 'Names are for coordinators; here the reviewers are numbered.',
    caption: 'Reviewers, most readings first',
    reviewer: 'Reviewer',
    numbered: (n: number) => `Reviewer ${n}`,
    open: 'Has now',
    ofCapacity: (open: number, capacity: number) => `${open} of ${capacity}`,
    late: 'Late now',
    read: 'Read',
    kept: 'In time',
    declined: 'Declined or let go by',
    p50: 'Half within',
    p90: 'Nine of ten within',
    days: (what: string) => `${what} (days)`,
  },
  es: {
    title: 'Quién lee cuánto',
    said: (read: string, readers: string, late: string) =>
      `${read} lecturas de ${readers} evaluadores, ${late} de ellas después de su fecha.`,
    names: 'Los nombres son para los coordinadores; aquí los evaluadores llevan números.',
    caption: 'Evaluadores, primero quien más leyó',
    reviewer: 'Evaluador',
    numbered: (n: number) => `Evaluador ${n}`,
    open: 'Tiene ahora',
    ofCapacity: (open: number, capacity: number) => `${open} de ${capacity}`,
    late: 'Atrasadas ahora',
    read: 'Leyó',
    kept: 'A tiempo',
    declined: 'Rechazó o dejó pasar',
    p50: 'La mitad en',
    p90: 'Nueve de diez en',
    days: (what: string) => `${what} (días)`,
  },
});

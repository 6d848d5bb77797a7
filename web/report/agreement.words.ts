import { words } from '../words/words.js';

export const agreementWords = words({
  en: {
    title: 'How far readers agree',
    said: (pairs: string, exact: string, strength: string) =>
      `Over ${pairs} pairs of independent readings, readers recommend the same in ${exact} of them: beyond chance, their agreement is ${strength}.`,
    one: (exact: string) =>
      `A single pair of readings so far: they recommend ${exact === '100%' ? 'the same' : 'different things'}.`,
    none: 'No claim of this period was read by two people independently, so there is nothing to compare. A sample for second reading is set in the rules.',
    few: 'With so few pairs the figures say little yet.',
    what: 'Beyond chance by Gwet’s AC, which stays steady where most readings meet the standard; Cohen’s weighted kappa beside it. Each reading counts as it was first handed in.',
    caption: 'Agreement of independent readings',
    on: 'On',
    recommendation: 'What to recommend',
    rubric: (title: string, version: number) => `${title}, version ${version}`,
    compared: 'Compared',
    exact: 'The same',
    adjacent: 'Same or next level',
    ac: 'Beyond chance (AC)',
    kappa: 'Kappa',
    strengths: { poor: 'poor', fair: 'fair', moderate: 'moderate', good: 'good', very_good: 'very good' },
  },
  es: {
    title: 'Cuánto coinciden los evaluadores',
    said: (pairs: string, exact: string, strength: string) =>
      `En ${pairs} pares de lecturas independientes, recomiendan lo mismo en el ${exact}: más allá del azar, su acuerdo es ${strength}.`,
    one: (exact: string) =>
      `Hasta ahora un solo par de lecturas: recomiendan ${exact === '100%' ? 'lo mismo' : 'cosas distintas'}.`,
    none: 'Ninguna solicitud de este período fue leída por dos personas de forma independiente, así que no hay qué comparar. Las reglas fijan una muestra para segunda lectura.',
    few: 'Con tan pocos pares, las cifras aún dicen poco.',
    what: 'Más allá del azar según el AC de Gwet, estable aun cuando casi todas las lecturas cumplen; al lado, la kappa ponderada de Cohen. Cada lectura cuenta como se entregó la primera vez.',
    caption: 'Acuerdo de lecturas independientes',
    on: 'En',
    recommendation: 'Qué recomendar',
    rubric: (title: string, version: number) => `${title}, versión ${version}`,
    compared: 'Comparadas',
    exact: 'Lo mismo',
    adjacent: 'Mismo nivel o el siguiente',
    ac: 'Más allá del azar (AC)',
    kappa: 'Kappa',
    strengths: { poor: 'pobre', fair: 'débil', moderate: 'moderado', good: 'bueno', very_good: 'muy bueno' },
  },
});

import { words } from '../words/words.js';

/** What earns credit by a rubric (pass.rules.ts). */
export const passWords = words({
  en: {
    pass: {
      every_criterion: (level: string) => `To earn credit, reach “${level}” or better in every part below.`,
      weighted_mean: (_level: string, mean: string) =>
        `Each level is worth points. To earn credit, reach ${mean} or more on average.`,
      holistic: (level: string) =>
        `The reviewer looks at every part, then picks one level for your whole claim. To earn credit, it must be “${level}” or better.`,
    },
    partsDiffer: 'Some parts count more than others. Each part says how much.',
    alsoMust: (level: string) => `In a part that must be met, you also need “${level}” or better.`,
    share: (percent: string) => `counts for ${percent}`,
    points: (n: string) => (n === '1' ? '1 point' : `${n} points`),
  },
  es: {
    pass: {
      every_criterion: (level: string) => `Para obtener crédito, alcance «${level}» o más en cada parte.`,
      weighted_mean: (_level: string, mean: string) =>
        `Cada nivel vale puntos. Para obtener crédito, alcance ${mean} o más en promedio.`,
      holistic: (level: string) =>
        `Quien evalúa mira cada parte y luego elige un nivel para toda la solicitud. Para obtener crédito, debe ser «${level}» o más.`,
    },
    partsDiffer: 'Unas partes cuentan más que otras. Cada parte dice cuánto.',
    alsoMust: (level: string) => `En una parte que se debe cumplir, también necesita «${level}» o más.`,
    share: (percent: string) => `cuenta el ${percent}`,
    points: (n: string) => (n === '1' ? '1 punto' : `${n} puntos`),
  },
});

import type { Api } from '../api/client.js';
import { words } from '../words/words.js';

type Reason = Api['NewDismissal']['reason'];
type Kind = Api['SentThingView']['kind'];

export const similarityWords = words({
  en: {
    title: 'The same words in two portfolios',
    lead: 'Two portfolios share what you see here. This often has a good reason. Reviewers do not see it, and it changes nothing by itself.',
    same: (count: number) => `${count} words are the same`,
    sameFile: 'Both have the same file.',
    here: 'In this claim',
    there: (name: string) => `In the claim of ${name}`,
    open: (reference: string) => `Open claim ${reference}`,
    kinds: { statement: 'Statement', text: 'Text', file: 'File' } satisfies Record<Kind, string>,
    page: (page: number) => `page ${page}`,
    more: (count: number) => (count === 1 ? 'One more passage is the same.' : `${count} more passages are the same.`),
    setAside: 'Set aside',
    setAsideTitle: 'Set this aside?',
    why: 'Why it is fine',
    reasons: {
      template: 'Both used the same template',
      same_source: 'Both quote the same source',
      same_employer: 'Both had it from the same employer',
      worked_together: 'They worked on it together',
      other: 'Another reason',
    } satisfies Record<Reason, string>,
    note: 'In a few words',
    noteHint: 'Who looks at this case later can read it.',
    done: 'Set aside.',
    aside: (count: number) => (count === 1 ? 'One more was set aside' : `${count} more were set aside`),
    by: (name: string, day: string) => `${name}, ${day}`,
  },
  es: {
    title: 'Las mismas palabras en dos portafolios',
    lead: 'Dos portafolios comparten lo que ve aquí. A menudo hay una buena razón. Los revisores no lo ven y por sí solo no cambia nada.',
    same: (count) => `${count} palabras son iguales`,
    sameFile: 'Ambos tienen el mismo archivo.',
    here: 'En este reclamo',
    there: (name) => `En el reclamo de ${name}`,
    open: (reference) => `Abrir el reclamo ${reference}`,
    kinds: { statement: 'Relato', text: 'Texto', file: 'Archivo' },
    page: (page) => `página ${page}`,
    more: (count) => (count === 1 ? 'Otro pasaje es igual.' : `Otros ${count} pasajes son iguales.`),
    setAside: 'Descartar',
    setAsideTitle: '¿Descartar esta coincidencia?',
    why: 'Por qué está bien',
    reasons: {
      template: 'Ambos usaron la misma plantilla',
      same_source: 'Ambos citan la misma fuente',
      same_employer: 'Ambos lo tienen de la misma empresa',
      worked_together: 'Trabajaron juntos en ello',
      other: 'Otra razón',
    },
    note: 'En pocas palabras',
    noteHint: 'Lo puede leer quien mire este caso después.',
    done: 'Descartada.',
    aside: (count) => (count === 1 ? 'Otra se descartó' : `Otras ${count} se descartaron`),
    by: (name, day) => `${name}, ${day}`,
  },
});

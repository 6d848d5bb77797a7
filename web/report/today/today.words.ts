import { words } from '../../words/words.js';

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
const numeros = ['Ningún', 'Un', 'Dos', 'Tres', 'Cuatro', 'Cinco', 'Seis', 'Siete', 'Ocho', 'Nueve', 'Diez'];

export const todayWords = words({
  en: {
    windowTitle: 'Today',
    title: (count: number) =>
      count === 0
        ? 'Nothing needs you now'
        : count === 1
          ? 'One thing needs you'
          : `${numbers[count] ?? count} things need you`,
    open: (cases: number) => (cases === 1 ? 'One case is open.' : `${cases} cases are open.`),
    oldest: (days: string, stage: string) => `The longest wait is ${days}, in “${stage}”.`,
    late: (late: number) => (late === 1 ? 'One is late.' : `${late} are late.`),
    nothingLate: 'None is late.',
    quiet: 'All is in other hands',
    quietWhy: 'What is blocked, late, or waits for a coordinator shows here by itself, the gravest first. Until then:',
    allCases: 'See all cases',
    caption: 'What needs you, the gravest first',
    about: 'Case',
    wrong: 'What is wrong',
    since: 'Since',
    remedy: 'What to do',
    also: (others: string) => `Also: ${others}.`,
    where: 'Where cases wait',
    whereHow: 'Number, and how long the one in the middle waits. Striped: due within 3 business days. Red: late.',
    waits: (cases: number, days: string) => (cases === 0 ? 'none' : `${cases} · ${days}`),
    counts: (soon: number, late: number) =>
      [soon > 0 ? `${soon} due soon` : '', late > 0 ? `${late} late` : ''].filter(Boolean).join(', '),
    load: 'Reviewers’ load',
    loadOf: (open: number, capacity: number) => `${open} of ${capacity}`,
    full: 'full',
    onLeave: (until: string) => `on leave until ${until}`,
    plan: 'See all reviewers',
    noReviewers: 'Nobody reviews here yet. Invite people with the role of a reviewer.',
  },
  es: {
    windowTitle: 'Hoy',
    title: (count: number) =>
      count === 0
        ? 'Nada requiere su atención ahora'
        : count === 1
          ? 'Un asunto requiere su atención'
          : `${numeros[count] ?? count} asuntos requieren su atención`,
    open: (cases: number) => (cases === 1 ? 'Hay un caso abierto.' : `Hay ${cases} casos abiertos.`),
    oldest: (days: string, stage: string) => `La espera más larga es de ${days}, en «${stage}».`,
    late: (late: number) => (late === 1 ? 'Uno está atrasado.' : `${late} están atrasados.`),
    nothingLate: 'Ninguno está atrasado.',
    quiet: 'Todo está en otras manos',
    quietWhy:
      'Lo que está bloqueado, atrasado o espera a la coordinación aparece aquí por sí solo, lo más grave primero. Mientras tanto:',
    allCases: 'Ver todos los casos',
    caption: 'Lo que requiere su atención, lo más grave primero',
    about: 'Caso',
    wrong: 'Qué sucede',
    since: 'Desde hace',
    remedy: 'Qué hacer',
    also: (others: string) => `También: ${others}.`,
    where: 'Dónde esperan los casos',
    whereHow: 'Cantidad y espera del caso del medio. Con rayas: vence en 3 días hábiles. Rojo: atrasado.',
    waits: (cases: number, days: string) => (cases === 0 ? 'ninguno' : `${cases} · ${days}`),
    counts: (soon: number, late: number) =>
      [soon > 0 ? `${soon} por vencer` : '', late > 0 ? `${late} atrasados` : ''].filter(Boolean).join(', '),
    load: 'Carga de evaluadores',
    loadOf: (open: number, capacity: number) => `${open} de ${capacity}`,
    full: 'completo',
    onLeave: (until: string) => `ausente hasta el ${until}`,
    plan: 'Ver todos los evaluadores',
    noReviewers: 'Todavía nadie evalúa aquí. Invite a personas con la función de evaluador.',
  },
});

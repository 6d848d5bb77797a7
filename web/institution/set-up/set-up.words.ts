import type { Api } from '../../api/client.js';
import { words } from '../../words/words.js';

type Code = Api['SetupStepView']['code'];

interface StepWords {
  name: string;
  why: string;
  /** What is there already. */
  has: (count: number) => string;
  /** What is missing, as a list of codes, with how many more. */
  lacks: (list: string, more: number) => string;
}

const and = (more: number) => (more > 0 ? ` and ${more} more` : '');
const y = (more: number) => (more > 0 ? ` y ${more} más` : '');

const en: Record<Code, StepWords> = {
  subjects: {
    name: 'Name the subjects',
    why: 'Courses belong to a subject, and reviewers are experts in one.',
    has: (count) => (count === 1 ? 'One subject.' : `${count} subjects.`),
    lacks: (list, more) => `Missing: ${list}${and(more)}.`,
  },
  courses: {
    name: 'Bring in the catalogue',
    why: 'Learners claim courses, outcome by outcome. A course without outcomes cannot be claimed.',
    has: (count) => (count === 1 ? 'One course.' : `${count} courses.`),
    lacks: (list, more) => `No outcomes yet: ${list}${and(more)}.`,
  },
  rubrics: {
    name: 'Publish a rubric',
    why: 'What reviewers score by, shown to learners before they begin. One may serve the whole college.',
    has: (count) => (count === 1 ? 'One published rubric.' : `${count} published rubrics.`),
    lacks: (list, more) => `No rubric for: ${list}${and(more)}.`,
  },
  policy: {
    name: 'Publish the rules',
    why: 'Fees, days, limits and readings. Without rules in force nothing can be claimed.',
    has: (count) => (count === 1 ? 'Rules are published.' : 'Nothing is published.'),
    lacks: (list, more) => `Missing: ${list}${and(more)}.`,
  },
  people: {
    name: 'Invite people',
    why: 'A claim needs a coordinator, a reviewer, an approver and a registrar.',
    has: (count) => (count === 1 ? 'One member: you.' : `${count} roles held.`),
    lacks: (list, more) => `Nobody is yet: ${list}${and(more)}.`,
  },
  expertise: {
    name: 'Confirm reviewers’ expertise',
    why: 'Only a reviewer whose expertise in the subject somebody else confirmed is given a claim.',
    has: () => 'Every subject with courses has an expert.',
    lacks: (list, more) => `No expert in: ${list}${and(more)}.`,
  },
  programs: {
    name: 'List degrees and certificates',
    why: 'Limits on credit are counted within a program.',
    has: (count) => (count === 1 ? 'One program.' : `${count} programs.`),
    lacks: (list, more) => `Missing: ${list}${and(more)}.`,
  },
  terms: {
    name: 'List the terms',
    why: 'Awarded credit is posted to a term.',
    has: (count) => (count === 1 ? 'One term that has not ended.' : `${count} terms that have not ended.`),
    lacks: (list, more) => `Missing: ${list}${and(more)}.`,
  },
  holidays: {
    name: 'Enter the holidays',
    why: 'No deadline runs on them.',
    has: (count) => (count === 1 ? 'One holiday ahead.' : `${count} holidays ahead.`),
    lacks: (list, more) => `Missing: ${list}${and(more)}.`,
  },
  branding: {
    name: 'Show your logo and color',
    why: 'So that learners know where they are.',
    has: () => 'Your college has its own look.',
    lacks: (list, more) => `Missing: ${list}${and(more)}.`,
  },
};

const es: Record<Code, StepWords> = {
  subjects: {
    name: 'Nombre las materias',
    why: 'Los cursos pertenecen a una materia y los evaluadores son expertos en ella.',
    has: (count) => (count === 1 ? 'Una materia.' : `${count} materias.`),
    lacks: (list, more) => `Falta: ${list}${y(more)}.`,
  },
  courses: {
    name: 'Traiga el catálogo',
    why: 'Se reclaman cursos, resultado por resultado. Un curso sin resultados no se puede reclamar.',
    has: (count) => (count === 1 ? 'Un curso.' : `${count} cursos.`),
    lacks: (list, more) => `Sin resultados todavía: ${list}${y(more)}.`,
  },
  rubrics: {
    name: 'Publique una rúbrica',
    why: 'Con ella se califica, y se muestra antes de empezar. Una puede servir para todo el colegio.',
    has: (count) => (count === 1 ? 'Una rúbrica publicada.' : `${count} rúbricas publicadas.`),
    lacks: (list, more) => `Sin rúbrica: ${list}${y(more)}.`,
  },
  policy: {
    name: 'Publique las reglas',
    why: 'Tarifas, plazos, límites y lecturas. Sin reglas vigentes no se puede reclamar nada.',
    has: (count) => (count === 1 ? 'Hay reglas publicadas.' : 'No hay nada publicado.'),
    lacks: (list, more) => `Falta: ${list}${y(more)}.`,
  },
  people: {
    name: 'Invite a las personas',
    why: 'Un reclamo necesita coordinación, evaluación, aprobación y registro.',
    has: (count) => (count === 1 ? 'Un miembro: usted.' : `${count} roles asignados.`),
    lacks: (list, more) => `Todavía nadie es: ${list}${y(more)}.`,
  },
  expertise: {
    name: 'Confirme la experiencia de los evaluadores',
    why: 'Solo recibe un reclamo quien tiene experiencia en la materia confirmada por otra persona.',
    has: () => 'Cada materia con cursos tiene un experto.',
    lacks: (list, more) => `Sin experto en: ${list}${y(more)}.`,
  },
  programs: {
    name: 'Enumere títulos y certificados',
    why: 'Los límites de crédito se cuentan dentro de un programa.',
    has: (count) => (count === 1 ? 'Un programa.' : `${count} programas.`),
    lacks: (list, more) => `Falta: ${list}${y(more)}.`,
  },
  terms: {
    name: 'Enumere los períodos',
    why: 'El crédito otorgado se registra en un período.',
    has: (count) => (count === 1 ? 'Un período que no ha terminado.' : `${count} períodos que no han terminado.`),
    lacks: (list, more) => `Falta: ${list}${y(more)}.`,
  },
  holidays: {
    name: 'Anote los días feriados',
    why: 'En ellos no corre ningún plazo.',
    has: (count) => (count === 1 ? 'Un feriado por venir.' : `${count} feriados por venir.`),
    lacks: (list, more) => `Falta: ${list}${y(more)}.`,
  },
  branding: {
    name: 'Muestre su logotipo y su color',
    why: 'Para que los estudiantes sepan dónde están.',
    has: () => 'Su colegio tiene su propio aspecto.',
    lacks: (list, more) => `Falta: ${list}${y(more)}.`,
  },
};

export const setUpWords = words({
  en: {
    title: 'Set-up',
    whole: 'Everything a claim needs is in place.',
    open: (count: number) =>
      count === 1
        ? 'One thing is missing before a learner’s claim can go its whole way.'
        : `${count} things are missing before a learner’s claim can go its whole way.`,
    needed: 'What a claim needs',
    helpful: 'What helps',
    done: 'Done',
    todo: 'To do',
    optional: 'Optional',
    invitations: (count: number) =>
      count === 1 ? 'One invitation is waiting for an answer.' : `${count} invitations are waiting for an answer.`,
    steps: en,
  },
  es: {
    title: 'Preparación',
    whole: 'Está todo lo que un reclamo necesita.',
    open: (count: number) =>
      count === 1
        ? 'Falta una cosa para que un reclamo pueda recorrer todo su camino.'
        : `Faltan ${count} cosas para que un reclamo pueda recorrer todo su camino.`,
    needed: 'Lo que un reclamo necesita',
    helpful: 'Lo que ayuda',
    done: 'Hecho',
    todo: 'Por hacer',
    optional: 'Opcional',
    invitations: (count: number) =>
      count === 1 ? 'Una invitación espera respuesta.' : `${count} invitaciones esperan respuesta.`,
    steps: es,
  },
});

import type { Role } from '../../kernel/actor.js';

/** What a college needs before a learner's first claim can go its whole way, counted. */
export interface SetupFacts {
  /** Active members by role. */
  members: Partial<Record<Role, number>>;
  openInvitations: number;
  subjects: number;
  courses: number;
  /** Codes of active courses for which a learner has nothing to speak to. */
  coursesWithoutOutcomes: string[];
  rubrics: number;
  /** Codes of active courses that no published rubric covers. */
  coursesWithoutRubric: string[];
  policyInForce: boolean;
  policyUpcoming: boolean;
  /** Codes of subjects with courses in which no active reviewer has a confirmed expertise. */
  subjectsWithoutExpert: string[];
  programs: number;
  /** Terms that have not ended. */
  terms: number;
  /** From today on. */
  holidays: number;
  branded: boolean;
}

export const setupSteps = [
  'subjects',
  'courses',
  'rubrics',
  'policy',
  'people',
  'expertise',
  'programs',
  'terms',
  'holidays',
  'branding',
] as const;
export type SetupCode = (typeof setupSteps)[number];

export interface SetupStep {
  code: SetupCode;
  done: boolean;
  /** A claim can go its way without it. */
  optional: boolean;
  /** How much is there. */
  count: number;
  /** What is missing, by code: roles, courses or subjects. At most twelve. */
  missing: string[];
  missingCount: number;
}

const neededRoles = ['coordinator', 'reviewer', 'approver', 'registrar'] as const satisfies readonly Role[];
const mostMissing = 12;

/** What is set up and what is not, in the order in which a college comes to it. */
export function setupOf(facts: SetupFacts): SetupStep[] {
  const roles = neededRoles.filter((role) => !facts.members[role]);
  const people = Object.values(facts.members).reduce((sum, count) => sum + count, 0);
  const { coursesWithoutOutcomes, coursesWithoutRubric, subjectsWithoutExpert } = facts;
  return [
    step('subjects', facts.subjects > 0, facts.subjects),
    step('courses', facts.courses > 0 && coursesWithoutOutcomes.length === 0, facts.courses, coursesWithoutOutcomes),
    step('rubrics', facts.rubrics > 0 && coursesWithoutRubric.length === 0, facts.rubrics, coursesWithoutRubric),
    step('policy', facts.policyInForce, facts.policyInForce || facts.policyUpcoming ? 1 : 0),
    step('people', roles.length === 0, people, roles),
    step('expertise', facts.courses > 0 && subjectsWithoutExpert.length === 0, 0, subjectsWithoutExpert),
    { ...step('programs', facts.programs > 0, facts.programs), optional: true },
    step('terms', facts.terms > 0, facts.terms),
    { ...step('holidays', facts.holidays > 0, facts.holidays), optional: true },
    { ...step('branding', facts.branded, 0), optional: true },
  ];
}

function step(code: SetupCode, done: boolean, count: number, missing: readonly string[] = []): SetupStep {
  return { code, done, optional: false, count, missing: missing.slice(0, mostMissing), missingCount: missing.length };
}

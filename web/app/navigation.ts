import type { Role } from '../account/session.js';
import type { appWords } from './app.words.js';

/** A place in the main navigation. */
export interface Destination {
  to: string;
  word: keyof (typeof appWords)['en'];
}

/** What each role does, the first thing first: where its home is. */
const places: Record<Role, readonly Destination[]> = {
  learner: [
    { to: '/portfolio', word: 'portfolio' },
    { to: '/ideas', word: 'ideas' },
    { to: '/record', word: 'record' },
  ],
  coordinator: [
    { to: '/today', word: 'today' },
    { to: '/claims', word: 'cases' },
    { to: '/reviewers', word: 'reviewers' },
    { to: '/insights', word: 'insights' },
    { to: '/letters', word: 'letters' },
    { to: '/fees', word: 'fees' },
    { to: '/mails', word: 'mails' },
  ],
  approver: [
    { to: '/approvals', word: 'approvals' },
    { to: '/claims', word: 'cases' },
    { to: '/insights', word: 'insights' },
  ],
  reviewer: [
    { to: '/assignments', word: 'queue' },
    { to: '/reviewer', word: 'ownReviewer' },
  ],
  registrar: [
    { to: '/awards', word: 'awards' },
    { to: '/batches', word: 'batches' },
    { to: '/reconciliations', word: 'reconciliations' },
    { to: '/letters', word: 'letters' },
    { to: '/learners', word: 'students' },
    { to: '/fees', word: 'fees' },
    { to: '/export-profiles', word: 'exportProfiles' },
    { to: '/disclosures', word: 'disclosures' },
    { to: '/retention', word: 'retention' },
  ],
  auditor: [
    { to: '/audit', word: 'audit' },
    { to: '/disclosures', word: 'disclosures' },
    { to: '/insights', word: 'insights' },
  ],
  admin: [
    { to: '/set-up', word: 'setUp' },
    { to: '/members', word: 'members' },
    { to: '/courses', word: 'courses' },
    { to: '/rubrics', word: 'rubrics' },
    { to: '/certificates', word: 'certificates' },
    { to: '/policies', word: 'policies' },
    { to: '/templates', word: 'templates' },
    { to: '/export-profiles', word: 'exportProfiles' },
    { to: '/institution', word: 'institution' },
    { to: '/api-tokens', word: 'apiTokens' },
    { to: '/retention', word: 'retention' },
    { to: '/queues', word: 'queues' },
  ],
};

/** Whose home comes first for somebody with several roles: daily work before set-up. */
const order: readonly Role[] = ['coordinator', 'approver', 'registrar', 'reviewer', 'learner', 'auditor', 'admin'];

/** Everything in the navigation of somebody with these roles, each place once. */
export function destinationsOf(roles: readonly Role[]): readonly Destination[] {
  const all = order.filter((role) => roles.includes(role)).flatMap((role) => places[role]);
  return all.filter(({ to }, index) => all.findIndex((one) => one.to === to) === index);
}

/** Where the bare address leads. Somebody without a role has only an account. */
export function homeOf(roles: readonly Role[]): string {
  return destinationsOf(roles)[0]?.to ?? '/account';
}

/** As many letters as fit beside the brand; what a gap and “More” take of them. */
const room = 120;
const gap = 2;
const more = 9;

/** How many of these names stand in the bar beside one's own things; the rest is behind “More”. */
export function inSight(names: readonly string[], own: readonly string[]): number {
  const left = room - own.reduce((sum, name) => sum + name.length + gap, 0);
  const ends = names.map((_, at) => names.slice(0, at + 1).reduce((sum, name) => sum + name.length + gap, 0));
  if ((ends.at(-1) ?? 0) <= left) return names.length;
  return Math.max(1, ends.filter((end) => end <= left - more).length);
}

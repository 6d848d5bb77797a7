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
    { to: '/learners', word: 'students' },
    { to: '/disclosures', word: 'disclosures' },
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
    { to: '/policies', word: 'policies' },
    { to: '/templates', word: 'templates' },
    { to: '/institution', word: 'institution' },
    { to: '/api-tokens', word: 'apiTokens' },
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

/** As many letters as fit beside the brand and one's own things. */
const room = 46;

/** How many of these names stand in the bar; the rest is behind “More”. */
export function inSight(names: readonly string[]): number {
  let letters = 0;
  const fit = names.findIndex((name) => (letters += name.length) > room);
  return fit === -1 ? names.length : Math.max(1, fit);
}

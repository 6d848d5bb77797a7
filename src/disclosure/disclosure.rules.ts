import type { Actor } from '../kernel/actor.js';
import type { Allowed } from '../platform/http/allow.js';

/*
 ** Who was given a learner's record, and in what capacity (34 CFR 99.32; for school officials 99.31(a)(1)).
 ** (1) No row, no answer: the row is written before the record leaves.
 ** (2) Whoever reads the same record again within the hour is in the log once for that hour.
 ** (3) A learner who reads their own record is not in the log; one who reads somebody else's, as a reviewer, is.
 ** (4) Rows are never changed and never deleted: they are kept as long as the record.
 */

/** In what capacity somebody was given a record. */
export const bases = [
  'reviewer',
  'coordinator',
  'approver',
  'registrar',
  'admin',
  'auditor',
  'consent',
  'integration',
] as const;
export type Basis = (typeof bases)[number];

/** Of the roles that the route allows, the one that this actor holds: the first, as the route names them. */
export function basisOf(actor: Pick<Actor, 'kind' | 'roles'>, allowed: readonly Allowed[]): Basis {
  if (actor.kind === 'token') return 'integration';
  if (actor.kind === 'attestor') return 'consent';
  const offices = bases.filter((basis) => actor.roles.includes(basis as never));
  return offices.find((office) => allowed.includes(office as Allowed)) ?? offices[0] ?? 'reviewer';
}

/** The hour of a moment, in which a repeated reading is the same reading. */
export function hourOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 3_600_000) * 3_600_000);
}

/** Readers stay unnamed for the learner whose claim they judge; everybody else who saw the record is named. */
export function isNamedForLearner(basis: Basis): boolean {
  return basis !== 'reviewer';
}

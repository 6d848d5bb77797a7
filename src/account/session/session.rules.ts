import type { Role } from '../../kernel/actor.js';

/*
 ** How long a session lasts.
 ** (1) It ends when it was not used for a while, and in any case some hours after sign-in. Staff see other people's
 **     records: theirs are shorter.
 ** (2) Both limits follow from the roles that the person has now, not from those at sign-in.
 */
export const sessionLimits = {
  learner: { idleMinutes: 60, hours: 24 },
  staff: { idleMinutes: 30, hours: 12 },
} as const;

export interface Timed {
  startedAt: Date;
  usedAt: Date;
}

/** The moment at which a session with these roles ends if it is not used again. */
export function endOfSession(session: Timed, roles: readonly Role[]): Date {
  const { idleMinutes, hours } = roles.every((role) => role === 'learner')
    ? sessionLimits.learner
    : sessionLimits.staff;
  const idle = session.usedAt.getTime() + idleMinutes * 60_000;
  const absolute = session.startedAt.getTime() + hours * 3_600_000;
  return new Date(Math.min(idle, absolute));
}

export function isOver(session: Timed, roles: readonly Role[], now: Date): boolean {
  return now >= endOfSession(session, roles);
}

/** Uses within a minute of the last are not written down: they would cost a write for every read. */
export function isWorthNoting(usedAt: Date, now: Date): boolean {
  return now.getTime() - usedAt.getTime() >= 60_000;
}

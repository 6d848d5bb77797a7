import { credits, plainCredits, sumCredits, type Credits } from '../kernel/credits.js';
import type { Refusal } from '../kernel/refusal.js';
import { methods, type CapRule } from '../policy/policy.rules.js';

/** Credit that a learner holds from anywhere, as far as limits look at it. */
export interface HeldCredit {
  credits: Credits;
  /** One of the methods of prior learning, or `course` (taken here) or `transfer`. */
  method: string;
  resident: boolean;
  /** The program it counts to; null counts to any. */
  programId: string | null;
  subjectCode: string | null;
}

/** Credit that is asked for or about to be given. */
export type RequestedCredit = HeldCredit;

export interface CappedProgram {
  id: string;
  title: string;
  credits: Credits;
}

/** What one limit says to a credit that is asked for: how much it lets through, and how much of that is left. */
export interface CapRoom {
  cap: CapRule;
  limit: Credits;
  held: Credits;
  left: Credits;
}

/** The limits that this credit falls under. Without a program, limits of a program have nothing to bind to. */
export function roomUnderCaps(
  caps: readonly CapRule[],
  program: CappedProgram | null,
  held: readonly HeldCredit[],
  requested: RequestedCredit,
): CapRoom[] {
  return caps.flatMap((cap) => {
    const limits = limitsOf(cap, program);
    if (limits.length === 0 || !counts(cap, program, requested, requested)) return [];
    const had = sumCredits(held.filter((line) => counts(cap, program, line, requested)).map((line) => line.credits));
    // Credits are whole hundredths, so rounding a limit down lets through exactly what the limit itself lets through.
    const limit = Math.floor(Math.min(...limits) / 100);
    return [{ cap, limit, held: had, left: Math.max(0, limit - had) }];
  });
}

/**
 * Why this credit would go beyond the institution's limits, one reason for each limit. A limit is reached, not passed, at
 * exactly its value: 25% of 30 credits lets 7.5 through.
 */
export function refusalsByCaps(
  caps: readonly CapRule[],
  program: CappedProgram | null,
  held: readonly HeldCredit[],
  requested: RequestedCredit,
): Refusal[] {
  return roomUnderCaps(caps, program, held, requested)
    .filter((room) => requested.credits > room.limit - room.held)
    .map(({ cap, limit, held: had }) => ({
      code: 'over_limit',
      about: cap.id,
      detail: `${cap.label}: the limit is ${plainCredits(limit)} credits, ${plainCredits(had)} are held and ${plainCredits(requested.credits)} would be added. (${cap.source})`,
    }));
}

/** How far a learner has come towards one limit. */
export interface Room {
  /** Of the rule. */
  id: string;
  label: string;
  source: string;
  limit: Credits;
  held: Credits;
  left: Credits;
}

/**
 * What the institution's limits leave in this program (null: outside of any). A limit on each subject by itself is left
 * out: it shows with a claim, where the subject is known.
 */
export function roomUnder(
  caps: readonly CapRule[],
  program: CappedProgram | null,
  held: readonly HeldCredit[],
): Room[] {
  return caps.flatMap((cap) => {
    const limits = limitsOf(cap, program);
    if (limits.length === 0 || (cap.scope === 'unit' && cap.subjectCode === null)) return [];
    const limit = Math.floor(Math.min(...limits) / 100);
    const had = sumCredits(held.filter((line) => counts(cap, program, line, line)).map((line) => line.credits));
    const { id, label, source } = cap;
    return [{ id, label, source, limit, held: had, left: Math.max(0, limit - had) }];
  });
}

/** The limits of this rule, in credits × 100 (as credits × percent is); none when it does not apply to the program. */
function limitsOf(cap: CapRule, program: CappedProgram | null): number[] {
  const appliesTo = cap.appliesToProgramCreditsAtMost;
  if (cap.scope === 'program' && program === null) return [];
  if (appliesTo !== null && (program === null || program.credits > credits(appliesTo))) return [];
  return [
    ...(cap.creditsMax === null ? [] : [credits(cap.creditsMax) * 100]),
    ...(cap.percentOfProgram === null || program === null ? [] : [program.credits * cap.percentOfProgram]),
  ];
}

function counts(cap: CapRule, program: CappedProgram | null, line: HeldCredit, requested: RequestedCredit): boolean {
  const kind = cap.counts === 'not_resident' ? !line.resident : isPriorLearning(line.method);
  switch (cap.scope) {
    case 'institution':
      return kind;
    case 'program':
      return kind && (line.programId === null || line.programId === program?.id);
    case 'method':
      return line.method === cap.method;
    case 'unit':
      return kind && isSubject(line.subjectCode, cap.subjectCode ?? requested.subjectCode);
  }
}

/** Codes are one without regard to case, as in the catalogue. */
function isSubject(code: string | null, wanted: string | null): boolean {
  return code !== null && code.toLowerCase() === wanted?.toLowerCase();
}

export function isPriorLearning(method: string): boolean {
  return (methods as readonly string[]).includes(method);
}

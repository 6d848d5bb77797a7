import { credits, type Credits } from '../../kernel/credits.js';
import type { Refusal } from '../../kernel/refusal.js';
import { refusalsToClaimCourse, type ClaimableCourse } from '../draft/draft.rules.js';

/*
 ** What a learner might claim, and what they should know before any effort.
 ** (1) The fee, the limits and the time are those of the policy in force: what a claim started and sent today would meet.
 ** (2) What it could save is a comparison, never a promise: whether credit is earned is the reviewers' word.
 */

/** So many decided claims tell how long it takes; fewer could be one person's story. */
export const casesToTell = 5;

/** How long it usually takes: the median of these business days, rounded up; null where too few claims were decided. */
export function usualDays(days: readonly number[]): number | null {
  if (days.length < casesToTell) return null;
  const sorted = [...days].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle)
    ? Math.ceil((sorted[middle - 1]! + sorted[middle]!) / 2)
    : sorted[Math.floor(middle)]!;
}

/** Why the learner cannot start a claim for this course. `openClaimId` is a claim of theirs that is open for it. */
export function refusalsToStart(course: ClaimableCourse, openClaimId: string | null): Refusal[] {
  return [
    ...refusalsToClaimCourse(course, null),
    ...(openClaimId === null
      ? []
      : [{ code: 'another_open_claim', detail: 'You have an open claim for this course.', about: openClaimId }]),
  ];
}

/** Who studies half-time takes 6 credits in a term of 15 weeks (34 CFR 668.2). */
const halfTime = { credits: 600, weeks: 15 };

export interface Asked {
  credits: Credits;
  /** In cents. */
  fee: number;
}

/** What some claims could save if each earned all of its credits, and what they cost whatever the outcome. */
export interface Saving {
  credits: Credits;
  tuitionCents: number;
  tuitionCentsPerCredit: number;
  feeCents: number;
  /** Of class, at half-time study; whole weeks, rounded down. */
  weeks: number;
}

/** Null where the institution names no tuition, or nothing is claimed. */
export function savingOf(asked: readonly Asked[], tuitionCentsPerCredit: number | null): Saving | null {
  const sum = asked.reduce((total, one) => total + one.credits, 0);
  if (tuitionCentsPerCredit === null || sum === 0) return null;
  return {
    credits: sum,
    tuitionCents: Math.floor((sum * tuitionCentsPerCredit) / 100),
    tuitionCentsPerCredit,
    feeCents: asked.reduce((total, one) => total + one.fee, 0),
    weeks: Math.floor((sum * halfTime.weeks) / halfTime.credits),
  };
}

/** The program that limits are counted by: the one that the learner studies for, the latest begun first. */
export function currentProgram<P extends { endedOn: string | null }>(enrollments: readonly P[]): P | null {
  return enrollments.find(({ endedOn }) => endedOn === null) ?? null;
}

/** A course of the catalogue as the rules for claiming it read it. */
export function claimable(course: {
  active: boolean;
  creditsMin: string;
  credits: string;
  outcomes: readonly unknown[];
}): ClaimableCourse {
  return {
    active: course.active,
    creditsMin: credits(course.creditsMin),
    credits: credits(course.credits),
    outcomes: course.outcomes.length,
  };
}

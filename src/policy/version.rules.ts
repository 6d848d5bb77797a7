import type { Refusal } from '../kernel/refusal.js';
import { validate } from './contradiction.rules.js';
import { defaultKnobs } from './default.rules.js';
import { isCode } from './exclusion.rules.js';
import { knobsOf, type PartialKnobs } from './policy.rules.js';

/*
 ** A policy version's life.
 **   draft ──publish──▶ upcoming ──its first day──▶ in_force ──the next one's first day──▶ superseded
 **                         └──withdraw──▶ withdrawn
 ** (1) On every day from the first publication on, exactly one version is in force: the one with the latest first day.
 ** (2) A version never begins in the past, so what was in force on a day stays what was in force.
 */
export type Standing = 'draft' | 'upcoming' | 'in_force' | 'superseded' | 'withdrawn';

export interface StoredPolicy {
  id: string;
  versionNo: number | null;
  inForceFrom: string;
  note: string;
  knobs: PartialKnobs;
  version: number;
  publishedAt: Date | null;
  withdrawnAt: Date | null;
}

/** What a draft is held against: the other versions, the day by the institution's calendar, the catalogue's subjects. */
export interface Surroundings {
  all: readonly StoredPolicy[];
  today: string;
  subjectCodes: readonly string[];
  courseCodes: readonly string[];
}

/** Why this draft cannot be published now, by its own values and by what stands around it. */
export function refusalsToPublish(
  policy: StoredPolicy,
  { all, today, subjectCodes, courseCodes }: Surroundings,
): Refusal[] {
  if (policy.publishedAt !== null) return [{ code: 'published', detail: 'This version is published already.' }];
  const knobs = knobsOf(policy.knobs, defaultKnobs);
  const known = new Set(subjectCodes.map((code) => code.toLowerCase()));
  const sameDay = all.find((p) => isBinding(p) && p.inForceFrom === policy.inForceFrom);
  return [
    ...(policy.inForceFrom < today
      ? [{ code: 'in_the_past', detail: `The first day must be today (${today}) or later.`, about: 'inForceFrom' }]
      : []),
    ...(sameDay
      ? [
          {
            code: 'day_taken',
            detail: `Version ${sameDay.versionNo} comes into force on ${policy.inForceFrom} already. Choose a later day.`,
            about: 'inForceFrom',
          },
        ]
      : []),
    ...validate(knobs),
    ...knobs.caps
      .filter((cap) => cap.subjectCode !== null && !known.has(cap.subjectCode.toLowerCase()))
      .map((cap) => ({
        code: 'unknown_subject',
        detail: `“${cap.label}” limits the subject “${cap.subjectCode}”, which the catalogue does not have.`,
        about: cap.id,
      })),
    ...knobs.exclusions
      .filter(({ code }) => ![...subjectCodes, ...courseCodes].some((its) => isCode(its, code)))
      .map(({ code }) => ({
        code: 'unknown_exclusion',
        detail: `“${code}” is excluded, but the catalogue has no course and no subject of this code.`,
        about: 'exclusions',
      })),
  ];
}

export function refusalsToWithdraw(policy: StoredPolicy, today: string): Refusal[] {
  if (policy.publishedAt === null) return [{ code: 'not_published', detail: 'A draft is discarded, not withdrawn.' }];
  if (policy.withdrawnAt !== null) return [{ code: 'withdrawn', detail: 'This version is withdrawn already.' }];
  if (policy.inForceFrom <= today) {
    return [{ code: 'in_force', detail: 'This version has come into force. Publish another one to replace it.' }];
  }
  return [];
}

/** Where a version stands on this day, among all versions. */
export function standingOf(policy: StoredPolicy, all: readonly StoredPolicy[], today: string): Standing {
  if (policy.publishedAt === null) return 'draft';
  if (policy.withdrawnAt !== null) return 'withdrawn';
  if (policy.inForceFrom > today) return 'upcoming';
  const newer = all.some((p) => isBinding(p) && p.inForceFrom > policy.inForceFrom && p.inForceFrom <= today);
  return newer ? 'superseded' : 'in_force';
}

/** A version without its values. */
export function listed(policy: StoredPolicy, all: readonly StoredPolicy[], today: string) {
  const { id, versionNo, inForceFrom, note, publishedAt, version } = policy;
  return { id, versionNo, inForceFrom, note, publishedAt, version, standing: standingOf(policy, all, today) };
}

function isBinding(policy: StoredPolicy): boolean {
  return policy.publishedAt !== null && policy.withdrawnAt === null;
}

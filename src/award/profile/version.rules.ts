import type { Refusal } from '../../kernel/refusal.js';
import { flawsOf } from './sound.rules.js';
import type { Profile } from './profile.rules.js';

/*
 ** A version of an export profile.
 **   draft ──publish──▶ current ──the next one is published──▶ earlier
 **     └──discard──▶ gone
 ** (1) A published version never changes; batches that were made with it keep it.
 ** (2) A profile has one draft at most, and it has the number that it will be published under.
 */
export interface Standing {
  id: string;
  familyId: string;
  versionNo: number;
  publishedAt: Date | null;
}

/** Where a version stands among all versions of the college. */
export function statusOf(version: Standing, all: readonly Standing[]): 'draft' | 'current' | 'earlier' {
  if (version.publishedAt === null) return 'draft';
  const newer = all.some((v) => isPublished(v) && v.familyId === version.familyId && v.versionNo > version.versionNo);
  return newer ? 'earlier' : 'current';
}

export function refusalsToEdit(version: Standing): Refusal[] {
  if (version.publishedAt === null) return [];
  return [{ code: 'published', detail: 'A published version never changes. Begin the next one from it.' }];
}

export function refusalsToPublish(version: Standing, content: Profile): Refusal[] {
  if (isPublished(version)) return [{ code: 'published', detail: 'This version is published already.' }];
  return flawsOf(content);
}

export function refusalsToDraftNext(version: Standing, all: readonly Standing[]): Refusal[] {
  const draft = all.find((v) => v.familyId === version.familyId && !isPublished(v));
  if (!draft) return [];
  return [{ code: 'draft_there', detail: 'This profile has a draft already. Go on with that one.', about: draft.id }];
}

/** Any version stands for its profile here: what is chosen is the newest published one, now and later. */
export function refusalsToChoose(familyId: string, all: readonly Standing[]): Refusal[] {
  if (all.some((v) => v.familyId === familyId && isPublished(v))) return [];
  return [{ code: 'not_published', detail: 'Publish a version of this profile first.' }];
}

function isPublished({ publishedAt }: Standing): boolean {
  return publishedAt !== null;
}

import type { Letter, Notice } from './template.js';
import { accountLetters, accountNotices } from './account.js';
import { attestationLetters, attestationNotices } from './attestation.js';
import { awardNotices } from './award.js';
import { claimNotices } from './claim.js';
import { deadlineNotices } from './deadline.js';
import { reviewNotices } from './review.js';

/** Every kind of news, feature by feature. */
export const notices = {
  ...accountNotices,
  ...attestationNotices,
  ...reviewNotices,
  ...awardNotices,
  ...deadlineNotices,
  ...claimNotices,
} as const satisfies Record<string, Notice>;

export type NoticeKind = keyof typeof notices;

/** Every letter, feature by feature. */
export const letters = {
  ...accountLetters,
  ...attestationLetters,
};

export type LetterName = keyof typeof letters;

/** What this letter needs to know. */
export type ParamsOf<L extends LetterName> = Parameters<(typeof letters)[L]>[0];

/** The kind of news by its stored name; null when an older or newer version told it. */
export function noticeOf(kind: string): Notice | null {
  return (notices as Record<string, Notice>)[kind] ?? null;
}

/** The letter by its stored name, or null as above. */
export function letterOf(name: string): Letter | null {
  return (letters as unknown as Record<string, Letter>)[name] ?? null;
}

import type { Language } from '../../account/person/preference.rules.js';
import type { Letter, Notice, Words } from './template.js';
import { accountLetters, accountNotices } from './account.js';
import { attestationLetters, attestationNotices } from './attestation.js';
import { awardNotices } from './award.js';
import { bulkNotices } from './bulk.js';
import { claimNotices } from './claim.js';
import { deadlineNotices } from './deadline.js';
import { evidenceNotices } from './evidence.js';
import { newsLetters } from './news.js';
import { reconciliationLetters } from './reconciliation.js';
import { retentionNotices } from './retention.js';
import { reviewNotices } from './review.js';
import { spanishMail } from './spanish.js';

/** Every kind of news, feature by feature. */
export const notices = {
  ...accountNotices,
  ...attestationNotices,
  ...evidenceNotices,
  ...reviewNotices,
  ...awardNotices,
  ...deadlineNotices,
  ...claimNotices,
  ...bulkNotices,
  ...retentionNotices,
} as const satisfies Record<string, Notice>;

export type NoticeKind = keyof typeof notices;

/** Every letter, feature by feature. */
export const letters = {
  ...accountLetters,
  ...attestationLetters,
  ...reconciliationLetters,
};

export type LetterName = keyof typeof letters;

/** What this letter needs to know. */
export type ParamsOf<L extends LetterName> = Parameters<(typeof letters)[L]['facts']>[0];

/** Every mail whose words an institution can change, by its stored name. */
export const mailTemplates = { ...letters, ...newsLetters } as unknown as Readonly<Record<string, Letter>>;

/** The kind of news by its stored name; null when an older or newer version told it. */
export function noticeOf(kind: string): Notice | null {
  return (notices as Record<string, Notice>)[kind] ?? null;
}

/** The mail by its stored name, or null as above. */
export function letterOf(name: string): Letter | null {
  return Object.hasOwn(mailTemplates, name) ? mailTemplates[name]! : null;
}

/** The news as a line of a mail, in one of our languages. */
export function mailLine(kind: NoticeKind, language: Language, words: Words): string {
  return language === 'es' ? spanishMail[kind] : notices[kind].mail(words);
}

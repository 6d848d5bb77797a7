import { atHour, dayAfter, localDay } from '../../kernel/calendar.js';

/*
 ** When a mail goes, and what becomes of it.
 **   queued ──take──▶ sending ──sent──▶ sent
 **      ▲                │  ├──refused, or failed too often──▶ failed ──send again──▶ queued
 **      └──failed, later─┘  └──nothing left to tell──▶ skipped
 ** (1) A process that dies while sending leaves `sending` behind. After some minutes the mail is sent again under the same
 **     Message-ID: the receiver may get it twice and can tell. That is the one way in which a mail is doubled.
 ** (2) The first news of a person goes at once; what happens in the minutes after it goes together, in one more mail.
 */
export type MailState = 'queued' | 'sending' | 'sent' | 'skipped' | 'failed';

/** How a person hears of a kind of news: by mail now, in one mail a day, in the inbox alone, or not at all. */
export const ways = ['now', 'daily', 'inbox', 'off'] as const;
export type Way = (typeof ways)[number];

/** Tries before a mail is set aside for a coordinator to look at. */
export const maxAttempts = 8;

/** Between two news mails to one person lie at least this many minutes. */
export const foldMinutes = 10;

/** After this many minutes in `sending` the process that sent it is taken for dead. */
export const stuckMinutes = 5;

const digestHour = 8;
const minute = 60_000;

/** When to try again after so many failures: 1, 2, 4 … minutes, at most 4 hours. Null: not any more. */
export function nextTry(attempts: number, now: Date): Date | null {
  if (attempts >= maxAttempts) return null;
  return new Date(now.getTime() + Math.min(240, 2 ** (attempts - 1)) * minute);
}

/** When news of this moment may go, given when the last news mail went or will go. */
export function newsDueAt(now: Date, last: Date | null): Date {
  const free = last === null ? 0 : last.getTime() + foldMinutes * minute;
  return new Date(Math.max(now.getTime(), free));
}

/** The next eight o'clock in the morning of this time zone, after now. */
export function digestDueAt(now: Date, timeZone: string): Date {
  const today = localDay(now, timeZone);
  const morning = atHour(today, digestHour, timeZone);
  return morning > now ? morning : atHour(dayAfter(today, 1), digestHour, timeZone);
}

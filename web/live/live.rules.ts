import type { Api } from '../api/client.js';

export type News = Api['NotificationView'];

/** What the server tells a page that listens (`/api/live`). */
export type Heard =
  | { event: 'ready'; data: { unread: number } }
  | { event: 'notification'; data: News }
  | { event: 'changed'; data: { claimId: string | null; assignmentId: string | null } }
  | { event: 'refresh'; data: object }
  | { event: 'end'; data: { reason: 'session' | 'restart' } };

export const events = ['ready', 'notification', 'changed', 'refresh', 'end'] as const;

/** How long to wait before listening again after so many failures, in milliseconds: 2 seconds to a minute. */
export function untilListening(failures: number): number {
  return Math.min(60_000, 2000 * 2 ** Math.min(failures, 10));
}

/**
 * Whether a piece of news is told aloud: it is new to this window, it is not read, and it happened while the window was open.
 * After a cut the server repeats the last half minute.
 */
export function isToBeTold(
  news: Pick<News, 'id' | 'readAt' | 'createdAt'>,
  told: ReadonlySet<string>,
  since: number,
): boolean {
  return news.readAt === null && !told.has(news.id) && Date.parse(news.createdAt) >= since;
}

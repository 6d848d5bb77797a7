import { PassThrough } from 'node:stream';
import type { NotificationView } from '../notification/inbox/inbox.dto.js';
import type { Role } from '../kernel/actor.js';
import { frame, replayAfter, type Change } from './live.rules.js';

/** Why a stream ends. After `restart` the page comes back by itself; after `session` it asks who is signed in. */
export type End = 'session' | 'restart';

/** A page that takes in nothing for so many bytes is gone. */
const mostUnread = 256 * 1024;

/** One page that listens: whose it is, and how far it got. */
export class Listener {
  readonly stream = new PassThrough();
  /** The newest piece of news that was told; what comes again within the overlap is known by `told`. */
  private last: string;
  private readonly told = new Set<string>();

  constructor(
    readonly personId: string,
    readonly institutionId: string,
    readonly tokenSha256: Buffer,
    public roles: readonly Role[],
    last: string,
  ) {
    this.last = last;
  }

  get after(): string {
    return replayAfter(this.last);
  }

  ready(data: { unread: number }): void {
    // Pages that were cut together come back one after the other.
    this.write(frame({ event: 'ready', data, id: this.last, retry: 1000 + Math.floor(Math.random() * 3000) }));
  }

  tell(news: NotificationView): void {
    if (news.id <= this.after || this.told.has(news.id)) return;
    this.told.add(news.id);
    if (news.id > this.last) this.last = news.id;
    for (const id of this.told) if (id <= this.after) this.told.delete(id);
    this.write(frame({ event: 'notification', data: news, id: news.id }));
  }

  change(changes: readonly Change[]): void {
    const distinct = new Map(changes.map((change) => [`${change.claimId} ${change.assignmentId}`, change]));
    for (const data of distinct.values()) this.write(frame({ event: 'changed', data }));
  }

  /** Something may have been missed: the page is to look again at everything. */
  refresh(): void {
    this.write(frame({ event: 'refresh', data: {} }));
  }

  beat(): void {
    this.write(': still here\n\n');
  }

  end(reason: End): void {
    this.write(frame({ event: 'end', data: { reason } }));
    this.stream.end();
  }

  private write(text: string): void {
    if (this.stream.writableEnded || this.stream.destroyed) return;
    this.stream.write(text);
    if (this.stream.writableLength > mostUnread) this.stream.destroy();
  }
}

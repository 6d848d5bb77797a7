import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionTokenOf } from '../account/session/session.cookies.js';
import { sha256 } from '../account/session/session.service.js';
import { system, type Actor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { InboxService } from '../notification/inbox/inbox.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Signals, type Signal } from '../platform/database/signals.js';
import { TooMany } from '../platform/http/problem.js';
import { Listener, type End } from './listener.js';
import { heard, isCursor } from './live.rules.js';
import { endedAmong, noticed } from './live.sql.js';

/** In milliseconds. Proxies cut what is silent for a minute. */
const heartbeat = 20_000;
/** Pages of one person that one process serves; a browser needs one for all its tabs. */
const mostOfOnePerson = 10;

/*
 ** The pages that listen to this process.
 ** (1) A signal (Signals) only says that it is time to look. What is told is read from the tables, with the institution in
 **     force, for the person who listens; each heartbeat looks too, so that a lost signal costs seconds.
 ** (2) A stream ends with its session: at once when the end is announced, else with the next heartbeat.
 ** (3) Listening is no use of a session: a page that is left open does not keep it.
 */
@Injectable()
export class LiveService implements BeforeApplicationShutdown {
  private readonly log = new Logger('Live');
  private readonly listeners = new Set<Listener>();
  private beating: NodeJS.Timeout | null = null;
  private hearing: Promise<void> | null = null;
  private closing = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly inbox: InboxService,
    private readonly signals: Signals,
  ) {}

  /** Answers with a stream that goes on after the last message the page got. @throws TooMany */
  async open(after: string | undefined, actor: Actor, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { personId, institutionId, roles } = actor;
    if ([...this.listeners].filter((one) => one.personId === personId).length >= mostOfOnePerson) {
      throw new TooMany(60, 'Too many windows are open. Close some, and reload this one.');
    }
    const asked = request.headers['last-event-id'] ?? after;
    const last = isCursor(asked) ? asked : newId();
    const listener = new Listener(personId!, institutionId, sha256(sessionTokenOf(request)!), roles, last);
    const { unread } = await this.inbox.unread(actor);
    await this.listen(listener);
    listener.ready({ unread });
    // The connection goes with the stream: kept for another request it would hold up the server's stop.
    void reply.headers({
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
      connection: 'close',
    });
    void reply.send(listener.stream);
    if (this.closing) this.end(listener, 'restart');
    await this.look(() => this.tellNews(institutionId, [listener]));
  }

  /** Looks whether every session still holds, and for news that no signal announced. */
  async beat(): Promise<void> {
    await this.look(() => this.endWithSessions([...this.listeners]));
    for (const listener of this.listeners) listener.beat();
    for (const [institutionId, group] of this.byInstitution()) {
      await this.look(() => this.tellNews(institutionId, group));
    }
  }

  /** The streams end, so that the server can; their pages come back to the next one. */
  beforeApplicationShutdown(): void {
    this.closing = true;
    if (this.beating) clearInterval(this.beating);
    for (const listener of this.listeners) this.end(listener, 'restart');
  }

  private listen(listener: Listener): Promise<void> {
    this.listeners.add(listener);
    listener.stream.once('close', () => this.listeners.delete(listener));
    this.beating ??= setInterval(() => void this.beat(), heartbeat).unref();
    this.hearing ??= this.signals.subscribe(
      (signal) => void this.look(() => this.hear(signal)),
      () => this.listeners.forEach((one) => one.refresh()),
    );
    return this.hearing;
  }

  private async hear(signal: Signal): Promise<void> {
    const all = [...this.listeners];
    if (signal.about === 'session') return this.endWithSessions(all.filter((one) => one.personId === signal.personId));
    const here = all.filter((one) => one.institutionId === signal.institutionId);
    if (signal.about === 'events') return this.tellChanges(signal.institutionId, signal.ids, here);
    return this.tellNews(
      signal.institutionId,
      here.filter((one) => one.personId === signal.personId),
    );
  }

  private async tellNews(institutionId: string, group: readonly Listener[]): Promise<void> {
    if (group.length === 0) return;
    const after = group.map((one) => one.after).sort()[0]!;
    const people = [...new Set(group.map((one) => one.personId))];
    for (const { personId, view } of await this.inbox.since(institutionId, people, after)) {
      for (const one of group) if (one.personId === personId) one.tell(view);
    }
  }

  private async tellChanges(institutionId: string, ids: readonly string[], group: readonly Listener[]): Promise<void> {
    if (group.length === 0) return;
    const events = await this.database.inInstitution(system(institutionId), (tx) => noticed(tx, ids));
    for (const one of group) one.change(events.flatMap((event) => heard(event, one)));
  }

  private async endWithSessions(group: readonly Listener[]): Promise<void> {
    if (group.length === 0) return;
    for (const listener of await endedAmong(this.database, group, this.clock.now())) this.end(listener, 'session');
  }

  private end(listener: Listener, reason: End): void {
    this.listeners.delete(listener);
    listener.end(reason);
  }

  private byInstitution(): Map<string, Listener[]> {
    const groups = new Map<string, Listener[]>();
    for (const one of this.listeners) groups.set(one.institutionId, [...(groups.get(one.institutionId) ?? []), one]);
    return groups;
  }

  /** What fails now is told with the next heartbeat. */
  private async look(work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => {
      if (!this.closing) this.log.warn(`Open pages hear later: ${(error as Error).message}`);
    });
  }
}

import type { Abstract, Type } from '@nestjs/common';
import { Relay } from '../../history/relay.js';
import { system, type Actor, type Role } from '../../kernel/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { PersonKey } from '../content/people.js';

/** The product, where its services are found. */
export interface Services {
  get<T>(service: Type<T> | Abstract<T>, options: { strict: false }): T;
}

const patienceMilliseconds = 60_000;

/*
 ** Where the demo is played: the product itself, its clock in our hands.
 ** (1) Whatever happens here happens through a service, as somebody who may do it.
 ** (2) After each step everything that follows from it is waited for, so that the next one finds the world as it would be.
 */
export class Stage {
  /** Ids of what the demo made, by the keys of its content: `claim:ece101`, `course:ECE 101`. */
  private readonly ids = new Map<string, string>();
  private readonly people = new Map<PersonKey, Actor>();
  readonly clock: Clock;
  readonly database: Database;

  constructor(
    private readonly app: Services,
    readonly institutionId: string,
  ) {
    this.clock = app.get(Clock, { strict: false });
    this.database = app.get(Database, { strict: false });
  }

  get<T>(service: Type<T> | Abstract<T>): T {
    return this.app.get(service, { strict: false });
  }

  remember(key: string, id: string): void {
    this.ids.set(key, id);
  }

  id(key: string): string {
    const id = this.ids.get(key);
    if (id === undefined) throw new Error(`The demo knows of no “${key}” yet.`);
    return id;
  }

  /** The ids of everything whose key begins like this. */
  idsOf(beginning: string): string[] {
    return [...this.ids].filter(([key]) => key.startsWith(beginning)).map(([, id]) => id);
  }

  enter(key: PersonKey, personId: string, roles: readonly Role[]): void {
    this.people.set(key, { kind: 'person', personId, institutionId: this.institutionId, roles, scopes: [] });
  }

  as(key: PersonKey): Actor {
    const actor = this.people.get(key);
    if (!actor) throw new Error(`${key} has not joined yet.`);
    return actor;
  }

  /** Who this person is in the demo. */
  keyOf(personId: string): PersonKey {
    for (const [key, actor] of this.people) if (actor.personId === personId) return key;
    throw new Error(`Nobody in the demo is ${personId}.`);
  }

  /** Reads what no service shows; never writes. */
  look<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.database.inInstitution(system(this.institutionId), (tx) => tx.query<Row[]>(sql, [...values]));
  }

  /** Waits until all that follows from what happened has happened. A worker must be running. */
  async settle(): Promise<void> {
    const until = Date.now() + patienceMilliseconds;
    while (await this.waiting()) {
      if (Date.now() > until) throw new Error('What follows in the demo does not happen: is a worker running?');
      if ((await this.get(Relay).drain()) === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  private async waiting(): Promise<boolean> {
    const [row] = await this.look<{ waiting: boolean }>(
      `select exists (select from event where dispatched_at is null or pending <> '{}') as waiting`,
      [],
    );
    return row!.waiting;
  }
}

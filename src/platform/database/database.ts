import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import { Invalid } from '../../kernel/refusal.js';
import { inEach } from '../each.js';

export type Tx = EntityManager;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/*
 ** The only way to a connection.
 ** (1) Every transaction runs as the role `credence_app`, which owns nothing and cannot bypass row-level security.
 ** (2) `inInstitution` sets the institution for this transaction alone, in the round trip that begins it; the policies
 **     compare every row with it. Without it there are no rows.
 ** (3) `exactlyOnce` is `inInstitution` for a command: its idempotency key is written in the same transaction as its
 **     effect, and a repeated key gets the first answer.
 */
@Injectable()
export class Database {
  constructor(private readonly source: DataSource) {}

  /** Runs `work` in one transaction that sees only the actor's institution. */
  inInstitution<T>(actor: Pick<Actor, 'institutionId' | 'personId'>, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (!uuid.test(actor.institutionId)) throw new Error('an actor without an institution');
    const person = actor.personId !== null && uuid.test(actor.personId) ? actor.personId : '';
    return this.transaction(
      `begin; set local app.institution = '${actor.institutionId}'; set local app.person = '${person}'`,
      work,
    );
  }

  /**
   * Runs a command once for the actor's idempotency key, however often and however concurrently it is asked. What `work`
   * returns is the answer, kept with the key: a repetition returns it and does nothing. The same key with another request
   * is refused (422). Without a key it is a plain transaction. At most one `exactlyOnce` a request or reaction.
   */
  exactlyOnce<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const { once } = actor;
    if (!once) return this.inInstitution(actor, work);
    return this.inInstitution(actor, async (tx) => {
      const who = actor.personId ?? actor.tokenId ?? actor.kind;
      const mine = await tx.query(
        `insert into idempotency (institution_id, who, key, request_hash) values ($1, $2, $3, $4)
         on conflict do nothing returning key`,
        [actor.institutionId, who, once.key, once.requestHash],
      );
      if (mine.length === 0) {
        const [first] = await tx.query(
          `select request_hash, answer from idempotency where institution_id = $1 and who = $2 and key = $3`,
          [actor.institutionId, who, once.key],
        );
        if (first.request_hash !== once.requestHash) {
          throw new Invalid([
            { code: 'key_reused', detail: 'This Idempotency-Key was used for another request. Use a new key.' },
          ]);
        }
        return first.answer as T;
      }
      const answer = await work(tx);
      await tx.query(`update idempotency set answer = $4 where institution_id = $1 and who = $2 and key = $3`, [
        actor.institutionId,
        who,
        once.key,
        JSON.stringify(answer ?? null),
      ]);
      return answer;
    });
  }

  /**
   * Runs `work` as `inInstitution` does, takes everything back, and returns what it found: what a command would do, said by
   * the command itself.
   */
  async rehearse<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const curtain = new Error('a rehearsal ends without effect');
    const found: T[] = [];
    await this.inInstitution(actor, async (tx) => {
      found.push(await work(tx));
      throw curtain;
    }).catch((error: unknown) => {
      if (error !== curtain) throw error;
    });
    return found[0]!;
  }

  /** Runs `work` on what belongs to no institution (people, sessions, the list of institutions). No tenant row is visible. */
  acrossInstitutions<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction('begin', work);
  }

  /**
   * One statement on what belongs to no institution, as a transaction of its own: one round trip, for what every request asks.
   */
  ask<Rows>(sql: string, params: unknown[]): Promise<Rows> {
    return this.source.query<Rows>(sql, params);
  }

  /**
   * Does what the clock starts in every institution, one after the other. One in which it fails keeps it from none behind it.
   * @throws what it failed with, once all had their turn: an AggregateError where it failed in several
   */
  async inEveryInstitution(work: (institutionId: string) => Promise<void>): Promise<void> {
    await inEach(await this.institutionIds(), work);
  }

  /** Every institution's id. */
  async institutionIds(): Promise<string[]> {
    const rows: { id: string }[] = await this.acrossInstitutions((tx) =>
      tx.query('select id from institution order by id'),
    );
    return rows.map((row) => row.id);
  }

  /**
   * `begin` and the settings travel in one simple query. TypeORM is told that it is inside a transaction, so that its own
   * `save` opens a savepoint rather than a second transaction.
   */
  private async transaction<T>(begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    await runner.connect();
    try {
      await runner.query(begin);
      const state = runner as unknown as { isTransactionActive: boolean; transactionDepth: number };
      state.isTransactionActive = true;
      state.transactionDepth = 1;
      const result = await work(runner.manager);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { system } from '../../kernel/actor.js';
import { found } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { instant } from '../badge/badge.rules.js';
import { Issuers } from '../key/issuer.service.js';
import { listCredential, listLength, mostInList } from './list.rules.js';

/** A place in an institution's lists. */
export interface Place {
  number: number;
  index: number;
}

/** The lists in which an institution says which of its credentials no longer hold. */
@Injectable()
export class StatusLists {
  constructor(
    private readonly database: Database,
    private readonly issuers: Issuers,
    private readonly clock: Clock,
  ) {}

  /** The signed list, as it was published last. @throws NotThere */
  async read(code: string, number: string): Promise<object> {
    const id = await this.issuers.institutionId(code);
    const [list] = await this.database.inInstitution(system(id), (tx) =>
      tx.query<{ document: string }[]>('select document from status_list where number::text = $1', [number]),
    );
    return JSON.parse(found(list, 'list').document);
  }

  url(code: string, number: number | ''): string {
    return `${this.issuers.issuer(code).home}/status-lists/${number}`;
  }

  /** A place that nobody has, in a list that is published. */
  async draw(tx: Tx, institutionId: string, code: string): Promise<Place> {
    const [{ count }] = await tx.query<[{ count: number }]>('select count(*)::int from credential');
    const number = 1 + Math.floor(count / mostInList);
    const [there] = await tx.query<unknown[]>('select 1 from status_list where number = $1', [number]);
    if (!there) await this.publish(tx, institutionId, code, number);
    return { number, index: randomInt(listLength) };
  }

  /** Signs the list as it stands in this transaction. Two who do it at once do it one after the other. */
  async publish(tx: Tx, institutionId: string, code: string, number: number): Promise<void> {
    await tx.query(
      `insert into status_list (institution_id, number, document, changed_at) values ($1, $2, '', $3) on conflict do nothing`,
      [institutionId, number, this.clock.now()],
    );
    await tx.query('select from status_list where number = $1 for update', [number]);
    const revoked = await tx.query<{ index: number }[]>(
      'select list_index as index from credential where list_number = $1 and revoked_at is not null',
      [number],
    );
    const { did, signer } = await this.issuers.signing(tx, institutionId, code);
    const now = this.clock.now();
    const places = revoked.map(({ index }) => index);
    const { proven } = await import('../proof/proof.js');
    const list = listCredential(this.url(code, number), did, places, instant(now));
    await tx.query('update status_list set document = $2, changed_at = $3 where number = $1', [
      number,
      JSON.stringify(await proven(list, signer, now)),
      now,
    ]);
  }
}

import { Injectable } from '@nestjs/common';
import { system } from '../../kernel/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { Credential } from '../badge/badge.rules.js';
import { Issuers } from '../key/issuer.service.js';
import { signed } from '../proof/signed.js';
import { StatusLists } from '../status/list.service.js';
import { lockLearner } from './credential.rows.js';

/** Signs again what a key had signed that nobody may rely on any more. The same words, under another key. */
@Injectable()
export class Resigning {
  constructor(
    private readonly database: Database,
    private readonly issuers: Issuers,
    private readonly lists: StatusLists,
    private readonly clock: Clock,
  ) {}

  /** One after the other, each in a transaction of its own: begun again, it goes on where it stopped. */
  async all(institutionId: string, keyId: string): Promise<void> {
    const actor = system(institutionId);
    await this.database.inInstitution(actor, (tx) => this.signLists(tx, institutionId));
    while (await this.database.inInstitution(actor, (tx) => this.signNext(tx, institutionId, keyId)));
  }

  private async signLists(tx: Tx, institutionId: string): Promise<void> {
    const lists = await tx.query<{ number: number; code: string }[]>(
      'select l.number, i.code from status_list l join institution i on i.id = l.institution_id order by l.number',
    );
    for (const { number, code } of lists) await this.lists.publish(tx, institutionId, code, number);
  }

  /**
   * False when nothing is left. What others stand on comes first, so that they hold it as it is signed now. Who makes a record
   * meanwhile waits, or is done: a record under another key that holds the one signed again is signed again with it.
   */
  private async signNext(tx: Tx, institutionId: string, keyId: string): Promise<boolean> {
    const [next] = await tx.query<{ id: string; learnerId: string }[]>(
      `select c.id, c.learner_id as "learnerId" from credential c where c.key_id = $1 and c.revoked_at is null
       order by array_position(array['award', 'stack', 'record'], c.kind), c.id limit 1`,
      [keyId],
    );
    if (!next) return false;
    await lockLearner(tx, { institutionId, personId: next.learnerId });
    await this.sign(tx, institutionId, next.id);
    const around = await tx.query<{ id: string }[]>(
      `select r.id from credential_part t
       join credential r on r.institution_id = t.institution_id and r.id = t.credential_id
       where t.part_id = $1 and r.kind = 'record' and r.key_id <> $2 and r.revoked_at is null order by r.id`,
      [next.id, keyId],
    );
    for (const { id } of around) await this.sign(tx, institutionId, id);
    return true;
  }

  /** Harmless for one that was taken back meanwhile. */
  private async sign(tx: Tx, institutionId: string, id: string): Promise<void> {
    const [live] = await tx.query<{ document: string; code: string }[]>(
      `select c.document, i.code from credential c join institution i on i.id = c.institution_id
       where c.id = $1 and c.revoked_at is null for update of c`,
      [id],
    );
    if (!live) return;
    const credential = JSON.parse(live.document) as Credential & { proof?: object };
    delete credential.proof;
    const parts = await tx.query<{ document: string }[]>(
      `select p.document from credential_part t join credential p on p.institution_id = t.institution_id and p.id = t.part_id
       where t.credential_id = $1 order by p.id`,
      [id],
    );
    const signing = await this.issuers.signing(tx, institutionId, live.code);
    const { document, jwt } = await signed(holding(credential, parts), signing, this.clock.now());
    await tx.query('update credential set key_id = $2, document = $3, jwt = $4 where id = $1', [
      id,
      signing.key.id,
      document,
      jwt,
    ]);
  }
}

/** A record with the credentials in it as they are signed now. */
function holding<T extends Credential>(credential: T, parts: readonly { document: string }[]): T {
  if (!('verifiableCredential' in credential.credentialSubject)) return credential;
  const inside = parts.map(({ document }) => JSON.parse(document) as object);
  return { ...credential, credentialSubject: { ...credential.credentialSubject, verifiableCredential: inside } };
}

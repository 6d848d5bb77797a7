import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config.js';
import { record } from '../../history/history.js';
import { system, type Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { found, refuseIf, Stale } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { seal, unseal } from '../../platform/sealed.js';
import type { Retirement, SigningKeyView, SigningRotation } from './signing.dto.js';
import { refusalsToExpose } from './signing.rules.js';

/** The key in use, ready to sign: 64 bytes over `content`, the same for the same content. */
export interface SigningKey {
  id: string;
  /** PEM (SPKI). */
  publicKey: string;
  sign(content: Buffer): Buffer;
}

const purpose = 'signing keys';
const published = `
  select id, public_key as "publicKey", created_at as "createdAt", retired_at as "retiredAt",
    retired_because as "retiredBecause"
  from signing_key where institution_id = $1 order by retired_at desc nulls first, id desc`;

/*
 ** Signs in the name of an institution (Ed25519, RFC 8032).
 ** (1) One key is in use; it is made by the first signature, never by who only looks.
 ** (2) A former key stays published for ever, so that what it signed can be checked for ever. Nothing is signed with it.
 */
@Injectable()
export class SigningKeys {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** The institution's key to sign with. One that another secret of the product sealed is replaced. */
  async inUse(tx: Tx, institutionId: string): Promise<SigningKey> {
    const actor = system(institutionId);
    const { id, publicKey, sealed } = (await keyInUse(tx, institutionId)) ?? (await this.made(tx, actor));
    const der = this.opened(institutionId, id, sealed);
    if (der === null) {
      await this.retire(tx, id, 'secret_changed', actor);
      return this.inUse(tx, institutionId);
    }
    const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    return { id, publicKey, sign: (content) => sign(null, content, key) };
  }

  /** A new key in place of the one in use. @throws Stale when that is another one by now */
  rotate({ replaces, because }: SigningRotation, actor: Actor): Promise<SigningKeyView[]> {
    return this.database.exactlyOnce(actor, async (tx) => {
      if (!(await this.retire(tx, replaces, because, actor))) throw new Stale(await all(tx, actor.institutionId));
      await this.made(tx, actor);
      return all(tx, actor.institutionId);
    });
  }

  /**
   * Says of a former key that somebody else may have had it, found out later: nothing that it signed is believed any more, and
   * credentials that it signed are signed again. Since when it signs nothing stays as it was. @throws NotThere, Refused
   */
  expose(id: string, actor: Actor): Promise<SigningKeyView[]> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const [key] = await tx.query<{ retiredBecause: Retirement | null }[]>(
        'select retired_because as "retiredBecause" from signing_key where id = $1 for update',
        [id],
      );
      refuseIf(refusalsToExpose(found(key, 'key')));
      const because = 'exposed';
      await tx.query('update signing_key set retired_because = $2 where id = $1', [id, because]);
      await record(tx, 'signing_key.retired', actor, { keyId: id, because }, this.clock.now());
      return all(tx, actor.institutionId);
    });
  }

  /** Every key of the college with this code, the one in use first. Empty until something is signed. @throws NotThere */
  async published(code: string): Promise<SigningKeyView[]> {
    const [row] = await this.database.acrossInstitutions((tx) =>
      tx.query<{ id: string }[]>('select id from institution where code = $1', [code]),
    );
    const { id } = found(row, 'institution');
    return this.database.inInstitution(system(id), (tx) => all(tx, id));
  }

  /** @throws NotThere before anything is signed, too */
  async publishedInUse(code: string): Promise<SigningKeyView> {
    return found(
      (await this.published(code)).find((key) => key.retiredAt === null),
      'key',
    );
  }

  /** @throws NotThere */
  async publishedOne(code: string, id: string): Promise<SigningKeyView> {
    return found(
      (await this.published(code)).find((key) => key.id === id),
      'key',
    );
  }

  /** Null for one that another secret of the product sealed. */
  private opened(institutionId: string, id: string, sealed: Buffer): Buffer | null {
    try {
      return unseal(this.config.sessionSecret, purpose, `${institutionId}.${id}`, sealed);
    } catch {
      return null;
    }
  }

  /** False when it is not in use: of two who retire it at once, one did. */
  private async retire(tx: Tx, id: string, because: Retirement, actor: Actor): Promise<boolean> {
    // Whoever signs with it holds it until they are done: it is retired after their time of signing, whatever time that takes.
    const inUse = await tx.query<unknown[]>('select from signing_key where id = $1 and retired_at is null for update', [
      id,
    ]);
    if (inUse.length === 0) return false;
    const now = this.clock.now();
    await tx.query('update signing_key set retired_at = $2, retired_because = $3 where id = $1', [id, now, because]);
    await record(tx, 'signing_key.retired', actor, { keyId: id, because }, now);
    return true;
  }

  private async made(tx: Tx, actor: Actor): Promise<Key> {
    const { institutionId } = actor;
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const id = newId();
    const der = privateKey.export({ format: 'der', type: 'pkcs8' });
    const pem = publicKey.export({ format: 'pem', type: 'spki' });
    const now = this.clock.now();
    // Two who need the first one at once agree on one.
    const mine = await tx.query<unknown[]>(
      `insert into signing_key (id, institution_id, public_key, sealed_private_key, created_at)
       values ($1, $2, $3, $4, $5) on conflict do nothing returning id`,
      [id, institutionId, pem, seal(this.config.sessionSecret, purpose, `${institutionId}.${id}`, der), now],
    );
    if (mine.length > 0) await record(tx, 'signing_key.made', actor, { keyId: id }, now);
    return found(await keyInUse(tx, institutionId), 'key');
  }
}

interface Key {
  id: string;
  publicKey: string;
  sealed: Buffer;
}

async function keyInUse(tx: Tx, institutionId: string): Promise<Key | undefined> {
  const [key] = await tx.query<Key[]>(
    `select id, public_key as "publicKey", sealed_private_key as sealed from signing_key
     where institution_id = $1 and retired_at is null`,
    [institutionId],
  );
  return key;
}

function all(tx: Tx, institutionId: string): Promise<SigningKeyView[]> {
  return tx.query(published, [institutionId]);
}

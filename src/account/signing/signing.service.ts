import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config.js';
import { newId } from '../../kernel/id.js';
import { found } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { seal, unseal } from '../../platform/sealed.js';

interface Key {
  id: string;
  publicKey: string;
  sealed: Buffer;
}

const purpose = 'signing keys';

/** Signs in the name of an institution (Ed25519, RFC 8032). Its key is made when it is first needed. */
@Injectable()
export class SigningKeys {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** 64 bytes over `content`: the same for the same content while the key is in use. */
  async sign(tx: Tx, institutionId: string, content: Buffer): Promise<Buffer> {
    const key = await this.key(tx, institutionId);
    const der = this.opened(institutionId, key) ?? (await this.replaced(tx, institutionId, key));
    return sign(null, content, createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
  }

  /** The public key of the college with this code, as PEM (SPKI). @throws NotThere */
  async publicKey(code: string): Promise<string> {
    const [row] = await this.database.acrossInstitutions((tx) =>
      tx.query<{ id: string }[]>('select id from institution where code = $1', [code]),
    );
    const { id } = found(row, 'institution');
    const key = await this.database.inInstitution({ institutionId: id, personId: null }, (tx) => this.key(tx, id));
    return key.publicKey;
  }

  /** Null for one that another secret of the product sealed. */
  private opened(institutionId: string, { id, sealed }: Key): Buffer | null {
    try {
      return unseal(this.config.sessionSecret, purpose, `${institutionId}.${id}`, sealed);
    } catch {
      return null;
    }
  }

  /** A new key in place of one that nobody can open. What the old one signed is still checked by its public half. */
  private async replaced(tx: Tx, institutionId: string, { id }: Key): Promise<Buffer> {
    await tx.query('update signing_key set retired_at = $2 where id = $1', [id, this.clock.now()]);
    return found(this.opened(institutionId, await this.key(tx, institutionId)), 'key');
  }

  private async key(tx: Tx, institutionId: string): Promise<Key> {
    const there = await keyInUse(tx, institutionId);
    if (there) return there;
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const id = newId();
    const der = privateKey.export({ format: 'der', type: 'pkcs8' });
    const pem = publicKey.export({ format: 'pem', type: 'spki' });
    // Two who need the first one at once agree on one.
    await tx.query(
      `insert into signing_key (id, institution_id, public_key, sealed_private_key, created_at)
       values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [
        id,
        institutionId,
        pem,
        seal(this.config.sessionSecret, purpose, `${institutionId}.${id}`, der),
        this.clock.now(),
      ],
    );
    return found(await keyInUse(tx, institutionId), 'key');
  }
}

async function keyInUse(tx: Tx, institutionId: string): Promise<Key | undefined> {
  const [key] = await tx.query<Key[]>(
    `select id, public_key as "publicKey", sealed_private_key as sealed from signing_key
     where institution_id = $1 and retired_at is null`,
    [institutionId],
  );
  return key;
}

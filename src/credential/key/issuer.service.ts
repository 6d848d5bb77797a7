import { Injectable } from '@nestjs/common';
import { SigningKeys, type SigningKey } from '../../account/signing/signing.service.js';
import { Config } from '../../config.js';
import { found } from '../../kernel/refusal.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { Signer } from '../proof/proof.js';
import { codeIn, didDocumentOf, issuerOf, jwkOf, namesOf, type Issuer, type PublishedKey } from './did.rules.js';

/** An institution that signs now. */
export interface Signing extends Issuer {
  key: SigningKey;
  signer: Signer;
  kid: string;
}

/** Institutions as issuers of credentials: under which name, with which keys. */
@Injectable()
export class Issuers {
  constructor(
    private readonly database: Database,
    private readonly keys: SigningKeys,
    private readonly config: Config,
  ) {}

  /** Where the product is found. */
  get origin(): string {
    return this.config.publicUrl;
  }

  issuer(code: string): Issuer {
    return issuerOf(this.origin, code);
  }

  /** The code of ours that this DID stands for; null for anybody else's. */
  codeOf(did: string): string | null {
    return codeIn(this.origin, did);
  }

  /** @throws NotThere */
  async institutionId(code: string): Promise<string> {
    const [row] = await this.database.ask<{ id: string }[]>('select id from institution where code = $1', [code]);
    return found(row, 'institution').id;
  }

  /** The institution with its key, which stays in use until this transaction ends. */
  async signing(tx: Tx, institutionId: string, code: string): Promise<Signing> {
    const key = await this.keys.inUse(tx, institutionId);
    const still = await tx.query<unknown[]>('select from signing_key where id = $1 and retired_at is null for share', [
      key.id,
    ]);
    if (still.length === 0) return this.signing(tx, institutionId, code);
    const issuer = this.issuer(code);
    const { method, kid } = namesOf(issuer, key);
    return { ...issuer, key, kid, signer: { method, sign: key.sign } };
  }

  /** @throws NotThere */
  published(code: string): Promise<PublishedKey[]> {
    return this.keys.published(code);
  }

  /** @throws NotThere */
  async document(code: string): Promise<object> {
    return didDocumentOf(this.issuer(code), await this.published(code));
  }

  /** @throws NotThere */
  async jwk(code: string, keyId: string): Promise<object> {
    const key = found(
      (await this.published(code)).find(({ id }) => id === keyId),
      'key',
    );
    return { ...jwkOf(key.publicKey), alg: 'EdDSA', use: 'sig', kid: namesOf(this.issuer(code), key).kid };
  }
}

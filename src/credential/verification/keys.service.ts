import { Injectable } from '@nestjs/common';
import { NotThere } from '../../kernel/refusal.js';
import { isTrusted, jwkOf, multikeyOf, namesOf, type PublishedKey } from '../key/did.rules.js';
import { Issuers } from '../key/issuer.service.js';
import {
  documentUrlOf,
  isOfSameHost,
  keyAlone,
  keyInName,
  namesKeys,
  publishedKey,
  type PublicKey,
} from './keys.rules.js';
import type { Web } from './web.js';

/**
 * A key that a credential names. `published`: its issuer says that it is theirs. `only_a_key`: the issuer is the key.
 * `unconfirmed`: the credential alone says so. `foreign`: the issuer has no such key. `not_found`: nobody could be asked.
 */
export type NamedKey =
  | { standing: 'published'; key: PublicKey; exposed: boolean }
  | { standing: 'only_a_key'; key: PublicKey }
  | { standing: 'unconfirmed'; key: PublicKey }
  | { standing: 'foreign' }
  | { standing: 'not_found' };

/** Whose key it is: ours are known here, those of others are asked for where the issuer publishes them. */
@Injectable()
export class NamedKeys {
  constructor(private readonly issuers: Issuers) {}

  async of(issuer: string, name: string, web: Web): Promise<NamedKey> {
    const code = this.issuers.codeOf(issuer);
    if (code !== null) return this.ours(code, name);
    if (issuer.startsWith('did:key:')) {
      const key = name.split('#', 1)[0] === issuer ? keyInName(issuer) : null;
      return key ? { standing: 'only_a_key', key } : { standing: 'foreign' };
    }
    const url = documentUrlOf(issuer);
    const document = url === null ? null : await web.document(url);
    if (document !== null && document['id'] === issuer && namesKeys(document)) {
      const key = publishedKey(document, name);
      return key ? { standing: 'published', key, exposed: false } : { standing: 'foreign' };
    }
    if (!isOfSameHost(name, issuer)) return { standing: 'foreign' };
    const key = name.startsWith(`${issuer}#`) ? keyInName(name) : await this.alone(name, web);
    return key ? { standing: 'unconfirmed', key } : { standing: 'not_found' };
  }

  /** What lies at the address that is the key's name (Open Badges 3.0, 8.2.4 and 8.3): it does not say whose it is. */
  private async alone(name: string, web: Web): Promise<PublicKey | null> {
    const document = URL.canParse(name) ? await web.document(name) : null;
    return document && keyAlone(document);
  }

  private async ours(code: string, name: string): Promise<NamedKey> {
    const issuer = this.issuers.issuer(code);
    const key = (await this.published(code)).find((one) => Object.values(namesOf(issuer, one)).includes(name));
    if (key === undefined) return { standing: 'foreign' };
    const { publicKey, retiredAt } = key;
    const both = { multikey: multikeyOf(publicKey), jwk: { ...jwkOf(publicKey) }, retiredAt };
    return { standing: 'published', key: both, exposed: !isTrusted(key) };
  }

  private async published(code: string): Promise<PublishedKey[]> {
    try {
      return await this.issuers.published(code);
    } catch (error) {
      if (error instanceof NotThere) return [];
      throw error;
    }
  }
}

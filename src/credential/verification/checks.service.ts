import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { NotThere } from '../../kernel/refusal.js';
import { Issuers } from '../key/issuer.service.js';
import { jwtHolds } from '../proof/jwt.js';
import type { Seal } from '../proof/proof.js';
import { isSet } from '../status/list.rules.js';
import { StatusLists } from '../status/list.service.js';
import {
  findingsOfDates,
  findingsOfParts,
  findingsOfStatus,
  verdictOf,
  type FindingCode,
  type Verdict,
} from './finding.rules.js';
import { checkableProofs, type PublicKey } from './keys.rules.js';
import { NamedKeys, type NamedKey } from './keys.service.js';
import { isPlain } from './plain.rules.js';
import { all, first, has, isObject, type Json } from './json.rules.js';
import { namesRevoked } from './revocation.rules.js';
import { endorsementsOf, issuerIn, partsOf } from './summary.rules.js';
import type { Held } from './reading.rules.js';
import { findingsOfClaims, partOf } from './token.rules.js';
import type { Web } from './web.js';

export interface Checked {
  findings: FindingCode[];
  parts: Verdict[];
  /** Each stands for itself: one that does not hold says nothing against what it endorses. */
  endorsements: Verdict[];
}

/** Credentials inside one that are checked, each as it stands. */
const mostParts = 100;
const mostEndorsements = 20;
const mostStatuses = 4;

/** Checks a credential of anybody's: its signature, whose key that is, its dates, its status, and what is inside it. */
@Injectable()
export class Checks {
  constructor(
    private readonly keys: NamedKeys,
    private readonly issuers: Issuers,
    private readonly lists: StatusLists,
    private readonly clock: Clock,
  ) {}

  async of(held: Held, web: Web): Promise<Checked> {
    const own = await this.alone(held, web);
    const inside = partsOf(held.credential);
    const parts: Verdict[] = [];
    for (const part of inside.slice(0, mostParts)) parts.push(verdictOf(await this.alone(part, web)));
    if (inside.length > mostParts) parts.push('unconfirmed');
    return {
      findings: [...own, ...findingsOfParts(parts)],
      parts,
      endorsements: await this.endorsements(held.credential, web),
    };
  }

  private async endorsements(credential: Json, web: Web): Promise<Verdict[]> {
    const verdicts: Verdict[] = [];
    for (const [n, { isOfIt, ...held }] of endorsementsOf(credential).entries()) {
      if (!isOfIt) verdicts.push('refused');
      else verdicts.push(n < mostEndorsements ? verdictOf(await this.alone(held, web)) : 'unconfirmed');
    }
    return verdicts;
  }

  private async alone({ credential, jwt }: Held, web: Web): Promise<FindingCode[]> {
    const signed = jwt === null ? await this.proofs(credential, web) : await this.token(credential, jwt, web);
    const dates = findingsOfDates(credential, this.clock.now());
    return [...new Set([...signed, ...dates, ...(await this.status(credential, web))])];
  }

  /** Every proof that can be checked must hold. */
  private async proofs(credential: Json, web: Web): Promise<FindingCode[]> {
    const proofs = checkableProofs(credential);
    if (proofs.length === 0) return [credential['proof'] === undefined ? 'not_signed' : 'unknown_proof'];
    if (!isPlain(credential)) return ['unknown_words'];
    const { sealOf } = await import('../proof/proof.js');
    const issuer = issuerIn(credential).id;
    const findings: FindingCode[] = [];
    for (const { proof, way, method } of proofs) {
      const key = await this.keys.of(issuer, method, web);
      const seal = async ({ multikey }: PublicKey) =>
        multikey && sealOf({ ...credential, proof }, way, method, multikey);
      findings.push(...(await judged(key, seal, Date.parse(String(proof['created'])))));
    }
    return findings;
  }

  private async token(credential: Json, jwt: string, web: Web): Promise<FindingCode[]> {
    const { alg, kid, jwk } = partOf(jwt, 0);
    if (typeof alg !== 'string' || alg.toLowerCase() === 'none') return ['not_signed'];
    const issuer = issuerIn(credential).id;
    const said = findingsOfClaims(partOf(jwt, 1), issuer, this.clock.now());
    const seal = async ({ jwk: key }: PublicKey) => key && ((await jwtHolds(jwt, key)) ? 'intact' : 'altered');
    const signedAt = Date.parse(String(credential['validFrom']));
    if (typeof kid === 'string') {
      const name = kid.startsWith('#') ? `${issuer}${kid}` : kid;
      return [...(await judged(await this.keys.of(issuer, name, web), seal, signedAt)), ...said];
    }
    // A key that comes along says nothing of whose it is; a college of ours names its keys.
    if (this.issuers.codeOf(issuer) !== null) return ['foreign_key'];
    if (!isObject(jwk)) return ['no_key_named', ...said];
    return [
      ...(await judged({ standing: 'unconfirmed', key: { multikey: null, jwk, retiredAt: null } }, seal, signedAt)),
      ...said,
    ];
  }

  private async status({ credentialStatus, issuer, id }: Json, web: Web): Promise<FindingCode[]> {
    const entries = all(credentialStatus);
    const findings: FindingCode[] = entries.length > mostStatuses ? ['status_unknown'] : [];
    for (const one of entries.slice(0, mostStatuses)) {
      const entry = isObject(one) ? one : {};
      let set: boolean | null = null;
      if (has(entry['type'], 'BitstringStatusListEntry'))
        set = await this.isListed(entry, issuerIn({ issuer }).id, web);
      if (has(entry['type'], '1EdTechRevocationList')) set = await this.isNamed(entry, id, web);
      findings.push(...findingsOfStatus(set, first(entry['statusPurpose'])));
    }
    return findings;
  }

  /** Whether the plain list at the address that the issuer signed names it; null when nobody can tell. */
  private async isNamed({ id: url }: Json, credential: unknown, web: Web): Promise<boolean | null> {
    const list = typeof url === 'string' && URL.canParse(url) ? await web.document(url) : null;
    return list === null || typeof credential !== 'string' ? null : namesRevoked(list, credential);
  }

  /** Whether the issuer's list has it; null when nobody can tell. */
  private async isListed(entry: Json, issuer: string, web: Web): Promise<boolean | null> {
    const url = String(first(entry['statusListCredential']));
    const code = this.issuers.codeOf(issuer);
    const list = code === null ? await this.foreignList(url, issuer, web) : await this.ownList(code, url);
    const subject = first(list?.['credentialSubject']);
    const purpose = first(entry['statusPurpose']);
    if (!isObject(subject) || typeof purpose !== 'string' || !has(subject['statusPurpose'], purpose)) return null;
    // With more than one bit for each, a place is found otherwise, and a bit means what the issuer says.
    if (Number(entry['statusSize'] ?? 1) !== 1) return null;
    return isSet(String(subject['encodedList']), Number(first(entry['statusListIndex'])));
  }

  private async ownList(code: string, url: string): Promise<Json | null> {
    const begins = this.lists.url(code, '');
    if (!url.startsWith(begins)) return null;
    try {
      return (await this.lists.read(code, url.slice(begins.length))) as Json;
    } catch (error) {
      if (error instanceof NotThere) return null;
      throw error;
    }
  }

  /** A list of the same issuer's, whose signature holds. */
  private async foreignList(url: string, issuer: string, web: Web): Promise<Json | null> {
    const list = URL.canParse(url) ? await web.document(url) : null;
    if (list === null || issuerIn(list).id !== issuer) return null;
    const signed = await this.proofs(list, web);
    return verdictOf([...signed, ...findingsOfDates(list, this.clock.now())]) === 'refused' ? null : list;
  }
}

async function judged(
  key: NamedKey,
  /** Null where the key cannot be used for this kind of signature. */
  seal: (key: PublicKey) => Promise<Seal | '' | null>,
  signedAt: number,
): Promise<FindingCode[]> {
  if (key.standing === 'foreign') return ['foreign_key'];
  if (key.standing === 'not_found') return ['key_not_found'];
  const found = (await seal(key.key)) || 'key_not_found';
  if (found !== 'intact') return [found];
  if (key.standing === 'unconfirmed') return ['key_unconfirmed'];
  if (key.standing === 'only_a_key') return ['only_a_key'];
  if (key.exposed) return ['key_exposed'];
  const { retiredAt } = key.key;
  return retiredAt !== null && signedAt > retiredAt.getTime() ? ['signed_late'] : [];
}

import { createHash } from 'node:crypto';
import { canonicalJson } from '../kernel/canonical.js';

/** What of an event is sealed: everything that says what happened, nothing that says how it was delivered. */
export interface Sealable {
  id: string;
  institutionId: string;
  type: string;
  at: Date;
  actorId: string | null;
  actorKind: string;
  claimId: string | null;
  data: unknown;
}

export interface Link extends Sealable {
  sealNo: number;
  hash: string;
}

/** The hash before the first event of an institution. */
export const genesis = '0'.repeat(64);

/** SHA-256 (hex) over the previous hash and the event's canonical form. */
export function seal(previous: string, sealNo: number, event: Sealable): string {
  const canonical = canonicalJson([
    sealNo,
    event.id,
    event.institutionId,
    event.type,
    event.at.toISOString(),
    event.actorId,
    event.actorKind,
    event.claimId,
    event.data,
  ]);
  return createHash('sha256').update(previous).update('\n').update(canonical).digest('hex');
}

/** The number of the first link that does not hold (edited, removed, inserted or moved), or null when the chain is whole. */
export function firstBroken(links: readonly Link[], previous: string = genesis, from = 1): number | null {
  let hash = previous;
  let expected = from;
  for (const link of links) {
    if (link.sealNo !== expected || link.hash !== seal(hash, expected, link)) return expected;
    hash = link.hash;
    expected += 1;
  }
  return null;
}

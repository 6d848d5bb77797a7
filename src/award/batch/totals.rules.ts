import { createHash } from 'node:crypto';
import { type Credits, sumCredits } from '../../kernel/credits.js';
import type { Profile } from '../profile/profile.rules.js';
import { bytesOf, headingOf } from '../profile/row.rules.js';

/** What the file holds, for whoever receives it to check against. */
export interface Totals {
  lines: number;
  awards: number;
  voids: number;
  creditsAwarded: Credits;
  creditsVoided: Credits;
  bytes: number;
  sha256: string;
}

interface Row {
  kind: 'award' | 'void';
  credits: Credits;
  row: string;
}

/** Counts, sums and the hash of the file made of these rows, in this order. */
export function totalsOf(profile: Profile, rows: readonly Row[]): Totals {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const text of [headingOf(profile), ...rows.map(({ row }) => row)]) {
    const leaving = bytesOf(profile.encoding, text);
    hash.update(leaving);
    bytes += leaving.length;
  }
  const [awards, voids] = [rows.filter((r) => r.kind === 'award'), rows.filter((r) => r.kind === 'void')];
  return {
    lines: rows.length,
    awards: awards.length,
    voids: voids.length,
    creditsAwarded: sumCredits(awards.map((r) => r.credits)),
    creditsVoided: sumCredits(voids.map((r) => r.credits)),
    bytes,
    sha256: hash.digest('hex'),
  };
}

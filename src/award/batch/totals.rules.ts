import { createHash } from 'node:crypto';
import type { Credits } from '../../kernel/credits.js';
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

/** Counts, sums up and hashes the rows of a file, in their order, as they come. */
export class Tally {
  private readonly hash = createHash('sha256');
  private bytes = 0;
  private readonly counts = { award: 0, void: 0 };
  private readonly credits = { award: 0, void: 0 };

  constructor(private readonly profile: Profile) {
    this.take(headingOf(profile));
  }

  /** How many rows were counted. */
  get lines(): number {
    return this.counts.award + this.counts.void;
  }

  add(rows: readonly Row[]): void {
    for (const { kind, credits, row } of rows) {
      this.take(row);
      this.counts[kind] += 1;
      this.credits[kind] += credits;
    }
  }

  /** What it comes to. Ask once, at the end. */
  totals(): Totals {
    return {
      lines: this.lines,
      awards: this.counts.award,
      voids: this.counts.void,
      creditsAwarded: this.credits.award,
      creditsVoided: this.credits.void,
      bytes: this.bytes,
      sha256: this.hash.digest('hex'),
    };
  }

  private take(text: string): void {
    const leaving = bytesOf(this.profile.encoding, text);
    this.hash.update(leaving);
    this.bytes += leaving.length;
  }
}

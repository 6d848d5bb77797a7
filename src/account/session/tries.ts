import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config.js';
import { holdsLinkToken, linkToken } from '../../platform/links.js';
import { Limits } from '../../platform/limits/limits.js';
import type { LimitName } from '../../platform/limits/limits.rules.js';
import type { Caller } from './session.cookies.js';

type Try = readonly [LimitName, string];

/*
 ** Slows down those who guess passwords, and nobody else.
 ** (1) There is no lock: whoever waits may try again, and only failures count.
 ** (2) A browser that signed in to this account before (the device cookie) counts for itself alone, so that strangers can
 **     use up every other bucket and its owner still gets in. On a new device a reset link by mail makes it known.
 ** (3) The buckets of an address without an account fill like those of an account.
 */
@Injectable()
export class Tries {
  constructor(
    private readonly limits: Limits,
    private readonly config: Config,
  ) {}

  /** Counts a try; returns how to take it back once it turns out to be good. @throws TooMany */
  async take(email: string, personId: string | null, caller: Caller): Promise<() => Promise<void>> {
    const tries = this.triesOf(email, personId, caller);
    for (const [limit, subject] of tries) await this.limits.take(limit, subject);
    return async () => {
      for (const [limit, subject] of tries) await this.limits.giveBack(limit, subject);
    };
  }

  /** The device cookie for a browser whose user proved to be this person. */
  deviceOf(personId: string, caller: Caller | null = null): string {
    if (caller && this.isKnown(personId, caller)) return caller.device!;
    const nonce = randomBytes(16).toString('base64url');
    return `${nonce}.${linkToken(this.config.sessionSecret, 'device', `${personId} ${nonce}`)}`;
  }

  private triesOf(email: string, personId: string | null, caller: Caller): Try[] {
    if (personId !== null && this.isKnown(personId, caller)) return [['signInDevice', short(caller.device!)]];
    const account = short(email);
    return [
      ['signInNetwork', caller.network],
      ['signInAccount', `${account} ${caller.network}`],
      ['signInAnywhere', account],
    ];
  }

  private isKnown(personId: string, { device }: Caller): boolean {
    const [nonce, token] = device?.split('.') ?? [];
    if (!nonce || !token) return false;
    return holdsLinkToken(this.config.sessionSecret, 'device', `${personId} ${nonce}`, token);
  }
}

/** Addresses are not kept in clear where they are only counted. */
function short(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './address.rules.js';

/** The address leads, or would have led, into a private network. */
export class Private extends Error {}

/** Looks a name up, and gives it only when all that it stands for is public. */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { all: true, family: options.family ?? 0 }, (error, addresses) => {
    if (error) return done(error, '', 0);
    if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address))) {
      return done(new Private(), '', 0);
    }
    if (options.all) return done(null, addresses);
    done(null, addresses[0]!.address, addresses[0]!.family);
  });
};

import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config.js';

/** The secret that stands for `id` in links of one purpose: HMAC-SHA-256, 43 characters. Nothing of it is stored. */
export function linkToken(secret: string, purpose: string, id: string): string {
  return createHmac('sha256', secret).update(`${purpose}\n${id}`).digest('base64url');
}

/** Whether `token` is the link token of `id`; takes the same time for every wrong one. */
export function holdsLinkToken(secret: string, purpose: string, id: string, token: string): boolean {
  const right = Buffer.from(linkToken(secret, purpose, id));
  const given = Buffer.from(token);
  return right.length === given.length && timingSafeEqual(right, given);
}

/** Eight digits that stand for `id`, for a person to type. Nothing is stored; 10^8 is few, so count the tries. */
export function typedCode(secret: string, purpose: string, id: string): string {
  const digest = createHmac('sha256', secret).update(`${purpose}\n${id}`).digest();
  return String(digest.readBigUInt64BE() % 100_000_000n).padStart(8, '0');
}

/*
 ** Links in mails.
 ** (1) A secret link carries its key, `<id>.<token>`, in the fragment, which browsers send to nobody: it is in no log and
 **     no Referer. Where a row lies behind an institution, the key begins with the institution: `<institution>.<id>.<token>`.
 ** (2) The token is made when the mail is delivered. To end a link, change its purpose (`invitation/2`) or its row.
 */
@Injectable()
export class Links {
  constructor(private readonly config: Config) {}

  /** The address of a page. */
  page(path: string): string {
    return `${this.config.publicUrl}${path}`;
  }

  /** The address of a page with the key for these ids in the fragment. */
  secretPage(path: string, purpose: string, ...ids: string[]): string {
    return `${this.page(path)}#${this.key(purpose, ...ids)}`;
  }

  /** What the fragment of a secret link holds, and what the page sends back. */
  key(purpose: string, ...ids: string[]): string {
    return [...ids, linkToken(this.config.sessionSecret, purpose, ids.join('.'))].join('.');
  }

  /** The code for these ids. Another purpose (`…/2`) makes another code. */
  code(purpose: string, ...ids: string[]): string {
    return typedCode(this.config.sessionSecret, purpose, ids.join('.'));
  }

  /** The ids in a key, not proven yet: load the row, then ask `holds` with its purpose. Empty when it is no key. */
  idsIn(key: string): string[] {
    const ids = key.split('.').slice(0, -1);
    return ids.every((id) => uuid.test(id)) ? ids : [];
  }

  /** Whether this key is right for this purpose. */
  holds(purpose: string, key: string): boolean {
    const cut = key.lastIndexOf('.');
    return cut > 0 && holdsLinkToken(this.config.sessionSecret, purpose, key.slice(0, cut), key.slice(cut + 1));
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

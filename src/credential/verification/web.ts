import { visit, type Wanted } from '../../evidence/link/visit.js';
import type { Config } from '../../config.js';
import { isObject, type Json } from './json.rules.js';

const documents: Wanted = {
  accept: 'application/did+json, application/vc+json, application/ld+json, application/json, */*;q=0.5',
  takes: (type) => /json|^text\/plain$|^application\/(octet-stream|jwt|vc\+jwt)$|^$/.test(type),
  sameHost: true,
};

const badges: Wanted = {
  accept: 'application/vc+json, application/json, application/jwt, image/png, image/svg+xml, */*;q=0.5',
  takes: (type) => documents.takes(type) || /^image\/(png|svg\+xml)$/.test(type),
};

/** Pages that are asked for one verification, however many a credential names. */
const mostVisits = 12;

/** What one verification asks of the web: each address once, and not without end. Nothing in a private network. */
export class Web {
  private readonly asked = new Map<string, Promise<Json | null>>();
  private left = mostVisits;

  constructor(private readonly checks: Config['linkChecks']) {}

  /** The badge at this address; null when there is none, or it cannot be reached. */
  async badge(url: string): Promise<Buffer | null> {
    return (await this.page(url, badges))?.body ?? null;
  }

  /** The JSON document that this host itself publishes, not on the way changed; null when it cannot be had. */
  document(url: string): Promise<Json | null> {
    const known = this.asked.get(url) ?? this.fetch(url);
    this.asked.set(url, known);
    return known;
  }

  private async fetch(url: string): Promise<Json | null> {
    const { protocol, host } = new URL(url);
    const isSafe = protocol === 'https:' || this.checks.allowed.includes(host);
    const page = isSafe ? await this.page(url, documents) : null;
    try {
      const document: unknown = JSON.parse(page?.body.toString('utf8') ?? '');
      return isObject(document) ? document : null;
    } catch {
      return null;
    }
  }

  private async page(url: string, wanted: Wanted) {
    const { on, allowed } = this.checks;
    if (!on || this.left === 0) return null;
    this.left -= 1;
    return (await visit(url, allowed, wanted)).page;
  }
}

import { request as plain, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as secure } from 'node:https';
import { isPrivateHost } from '../../platform/network/address.rules.js';
import { Private, publicLookup } from '../../platform/network/lookup.js';
import { stateOf, webPorts } from './address.rules.js';

export type LinkState = 'alive' | 'gone' | 'unreachable' | 'private';

export interface Visited {
  state: LinkState;
  /** Of what one came for. */
  page: Page | null;
}

export interface Page {
  /** Its media type. */
  type: string;
  /** How its text is written, where that was said. */
  charset: string | null;
  /** What it asks of programs that read it (`X-Robots-Tag`). */
  robots: string;
  /** Its first bytes, and whether there are more. */
  body: Buffer;
  isCut: boolean;
}

/** What one comes for: what is asked for, and of what is given, which media types are read. */
export interface Wanted {
  accept: string;
  takes(type: string): boolean;
  /** How many bytes of it are read; without it `mostBytes`. */
  most?(type: string): number;
  /** Whether only the host that was asked may answer, as where what it says is believed because it is that host. */
  sameHost?: boolean;
}

const mostBytes = 2 * 1024 * 1024;
/** A document that is cut cannot be read at all. */
const wholeDocument = 20 * 1024 * 1024;

const pages: Wanted = {
  accept: 'text/html, text/plain, application/pdf, */*;q=0.5',
  takes: (type) => ['text/html', 'application/xhtml+xml', 'text/plain', 'application/pdf'].includes(type),
  most: (type) => (type === 'application/pdf' ? wholeDocument : mostBytes),
};

const patience = 10_000;
const mostHops = 5;

/*
 ** Visits a page of a stranger's choice.
 ** (1) The name is looked up once for each connection, every address found is judged, and the connection is made to an
 **     address that was judged: a name that changes its mind in between (DNS rebinding) gains nothing.
 ** (2) Each redirect is a new address, judged the same way. Nothing of ours is sent along: no cookie, no Referer.
 ** (3) `allowed` are hosts with port that an operator trusts, such as an intranet's.
 */
export async function visit(url: string, allowed: readonly string[] = [], wanted: Wanted = pages): Promise<Visited> {
  try {
    return await follow(new URL(url), allowed, wanted, mostHops);
  } catch (error) {
    return { state: error instanceof Private ? 'private' : 'unreachable', page: null };
  }
}

async function follow(url: URL, allowed: readonly string[], wanted: Wanted, hops: number): Promise<Visited> {
  const response = await get(url, allowed, wanted.accept);
  const { statusCode = 0, headers } = response;
  if (statusCode >= 300 && statusCode < 400 && headers.location) {
    response.destroy();
    const next = new URL(headers.location, url);
    if (hops === 0 || (wanted.sameHost && next.origin !== url.origin)) return { state: 'unreachable', page: null };
    return follow(next, allowed, wanted, hops - 1);
  }
  const state = stateOf(statusCode);
  const said = headers['content-type'] ?? '';
  const type = said.split(';')[0]!.trim().toLowerCase();
  if (state === 'alive' && wanted.takes(type)) {
    const charset = /;\s*charset="?([\w.:-]+)/i.exec(said)?.[1] ?? null;
    const robots = [headers['x-robots-tag'] ?? ''].flat().join();
    // A page that breaks off, or is too slow to be read, was there.
    const read = await beginning(response, wanted.most?.(type) ?? mostBytes).catch(() => null);
    return { state, page: read && { type, charset, robots, ...read } };
  }
  response.destroy();
  return { state, page: null };
}

function get(url: URL, allowed: readonly string[], accept: string): Promise<IncomingMessage> {
  const trusted = allowed.includes(url.host);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  const refused = !webPorts.some((port) => port === url.port) || isPrivateHost(url.hostname);
  if (!isWeb || (!trusted && refused)) throw new Private();
  const options: RequestOptions = {
    agent: false,
    timeout: patience,
    signal: AbortSignal.timeout(patience),
    headers: {
      'user-agent': 'Credence link check',
      accept,
      'accept-encoding': 'identity',
    },
    ...(trusted ? {} : { lookup: publicLookup }),
  };
  return new Promise((resolve, reject) => {
    const asked = (url.protocol === 'https:' ? secure : plain)(url, options, resolve);
    asked.on('error', reject);
    asked.on('timeout', () => asked.destroy(new Error('no answer')));
    asked.end();
  });
}

async function beginning(response: IncomingMessage, most: number): Promise<Pick<Page, 'body' | 'isCut'>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > most) break;
  }
  response.destroy();
  return { body: Buffer.concat(chunks).subarray(0, most), isCut: bytes > most };
}

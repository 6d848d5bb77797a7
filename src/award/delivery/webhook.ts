import { request as plain, type IncomingMessage } from 'node:http';
import { request as secure } from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isPrivateHost } from '../../platform/network/address.rules.js';
import { Private, publicLookup } from '../../platform/network/lookup.js';
import { failureOf, NotDelivered, sealing } from './delivery.rules.js';

const patience = 30_000;
/** Bytes in a millisecond: a line slower than this is none. */
const slowest = 200;
const mostSaid = 300;

/** What is posted: the same parts each time they are asked for. */
export interface Message {
  id: string;
  at: Date;
  body(): AsyncIterable<Buffer> | Iterable<Buffer>;
}

/**
 * Posts one signed message (Standard Webhooks 1.0.0). Redirects are not followed: the message is for this address alone.
 * The signature goes ahead of the body, so that the body is made twice rather than held: it may be of 100,000 lines.
 * @throws NotDelivered for what the other side or the line did; what `body` throws is thrown as it is
 */
export async function postSigned(
  address: string,
  secrets: readonly string[],
  { id, at, body }: Message,
  allowed: readonly string[],
): Promise<void> {
  const url = new URL(address);
  const trusted = allowed.includes(hostOf(url));
  if (!trusted && (url.protocol !== 'https:' || isPrivateHost(url.hostname))) {
    throw new NotDelivered('private_address');
  }
  const seal = sealing(id, at, secrets);
  let length = 0;
  for await (const part of body()) {
    seal.take(part);
    length += part.length;
  }
  const headers = {
    'content-type': 'application/json',
    'content-length': length,
    'user-agent': 'Credence',
    ...seal.headers(),
  };
  const ours: { fault?: unknown } = {};
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const asked = (url.protocol === 'https:' ? secure : plain)(
      url,
      {
        method: 'POST',
        agent: false,
        signal: AbortSignal.timeout(patience + Math.ceil(length / slowest)),
        headers,
        ...(trusted ? {} : { lookup: publicLookup }),
      },
      resolve,
    );
    // Also what goes wrong once all is sent: the pipeline hears of nothing then.
    asked.on('error', reject);
    pipeline(Readable.from(noting(body(), ours)), asked).catch(reject);
  }).catch((error: unknown) => {
    if (ours.fault) throw ours.fault;
    throw new NotDelivered(error instanceof Private ? 'private_address' : 'unreachable');
  });
  const failure = failureOf(answer.statusCode ?? 0);
  const said = failure ? await beginning(answer) : '';
  answer.destroy();
  if (failure) throw new NotDelivered(failure, `${answer.statusCode} ${said}`.trim());
}

/** The same parts; what goes wrong while they are made is kept apart from what goes wrong on the line. */
async function* noting(parts: ReturnType<Message['body']>, ours: { fault?: unknown }): AsyncIterable<Buffer> {
  try {
    yield* parts;
  } catch (error) {
    ours.fault = error;
    throw error;
  }
}

/** The host with its port, the one of the protocol included. */
function hostOf({ protocol, hostname, port }: URL): string {
  return `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
}

async function beginning(answer: IncomingMessage): Promise<string> {
  let said = '';
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      said += chunk.toString('utf8');
      if (said.length > mostSaid) break;
    }
  } catch {
    // It broke off: what was said so far is enough.
  }
  return said.slice(0, mostSaid).replace(/\s+/g, ' ');
}

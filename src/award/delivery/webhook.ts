import { request as plain, type IncomingMessage } from 'node:http';
import { request as secure } from 'node:https';
import { isPrivateHost } from '../../platform/network/address.rules.js';
import { Private, publicLookup } from '../../platform/network/lookup.js';
import { failureOf, NotDelivered, signed } from './delivery.rules.js';

const patience = 30_000;
const mostSaid = 300;

/**
 * Posts one signed message (Standard Webhooks 1.0.0). Redirects are not followed: the message is for this address alone.
 * @throws NotDelivered
 */
export async function postSigned(
  address: string,
  secret: string,
  message: { id: string; body: object; at: Date },
  allowed: readonly string[],
): Promise<void> {
  const url = new URL(address);
  const trusted = allowed.includes(hostOf(url));
  if (!trusted && (url.protocol !== 'https:' || isPrivateHost(url.hostname))) {
    throw new NotDelivered('private_address');
  }
  const body = Buffer.from(JSON.stringify(message.body));
  const headers = {
    'content-type': 'application/json',
    'content-length': body.length,
    'user-agent': 'Credence',
    ...signed(message.id, message.at, body, secret),
  };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const asked = (url.protocol === 'https:' ? secure : plain)(
      url,
      {
        method: 'POST',
        agent: false,
        signal: AbortSignal.timeout(patience),
        headers,
        ...(trusted ? {} : { lookup: publicLookup }),
      },
      resolve,
    );
    asked.on('error', reject);
    asked.end(body);
  }).catch((error: unknown) => {
    throw new NotDelivered(error instanceof Private ? 'private_address' : 'unreachable');
  });
  const failure = failureOf(answer.statusCode ?? 0);
  const said = failure ? await beginning(answer) : '';
  answer.destroy();
  if (failure) throw new NotDelivered(failure, `${answer.statusCode} ${said}`.trim());
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

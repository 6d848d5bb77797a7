import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What arrived at the receiver, and whether its signature was made with the secret that it was told. */
export interface Arrived {
  headers: IncomingHttpHeaders;
  body: string;
  genuine: boolean;
}

/** A student system's receiver of signed messages (Standard Webhooks), on loopback. */
export interface Receiver {
  url: string;
  host: string;
  secret: string;
  /** What it answers from now on. */
  answer: number;
  /** Whether it takes only what is signed with its secret. */
  strict: boolean;
  arrived: Arrived[];
  close(): Promise<void>;
}

export async function openReceiver(): Promise<Receiver> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const genuine = isGenuine(request.headers, body, receiver.secret);
      receiver.arrived.push({ headers: request.headers, body, genuine });
      const answer = receiver.strict && !genuine ? 401 : receiver.answer;
      response.writeHead(answer).end(answer < 300 ? '' : 'The term is closed.');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const receiver: Receiver = {
    url: `http://${host}/from-credence`,
    host,
    secret: '',
    answer: 204,
    strict: false,
    arrived: [],
    close: () => new Promise((done) => server.close(() => done())),
  };
  return receiver;
}

/** As a receiver checks it: the key is what follows `whsec_`, in Base64. */
function isGenuine(headers: IncomingHttpHeaders, body: string, secret: string): boolean {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const over = `${headers['webhook-id'] as string}.${headers['webhook-timestamp'] as string}.${body}`;
  const wanted = `v1,${createHmac('sha256', key).update(over).digest('base64')}`;
  return String(headers['webhook-signature']).split(' ').includes(wanted);
}

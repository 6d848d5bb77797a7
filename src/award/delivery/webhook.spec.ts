import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NotDelivered } from './delivery.rules.js';
import { postSigned } from './webhook.js';

let server: Server;
afterEach(() => new Promise((done) => server.close(done)));

/** How it goes to post so many bytes to who does this. */
async function posting(receiver: RequestListener, bytes: number): Promise<unknown> {
  server = createServer(receiver);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const body = function* () {
    const part = Buffer.alloc(64 * 1024);
    for (let left = bytes; left > 0; left -= part.length) yield part.subarray(0, left);
  };
  const message = { id: 'one', at: new Date(), body };
  return postSigned(`http://${host}/`, ['whsec_QQ=='], message, [host]).then(
    () => 'taken',
    (error: unknown) => (error instanceof NotDelivered ? error.failure : error),
  );
}

describe.each([100, 20_000_000])('a message of %i bytes', (bytes) => {
  it('arrives whole', async () => {
    let arrived = 0;
    const taking: RequestListener = (request, response) =>
      request.on('data', (chunk: Buffer) => (arrived += chunk.length)).on('end', () => response.writeHead(204).end());
    expect(await posting(taking, bytes)).toBe('taken');
    expect(arrived).toBe(bytes);
  });

  it('has not arrived where the line ends after all of it, without an answer', async () => {
    const hangingUp: RequestListener = (request) => request.on('end', () => request.socket.destroy()).resume();
    expect(await posting(hangingUp, bytes)).toBe('unreachable');
  });

  it('has not arrived where the line breaks at once', async () => {
    expect(await posting((request) => request.socket.resetAndDestroy(), bytes)).toBe('unreachable');
  });

  it('is refused by who answers before reading it', async () => {
    expect(await posting((_, response) => response.writeHead(413, { connection: 'close' }).end(), bytes)).toBe(
      'answered_no',
    );
  });
});

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NotDelivered } from './delivery.rules.js';
import { postSigned } from './webhook.js';

let server: Server;
afterEach(() => new Promise((done) => server.close(done)));

/** How it goes to post so many bytes to who does this; the second time, only so many of them can be made. */
async function posting(receiver: RequestListener, bytes: number, made = Infinity): Promise<unknown> {
  server = createServer(receiver);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  let passes = 0;
  const body = function* () {
    passes += 1;
    const part = Buffer.alloc(Math.min(64 * 1024, bytes / 2));
    for (let left = bytes; left > 0; left -= part.length) {
      if (passes > 1 && bytes - left >= made) throw new Error('the lines could not be read again');
      yield part.subarray(0, left);
    }
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

  it('is not put down to the other side where its own lines cannot be read again', async () => {
    const taking: RequestListener = (request, response) =>
      request.on('end', () => response.writeHead(204).end()).resume();
    expect(await posting(taking, bytes, bytes / 2)).toEqual(new Error('the lines could not be read again'));
  });

  it('is refused by who answers before reading it', async () => {
    expect(await posting((_, response) => response.writeHead(413, { connection: 'close' }).end(), bytes)).toBe(
      'answered_no',
    );
  });
});

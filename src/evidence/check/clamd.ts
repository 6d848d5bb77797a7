import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/*
 ** ClamAV's daemon, asked by INSTREAM (clamd(8)): each chunk after its length, four zero bytes at the end, one line back.
 ** Only “stream: OK” is clean. A lost connection is no answer: over `StreamMaxLength` clamd resets it without a word.
 */
export type Scanned = 'clean' | 'infected' | 'unscanned';

const patience = 120_000;

export class Clamd {
  /** `url` is `tcp://host:port` or `unix:/path/of/the/socket`. */
  constructor(private readonly url: string) {}

  /** What the daemon says of these bytes. Never throws: what goes wrong is `unscanned`. */
  async scan(bytes: Readable): Promise<Scanned> {
    const socket = this.connect();
    const reply = answerOf(socket);
    let isWhole = false;
    const chunks = () => chunked(bytes, () => (isWhole = true));
    try {
      socket.write('zINSTREAM\0');
      const sent = pipeline(chunks, socket, { end: false });
      // Who hangs up while it is sent to has answered before or never will, and `pipeline` may wait for it for ever.
      const verdict = verdictOf(await Promise.race([reply, sent.then(() => reply)]));
      return verdict === 'clean' && !isWhole ? 'unscanned' : verdict;
    } catch {
      return 'unscanned';
    } finally {
      bytes.destroy();
      socket.destroy();
    }
  }

  /** Whether the daemon answers. Never throws. */
  async isThere(): Promise<boolean> {
    const socket = this.connect();
    const reply = answerOf(socket);
    try {
      socket.write('zPING\0');
      return (await reply) === 'PONG';
    } catch {
      return false;
    } finally {
      socket.destroy();
    }
  }

  private connect(): Socket {
    const { protocol, hostname, port, pathname } = new URL(this.url);
    const socket =
      protocol === 'unix:'
        ? connect({ path: decodeURIComponent(pathname) })
        : connect({ host: hostname, port: Number(port || 3310) });
    socket.setTimeout(patience, () => socket.destroy(new Error('clamd says nothing')));
    return socket;
  }
}

/** Each chunk after its length, and the end, before which `whole` is called. */
async function* chunked(bytes: AsyncIterable<Buffer>, whole: () => void): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    yield length;
    yield chunk;
  }
  whole();
  yield Buffer.alloc(4);
}

function answerOf(socket: Socket): Promise<string> {
  const reply = new Promise<string>((resolve, reject) => {
    let text = '';
    socket.on('data', (part: Buffer) => {
      text += part.toString('utf8');
      if (text.includes('\0')) resolve(text.slice(0, text.indexOf('\0')));
      if (text.length > 4096) reject(new Error('clamd says too much'));
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('clamd hung up')));
  });
  reply.catch(() => undefined); // whoever sends may hear of it first
  return reply;
}

/** The verdict in clamd's line. */
export function verdictOf(reply: string): Scanned {
  if (reply === 'stream: OK') return 'clean';
  return /^stream: .+ FOUND$/.test(reply) ? 'infected' : 'unscanned';
}

import { fromBuffer, type Entry } from 'yauzl';
import type { TestApp } from '../app.js';
import type { Agent } from '../world.js';

type Reader = Pick<Agent, 'cookies'>;

/** How a download is answered, byte by byte, refusals too. */
export async function download(app: TestApp, by: Reader, path: string, headers: Record<string, string> = {}) {
  const cookie = [...by.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${app.url}/api${path}`, { headers: { cookie, ...headers } });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

/** What a download gives, byte by byte. @throws when it is refused */
export async function bytesOf(app: TestApp, by: Reader, path: string): Promise<{ bytes: Buffer; headers: Headers }> {
  const { status, headers, bytes } = await download(app, by, path);
  if (status !== 200) throw new Error(`${path} answered ${status}: ${bytes.toString()}`);
  return { bytes, headers };
}

/** What a ZIP file holds, by name, in its order. */
export function entriesOf(zip: Buffer): Promise<Map<string, Buffer>> {
  const entries = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: true }, (failed, file) => {
      if (failed) return reject(failed);
      file.on('error', reject);
      file.on('end', () => resolve(entries));
      file.on('entry', (entry: Entry) =>
        file.openReadStream(entry, (broken, stream) => {
          if (broken) return reject(broken);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            entries.set(entry.fileName, Buffer.concat(chunks));
            file.readEntry();
          });
        }),
      );
      file.readEntry();
    });
  });
}

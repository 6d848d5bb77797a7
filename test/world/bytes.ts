import { fromBuffer, type Entry } from 'yauzl';
import type { TestApp } from '../app.js';
import type { Agent } from '../world.js';

/** What a download gives, byte by byte. @throws when it is refused */
export async function bytesOf(app: TestApp, by: Agent, path: string): Promise<{ bytes: Buffer; headers: Headers }> {
  const cookie = [...by.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${app.url}/api${path}`, { headers: { cookie } });
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return { bytes: Buffer.from(await answer.arrayBuffer()), headers: answer.headers };
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

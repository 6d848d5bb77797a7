import { fileTypeFromStream } from 'file-type';
import type { Received, Spool } from '../../platform/files/spool.js';
import type { Found } from './upload.rules.js';

/** A file that somebody may read, and how it is to be called. */
export interface Content {
  institutionId: string;
  sha256: string;
  size: number;
  type: string;
  fileName: string;
}

const headSize = 64 * 1024;

/** What arrived, judged by its own bytes. Content that the judge cannot make sense of has no type. */
export async function inspect(spool: Spool, received: Received): Promise<Found> {
  const whole = spool.peek(received);
  const type = await fileTypeFromStream(whole).catch(() => undefined);
  whole.destroy();
  const head: Buffer[] = [];
  for await (const chunk of spool.peek(received, { start: 0, end: headSize - 1 })) head.push(chunk as Buffer);
  return { size: received.size, type: type?.mime, head: Buffer.concat(head) };
}

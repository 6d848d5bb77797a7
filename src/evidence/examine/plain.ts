import { open } from 'node:fs/promises';
import { nothingFound, type Block, type Examination, type Examined } from './examination.js';
import type { ExamineLimits } from './limits.js';
import { writeSection } from './words.js';

/** Plain text: its paragraphs, in UTF-8 or, where it is none, as old Western systems wrote it. */
export async function examinePlain(file: Examined, into: string, limits: ExamineLimits): Promise<Examination> {
  const handle = await open(file.path, 'r');
  const { buffer, bytesRead } = await handle
    .read(Buffer.alloc(Math.min(file.size, limits.text)), 0, Math.min(file.size, limits.text), 0)
    .finally(() => handle.close());
  const text = decoded(buffer.subarray(0, bytesRead), file.size > limits.text).replace(/^\ufeff/, '');
  const blocks = text
    .split(/\r?\n\s*\r?\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part): Block => ({ kind: 'paragraph', text: part }));
  return {
    ...nothingFound(),
    preview: 'document',
    pages: 1,
    notes: file.size > limits.text ? ['pages_left_out'] : [],
    texts: [{ page: 1, text }],
    renditions: [await writeSection({ title: null, blocks }, 1, into)],
  };
}

function decoded(bytes: Uint8Array, isCut: boolean): string {
  try {
    // The last character may be cut: a stream keeps it back instead of failing.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

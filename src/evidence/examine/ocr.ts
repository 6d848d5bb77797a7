import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Examination, PlacedWord, Rendition } from './examination.js';
import type { ExamineLimits } from './limits.js';
import { writeWords } from './words.js';

const run = promisify(execFile);

/**
 * Reads the words off the pictures of pages that have none, where Debian's `tesseract` is installed. Of a document it says
 * that there are none; a photo (`mayBeBare`) need not have any.
 */
export async function textByOcr(
  found: Examination,
  into: string,
  limits: ExamineLimits,
  mayBeBare = false,
): Promise<void> {
  const bare = found.renditions.filter(
    ({ kind, number }) => kind === 'page' && !found.texts.some(({ page, text }) => page === number && text.trim()),
  );
  let read = 0;
  for (const page of bare.slice(0, limits.ocrPages)) {
    const words = await wordsOn(page);
    if (words === null) break;
    if (words.length === 0) continue;
    read += 1;
    found.texts.push({ page: page.number, text: words.map(({ text }) => text).join(' ') });
    found.renditions.push(await writeWords(page, words, into));
  }
  if (read > 0) found.notes.push('text_by_ocr');
  if (bare.length > read && !mayBeBare) found.notes.push('pictures_only');
}

/** What tesseract reads with some confidence; null where there is no tesseract, or it cannot. */
async function wordsOn({ path, width = 1, height = 1 }: Rendition): Promise<PlacedWord[] | null> {
  try {
    const { stdout } = await run('tesseract', [path, 'stdout', '--psm', '3', 'tsv'], {
      timeout: 20_000,
      maxBuffer: 8 * 1024 * 1024,
      env: { OMP_THREAD_LIMIT: '1' },
    });
    return stdout.split('\n').flatMap((line) => {
      const [level, , , , , , x, y, w, h, sure, text = ''] = line.split('\t');
      if (level !== '5' || Number(sure) < 40 || !/[\p{L}\p{N}]{2}/u.test(text)) return [];
      return [{ text, x: Number(x) / width, y: Number(y) / height, w: Number(w) / width, h: Number(h) / height }];
    });
  } catch {
    return null;
  }
}

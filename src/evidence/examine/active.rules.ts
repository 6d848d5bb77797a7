import { inflateSync } from 'node:zlib';
import type { NoteCode } from './reason.rules.js';

/** Names of PDF that let a file act by itself (ISO 32000-1, 12.6 and 12.7.8). */
const acts = /\/(?:JavaScript|JS|OpenAction|AA|Launch|XFA|SubmitForm|ImportData)\b/;
const embeds = /\/(?:EmbeddedFiles?|Filespec)\b/;
const mostInflated = 8 * 1024 * 1024;
const mostStreams = 2000;

/*
 ** What a PDF would do or carry, seen from the names in its objects, also in those that stand packed in object streams.
 ** A hint for readers, never a verdict: what is shown is a picture, which does nothing.
 */
export function activeContent(bytes: Buffer): NoteCode[] {
  const texts = [bytes.toString('latin1'), ...packed(bytes)].map(named);
  return [
    ...(texts.some((text) => acts.test(text)) ? (['active_content'] as const) : []),
    ...(texts.some((text) => embeds.test(text)) ? (['embedded_files'] as const) : []),
  ];
}

/** Names may be written with codes: /J#61vaScript. */
function named(text: string): string {
  return text.includes('#') ? text.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text; // prettier-ignore
}

/** What object streams hold, unpacked as far as it can be. */
function packed(bytes: Buffer): string[] {
  const found: string[] = [];
  let left = mostInflated;
  for (
    let at = bytes.indexOf('/ObjStm');
    at !== -1 && found.length < mostStreams;
    at = bytes.indexOf('/ObjStm', at + 7)
  ) {
    const begin = bytes.indexOf('stream', at);
    if (begin === -1 || left <= 0) break;
    const from = begin + 6 + (bytes[begin + 6] === 0x0d ? 2 : 1);
    const to = bytes.indexOf('endstream', from);
    try {
      const text = inflateSync(bytes.subarray(from, to === -1 ? undefined : to), { maxOutputLength: left }).toString(
        'latin1',
      );
      left -= text.length;
      found.push(text);
    } catch {
      // Encrypted or broken: the reader of the file itself says so.
    }
  }
  return found;
}

import { crc32, inflateSync } from 'node:zlib';

/*
 ** A credential in a PNG (Open Badges 3.0, 5.3.2.1): an `iTXt` chunk with the keyword `openbadgecredential`.
 ** PNG, third edition: a signature, then chunks of length, type, content and CRC.
 */
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const keyword = 'openbadgecredential';
const mostText = 4 * 1024 * 1024;

export function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}

/** The picture with the credential baked in. */
export function bakePng(png: Buffer, credential: string): Buffer {
  const end = chunksOf(png).find(({ type }) => type === 'IEND');
  if (end === undefined) throw new Error('a picture without an end');
  // Keyword, end of it, not compressed, no method, no language, no translated keyword.
  const content = Buffer.concat([Buffer.from(keyword), Buffer.alloc(5), Buffer.from(credential)]);
  return Buffer.concat([png.subarray(0, end.at), chunk('iTXt', content), png.subarray(end.at)]);
}

/** The credential in the picture; null when there is none. */
export function unbakePng(png: Buffer): string | null {
  for (const { type, content } of chunksOf(png)) {
    if (type !== 'iTXt') continue;
    const [name, rest] = cut(content);
    if (name !== keyword || rest.length < 2) continue;
    const [, afterLanguage] = cut(rest.subarray(2));
    const [, text] = cut(afterLanguage);
    return rest[0] === 1 ? inflated(text) : text.toString('utf8');
  }
  return null;
}

interface Chunk {
  at: number;
  type: string;
  content: Buffer;
}

/** As many as are whole. */
function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = signature.length; at + 12 <= png.length;) {
    const length = png.readUInt32BE(at);
    if (at + 12 + length > png.length) break;
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ at, type, content: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function chunk(type: string, content: Buffer): Buffer {
  const inner = Buffer.concat([Buffer.from(type), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(inner));
  return Buffer.concat([length, inner, check]);
}

/** What stands before the next zero byte, and what after it. */
function cut(bytes: Buffer): [string, Buffer] {
  const end = bytes.indexOf(0);
  return end === -1
    ? [bytes.toString('utf8'), Buffer.alloc(0)]
    : [bytes.toString('utf8', 0, end), bytes.subarray(end + 1)];
}

function inflated(bytes: Buffer): string | null {
  try {
    return inflateSync(bytes, { maxOutputLength: mostText }).toString('utf8');
  } catch {
    return null;
  }
}

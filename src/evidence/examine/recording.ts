import { open, type FileHandle } from 'node:fs/promises';
import { nothingFound, type Examination, type Examined } from './examination.js';

/** Boxes that hold others, down to where phones write the place (ISO/IEC 14496-12; QuickTime file format). */
const parents = new Set(['moov', 'udta', 'trak', 'meta', 'ilst', 'keys']);
const place = new Set(['©xyz', 'loci']);
/** What holds the place among QuickTime's keyed metadata. */
const placeText = /[+-]\d{2,}(?:\.\d+)?[+-]\d{3,}(?:\.\d+)?(?:[+-]\d+(?:\.\d+)?)?\//g;
const mostMetadata = 64 * 1024 * 1024;

/** A film or a sound: played as it is, but for the place where it was taken, whose bytes are named to be sent as zeros. */
export async function examineRecording(file: Examined): Promise<Examination> {
  const found = { ...nothingFound(), preview: 'media' as const };
  if (file.type === 'audio/mpeg') return found;
  const handle = await open(file.path, 'r');
  try {
    await walk(handle, 0, file.size, found.redactions, 0);
  } finally {
    await handle.close();
  }
  if (found.redactions.length > 0) found.notes.push('location_removed');
  return found;
}

async function walk(handle: FileHandle, from: number, to: number, places: [number, number][], depth: number) {
  if (depth > 8) return;
  for (let at = from; at + 8 <= to;) {
    const head = Buffer.alloc(16);
    await handle.read(head, 0, 16, at);
    const name = head.toString('latin1', 4, 8);
    const declared = head.readUInt32BE(0);
    const size = declared === 1 ? Number(head.readBigUInt64BE(8)) : declared === 0 ? to - at : declared;
    const inside = at + (declared === 1 ? 16 : 8);
    if (size < 8 || at + size > to) return;
    if (place.has(name)) places.push([inside, at + size - 1]);
    else if (name === 'meta') await keyed(handle, inside, at + size, places);
    else if (parents.has(name)) await walk(handle, inside, at + size, places, depth + 1);
    at += size;
  }
}

/** Apple writes the place as a text among keyed values: every text that reads as coordinates (ISO 6709) is one. */
async function keyed(handle: FileHandle, from: number, to: number, places: [number, number][]) {
  const length = Math.min(to - from, mostMetadata);
  const { buffer } = await handle.read(Buffer.alloc(length), 0, length, from);
  for (const match of buffer.toString('latin1').matchAll(placeText)) {
    places.push([from + match.index, from + match.index + match[0].length - 1]);
  }
}

/*
 ** The headers of a ustar archive (POSIX.1-1988), which every tar can read. Entries are plain files only.
 ** A name has up to 100 bytes, with a folder before it of up to 155.
 */
export const blockBytes = 512;

export interface Entry {
  name: string;
  /** In bytes. */
  size: number;
}

/** The 512 bytes before an entry's content. */
export function headerOf({ name, size }: Entry): Buffer {
  const block = Buffer.alloc(blockBytes);
  const { folder, file } = divided(name);
  block.write(file, 0);
  block.write('0000600\0', 100);
  block.write('0000000\0', 108);
  block.write('0000000\0', 116);
  block.write(sizeField(size), 124, 'latin1');
  block.write('00000000000\0', 136);
  block.write('        ', 148);
  block.write('0', 156);
  block.write('ustar\u000000', 257, 'latin1');
  block.write(folder, 345);
  block.write(`${octal(sumOf(block), 6)}\0 `, 148, 'latin1');
  return block;
}

/** The entry that a header announces, or null for the empty block that ends the archive. Throws for what is no header. */
export function entryOf(block: Buffer): Entry | null {
  if (block.every((byte) => byte === 0)) return null;
  const stated = Number.parseInt(textAt(block, 148, 8), 8);
  const blank = Buffer.from(block);
  blank.write('        ', 148);
  if (stated !== sumOf(blank)) throw new Error('This is no backup, or it is damaged.');
  const folder = textAt(block, 345, 155);
  const file = textAt(block, 0, 100);
  return { name: folder === '' ? file : `${folder}/${file}`, size: sizeAt(block) };
}

/** How many bytes follow a content of this size to fill its last block. */
export function paddingOf(size: number): number {
  return (blockBytes - (size % blockBytes)) % blockBytes;
}

function divided(name: string): { folder: string; file: string } {
  if (Buffer.byteLength(name) <= 100) return { folder: '', file: name };
  const slash = name.lastIndexOf('/');
  const [folder, file] = [name.slice(0, slash), name.slice(slash + 1)];
  if (slash === -1 || Buffer.byteLength(folder) > 155 || Buffer.byteLength(file) > 100) {
    throw new Error(`The name ${name} is too long for an archive.`);
  }
  return { folder, file };
}

/** Octal up to 8 GiB, as everybody reads it; beyond, the binary form that GNU tar introduced. */
function sizeField(size: number): string {
  if (size < 8 ** 11) return `${octal(size, 11)}\0`;
  const bytes = Buffer.alloc(12);
  bytes[0] = 0x80;
  bytes.writeBigUInt64BE(BigInt(size), 4);
  return bytes.toString('latin1');
}

function sizeAt(block: Buffer): number {
  return block[124]! & 0x80 ? Number(block.readBigUInt64BE(128)) : Number.parseInt(textAt(block, 124, 12), 8);
}

function sumOf(block: Buffer): number {
  return block.reduce((sum, byte) => sum + byte, 0);
}

function textAt(block: Buffer, start: number, length: number): string {
  const field = block.subarray(start, start + length);
  const end = field.indexOf(0);
  return field
    .subarray(0, end === -1 ? length : end)
    .toString('utf8')
    .trim();
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}

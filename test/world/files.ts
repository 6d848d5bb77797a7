import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import Pdf from 'pdfkit';
import sharp from 'sharp';
import yazl from 'yazl';

/** A PDF of pages with these lines on them; with a password it is locked. */
export function pdfOf(pages: readonly string[], password?: string): Promise<Buffer> {
  const document = new Pdf({
    size: 'LETTER',
    ...(password ? { userPassword: password } : {}),
    autoFirstPage: false,
  });
  for (const text of pages) document.addPage().fontSize(14).text(text, 72, 72);
  return wholeOf(document);
}

function wholeOf(document: InstanceType<typeof Pdf>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.end();
  });
}

/** A PDF of sheets in the size of a plan (A0), with a word in small print on each. */
export function plans(count: number): Promise<Buffer> {
  const document = new Pdf({ size: 'A0', autoFirstPage: false });
  for (let n = 1; n <= count; n += 1) document.addPage().fontSize(8).text(`Weld ${n}`, 1000, 1000);
  return wholeOf(document);
}

/** A PDF of so many slips of paper, each with its number: long, and drawn in no time. */
export function slips(count: number): Promise<Buffer> {
  const document = new Pdf({ size: [80, 40], margin: 4, autoFirstPage: false });
  for (let n = 1; n <= count; n += 1) document.addPage().fontSize(8).text(`Sheet ${n}`);
  return wholeOf(document);
}

/** A photo of `width` × `height` that lies on its side, with where it was taken. */
export function photo(width = 900, height = 600): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#3a7d5d' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '42/1 22/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '72/1 31/1 0/1' },
    })
    .toBuffer();
}

/** A Word document with a heading, a paragraph and a table. */
export function wordOf(heading: string, text: string, cells: readonly string[]): Promise<Buffer> {
  const row = new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) });
  const children = [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
    new Paragraph(text),
    new Table({ rows: [row] }),
  ];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** An archive with these parts. */
export async function zipOf(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** The parts of the smallest Word document that says `text`. */
export const wordParts = (text: string, xml = ''): Record<string, string> => ({
  '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`,
  'word/document.xml': `<?xml version="1.0"?>${xml}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
});

/** So many seconds of silence as MP3 (frames of MPEG 1, layer 3, 128 kbit/s at 44.1 kHz, with nothing in them). */
export function soundOf(seconds: number): Buffer {
  const frame = Buffer.alloc(417);
  frame.writeUInt32BE(0xfffb9064);
  return Buffer.concat(Array.from({ length: Math.ceil((seconds * 44_100) / 1152) }, () => frame));
}

const box = (name: string, ...inside: Buffer[]): Buffer => {
  const content = Buffer.concat(inside);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length + 8);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, content]);
};

/** A film, as far as its boxes go, taken at `place` (ISO 6709), followed by `bytes` of nothing. */
export function filmAt(place: string, bytes = 100_000): Buffer {
  const text = Buffer.from(place, 'latin1');
  const length = Buffer.from([0, text.length, 0x15, 0xc7]);
  return Buffer.concat([
    box('ftyp', Buffer.from('mp42\0\0\0\0mp42isom', 'latin1')),
    box('moov', box('udta', box('©xyz', length, text)), box('meta', Buffer.from(`\0\0\0\0 keyed ${place}`, 'latin1'))),
    box('mdat', Buffer.alloc(bytes, 7)),
  ]);
}

/** A PDF of one page whose picture, some kilobytes on the disk, comes to more than 4 GiB where it is drawn. */
export function hugePicture(): Buffer {
  const side = 33_000;
  const megabyte = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH });
  const all = Array<Buffer>(Math.ceil((side * side * 3) / (1024 * 1024))).fill(megabyte);
  const packed = deflateSync(Buffer.concat([Buffer.from('789c', 'hex'), ...all, Buffer.from('0300', 'hex')]));
  return pdfOfObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>',
    streamOf('', Buffer.from('q 500 0 0 500 50 50 cm /I Do Q')),
    streamOf(`/Type/XObject/Subtype/Image/Width ${side}/Height ${side}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter[/FlateDecode/FlateDecode]`, packed), // prettier-ignore
  ]);
}

/** A PDF of one page that takes a parser long to draw. */
export function slowDrawing(): Buffer {
  const lines = Buffer.alloc(60_000_000, '10 10 m 500 700 l S\n');
  return pdfOfObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<<>>>>',
    streamOf('/Filter/FlateDecode', deflateSync(lines)),
  ]);
}

function streamOf(says: string, content: Buffer): Buffer {
  const head = Buffer.from(`<<${says}/Length ${content.length}>>stream\n`);
  return Buffer.concat([head, content, Buffer.from('\nendstream')]);
}

/** Objects 1, 2, … of a PDF, the first of them its catalog, without a table: readers find them by themselves. */
function pdfOfObjects(objects: readonly (string | Buffer)[]): Buffer {
  const parts = objects.map((object, n) => Buffer.concat([Buffer.from(`${n + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')])); // prettier-ignore
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts, Buffer.from('trailer<</Root 1 0 R>>\n%%EOF')]);
}

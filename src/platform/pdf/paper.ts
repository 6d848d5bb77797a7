import Pdf from 'pdfkit';
import { pathOf, runsOf, type Face, type Weight } from './faces.js';
import { linesOf, widthOf, type Line } from './lines.rules.js';

/** What a document says of itself. */
export interface Imprint {
  title: string;
  author: string;
  /** BCP 47. */
  language: string;
  writtenAt: Date;
  /** Of headings and rules, as #rrggbb. */
  accent: string;
}

export interface Style {
  size?: number;
  weight?: Weight;
  colour?: string;
  /** Empty room below. */
  after?: number;
}

export interface Picture {
  png: Buffer;
  /** In pixels. */
  width: number;
  height: number;
}

type Element = PDFKit.PDFStructureElement;

const ink = '#1b211e';
const soft = '#4f5954';
const rule = '#c9d0cb';
const margin = { top: 64, side: 72, bottom: 72 };
const leading = 1.42;

/*
 ** One document on Letter paper, from top to bottom.
 ** (1) Everything stands in the tree of tags, in reading order, or is an artifact: who listens hears what who looks sees
 **     (ISO 14289-1). Language and title are set, and a picture has its words.
 ** (2) Fonts are inside, so it looks and reads alike everywhere and for as long as the file is kept.
 */
export class Paper {
  private readonly doc: PDFKit.PDFDocument;
  private readonly root: Element;
  private y = margin.top;

  constructor(private readonly imprint: Imprint) {
    const { title, author, language, writtenAt } = imprint;
    this.doc = new Pdf({
      size: 'LETTER',
      margins: { top: margin.top, left: margin.side, right: margin.side, bottom: 0 },
      pdfVersion: '1.7',
      tagged: true,
      lang: language,
      displayTitle: true,
      bufferPages: true,
      info: { Title: title, Author: author, Creator: 'Credence', CreationDate: writtenAt, ModDate: writtenAt },
    });
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  get width(): number {
    return this.doc.page.width - 2 * margin.side;
  }

  /** A picture at the left, in this box at most. */
  picture(picture: Picture, alt: string, box: { width: number; height: number }): void {
    const [x, y] = [margin.side, this.y];
    const scale = Math.min(box.width / picture.width, box.height / picture.height);
    const [width, height] = [picture.width * scale, picture.height * scale];
    const draw = () => void this.doc.image(picture.png, x, y, { width, height });
    this.add(this.root, 'Figure', draw, { alt, bbox: [x, y, x + width, y + height] });
    this.y += height + 10;
  }

  heading(level: 1 | 2 | 3, text: string): void {
    const size = { 1: 21, 2: 13.5, 3: 11.5 }[level];
    this.y += { 1: 6, 2: 12, 3: 4 }[level];
    const colour = level === 3 ? ink : this.imprint.accent;
    // A heading is never the last thing on a page.
    this.room(size * leading + 4 * 11 * leading);
    this.set(`H${level}`, text, { size, weight: 'bold', colour, after: { 1: 8, 2: 5, 3: 1 }[level] });
  }

  /** What stands between empty lines is a paragraph of its own. */
  paragraphs(text: string, style: Style = {}): void {
    for (const one of text.split(/\n\s*\n/)) if (one.trim()) this.set('P', one.trim(), style);
  }

  aside(text: string): void {
    this.paragraphs(text, { size: 9.5, colour: soft });
  }

  quote(text: string): void {
    const [from, page] = [this.y, this.doc.page];
    this.set('BlockQuote', text, { after: 3 }, 12);
    const to = this.y - 3;
    if (this.doc.page === page) this.artifact(() => this.line(margin.side + 2, from, margin.side + 2, to, rule, 2));
  }

  /** Names and what is said under them, as a table of two columns. */
  facts(rows: readonly (readonly [name: string, said: string])[]): void {
    this.table(null, rows, [0.3, 0.7]);
    this.y += 6;
  }

  /** `widths` are shares of the line. Without heads the first column says what each row is about. */
  table(heads: readonly string[] | null, rows: readonly (readonly string[])[], widths: readonly number[]): void {
    const table = this.doc.struct('Table');
    this.root.add(table);
    if (heads) this.row(table, heads, widths, () => 'Column');
    for (const cells of rows) {
      this.row(table, cells, widths, (place) => (heads === null && place === 0 ? 'Row' : null));
    }
    table.end();
  }

  /** A line that leads to a page. */
  link(text: string, url: string): void {
    const lines = this.lay(text, this.width, { weight: 'bold' });
    this.room(lines.length * 11 * leading);
    const paragraph = this.doc.struct('P');
    this.root.add(paragraph);
    const link = this.doc.struct('Link', { alt: text });
    paragraph.add(link);
    const from = this.y;
    link.add(() => this.draw(lines, { weight: 'bold', colour: this.imprint.accent }, margin.side));
    const width = Math.max(...lines.map(widthOf));
    const about = { structParent: link, Contents: new String(text) } as unknown as PDFKit.Mixins.AnnotationOption;
    this.doc.link(margin.side, from, width, this.y - from, url, about);
    paragraph.end();
    this.y += 6;
  }

  space(height: number): void {
    this.y += height;
  }

  /** A line across in the colour of the house. */
  rule(): void {
    this.artifact(() => this.line(margin.side, this.y, margin.side + this.width, this.y, this.imprint.accent, 1.5));
    this.y += 18;
  }

  /** Keeps so much together that is still to come: begins a page where it would not fit. */
  room(height: number): void {
    if (this.y + height <= this.doc.page.height - margin.bottom) return;
    this.doc.continueOnNewPage();
    this.y = margin.top;
  }

  /** The whole file. `foot` stands at the end of each page. */
  end(foot: (page: number, pages: number) => string): Promise<Buffer> {
    this.root.end();
    const { count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.doc.switchToPage(page);
      const style = { size: 8.5, colour: soft };
      const y = this.doc.page.height - margin.bottom + 16;
      const [line] = this.lay(foot(page + 1, count), this.width, style);
      this.artifact(() => {
        this.line(margin.side, y, margin.side + this.width, y, rule, 0.5);
        this.drawLine(line!, style, margin.side, y + 8);
      });
    }
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.doc.on('end', () => resolve(Buffer.concat(chunks)));
      this.doc.on('error', reject);
      this.doc.end();
    });
  }

  private set(tag: string, text: string, style: Style, indent = 0): void {
    const lines = this.lay(text, this.width - indent, style);
    const { size = 11, after = 6 } = style;
    this.room(Math.min(lines.length, 2) * size * leading);
    this.add(this.root, tag, () => this.draw(lines, style, margin.side + indent));
    this.y += after;
  }

  private row(
    table: Element,
    cells: readonly string[],
    widths: readonly number[],
    scope: (place: number) => 'Row' | 'Column' | null,
  ): void {
    const pad = 5;
    const style = (place: number): Style => (scope(place) ? { size: 10, colour: soft } : { size: 10.5 });
    const laid = cells.map((text, place) => this.lay(text, this.width * widths[place]! - 8, style(place)));
    const height = Math.max(...laid.map((lines, place) => lines.length * style(place).size! * leading)) + 2 * pad;
    this.room(height);
    const top = this.y;
    this.artifact(() => this.line(margin.side, top, margin.side + this.width, top, rule, 0.5));
    const row = this.doc.struct('TR');
    table.add(row);
    let x = margin.side;
    laid.forEach((lines, place) => {
      this.y = top + pad;
      const of = scope(place);
      this.add(row, of ? 'TH' : 'TD', () => this.draw(lines, style(place), x), of ? { scope: of } : {});
      x += this.width * widths[place]!;
    });
    row.end();
    this.y = top + height;
  }

  private add(parent: Element, tag: string, draw: () => void, about: object = {}): void {
    parent.add(this.doc.struct(tag as never, about as never, draw as never));
  }

  private artifact(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  private line(x1: number, y1: number, x2: number, y2: number, colour: string, width: number): void {
    this.doc.lineWidth(width).moveTo(x1, y1).lineTo(x2, y2).stroke(colour);
  }

  private lay(text: string, width: number, { size = 11, weight = 'regular' }: Style): Line[] {
    const measure = (part: string, face: Face, rtl: boolean) => this.face(face, size).widthOfString(part, wholly(rtl));
    return text.split('\n').flatMap((one) => linesOf(runsOf(one, weight), width, measure));
  }

  /** Line by line, each on one base whatever the face; goes on to the next page where this one is full. */
  private draw(lines: readonly Line[], { size = 11, colour = ink }: Style, left: number): void {
    for (const line of lines) {
      this.room(size * leading);
      this.drawLine(line, { size, colour }, left, this.y);
      this.y += size * leading;
    }
  }

  private drawLine(line: Line, { size, colour }: { size: number; colour: string }, left: number, top: number): void {
    let x = left;
    for (const { text, face, rtl, width } of line) {
      this.face(face, size)
        .fillColor(colour)
        .text(text, x, top + size * 1.05, { lineBreak: false, baseline: 'alphabetic', ...wholly(rtl) });
      x += width;
    }
  }

  private face(face: Face, size: number): PDFKit.PDFDocument {
    return this.doc.font(pathOf(face)).fontSize(size);
  }
}

/** What runs from the right is shaped as a whole: word by word, the words would come in the wrong order. */
const wholly = (rtl: boolean) => (rtl ? { features: [] } : {});

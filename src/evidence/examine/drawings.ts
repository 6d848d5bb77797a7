import { fileTypeFromBuffer } from 'file-type';
import type { Archive } from '../../platform/archive/archive.js';
import { chartTable, diagramPoints } from './charts.js';
import type { Block, Rendition } from './examination.js';
import type { ExamineLimits } from './limits.js';
import type { Drawn } from './parts.js';
import { pictureOf, thriftySharp } from './picture.js';

/** Smaller ones are lines, bullets and dots: in pixels. */
const least = 12;
const shownTypes = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/tiff']);

/*
 ** What is drawn in an Office file, made by us: pictures anew, so that nothing of the original's data remains; charts and
 ** diagrams as their words and figures. A picture that stands at several places is made once.
 */
export class Drawings {
  readonly renditions: Rendition[] = [];
  /** Whether something could not be shown. */
  leftOut = false;
  /** By part. Null: it cannot be shown. */
  private readonly made = new Map<string, Rendition | 'ornament' | null>();

  constructor(
    private readonly archive: Archive,
    private readonly into: string,
    private readonly limits: ExamineLimits,
  ) {}

  /** What is shown in its place: nothing for an ornament. */
  async blocksOf({ part, alt }: Drawn): Promise<Block[]> {
    const xml = /\/(charts|diagrams)\/[^/]+\.xml$/.exec(part);
    if (xml) {
      const text = (await this.archive.text(part)) ?? '<nothing/>';
      return xml[1] === 'charts' ? chartTable(text) : diagramPoints(text);
    }
    const before = this.made.get(part);
    const picture = before === undefined ? await this.make(part) : before;
    this.made.set(part, picture);
    if (picture === 'ornament') return [];
    if (picture === null) this.leftOut = true;
    return [{ kind: 'picture', number: picture?.number ?? null, alt: alt.trim() }];
  }

  private async make(part: string): Promise<Rendition | 'ornament' | null> {
    const bytes = await this.archive.bytes(part);
    const type = bytes && (await fileTypeFromBuffer(bytes))?.mime;
    if (!bytes || !type || !shownTypes.has(type) || this.renditions.length >= this.limits.pictures) return null;
    try {
      const picture = thriftySharp()(bytes, { limitInputPixels: this.limits.pixels, failOn: 'error' }).rotate();
      const { width, height } = await picture.metadata();
      if (Math.min(width, height) < least) return 'ornament';
      const rendition = await pictureOf('picture', picture, this.renditions.length + 1, this.into);
      this.renditions.push(rendition);
      return rendition;
    } catch {
      return null; // one picture that cannot be drawn does not hide the document
    }
  }
}

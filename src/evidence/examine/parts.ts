import { posix } from 'node:path';
import type { Archive } from '../../platform/archive/archive.js';
import { readXml, type Attribute } from './xml.js';

/** The parts of the archive that another part refers to. */
export interface Related {
  by(id: string | undefined): string | undefined;
  parts: readonly string[];
}

/** What a part refers to (OPC, ECMA-376 part 2). What lies outside the archive is left out: nothing is fetched. */
export async function relatedTo(archive: Archive, part: string): Promise<Related> {
  const folder = posix.dirname(part);
  const xml = await archive.text(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  const parts = new Map<string, string>();
  if (xml !== null) {
    readXml(xml, {
      open(name, attribute) {
        const [id, target] = [attribute('Id'), attribute('Target')];
        if (name !== 'Relationship' || !id || !target || attribute('TargetMode') === 'External') return;
        parts.set(id, target.startsWith('/') ? target.slice(1) : posix.join(folder, target));
      },
    });
  }
  return { by: (id) => parts.get(id ?? ''), parts: [...parts.values()] };
}

/** Parts of the same kind, by their numbers; one without a number comes first. */
export function numbered(names: readonly string[], pattern: RegExp): string[] {
  const numberOf = (name: string) => Number(pattern.exec(name)![1]);
  return names.filter((name) => pattern.test(name)).sort((a, b) => numberOf(a) - numberOf(b));
}

/** A picture, chart or diagram that stands at some place of a document, still in its part. */
export interface Drawn {
  kind: 'drawn';
  part: string;
  /** What its author wrote instead of it. */
  alt: string;
}

/** Finds what is drawn while a part of Word, Excel or PowerPoint is walked. */
export class DrawingFinder {
  private alt = '';
  /** Word says it of the frame, and of the picture in it again or not. */
  private ofFrame = '';

  constructor(private readonly related: Related) {}

  /** What this element puts there, if anything. */
  open(name: string, attribute: Attribute): Drawn | null {
    if (name === 'docPr') this.ofFrame = attribute('descr') ?? '';
    if (name === 'docPr' || name === 'cNvPr') this.alt = attribute('descr') || this.ofFrame;
    const id =
      name === 'blip'
        ? attribute('embed', 'related')
        : name === 'imagedata' || name === 'chart'
          ? attribute('id', 'related')
          : name === 'relIds'
            ? attribute('dm', 'related')
            : undefined;
    const part = this.related.by(id);
    return part === undefined ? null : { kind: 'drawn', part, alt: this.alt };
  }
}

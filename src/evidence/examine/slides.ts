import type { Archive } from '../../platform/archive/archive.js';
import type { Block, Section } from './examination.js';
import { readXml } from './xml.js';

/** A presentation: one section for each slide, in the order of their numbers. */
export async function readSlides(archive: Archive): Promise<Section[]> {
  const slides = numbered(archive.names, /^ppt\/slides\/slide(\d+)\.xml$/);
  const sections: Section[] = [];
  for (const name of slides) sections.push(slideOf((await archive.text(name))!));
  return sections;
}

/** Parts of the same kind, by their numbers. */
export function numbered(names: readonly string[], pattern: RegExp): string[] {
  const numberOf = (name: string) => Number(pattern.exec(name)![1]);
  return names.filter((name) => pattern.test(name)).sort((a, b) => numberOf(a) - numberOf(b));
}

function slideOf(xml: string): Section {
  const blocks: Block[] = [];
  let title: string | null = null;
  let isTitle = false;
  let text: string | null = null;
  let level = 0;
  let runs = 0;
  readXml(xml, {
    open(name, attribute) {
      if (name === 'sp') isTitle = false;
      if (name === 'ph') isTitle = /title/i.test(attribute('type') ?? '');
      if (name === 'p') [text, level] = ['', 0];
      if (name === 'pPr') level = Number(attribute('lvl') ?? 0);
      if (name === 't') runs += 1;
      if (name === 'br' && text !== null) text += '\n';
    },
    close(name) {
      if (name === 't') runs -= 1;
      if (name !== 'p' || text === null) return;
      const said = text.trim();
      text = null;
      if (said === '') return;
      if (isTitle && title === null) title = said;
      else blocks.push(level > 0 ? { kind: 'point', level, text: said } : { kind: 'paragraph', text: said });
    },
    text(part) {
      if (text !== null && runs > 0) text += part;
    },
  });
  return { title, blocks };
}

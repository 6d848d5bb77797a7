import type { Archive } from '../../platform/archive/archive.js';
import type { ReadBlock, ReadSection } from './office.js';
import { DrawingFinder, numbered, relatedTo, type Related } from './parts.js';
import { readXml } from './xml.js';

/** A presentation: one section for each slide, in the order in which they are shown, with what its speaker noted. */
export async function readSlides(archive: Archive): Promise<ReadSection[]> {
  const sections: ReadSection[] = [];
  for (const part of await slidesOf(archive)) {
    const xml = await archive.text(part);
    if (xml === null) continue;
    const related = await relatedTo(archive, part);
    const { title, blocks } = slideOf(xml, related);
    sections.push({ title, blocks: [...blocks, ...(await notesOf(archive, related))] });
  }
  return sections;
}

/** In the order that the presentation says, or by their numbers where it says none. */
async function slidesOf(archive: Archive): Promise<string[]> {
  const numberedSlides = numbered(archive.names, /^ppt\/slides\/slide(\d+)\.xml$/);
  const xml = await archive.text('ppt/presentation.xml');
  if (xml === null) return numberedSlides;
  const related = await relatedTo(archive, 'ppt/presentation.xml');
  const slides: string[] = [];
  readXml(xml, {
    open(name, attribute) {
      const part = name === 'sldId' ? related.by(attribute('id', 'related')) : undefined;
      if (part) slides.push(part);
    },
  });
  return slides.length > 0 ? slides : numberedSlides;
}

function slideOf(xml: string, related: Related): ReadSection {
  const finder = new DrawingFinder(related);
  const blocks: ReadBlock[] = [];
  let title: string | null = null;
  let isTitle = false;
  let text: string | null = null;
  let level = 0;
  let runs = 0;
  let skipping = 0;
  readXml(xml, {
    open(name, attribute) {
      if (name === 'Fallback') skipping += 1;
      if (skipping > 0) return;
      if (name === 'sp') isTitle = false;
      if (name === 'ph') isTitle = /title/i.test(attribute('type') ?? '');
      if (name === 'p') [text, level] = ['', 0];
      if (name === 'pPr') level = Number(attribute('lvl') ?? 0);
      if (name === 't') runs += 1;
      if (name === 'br' && text !== null) text += '\n';
      const drawn = finder.open(name, attribute);
      if (drawn) blocks.push(drawn);
    },
    close(name) {
      if (name === 'Fallback') skipping -= 1;
      if (skipping > 0) return;
      if (name === 't') runs -= 1;
      if (name !== 'p' || text === null) return;
      const said = text.trim();
      text = null;
      if (said === '') return;
      if (isTitle && title === null) title = said;
      else blocks.push(level > 0 ? { kind: 'point', level, text: said } : { kind: 'paragraph', text: said });
    },
    text(part) {
      if (text !== null && runs > 0 && skipping === 0) text += part;
    },
  });
  return { title, blocks };
}

/** What the speaker noted for a slide; the number and the picture of the slide on that page are left out. */
async function notesOf(archive: Archive, related: Related): Promise<ReadBlock[]> {
  const part = related.parts.find((name) => /\/notesSlides\//.test(name));
  const xml = part === undefined ? null : await archive.text(part);
  if (xml === null) return [];
  const lines: string[] = [];
  let isBody = false;
  let runs = 0;
  readXml(xml, {
    open(name, attribute) {
      if (name === 'sp') isBody = false;
      if (name === 'ph') isBody = attribute('type') === 'body';
      if (name === 'p') lines.push('');
      if (name === 't') runs += 1;
    },
    close(name) {
      if (name === 't') runs -= 1;
    },
    text(said) {
      if (isBody && runs > 0 && lines.length > 0) lines[lines.length - 1] += said;
    },
  });
  const text = lines.filter((line) => line.trim()).join('\n');
  return text === '' ? [] : [{ kind: 'note', text }];
}

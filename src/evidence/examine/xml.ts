import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { Judged } from './examination.js';

export interface XmlReader {
  /** `name` is the local name; `attribute` reads one by its local name. */
  open(name: string, attribute: (local: string) => string | undefined): void;
  close(name: string): void;
  text(text: string): void;
}

/** Walks an XML part by local names. A document type, and with it every entity of its own, is refused (no XXE, no bombs). */
export function readXml(xml: string, reader: XmlReader): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', () => {
    throw new Judged('refused', 'outside_parts');
  });
  parser.on('opentag', (tag: SaxesTagNS) => {
    const attributes = Object.values(tag.attributes) as SaxesAttributeNS[];
    reader.open(tag.local, (local) => attributes.find((one) => one.local === local)?.value);
  });
  parser.on('closetag', (tag) => reader.close(tag.local));
  parser.on('text', (text) => reader.text(text));
  parser.on('error', () => {
    throw new Judged('attention', 'damaged');
  });
  parser.write(xml).close();
}

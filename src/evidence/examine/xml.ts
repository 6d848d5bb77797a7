import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { Judged } from './examination.js';

export interface XmlReader {
  /** `name` is the local name. */
  open(name: string, attribute: Attribute): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Reads an attribute by its local name; with `related`, the one that names a related part of the archive (`r:id`). */
export type Attribute = (local: string, related?: 'related') => string | undefined;

/** Walks an XML part by local names. A document type, and with it every entity of its own, is refused (no XXE, no bombs). */
export function readXml(xml: string, reader: XmlReader): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', () => {
    throw new Judged('refused', 'outside_parts');
  });
  parser.on('opentag', (tag: SaxesTagNS) => {
    const attributes = Object.values(tag.attributes) as SaxesAttributeNS[];
    reader.open(tag.local, (local, related) => {
      const isMeant = (one: SaxesAttributeNS) =>
        one.local === local && (!related || one.uri.endsWith('/relationships'));
      return attributes.find(isMeant)?.value;
    });
  });
  parser.on('closetag', (tag) => reader.close?.(tag.local));
  parser.on('text', (text) => reader.text?.(text));
  parser.on('error', () => {
    throw new Judged('attention', 'damaged');
  });
  parser.write(xml).close();
}

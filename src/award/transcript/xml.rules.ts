/** A node of XML: its name and text, or what stands in it. Nothing (`null`) is left out, so that optional things read as a list. */
export type Xml = readonly [name: string, content: string | readonly (Xml | null)[]];

/** The text of a node and all below it, each on its own line. */
export function xmlOf([name, content]: Xml, attributes = ''): string {
  const start = `<${name}${attributes}>`;
  if (typeof content === 'string') return `${start}${escaped(content)}</${name}>\n`;
  const inner = content.map((node) => (node === null ? '' : xmlOf(node))).join('');
  return `${start}\n${inner}</${name}>\n`;
}

/** A node for what is there; nothing for what is empty. */
export function optional(name: string, text: string): Xml | null {
  return text === '' ? null : [name, text];
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

function escaped(text: string): string {
  return text.replace(/[&<>"\r]/g, (mark) => entities[mark]!);
}

/** What no XML 1.0 document can hold, however it is escaped. */
// oxlint-disable-next-line no-control-regex -- control characters are what is meant
export const notInXml = /[^\u0009\u000a\u000d\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

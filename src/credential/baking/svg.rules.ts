import { SaxesParser } from 'saxes';

/** A credential in an SVG (Open Badges 3.0, 5.3.2.2): an element of this namespace, with the JSON in it or the JWT as `verify`. */
const namespace = 'https://purl.imsglobal.org/ob/v3p0';

/** The picture with the credential baked in, first in its `svg` element. */
export function bakeSvg(svg: string, credential: string): string {
  // JSON may hold the mark that ends CDATA, and two characters that XML never takes; written otherwise, it is the same JSON.
  const text = credential
    .replaceAll(']]>', ']]\\u003e')
    .replaceAll(/[\ufffe\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`);
  const element = `<openbadges:credential xmlns:openbadges="${namespace}"><![CDATA[${text}]]></openbadges:credential>`;
  return svg.replace(/<svg\b[^>]*>/, (tag) => `${tag}${element}`);
}

/** The credential in the picture; null when there is none, or it is no picture. Nothing that it names is followed. */
export function unbakeSvg(svg: string): string | null {
  let found: string | null = null;
  let inside = false;
  const parser = new SaxesParser({ xmlns: true });
  const take = (text: string) => {
    if (inside) found = (found ?? '') + text;
  };
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (found !== null || uri !== namespace || local !== 'credential') return;
    inside = true;
    found = attributes['verify']?.value ?? null;
  });
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', ({ uri, local }) => {
    if (uri === namespace && local === 'credential') inside = false;
  });
  try {
    parser.write(svg).close();
  } catch {
    return null;
  }
  return found === null ? null : (found as string).trim();
}

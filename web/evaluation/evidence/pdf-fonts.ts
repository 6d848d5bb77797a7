/** The fonts that documents may leave out, from our own origin: each is asked for when a document needs it. */
const fonts = import.meta.glob<string>('../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url',
  import: 'default',
});

/** Where the PDF library asks for a font by the name of its file. */
export class OwnFonts {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const find = Object.entries(fonts).find(([path]) => path.endsWith(`/${filename}`))?.[1];
    if (!find) throw new Error(`There is no font ${filename}.`);
    const answer = await fetch(await find());
    return new Uint8Array(await answer.arrayBuffer());
  }
}

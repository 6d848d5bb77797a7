import Pdf from 'pdfkit';
import { day } from './day.js';

type Page = PDFKit.PDFDocument;

/** One page of Letter paper as a PDF file. The same words make the same bytes. */
export function onePage(title: string, on: string, layout: 'portrait' | 'landscape', draw: (page: Page) => void) {
  return new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    const page = new Pdf({
      size: 'LETTER',
      layout,
      margin: 72,
      lang: 'en-US',
      displayTitle: true,
      info: { Title: title, CreationDate: day(on), ModDate: day(on) },
    });
    page.on('data', (chunk: Buffer) => chunks.push(chunk));
    page.on('end', () => resolve(Buffer.concat(chunks)));
    page.on('error', reject);
    draw(page);
    page.end();
  });
}

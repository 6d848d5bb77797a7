import type { FileContent } from '../content/learners/learner.js';
import { inWords } from './day.js';
import { onePage } from './pdf.js';

/** A framed certificate with a number. */
export function certificate(content: Extract<FileContent, { kind: 'certificate' }>, holder: string): Promise<Buffer> {
  return onePage(`${content.award}: ${holder}`, content.on, 'landscape', (page) => {
    const { width, height } = page.page;
    page
      .lineWidth(3)
      .strokeColor('#1f4e5f')
      .rect(30, 30, width - 60, height - 60)
      .stroke();
    page
      .lineWidth(0.75)
      .rect(38, 38, width - 76, height - 76)
      .stroke();
    const line = (text: string, font: string, size: number, gap: number) =>
      page.font(font).fontSize(size).fillColor('#222222').text(text, { align: 'center' }).moveDown(gap);
    page.y = 150;
    line(content.issuer, 'Helvetica-Bold', 16, 2);
    line('This is to certify that', 'Times-Italic', 15, 0.6);
    line(holder, 'Times-Bold', 34, 0.5);
    line('has earned', 'Times-Italic', 15, 0.6);
    line(content.award, 'Times-Bold', 22, 0.8);
    line(content.detail, 'Times-Roman', 13, 2);
    line(inWords(content.on), 'Times-Roman', 13, 0.4);
    line(`No. ${content.number}`, 'Courier', 11, 0.4);
    line('Sample document of a demonstration', 'Helvetica', 8, 0);
  });
}

import type { FileContent } from '../content/learners/learner.js';
import { college } from '../content/college.js';
import { inWords } from './day.js';
import { onePage } from './pdf.js';

/** A signed letter on the writer's letterhead. */
export function letter(content: Extract<FileContent, { kind: 'letter' }>): Promise<Buffer> {
  return onePage(`Letter of ${content.from}`, content.on, 'portrait', (page) => {
    page.font('Helvetica-Bold').fontSize(15).fillColor('#1f4e5f').text(content.organisation);
    page
      .moveTo(72, page.y + 4)
      .lineTo(page.page.width - 72, page.y + 4)
      .strokeColor('#1f4e5f')
      .stroke();
    page.moveDown(2).font('Times-Roman').fontSize(12).fillColor('#111111').text(inWords(content.on));
    page.moveDown().text('Office of Credit for Prior Learning').text(college.name).text(college.town);
    page.moveDown(1.5).text('To the faculty who will read this portfolio:');
    for (const paragraph of content.paragraphs) page.moveDown().text(paragraph, { lineGap: 3 });
    page.moveDown(2).text('Sincerely,').moveDown(0.8);
    page.font('Times-Italic').fontSize(18).fillColor('#1b2a6b').text(content.from);
    page.font('Times-Roman').fontSize(12).fillColor('#111111').moveDown(0.3).text(content.from).text(content.position);
    page.moveDown(2).fontSize(8).fillColor('#555555').text('Sample document of a demonstration');
  });
}

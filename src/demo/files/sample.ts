import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { FileContent, SamplePart } from '../content/learners/learner.js';
import { inWords } from './day.js';

/** A work sample as a Word document. */
export function sample(content: Extract<FileContent, { kind: 'sample' }>, author: string): Promise<Buffer> {
  const document = new Document({
    creator: author,
    title: content.heading,
    description: content.description,
    numbering: {
      config: [{ reference: 'steps', levels: [{ level: 0, format: 'decimal', text: '%1.' }] }],
    },
    sections: [
      {
        children: [
          new Paragraph({ text: content.heading, heading: HeadingLevel.TITLE }),
          new Paragraph({ children: [new TextRun({ text: `${author}, ${inWords(content.on)}`, italics: true })] }),
          ...content.parts.flatMap(part),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function part({ heading, paragraphs = [], steps = [], table }: SamplePart): (Paragraph | Table)[] {
  return [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
    ...steps.map((text) => new Paragraph({ text, numbering: { reference: 'steps', level: 0 } })),
    ...(table ? [tableOf(table)] : []),
    ...paragraphs.map((text) => new Paragraph({ text, spacing: { before: 120 } })),
  ];
}

function tableOf(rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: row === 0,
          children: cells.map(
            (text) =>
              new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold: row === 0 })] })] }),
          ),
        }),
    ),
  });
}

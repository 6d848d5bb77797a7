import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { zipOf } from './files.js';

const xmlns = (...prefixes: string[]) => prefixes.map((prefix) => ` xmlns:${prefix}="${namespaces[prefix]}"`).join('');
const namespaces: Readonly<Record<string, string>> = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  s: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  xdr: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
};

/** What a part refers to: id, what kind it is, and where it lies. */
const rels = (...to: [id: string, target: string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${to
    .map(([id, target]) => `<Relationship Id="${id}" Type="x" Target="${target}"/>`)
    .join('')}</Relationships>`;

const types = (main: string, part: string) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${main}.main+xml"/></Types>`;

/** A letter as people write it: with a letterhead, a photo with what it shows, one in a table, and a foot. */
export function letterOf(photo: Buffer): Promise<Buffer> {
  const picture = (description: string) =>
    new Paragraph({
      children: [
        new ImageRun({
          type: 'jpg',
          data: photo,
          transformation: { width: 120, height: 80 },
          altText: { name: 'Picture', title: '', description },
        }),
      ],
    });
  const headers = { default: new Header({ children: [new Paragraph('Harbor Logistics, Inc.')] }) };
  const footers = { default: new Footer({ children: [new Paragraph('12 Dock Road')] }) };
  const cells = [new TableCell({ children: [new Paragraph('Crane 4')] }), new TableCell({ children: [picture('')] })];
  const children = [
    new Paragraph({ children: [new TextRun('To whom it may concern')], heading: HeadingLevel.HEADING_1 }),
    picture('The crane that she ran'),
    new Table({ rows: [new TableRow({ children: cells })] }),
  ];
  return Packer.toBuffer(new Document({ sections: [{ headers, footers, children }] }));
}

/** A Word document whose heading holds a box of text, written for new and for old readers. */
export const boxedWord = (): Promise<Buffer> => {
  const box = '<w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent>';
  return zipOf({
    '[Content_Types].xml': types('wordprocessingml.document', 'word/document.xml'),
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body><w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>After the box</w:t></w:r></w:p></w:body></w:document>`,
  });
};

/** Two slides that are shown in the other order than they are numbered; the first has a picture, a drawing of old and notes. */
export function slidesOf(picture: Buffer): Promise<Buffer> {
  const slide = (text: string, more = '') =>
    `<p:sld${xmlns('p', 'a', 'r')}><p:sp><p:nvPr><p:ph type="title"/></p:nvPr><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sp>${more}</p:sld>`;
  const pic = (id: string, alt: string) =>
    `<p:pic><p:nvPicPr><p:cNvPr id="4" name="x" descr="${alt}"/></p:nvPicPr><p:blipFill><a:blip r:embed="${id}"/></p:blipFill></p:pic>`;
  return zipOf({
    '[Content_Types].xml': types('presentationml.presentation', 'ppt/presentation.xml'),
    'ppt/presentation.xml': `<p:presentation${xmlns('p', 'r')}><p:sldIdLst><p:sldId id="256" r:id="rId2"/><p:sldId id="257" r:id="rId1"/></p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': rels(['rId1', 'slides/slide1.xml'], ['rId2', 'slides/slide2.xml']),
    'ppt/slides/slide1.xml': slide('Shown last'),
    'ppt/slides/slide2.xml': slide('Shown first', pic('rId5', 'Our floor') + pic('rId6', '')),
    'ppt/slides/_rels/slide2.xml.rels': rels(['rId5', '../media/image1.png'], ['rId6', '../media/image2.emf'], ['rId7', '../notesSlides/notesSlide1.xml']),
    'ppt/media/image1.png': picture,
    'ppt/media/image2.emf': Buffer.alloc(400, 1),
    'ppt/notesSlides/notesSlide1.xml': `<p:notes${xmlns('p', 'a')}><p:sp><p:nvPr><p:ph type="sldNum"/></p:nvPr><a:p><a:r><a:t>1</a:t></a:r></a:p></p:sp><p:sp><p:nvPr><p:ph type="body"/></p:nvPr><a:p><a:r><a:t>Say who planned it.</a:t></a:r></a:p></p:sp></p:notes>`,
  }); // prettier-ignore
}

/** A log of hours: its tabs in the other order than its parts, days and shares as numbers with a format, and a chart. */
export function sheetsOf(rows = 1): Promise<Buffer> {
  const row =
    '<s:row><s:c r="A1" s="1"><s:v>45123</s:v></s:c><s:c r="B1" s="2"><s:v>0.125</s:v></s:c><s:c r="C1" t="b"><s:v>1</s:v></s:c></s:row>';
  const chart = `<c:chartSpace${xmlns('c')}><c:ser><c:tx><c:v>Hours</c:v></c:tx><c:cat><c:pt idx="0"><c:v>May</c:v></c:pt></c:cat><c:val><c:pt idx="0"><c:v>160</c:v></c:pt></c:val></c:ser></c:chartSpace>`;
  return zipOf({
    '[Content_Types].xml': types('spreadsheetml.sheet', 'xl/workbook.xml'),
    'xl/workbook.xml': `<s:workbook${xmlns('s', 'r')}><s:sheets><s:sheet name="Log" sheetId="2" r:id="rId2"/><s:sheet name="Cover" sheetId="1" r:id="rId1"/></s:sheets></s:workbook>`,
    'xl/_rels/workbook.xml.rels': rels(['rId1', 'worksheets/sheet1.xml'], ['rId2', '/xl/worksheets/sheet2.xml']),
    'xl/styles.xml': `<s:styleSheet${xmlns('s')}><s:numFmts><s:numFmt numFmtId="164" formatCode="d\\.m\\.yy"/></s:numFmts><s:cellStyleXfs><s:xf numFmtId="9"/></s:cellStyleXfs><s:cellXfs><s:xf numFmtId="0"/><s:xf numFmtId="164"/><s:xf numFmtId="10"/></s:cellXfs></s:styleSheet>`,
    'xl/worksheets/sheet1.xml': `<s:worksheet${xmlns('s')}><s:sheetData/></s:worksheet>`,
    'xl/worksheets/sheet2.xml': `<s:worksheet${xmlns('s', 'r')}><s:sheetData>${row.repeat(rows)}</s:sheetData><s:drawing r:id="rId1"/></s:worksheet>`,
    'xl/worksheets/_rels/sheet2.xml.rels': rels(['rId1', '../drawings/drawing1.xml']),
    'xl/drawings/drawing1.xml': `<xdr:wsDr${xmlns('xdr', 'c', 'r')}><c:chart r:id="rId1"/></xdr:wsDr>`,
    'xl/drawings/_rels/drawing1.xml.rels': rels(['rId1', '../charts/chart1.xml']),
    'xl/charts/chart1.xml': chart,
  }); // prettier-ignore
}

/** An OpenDocument text with a letterhead in its styles, and a picture with what it shows; `bare`, with nothing but the picture. */
export function openTextOf(picture: Buffer, { bare = false } = {}): Promise<Buffer> {
  const names = ['office', 'text', 'draw', 'style', 'svg-compatible'].map((name) => `xmlns:${name.slice(0, 4)}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' '); // prettier-ignore
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<offi:document-content ${names} xmlns:xlink="http://www.w3.org/1999/xlink"><text:p>${bare ? '' : 'Before'}<draw:frame><draw:image xlink:href="Pictures/1.png"/><svg-:desc>A weld</svg-:desc></draw:frame>${bare ? '' : ', after.'}</text:p></offi:document-content>`,
    ...(bare
      ? {}
      : {
          'styles.xml': `<offi:document-styles ${names}><styl:header><text:p>Weld shop</text:p></styl:header><text:p>no part of it</text:p></offi:document-styles>`,
        }),
    'Pictures/1.png': picture,
  });
}

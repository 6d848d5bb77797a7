import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { startApp, type TestApp } from './app.js';
import { upload } from './world/portfolio.js';
import { createWorld, type Json, type Member } from './world.js';

const real = '../shared/data/evidence';
const skipped = existsSync(real) ? '' : ' (SKIPPED: the files are not here)';
let app: TestApp;
let mary: Member;
beforeAll(async () => {
  if (skipped) return;
  app = await startApp();
  const world = createWorld(app);
  mary = await world.person({ institution: await world.institution(), roles: ['learner'], name: 'Mary' });
});
afterAll(() => (skipped ? undefined : app.stop()));

/** What becomes of each of these real and hostile files: refused as it comes, or the state, reasons and notes of its check. */
const outcomes: Readonly<Record<string, string>> = {
  'archives-av/clam.7z': 'type_not_taken',
  'archives-av/clam.exe.rtf': 'type_not_taken',
  'archives-av/clam.ole.doc': 'type_not_taken',
  'archives-av/clam.ppt': 'type_not_taken',
  'archives-av/clam.zip': 'type_not_taken',
  'derived/5000-pages.pdf': 'ready pages_left_out',
  'derived/html-named.pdf': 'not_what_it_says',
  'derived/mismatched-extension.jpg': 'not_what_it_says',
  'derived/pixel-bomb-30000x30000.png': 'attention too_many_pixels',
  'derived/polyglot-jpg-zip.jpg': 'ready location_removed',
  'derived/truncated.pdf': 'attention damaged',
  'derived/zero-bytes.pdf': 'empty_file',
  'derived/zipbomb-200MB.docx': 'refused bomb',
  'images/exif-orient-Landscape_3.jpg': 'ready',
  'images/exif-orient-Portrait_8.jpg': 'ready',
  'images/exiv2-Reagan.tiff': 'type_not_taken',
  'images/exiv2-Stonehenge.heic': 'ready location_removed',
  'images/exiv2-exiv2-bug1199.webp': 'ready',
  'images/exiv2-issue_1833_poc.jpg': 'attention damaged',
  'images/exiv2-issue_828_poc.png': 'ready',
  'office/poi-51921-Word-Crash067.docx': 'ready',
  'office/poi-60158.docm': 'type_not_taken',
  'office/poi-ExternalEntityInText.docx': 'refused outside_parts',
  'office/poi-SampleDoc.docx': 'ready',
  'office/poi-SimpleMacro.docm': 'type_not_taken',
  'office/poi-WithEmbeded.xlsx': 'ready embedded_files',
  'office/poi-invalid.xlsx': 'not_what_it_says',
  'office/poi-poc-xmlbomb.xlsx': 'refused outside_parts',
  'office/poi-sample.strict.xlsx': 'ready',
  'pdf-active/pdfjs-evaljs.pdf': 'ready active_content',
  'pdf-active/pdfjs-js-buttons.pdf': 'ready active_content',
  'pdf-active/qpdf-attachments.pdf': 'ready active_content embedded_files',
  'pdf-encrypted/bad-encryption-length.pdf': 'attention encrypted',
  'pdf-encrypted/enc-R3,V2,U=view,O=view.pdf': 'attention encrypted',
  'pdf-encrypted/pypdf-crazyones-encrypted-256.pdf': 'attention encrypted',
  'pdf-malformed/pdfjs-GHOSTSCRIPT-698804-1-fuzzed.pdf': 'ready',
  'pdf-malformed/pdfjs-REDHAT-1531897-0.pdf': 'attention damaged',
  'pdf-malformed/pdfjs-poppler-395-0-fuzzed.pdf': 'attention damaged',
  'pdf-malformed/pdfjs-poppler-90-0-fuzzed.pdf': 'ready',
  'pdf-malformed/pdfjs-scan-bad.pdf': 'ready',
  'pdf-malformed/qpdf-bad16.pdf': 'ready',
  'pdf-malformed/qpdf-fuzz-16214.pdf': 'not_what_it_says',
  'pdf-malformed/qpdf-outlines-with-loop.pdf': 'ready',
  'pdf-normal/pypdf-Seige_of_Vicksburg_Sample_OCR.pdf': 'ready',
  'pdf-normal/pypdfsample-crazyones-pdfa.pdf': 'ready',
  'pdf-normal/pypdfsample-grayscale-image.pdf': 'ready',
  'pdf-normal/pypdfsample-libreoffice-form.pdf': 'ready active_content',
  'pdf-normal/pypdfsample-multicolumn.pdf': 'ready',
  'pdf-normal/pypdfsample-pdflatex-4-pages.pdf': 'ready',
  'svg-html/svg-sanitizer-entityHrefBypassTest.svg': 'type_not_taken',
  'svg-html/svg-sanitizer-svgTestOne-script.svg': 'type_not_taken',
};

async function becomes(path: string): Promise<string> {
  const answer = await upload(mary, await readFile(join(real, path)), basename(path));
  if (answer.status !== 201) return answer.body['refusals'].map((r: Json) => r['code']).join(' ');
  await app.settle();
  const { check } = (await mary.get(`/evidence/${answer.body['id']}`)).body;
  // Whether pictures were read depends on whether tesseract is installed.
  const notes = check.notes
    .map((n: Json) => n['code'])
    .filter((code: string) => !['text_by_ocr', 'pictures_only'].includes(code));
  return [check.state, ...check.reasons.map((r: Json) => r['code']), ...notes].join(' ');
}

test(`each hostile file ends in its state, and none stops the others${skipped}`, async () => {
  if (skipped) return;
  const found: Record<string, string> = {};
  for (const path of Object.keys(outcomes)) found[path] = await becomes(path);
  expect(found).toEqual(outcomes);
}, 240_000);

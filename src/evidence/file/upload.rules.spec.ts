import fc from 'fast-check';
import { defaultKnobs } from '../../policy/default.rules.js';
import {
  accepted,
  extensionOf,
  mostBytes,
  promisedBy,
  refusalOfSize,
  refusalsToAddMore,
  refusalsToContent,
  refusalsToName,
  tidyName,
  type UploadLimits,
} from './upload.rules.js';

const limits: UploadLimits = { documentBytes: 100, videoBytes: 1000, portfolioBytes: 5000, files: 3 };
const head = (text: string) => new TextEncoder().encode(text);
const codes = (refusals: readonly { code: string }[]) => refusals.map((r) => r.code);

describe('what a file name promises', () => {
  it('is what a college takes that has not said otherwise: all of it, and nothing else', () => {
    const taken = new Set(accepted.map(({ type }) => type));
    expect([...taken].sort()).toEqual(defaultKnobs.evidence.types.toSorted());
  });

  it('is judged by its ending, in any case', () => {
    expect(extensionOf('Report.PDF')).toBe('pdf');
    expect(extensionOf('archive.tar.gz')).toBe('gz');
    expect(extensionOf('no ending')).toBe('');
    expect(promisedBy('Report.PDF')?.type).toBe('application/pdf');
  });

  it.each([
    'a.pdf',
    'a.JPG',
    'a.jpeg',
    'a.png',
    'a.heic',
    'a.docx',
    'a.xlsx',
    'a.pptx',
    'a.txt',
    'a.mp4',
    'a.mov',
    'a.mp3',
    'a.m4a',
  ])('takes %s', (name) => expect(refusalsToName(name)).toEqual([]));

  it.each(['a.exe', 'a.html', 'a.htm', 'a.svg', 'a.zip', 'a.docm', 'a.doc', 'a.js', 'a.pdf.exe', 'a', 'a.', '.pdf '])(
    'refuses %s and says what to do instead',
    (name) => {
      const [refusal] = refusalsToName(name);
      expect(refusal).toMatchObject({ code: 'type_not_taken', about: 'file' });
      expect(refusal!.detail.length).toBeGreaterThan(40);
    },
  );

  it('decides how large the file may be', () => {
    expect(mostBytes('a.pdf', limits)).toBe(100);
    expect(mostBytes('a.mp4', limits)).toBe(1000);
    expect(mostBytes('a.exe', limits)).toBe(0);
    expect(refusalOfSize(2 * 1024 * 1024).detail).toContain('2 MB');
  });
});

describe('what the content really is', () => {
  it('must be what the name says', () => {
    expect(refusalsToContent('a.pdf', { size: 9, type: 'application/pdf', head: head('%PDF-1.7') })).toEqual([]);
    const lie = refusalsToContent('a.jpg', { size: 9, type: 'application/pdf', head: head('%PDF-1.7') });
    expect(codes(lie)).toEqual(['not_what_it_says']);
    expect(lie[0]!.detail).toContain('It is a PDF file');
    expect(codes(refusalsToContent('a.pdf', { size: 9, type: undefined, head: head('nonsense') }))).toEqual([
      'not_what_it_says',
    ]);
    expect(codes(refusalsToContent('a.jpg', { size: 9, type: 'application/zip', head: head('PK') }))).toEqual([
      'not_what_it_says',
    ]);
  });

  it.each(['a.docx', 'a.xlsx', 'a.pptx'])('of an Office file with a password, %s, is told so', (name) => {
    const [refusal] = refusalsToContent(name, { size: 9, type: 'application/x-cfb', head: head('\u00d0\u00cf') });
    expect(refusal!.code).toBe('locked_or_old');
    expect(refusal!.detail).toContain(`save it as ${name.slice(2).toUpperCase()} without a password`);
  });

  it.each([
    ['<!doctype html><p>', 'It is a web page'],
    ['\ufeff<svg onload=x>', 'It is a web page or a drawing'],
    ['MZ\u0090', 'It is a program'],
    ['\u007fELF', 'It is a program'],
    ['nonsense', 'It may be damaged'],
  ])('says what it is when it is %j', (begins, says) => {
    const [refusal] = refusalsToContent('a.pdf', { size: 9, type: undefined, head: head(begins) });
    expect([refusal!.code, refusal!.detail]).toEqual(['not_what_it_says', expect.stringContaining(says)]);
  });

  it('is never nothing, and never of a kind that is not taken', () => {
    expect(codes(refusalsToContent('a.pdf', { size: 0, type: undefined, head: head('') }))).toEqual(['empty_file']);
    expect(codes(refusalsToContent('a.exe', { size: 2, type: undefined, head: head('MZ') }))).toEqual([
      'type_not_taken',
    ]);
  });

  it.each([
    ['plain words', 'I ran the night shift.\nÜber sieben Jahre.'],
    ['a mark of byte order', '\ufeffwords'],
    ['an angle bracket', '<john@example.org> wrote: well done'],
  ])('takes text with %s', (_, text) =>
    expect(refusalsToContent('a.txt', { size: 9, type: undefined, head: head(text) })).toEqual([]),
  );

  it.each([
    '<!DOCTYPE html>',
    '  <html>',
    '\ufeff<svg onload=x>',
    '<?xml version="1.0"?>',
    '<script>x</script>',
    '#!/bin/sh',
    'a\0b',
    '\u001b[31m',
  ])('refuses text that is %j', (text) =>
    expect(codes(refusalsToContent('a.txt', { size: 9, type: undefined, head: head(text) }))).toEqual([
      'not_what_it_says',
    ]),
  );

  it('refuses text with a mark of another kind', () => {
    expect(codes(refusalsToContent('a.txt', { size: 9, type: 'application/pdf', head: head('%PDF') }))).toEqual([
      'not_what_it_says',
    ]);
  });
});

describe('how much a portfolio holds', () => {
  it('has a limit of pieces and of bytes, and tells both', () => {
    expect(refusalsToAddMore({ pieces: 2, stored: 4000 }, 1000, limits)).toEqual([]);
    expect(codes(refusalsToAddMore({ pieces: 3, stored: 4000 }, 1001, limits))).toEqual(['too_many', 'quota']);
  });
});

test.each([
  [2 * 1024 ** 3, '2 GB'],
  [100 * 1024 ** 2, '100 MB'],
  [1000, '1 kB'],
])('a limit of %d bytes is told as %s', (bytes, words) => {
  expect(refusalOfSize(bytes).detail).toBe(`This file is larger than the ${words} that are taken.`);
});

describe('a file name as data', () => {
  it.each([
    ['../../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\me\\cv.pdf', 'cv.pdf'],
    ['bad\u0000name\n.pdf', 'badname.pdf'],
    ['photo\u202Egpj.exe.jpg', 'photogpj.exe.jpg'],
    ['👩🏽‍🚒 at work.jpg', '👩🏽‍🚒 at work.jpg'],
    ['  ..hidden.pdf. ', 'hidden.pdf'],
    ['', 'file'],
    ['.pdf', 'file.pdf'],
    ['a/', 'file'],
    ['lone \ud800 surrogate.pdf', 'lone surrogate.pdf'],
    ['"quoted"; filename=x.pdf', '"quoted"; filename=x.pdf'],
  ])('%j becomes %j', (original, tidy) => expect(tidyName(original)).toBe(tidy));

  it('keeps the ending of a very long name', () => {
    const tidy = tidyName(`${'x'.repeat(300)}.pdf`);
    expect(tidy).toHaveLength(200);
    expect(tidy.endsWith('.pdf')).toBe(true);
  });

  it('is never empty, never a path, never too long for its column, and tidy already when tidied again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (original) => {
        const tidy = tidyName(original);
        expect(tidy).not.toBe('');
        expect([...tidy].length).toBeLessThanOrEqual(200);
        expect(tidy).not.toMatch(/[/\\\p{Cc}\u202a-\u202e]/u);
        expect(tidyName(tidy)).toBe(tidy);
      }),
      { numRuns: 2000 },
    );
  });
});

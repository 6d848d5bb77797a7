import fc from 'fast-check';
import { readCaptions, refusalsToCaption, writeCaptions, type Cue } from './captions.rules.js';

const codes = (file: string) => readCaptions(file).refusals.map((r) => r.code);

describe('reading captions', () => {
  it('takes WebVTT, leaving notes, styles, regions, places and markup behind', () => {
    const file = [
      '\uFEFFWEBVTT - a welding lesson',
      'Kind: captions',
      '',
      'STYLE',
      '::cue { background: url(https://example.com/seen) }',
      '',
      'NOTE taken by hand',
      '',
      'first',
      '00:01.000 --> 00:03.500 position:10% align:start',
      '<v Rosa>We <b>never</b> weld <i>galvanised</i> steel',
      'without &lt;air&gt; &amp; a mask.</v>',
      '',
      '01:00:00.000 --> 01:00:01.000',
      '<img src=x onerror=alert(1)>',
    ].join('\r\n');
    expect(readCaptions(file)).toEqual({
      cues: [{ start: 1000, end: 3500, text: 'Rosa: We never weld galvanised steel\nwithout <air> & a mask.' }],
      refusals: [],
    });
  });

  it('takes SubRip', () => {
    const file =
      '1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<font color="red">Hello</font>\n\n2\n00:00:03,5 --> 00:00:04,0\nthere';
    expect(readCaptions(file).cues).toEqual([
      { start: 1000, end: 2000, text: 'Hello' },
      { start: 3500, end: 4000, text: 'there' },
    ]);
  });

  it('says what is wrong, with the line', () => {
    expect(codes('A letter.\n\nNo captions.')).toEqual(['no_captions']);
    expect(codes('')).toEqual(['no_captions']);
    expect(readCaptions('WEBVTT\n\n00:05.000 --> 00:01.000\nBack in time').refusals).toMatchObject([
      { code: 'bad_cue_time', about: '3' },
    ]);
    expect(codes('WEBVTT\n\nsoon --> later\nWhat')).toEqual(['bad_cue_time']);
    const many = Array.from({ length: 10_001 }, (_, i) => ({ start: i, end: i + 1, text: 'x' }));
    expect(codes(writeCaptions(many))).toEqual(['too_many_cues']);
  });
});

const cue: fc.Arbitrary<Cue> = fc
  .record({
    start: fc.nat(100 * 3_600_000 - 1),
    lasts: fc.nat(60_000),
    text: fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((text) =>
        text
          .replace(/\s+/g, ' ')
          .replace(/\p{Cc}|\uFEFF/gu, '')
          .trim(),
      )
      .filter((text) => text !== ''),
  })
  .map(({ start, lasts, text }) => ({ start, end: start + lasts, text: text.replace(/[<>&{}]/g, '') || 'x' }));

it('what is written is read again as it was', () => {
  fc.assert(
    fc.property(fc.array(cue, { minLength: 1, maxLength: 20 }), (cues) => {
      const sorted = cues.toSorted((a, b) => a.start - b.start);
      expect(readCaptions(writeCaptions(sorted))).toEqual({ cues: sorted, refusals: [] });
    }),
  );
});

it('whatever comes, nothing that is markup goes out', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const { cues } = readCaptions(`WEBVTT\n\n00:01.000 --> 00:02.000\n${a}<b onclick=x>${b}`);
      const times = /^\d{2,}:\d\d:\d\d\.\d{3} --> \d{2,}:\d\d:\d\d\.\d{3}$/;
      const words = writeCaptions(cues)
        .split('\n')
        .filter((line) => !times.test(line));
      expect(words.join('\n')).not.toMatch(/[<>]/);
    }),
  );
});

it('captions belong to recordings that were not sent yet', () => {
  const codesOf = (type: string | null, pins: number) => refusalsToCaption({ type, pins }).map((r) => r.code);
  expect(codesOf('video/mp4', 0)).toEqual([]);
  expect(codesOf('audio/mpeg', 1)).toEqual(['in_submission']);
  expect(codesOf('application/pdf', 0)).toEqual(['not_recording']);
  expect(codesOf(null, 0)).toEqual(['not_recording']);
});

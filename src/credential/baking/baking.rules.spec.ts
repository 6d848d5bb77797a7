import fc from 'fast-check';
import { pictureOf } from './picture.rules.js';
import { bakePng, isPng, unbakePng } from './png.rules.js';
import { pngOf } from './png.js';
import { bakeSvg, unbakeSvg } from './svg.rules.js';

const picture = (title: string) =>
  pictureOf({ college: 'A “college” & <sons>', title, worth: '3 credits', year: '2026', accent: '#1a5c44' });
/** Any words in any script, with what breaks XML and JSON among them. */
const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(']]>', '<![CDATA[', '</svg>', '&amp;', '\u0000', '\ufffe', '\uffff', '"$&`\\', 'Résumé 履歴書 سيرة'),
);

test('what is baked into a picture comes out of it, whatever its words', async () => {
  const png = await pngOf(picture('Supervision'));
  fc.assert(
    fc.property(words, words, (name, title) => {
      const credential = JSON.stringify({ name, title });
      expect(unbakePng(bakePng(png, credential))).toBe(credential);
      expect(JSON.parse(unbakeSvg(bakeSvg(picture(title), credential))!)).toEqual({ name, title });
    }),
    { numRuns: 300 },
  );
});

test('a picture without a credential, a broken one, and one that is none hold nothing', async () => {
  const png = await pngOf(picture('Supervision'));
  expect([isPng(png), isPng(Buffer.from('<svg/>'))]).toEqual([true, false]);
  expect([unbakePng(png), unbakeSvg(picture('Supervision')), unbakeSvg('<svg>')]).toEqual([null, null, null]);
  expect(unbakePng(bakePng(png, '{}').subarray(0, 200))).toBeNull();
});

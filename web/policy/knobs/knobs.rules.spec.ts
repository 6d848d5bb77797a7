import { readFileSync } from 'node:fs';
import { knobWords } from './knob.words.js';
import { groups, textOf, valueOf, withValue, type Kind, type Knobs } from './knobs.rules.js';

const paths = Object.values(groups).flatMap((group) => Object.keys(group));

test('every value of a policy is in one group, and has its words in both languages', () => {
  const { components } = JSON.parse(readFileSync('openapi.json', 'utf8')) as {
    components: { schemas: { Knobs: { properties: Record<string, object> } } };
  };
  const named = Object.keys(components.schemas.Knobs.properties);
  expect([...new Set(paths.map((path) => path.split('.')[0]))].sort()).toEqual(named.sort());
  expect(new Set(paths).size).toBe(paths.length);
  for (const language of [knobWords.en, knobWords.es]) {
    expect(paths.filter((path) => language.knobs[path] === undefined)).toEqual([]);
    expect(Object.keys(groups).filter((group) => language.groups[group] === undefined)).toEqual([]);
  }
});

test.each<[Kind, string, unknown]>([
  [{ as: 'number' }, '15', 15],
  [{ as: 'maybe' }, '', null],
  [{ as: 'maybe' }, '30', 30],
  [{ as: 'dollars' }, '75', 7500],
  [{ as: 'dollars', maybe: true }, '', null],
  [{ as: 'megabytes' }, '100', 104_857_600],
  [{ as: 'days' }, '-3, 0, 2', [-3, 0, 2]],
  [{ as: 'lines' }, 'a/b\nc/d', ['a/b', 'c/d']],
  [{ as: 'exclusions' }, 'CHE 101: Here: in class.', [{ code: 'CHE 101', reason: 'Here: in class.' }]],
  [
    { as: 'bands' },
    '3: 50\n12: 90',
    [
      { creditsUpTo: '3.00', cents: 5000 },
      { creditsUpTo: '12.00', cents: 9000 },
    ],
  ],
])('%j: “%s” is %j, and back', (kind, text, value) => {
  expect(valueOf(kind, text, 'x')).toEqual(value);
  expect(textOf(kind, value, 'x')).toBe(text);
});

test.each<[Kind, string]>([
  [{ as: 'number' }, 'many'],
  [{ as: 'number' }, '1.5'],
  [{ as: 'dollars' }, ''],
  [{ as: 'days' }, '3, soon'],
  [{ as: 'exclusions' }, 'CHE 101'],
  [{ as: 'exclusions' }, 'CHE 101: '],
  [{ as: 'bands' }, '3 credits'],
])('%j: “%s” stands for nothing', (kind, text) => expect(valueOf(kind, text, 'x')).toBeUndefined());

test('a value changes alone', () => {
  const knobs = { reviewers: 1, days: { review: 15, decision: 5 } } as unknown as Knobs;
  expect(withValue(knobs, 'days.review', 20)).toEqual({ reviewers: 1, days: { review: 20, decision: 5 } });
  expect(withValue(knobs, 'reviewers', 2)).toEqual({ reviewers: 2, days: { review: 15, decision: 5 } });
});

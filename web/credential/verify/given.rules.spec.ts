import { givenOn } from './given.rules.js';

const zones = ['America/Los_Angeles', 'UTC', 'Pacific/Auckland'];
const read = (at: string) => zones.map((timeZone) => givenOn(at, { language: 'en', timeZone }));

test('the day on which a badge was given is the same wherever it is read', () => {
  for (const at of ['2026-11-20T00:00:00Z', '2026-11-20T00:00:00.000Z', '2026-11-20T00:00:00+00:00'])
    expect(read(at)).toEqual(['November 20, 2026', 'November 20, 2026', 'November 20, 2026']);
});

test('a moment within a day is told in the zone of who reads it', () => {
  expect(read('2026-11-20T03:00:00Z')).toEqual(['November 19, 2026', 'November 20, 2026', 'November 20, 2026']);
});

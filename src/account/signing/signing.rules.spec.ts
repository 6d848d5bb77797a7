import { refusalsToExpose } from './signing.rules.js';

test.each([
  [null, ['key_in_use']],
  ['routine', []],
  ['secret_changed', []],
  ['exposed', ['key_exposed_before']],
] as const)('a key that was retired because of %s can be found exposed later, once', (retiredBecause, codes) => {
  expect(refusalsToExpose({ retiredBecause }).map(({ code }) => code)).toEqual(codes);
});

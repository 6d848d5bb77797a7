import { refusalsToReset } from './reset.rules.js';

const fine = { demo: true, alone: true, there: true, mayRemove: true, running: false };

test.each([
  [{}, []],
  [{ demo: false, there: false }, ['no_demo']],
  [{ running: true, there: false }, ['running']],
  [{ there: false }, ['no_demo_college']],
  [{ alone: false }, ['several_processes']],
  [{ mayRemove: false }, ['may_not_remove']],
])('the demo is put back unless: %j', (change, codes) => {
  expect(refusalsToReset({ ...fine, ...change }).map(({ code }) => code)).toEqual(codes);
});

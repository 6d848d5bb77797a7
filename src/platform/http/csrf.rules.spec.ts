import { fromForeignPage, saysForeignPage } from './csrf.rules.js';

const ours = 'https://pla.college.edu';

test.each([
  ['our own page, by Fetch Metadata', { 'sec-fetch-site': 'same-origin' }, false],
  ['another site', { 'sec-fetch-site': 'cross-site', origin: ours }, true],
  ['a sister subdomain', { 'sec-fetch-site': 'same-site' }, true],
  ['an address typed by hand does not write', { 'sec-fetch-site': 'none' }, true],
  ['an older browser on our page', { origin: ours }, false],
  ['an older browser on another page', { origin: 'https://evil.example' }, true],
  ['an opaque origin', { origin: 'null' }, true],
  ['neither header', {}, true],
])('%s', (_, headers, foreign) => {
  expect(fromForeignPage(headers, ours)).toBe(foreign);
});

test.each([
  ['a program', {}, false],
  ['our own page', { 'sec-fetch-site': 'same-origin', origin: ours }, false],
  ['an older browser on our page', { origin: ours }, false],
  ['another site', { 'sec-fetch-site': 'cross-site' }, true],
  ['an older browser on another page', { origin: 'https://evil.example' }, true],
])('a stranger: %s', (_, headers, foreign) => {
  expect(saysForeignPage(headers, ours)).toBe(foreign);
});

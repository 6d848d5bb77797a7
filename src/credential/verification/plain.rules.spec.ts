import { isPlain } from './plain.rules.js';

const credential = (more: object = {}) => ({
  '@context': ['https://www.w3.org/2018/credentials/v1'],
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'did:web:college.example' },
  credentialSubject: { achievement: [{ name: 'Teamwork', tag: ['a', 'b'] }] },
  expirationDate: '2020-01-01T00:00:00Z',
  ...more,
});
const day = '2020-01-01T00:00:00Z';

test.each([
  ['an end that is told twice', { validUntil: [day, day] }],
  ['an end of nothing', { validUntil: [] }],
  ['an end of less than nothing', { validUntil: [null] }],
  ['an end and nothing', { validUntil: [day, null] }],
  ['a list in a list', { validUntil: [day, []] }],
  ['a place that is told twice', { credentialStatus: { statusListIndex: ['5', '5'] } }],
  ['a place that is told twice, further in', { credentialStatus: [{ more: [{ statusListIndex: ['5', '5'] }] }] }],
  ['a place as a word and as a number', { credentialStatus: { statusListIndex: ['5', 5] } }],
  ['a list that is told twice', { credentialStatus: { statusListCredential: ['urn:a', 'urn:a'] } }],
  ['a vocabulary further in', { credentialSubject: { '@context': ['urn:a'] } }],
  ['a long name', { 'https://www.w3.org/2018/credentials#validUntil': day }],
])('%s is not told in plain words', (_, more) => {
  expect(isPlain(credential(more))).toBe(false);
});

test.each([
  ['as issuers write it', {}],
  ['with a list of one', { validUntil: [day] }],
  ['with an end that is left open', { validUntil: null }],
  ['with equal things', { evidence: [{ name: 'A file' }, { name: 'A file' }] }],
])('a credential %s is', (_, more) => {
  expect(isPlain(credential(more))).toBe(true);
});

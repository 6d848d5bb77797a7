import { refusalsToLink, refusalsToRemoveEvidence } from './evidence.rules.js';

describe('a link as evidence', () => {
  it.each(['https://example.org/work?id=1#part', 'http://portfolio.example.com', 'https://例え.jp/'])(
    'takes %s',
    (address) => expect(refusalsToLink(address)).toEqual([]),
  );

  it.each([
    'example.org',
    '',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://example.org',
    'https://me:secret@example.org',
    'http://localhost:3000',
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://2130706433/',
  ])('refuses %j', (address) => expect(refusalsToLink(address)).toMatchObject([{ code: 'bad_link', about: 'url' }]));
});

describe('removing evidence', () => {
  it('is possible until a submission holds it', () => {
    expect(refusalsToRemoveEvidence({ pins: 0 })).toEqual([]);
    expect(refusalsToRemoveEvidence({ pins: 1 })).toMatchObject([{ code: 'in_submission' }]);
  });
});

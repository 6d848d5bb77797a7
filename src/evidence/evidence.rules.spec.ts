import { refusalsToLink, refusalsToRemoveEvidence, refusalsToReplace, refusalsToWords } from './evidence.rules.js';

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

test('a file has another put in its place; a link or a text is changed', () => {
  expect(refusalsToReplace({ kind: 'file' })).toEqual([]);
  for (const kind of ['link', 'text'] as const)
    expect(refusalsToReplace({ kind })).toMatchObject([{ code: 'no_file' }]);
});

describe('the parts of a piece of evidence', () => {
  const found = (...[evidence, hasFile]: Parameters<typeof refusalsToWords>) =>
    refusalsToWords(evidence, hasFile).map((r) => [r.code, r.about]);

  it('are the one that its kind needs', () => {
    expect(found({ kind: 'file' }, true)).toEqual([]);
    expect(found({ kind: 'link', url: 'https://example.org' }, false)).toEqual([]);
    expect(found({ kind: 'text', body: 'I did' }, false)).toEqual([]);
  });

  it('are missed when they are not there, or blank', () => {
    expect(found({ kind: 'file' }, false)).toEqual([['missing', 'file']]);
    expect(found({ kind: 'link', url: null }, false)).toEqual([['missing', 'url']]);
    expect(found({ kind: 'text', body: '  ' }, false)).toEqual([['missing', 'body']]);
  });

  it('are refused when they belong to another kind', () => {
    expect(found({ kind: 'file', url: 'https://example.org', body: 'x' }, true)).toEqual([
      ['not_of_kind', 'url'],
      ['not_of_kind', 'body'],
    ]);
    expect(found({ kind: 'text', body: 'x' }, true)).toEqual([['not_of_kind', 'file']]);
    expect(found({ kind: 'link', url: 'nonsense' }, false)).toEqual([['bad_link', 'url']]);
  });
});

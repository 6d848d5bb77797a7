import fc from 'fast-check';
import { manifestOf } from './manifest.rules.js';

const hash = 'a'.repeat(64);
const sent = {
  id: 'b2',
  reference: 'CPL-1',
  number: 2,
  submittedAt: new Date('2026-03-01T12:00:00Z'),
  contentSha256: hash,
};
const listOf = (evidence: Parameters<typeof manifestOf>[1]) =>
  manifestOf(sent, evidence).split('\n').slice(3).join('\n');
const named = (fileName: string | null, sha256: string | null = hash) => ({ fileName, sha256 });

test('names are the files’ own, once each, and stay in their folder', () => {
  const files = ['plan.pdf', 'Plan.PDF', 'plan.pdf', '../../etc/passwd', '-rf', 'a\nb', 'no ending', 'no ending'];
  expect(listOf([...files.map((name) => named(name)), named(null, null)]).split('\n')).toEqual([
    `${hash}  plan.pdf`,
    `${hash}  Plan (2).PDF`,
    `${hash}  plan (3).pdf`,
    `${hash}  __.._etc_passwd`,
    `${hash}  _rf`,
    `${hash}  a_b`,
    `${hash}  no ending`,
    `${hash}  no ending (2)`,
    '',
  ]);
});

test('it says of which submission it is', () => {
  expect(manifestOf(sent, [])).toBe(
    `# Claim CPL-1, copy 2, sent 2026-03-01T12:00:00.000Z\n# Submission b2\n# Content (SHA-256) ${hash}\n`,
  );
});

test('letters that look the same are the same, however they were typed', () => {
  const typed = ['re\u0301sume\u0301.pdf', 'r\u00e9sum\u00e9.pdf'].map((name) => named(name));
  expect(listOf(typed)).toBe(`${hash}  r\u00e9sum\u00e9.pdf\n${hash}  r\u00e9sum\u00e9 (2).pdf\n`);
});

test('every file has one line that leads nowhere else, whatever it is called', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 })), (names) => {
      const lines = listOf(names.map((name) => named(name)))
        .split('\n')
        .slice(0, -1);
      expect(lines).toHaveLength(names.length);
      expect(new Set(lines.map((line) => line.toLowerCase())).size).toBe(names.length);
      for (const line of lines) expect(line).toMatch(/^[0-9a-f]{64} {2}[^/\\\p{Cc}]+$/u);
    }),
  );
});

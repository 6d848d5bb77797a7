import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Imports run one way: each may know what stands before it. */
const order = [
  'kernel', 'platform', 'history', 'account', 'notification', 'catalog', 'roster', 'policy', 'registration', 'enrollment', 'rubric', 'portfolio',
  'evidence', 'attestation', 'deadline', 'claim', 'assignment', 'evaluation', 'decision', 'appeal', 'award', 'letter',
  'credential', 'bulk', 'similarity', 'disclosure', 'following', 'takeout', 'retention', 'live', 'search', 'report', 'demo',
]; // prettier-ignore
const rootFiles = new Set(['config.ts', 'database.ts']);

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(join('src', file), 'utf8') }));

const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);

/** The files of `src` that this file imports, as paths from `src`. */
function ours(file: string, text: string): string[] {
  return importsOf(text)
    .filter((path) => path.startsWith('.'))
    .map((path) => relative('src', resolve('src', dirname(file), path)).replace(/\.js$/, '.ts'));
}

const featureOf = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '');

test('every folder of src has its place in the order of imports', () => {
  const folders = new Set(
    files.map(({ file }) => featureOf(file)).filter((name) => name !== '' && name !== 'migrations'),
  );
  expect([...folders].filter((name) => !order.includes(name))).toEqual([]);
});

test('no feature knows what stands after it', () => {
  const wrong = files.flatMap(({ file, text }) => {
    const mine = order.indexOf(featureOf(file));
    if (mine === -1) return [];
    return ours(file, text)
      .filter((path) => (featureOf(path) === '' ? !rootFiles.has(path) : order.indexOf(featureOf(path)) > mine))
      .map((path) => `${file} imports ${path}`);
  });
  expect(wrong).toEqual([]);
});

test('rules know no framework, no database, no clock and nothing that waits', () => {
  const wrong = files
    .filter(({ file }) => file.endsWith('.rules.ts') || (file.startsWith('kernel/') && !file.endsWith('.spec.ts')))
    .flatMap(({ file, text }) => {
      const framework = importsOf(text).filter((path) => /^(@nestjs|typeorm|pg|bullmq|ioredis|fastify)/.test(path));
      const waits = /\bawait\b|\basync\b|Date\.now\(\)|new Date\(\)/.test(text) && file !== 'kernel/id.ts';
      return [
        ...framework.map((path) => `${file} imports ${path}`),
        ...(waits ? [`${file} waits or reads the clock`] : []),
      ];
    });
  expect(wrong).toEqual([]);
});

/** What is large, and used by few processes or seldom: whoever needs it imports our file that stands on it, at the first use. */
const large =
  /^(@aws-sdk|@digitalbazaar\/(?!.*-context$)|@napi-rs\/canvas|docx|fontkit|jsonld-signatures|nodemailer|pdfkit|pdfjs-dist|sharp|ssh2|stripe)\b/;

test('the product starts without what is large and seldom used', () => {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const [reached, wrong] = [new Set(['main.ts']), [] as string[]];
  for (const file of reached) {
    const text = texts.get(file)!.replaceAll(/import type [^;]+;|\bimport\([^)]+\)/g, '');
    for (const one of ours(file, text)) reached.add(one);
    wrong.push(
      ...importsOf(text)
        .filter((path) => large.test(path))
        .map((path) => `${file} imports ${path}`),
    );
  }
  expect(wrong).toEqual([]);
});

test('process.env is read in config.ts alone, by main', () => {
  const wrong = files.filter(
    ({ file, text }) =>
      text.includes('process.env') && !['config.ts', 'main.ts'].includes(file) && !file.endsWith('.spec.ts'),
  );
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test('nobody opens a connection but the database module and what runs before the product', () => {
  const allowed = /^(platform\/(database|queue|boot|embedded|platform\.module)|database\.ts|main\.ts|demo\/)/;
  const wrong = files.filter(
    ({ file, text }) => !allowed.test(file) && /createQueryRunner|new DataSource\(|new pg\.|\.transaction\(/.test(text),
  );
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test('no file is longer than 300 lines', () => {
  const long = files.filter(({ file, text }) => !file.startsWith('migrations/') && text.split('\n').length > 301);
  expect(long.map(({ file, text }) => `${file}: ${text.split('\n').length}`)).toEqual([]);
});

test('no cycle is hidden', () => {
  expect(files.filter(({ text }) => /forwardRef/.test(text)).map(({ file }) => file)).toEqual([]);
});

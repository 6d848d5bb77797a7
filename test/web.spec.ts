import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const files = readdirSync('web', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && file !== 'api/schema.ts')
  .map((file) => ({ file, text: readFileSync(join('web', file), 'utf8') }));

const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);

const within = (file: string, path: string): string => relative('web', resolve('web', dirname(file), path));

test('the web app knows the server only through the contract', () => {
  const wrong = files.flatMap(({ file, text }) =>
    importsOf(text)
      .filter((path) => path.startsWith('.') && within(file, path).startsWith('..'))
      .map((path) => `${file} imports ${path}`),
  );
  expect(wrong).toEqual([]);
});

test('the kit knows none of our nouns', () => {
  const wrong = files
    .filter(({ file }) => file.startsWith('kit/'))
    .flatMap(({ file, text }) =>
      importsOf(text)
        .filter((path) => path.startsWith('.') && !/^(kit|words|api)\//.test(within(file, path)))
        .map((path) => `${file} imports ${path}`),
    );
  expect(wrong).toEqual([]);
});

test('rules know no framework and no clock', () => {
  const wrong = files
    .filter(({ file }) => file.endsWith('.rules.ts'))
    .filter(({ text }) => /from 'react|@tanstack|\bawait\b|Date\.now\(\)|new Date\(\)/.test(text));
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test('no file is longer than 300 lines', () => {
  expect(files.filter(({ text }) => text.split('\n').length > 301).map(({ file }) => file)).toEqual([]);
});

test('what a screen says stands in its words, in both languages, never in a component', () => {
  const spoken = files.filter(({ file }) => file.endsWith('.tsx') && !file.includes('.words.')).flatMap(literalWords);
  expect(spoken).toEqual([]);
});

test('nothing goes around the page’s policy', () => {
  const wrong = files.filter(({ text }) => /dangerouslySetInnerHTML|\.innerHTML|\beval\(|document\.write/.test(text));
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

const saying = new Set(['aria-label', 'aria-description', 'alt', 'label', 'title', 'hint', 'placeholder', 'caption']);
/** Names and keys, which are the same in every language. */
const nameless = /^(Credence|Ctrl|Cmd|Esc|Enter)$/;

/** Words written into the markup of a component: between tags, or in an attribute that is read out. */
function literalWords({ file, text }: { file: string; text: string }): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const words = ts.isJsxText(node)
      ? node.text
      : ts.isJsxAttribute(node) &&
          saying.has(node.name.getText()) &&
          node.initializer &&
          ts.isStringLiteral(node.initializer)
        ? node.initializer.text
        : '';
    if (/\p{L}{3,}/u.test(words) && !nameless.test(words.trim())) found.push(`${file}: ${words.trim()}`);
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

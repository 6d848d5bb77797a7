import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { eventWords } from '../web/history/event.words.js';
import { noteCodes, reasonCodes } from '../src/evidence/examine/reason.rules.js';
import { refusalWords } from '../web/words/refusal.words.js';
import { gradeOf } from './words/reading-level.js';

const wordFiles = readdirSync('web', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.words\.tsx?$/.test(file) && !file.endsWith('refusal.words.ts'))
  .sort();

/** What learners and attestors read: adults in a hurry, many of them the first of their family at college. */
const plain =
  /^(portfolio|evidence|attestation|experience|claim\/(draft|following|sent|idea)|catalog\/idea|appeal|award\/record|decision\/letter|policy\/public|disclosure\/own|account\/(sign-in|open|invitation|password))/;

interface Word {
  at: string;
  en: string;
  es: string;
}

/** Every word of a file in both languages; of a function its own text, with a short word where something is put in. */
async function wordsIn(file: string): Promise<Word[]> {
  const module: Record<string, unknown> = await import(pathToFileURL(resolve('web', file)).href);
  return Object.entries(module)
    .filter(([, value]) => typeof value === 'object' && value !== null && 'en' in value && 'es' in value)
    .flatMap(([name, value]) => {
      const { en, es } = value as { en: object; es: object };
      return leaves(en, es, `${file} ${name}`);
    });
}

function leaves(en: unknown, es: unknown, at: string): Word[] {
  if (typeof en === 'string' || typeof en === 'function') return [{ at, en: textOf(en), es: textOf(es) }];
  if (typeof en !== 'object' || en === null) return [];
  return Object.entries(en).flatMap(([key, value]) =>
    leaves(value, (es as Record<string, unknown>)[key], `${at}.${key}`),
  );
}

function textOf(word: unknown): string {
  if (typeof word !== 'function') return String(word);
  const literals = String(word).match(/`(?:[^`\\]|\\.)*`|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g) ?? [];
  return literals.map((literal) => literal.slice(1, -1).replace(/\$\{[^}]*\}/g, 'ten')).join(' ');
}

const words = new Map<string, Word[]>();

beforeAll(async () => {
  // One after the other: modules that are loaded at once trip over each other's imports.
  for (const file of wordFiles) words.set(file, await wordsIn(file));
});

test('there are words to check', () => {
  expect(wordFiles.length).toBeGreaterThan(3);
});

test('a Spanish sentence is not the English one', () => {
  const all = [...words.values()].flat();
  const same = all.filter(({ en, es }) => en === es && /\p{L}{3,} \p{L}{3,} \p{L}{3,}/u.test(en));
  expect(same.map(({ at, en }) => `${at}: ${en}`)).toEqual([]);
});

test.each(wordFiles.filter((file) => plain.test(file)))('%s reads at grade 8 or below', (file) => {
  const sentences = words
    .get(file)!
    .map(({ en }) => en)
    .filter((text) => text.split(' ').length > 4);
  if (sentences.length === 0) return;
  const text = sentences.map((sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)).join(' ');
  expect(gradeOf(text)).toBeLessThanOrEqual(8);
});

test('every reason that the rules give has its Spanish', () => {
  const codes = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.startsWith('demo/'))
    .flatMap((file) =>
      [...readFileSync(join('src', file), 'utf8').matchAll(/\bcode: '([a-z_]+)'/g)].map(([, code]) => code!),
    );
  codes.push(...noteCodes, ...reasonCodes);
  expect([...new Set(codes)].filter((code) => refusalWords[code] === undefined).sort()).toEqual([]);
});

test('all that can happen has its words in the audit trail', () => {
  const events = readFileSync('src/history/events.ts', 'utf8').split('\n}\n', 1)[0]!;
  const types = [...events.matchAll(/^  '([\w.]+)': /gm)].map((match) => match[1]!);
  expect(types.length).toBeGreaterThan(100);
  expect(types.filter((type) => !(type in eventWords.en))).toEqual([]);
});

/**
 * Weighs what a reader's browser loads, compressed as gzip: before the first screen, for each learner's page beyond that, and
 * for a reviewer's first case. Fails when a budget is passed. Needs a build.
 */
import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from './install.mjs';

const kilobyte = 1000;
/** Most that may be loaded, in kB of gzip. */
const budgets = { first: 150, learner: 60, reviewer: 450 };

const out = join(root, 'dist', 'web');
const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));

/** A chunk and all that it needs to run, as keys of the manifest. */
function closure(key, seen = new Set(), { lazy = false } = {}) {
  if (seen.has(key)) return seen;
  seen.add(key);
  const { imports = [], dynamicImports = [] } = manifest[key];
  for (const next of [...imports, ...(lazy ? dynamicImports : [])]) closure(next, seen, { lazy });
  return seen;
}

const weight = (keys) =>
  [...keys]
    .map((key) => manifest[key].file)
    .filter((file) => file.endsWith('.js') || file.endsWith('.mjs'))
    .reduce((sum, file) => sum + statSync(join(out, `${file}.gz`)).size, 0) / kilobyte;

/** The pages that these files of web/routes load when they are wanted. */
const pagesOf = (...names) =>
  names.flatMap((name) =>
    [...readFileSync(join(root, 'web', 'routes', `${name}.ts`), 'utf8').matchAll(/import\('(\.[^']+)\.js'\)/g)]
      .map(([, path]) => posix.join('routes', path))
      .map((path) => [`${path}.tsx`, `${path}.ts`].find((key) => key in manifest) ?? path),
  );

const first = closure('index.html');
// What is there already is not asked again, and what it may load belongs to other pages.
const beyond = (page, how) => weight([...closure(page, new Set(first), how)].filter((key) => !first.has(key)));

const figures = [
  ['before the first screen', weight(first), budgets.first],
  ...[...new Set(pagesOf('open', 'learner', 'follow', 'case'))].map((page) => [page, beyond(page), budgets.learner]),
  ...pagesOf('reviewer').map((page) => [
    `${page}, with all it may load`,
    beyond(page, { lazy: true }),
    budgets.reviewer,
  ]),
];

let passed = true;
for (const [what, kB, most] of figures) {
  if (kB > most) passed = false;
  process.stdout.write(`${kB > most ? 'TOO MUCH' : 'ok      '} ${kB.toFixed(1).padStart(7)} of ${most} kB  ${what}\n`);
}
process.exit(passed ? 0 : 1);

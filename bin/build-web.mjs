/**
 * Builds the web app to dist/web: types from the contract, Vite, then a compressed copy beside each file, so that the server
 * compresses nothing while people wait. With `--types` only the types are made.
 */
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { install, root } from './install.mjs';

const out = join(root, 'dist', 'web');
const stamp = join(out, '.built');
const schema = join(root, 'web', 'api', 'schema.ts');

/** Builds when any source differs from what was built last. */
export async function buildWebIfStale() {
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint()) await buildWeb();
}

export async function buildWeb() {
  const start = Date.now();
  process.stdout.write('Building the web app …\n');
  const made = fingerprint();
  await writeTypes();
  // Whoever builds from a test says “test”, and React would come in its slow, large form.
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  await build({ configFile: join(root, 'web', 'vite.config.ts'), logLevel: 'warn' });
  compress();
  writeFileSync(stamp, made);
  process.stdout.write(`Building the web app: done in ${((Date.now() - start) / 1000).toFixed(1)} s\n`);
}

/** The types of the API, from the committed contract: what web and server share, and all that they share. */
export async function writeTypes() {
  const contract = join(root, 'openapi.json');
  if (existsSync(schema) && statSync(schema).mtimeMs > statSync(contract).mtimeMs) return;
  const { astToString, default: openapiTS } = await import('openapi-typescript');
  const types = await openapiTS(JSON.parse(readFileSync(contract, 'utf8')), { defaultNonNullable: false });
  writeFileSync(schema, `/* Made from openapi.json by bin/build-web.mjs. */\n${astToString(types)}`);
}

const compressible = new Set(['.js', '.css', '.svg', '.mjs']);

function compress() {
  const folder = join(out, 'assets');
  for (const name of readdirSync(folder).filter((file) => compressible.has(extname(file)))) {
    const bytes = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes));
  }
}

function fingerprint() {
  const sources = readdirSync(join(root, 'web'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => path !== 'web/api/schema.ts' && !/\.(spec\.tsx?|md)$/.test(path));
  return [...sources, 'openapi.json', 'package-lock.json', 'bin/build-web.mjs']
    .sort()
    .map((path) => {
      const { mtimeMs, size } = statSync(join(root, path));
      return `${path} ${mtimeMs} ${size}\n`;
    })
    .join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install();
  await (process.argv.includes('--types')
    ? writeTypes()
    : process.argv.includes('--if-stale')
      ? buildWebIfStale()
      : buildWeb());
}

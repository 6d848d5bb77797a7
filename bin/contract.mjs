/**
 * Writes `openapi.json`, the contract of the HTTP API, from the built product; with `--check` it only says whether the
 * committed file is still true. Opens no database.
 */
import { Logger } from '@nestjs/common';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = (file) => import(pathToFileURL(join(root, 'dist', 'src', file)).href);
const { createApp } = await built('app.js');
const { parseConfig } = await built('config.js');
const { apiDocument } = await built('platform/http/openapi.js');

const nowhere = 'postgres://nobody@127.0.0.1:1/none';
const app = await createApp(parseConfig({ DATABASE_URL: nowhere }), nowhere, false, true);
const complaints = [];
Logger.overrideLogger({ log() {}, warn() {}, error: (complaint) => complaints.push(complaint) });
const contract = `${JSON.stringify(apiDocument(app), null, 1)}\n`;
const file = join(root, 'openapi.json');

/** The compiler gives the words of a union in the order in which it met them, which is another after a partial build. */
function inAnyOrder(text) {
  return JSON.stringify(JSON.parse(text), (key, value) =>
    key === 'enum' && Array.isArray(value) ? value.toSorted() : value,
  );
}

if (complaints.length > 0) {
  // Two classes of one name: one would stand for both.
  console.error(complaints.join('\n'));
  process.exitCode = 1;
} else if (!process.argv.includes('--check')) {
  writeFileSync(file, contract);
  console.log(`Wrote openapi.json: ${Object.keys(JSON.parse(contract).paths).length} paths.`);
} else if (inAnyOrder(readFileSync(file, 'utf8')) !== inAnyOrder(contract)) {
  console.error('openapi.json is not what the product serves. Run “npm run contract” and commit it with your change.');
  process.exitCode = 1;
} else {
  console.log('openapi.json is true.');
}
process.exit();

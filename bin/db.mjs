/**
 * `npm run db:migrate`, `db:seed`, `db:backup -- FILE`, `db:restore -- FILE [--force]`, `files:verify` and `files:move [-- COLLEGE]`,
 * on the database and the files that `npm start` would use.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { giveUp, install, root } from './install.mjs';

const from = process.cwd();
process.chdir(root);
// An image brings its program along, and neither the sources nor the compiler.
if (existsSync(join(root, 'src'))) {
  install();
  const built = spawnSync(process.execPath, [join(root, 'bin', 'build.mjs'), '--if-stale'], { stdio: 'inherit' });
  if (built.status !== 0) process.exit(built.status ?? 1);
}

const load = (file) => import(pathToFileURL(join(root, 'dist', 'src', file)).href);
const [{ parseConfig }, { keptSecret }, { sentenceFor, whatWeDo }, operations] = await Promise.all([
  load('config.js'),
  load('platform/boot/secret.js'),
  load('platform/boot/failure.rules.js'),
  load('operations.js'),
]);

const { backupNow, migrateNow, moveNow, restoreNow, seedNow, verifyNow } = operations;
const [command, ...rest] = process.argv.slice(2);
const name = rest.find((argument) => !argument.startsWith('--'));
const say = (step) => process.stdout.write(`${step}\n`);
let config = null;
try {
  config = parseConfig(process.env, keptSecret);
  await run();
  process.exit(0);
} catch (error) {
  const sentence = config ? sentenceFor(error, whatWeDo(config)) : error.message;
  giveUp(sentence ?? `That failed in a way that nobody foresaw: ${error.stack ?? error}`);
}

/** Nothing wrong is said too, so that a quiet command is never taken for a good one. */
function told(wrong) {
  if (wrong.length > 0) giveUp(wrong.join('\n'));
  say('Every file is what it should be.');
}

function run() {
  const file = name && resolve(process.env.INIT_CWD ?? from, name);
  switch (command) {
    case 'migrate':
      return migrateNow(config, say);
    case 'seed':
      return seedNow(config, say);
    case 'backup':
      return backupNow(config, file ?? giveUp('Name the file to write: npm run db:backup -- credence.tar.gz'), say);
    case 'restore':
      return restoreNow(
        config,
        file ?? giveUp('Name the file to read: npm run db:restore -- credence.tar.gz'),
        rest.includes('--force'),
        say,
      );
    case 'verify':
      return verifyNow(config, say).then(told);
    case 'move':
      return moveNow(config, name, say).then(told);
    default:
      return giveUp('Say what to do: db:migrate, db:seed, db:backup, db:restore, files:verify or files:move.');
  }
}

/**
 * `npm test [what]`: starts a PostgreSQL of its own, and Redis where there is one, runs the specs on both queues, and ends
 * with one line of counts. Everything after `npm test --` goes to Jest. Specs of rules alone start no server.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { giveUp, install, root } from './install.mjs';

process.chdir(root);
install();

const asked = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'credence-test-'));
const stops = [() => rmSync(scratch, { recursive: true, force: true })];
let running = null;
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    interrupted = true;
    running?.kill(signal);
  });
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} finally {
  for (const stop of stops.reverse()) await stop();
}

async function main() {
  const specs = chosenSpecs();
  const overHttp = specs.filter((path) => relative(root, path).startsWith('test'));
  if (overHttp.length === 0) return summarise([await jest('rules', asked, {})]);

  const server = { TEST_DATABASE_URL: await startPostgres() };
  const runs = [await jest('everything, queue on PostgreSQL', asked, server)];
  const redis = interrupted ? null : await startRedis();
  if (redis)
    runs.push(
      await jest('the API again, queue on Redis', [...asked, '--roots', 'test'], { ...server, REDIS_URL: redis }),
    );
  return summarise(runs);
}

function chosenSpecs() {
  const listing = spawnSync(process.execPath, jestCommand([...asked, '--listTests', '--json']), { encoding: 'utf8' });
  if (listing.status === 0) return JSON.parse(listing.stdout.trim().split('\n').at(-1));
  giveUp(`Jest does not take these arguments:\n${listing.stderr}`);
}

function jestCommand(args) {
  return ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning', 'node_modules/jest/bin/jest.js', ...args];
}

/** Runs Jest and returns its counts; a run that left no report counts as one failure. */
async function jest(title, args, env) {
  process.stdout.write(`\n== ${title}\n`);
  const report = join(scratch, `${title.length}.json`);
  const code = await new Promise((done) => {
    const command = jestCommand([...args, '--json', `--outputFile=${report}`]);
    // Jest says everything on stderr and repeats the whole report on stdout.
    running = spawn(process.execPath, command, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    running.on('exit', (exit) => done(exit ?? 1));
  });
  running = null;
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report),
    );
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: failed || (code === 0 ? 0 : 1), skipped: numPendingTests };
  } catch {
    process.stdout.write(`Jest ended with code ${code} and left no report.\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function summarise(runs) {
  const sum = (count) => runs.reduce((total, run) => total + run[count], 0);
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
  process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  return failed === 0 && passed > 0;
}

/** A server of the product's own make, on a directory that is thrown away; so it need not be durable. */
async function startPostgres() {
  const { PostgresServer } = await embedded('server');
  const { findRuntime, makeOwnFolder } = await embedded('runtime');
  const place = mkdtempSync(join(tmpdir(), 'credence-test-pg-'));
  stops.push(() => rmSync(place, { recursive: true, force: true }));
  const runtime = findRuntime(join(place, 'pg'));
  makeOwnFolder(place, runtime.runAs);
  const server = new PostgresServer(join(place, 'pg'), runtime);
  await server.initialise('only for tests');
  stops.push(() => server.stop());
  const quick = { fsync: false, synchronous_commit: false, full_page_writes: false, max_connections: 200 };
  const port = await server.start(quick);
  process.stdout.write(`PostgreSQL for the tests runs on port ${port}.\n`);
  return `postgres://postgres:only%20for%20tests@127.0.0.1:${port}/postgres`;
}

/** A module of the embedded server, straight from its source, so that tests need no build. */
async function embedded(module) {
  const out = join(root, 'node_modules', '.cache', `credence-${process.pid}`);
  if (!existsSync(out)) {
    stops.push(() => rmSync(out, { recursive: true, force: true }));
    const { transform } = await import('@swc/core');
    const { default: config } = await import('../jest.config.js');
    const [, swc] = config.transform['^.+\\.ts$'];
    for (const folder of ['embedded', 'boot']) {
      const sources = join(root, 'src', 'platform', folder);
      mkdirSync(join(out, folder), { recursive: true });
      for (const name of readdirSync(sources).filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))) {
        const { code } = await transform(readFileSync(join(sources, name), 'utf8'), { ...swc, swcrc: false });
        writeFileSync(join(out, folder, name.replace(/\.ts$/, '.js')), code);
      }
    }
    writeFileSync(join(out, 'package.json'), '{ "type": "module" }');
  }
  return import(pathToFileURL(join(out, 'embedded', `${module}.js`)).href);
}

/** Redis on a free port, keeping nothing; its address, or null with the reason said. */
async function startRedis() {
  const { REDIS_URL: given } = process.env;
  if (given) return given;
  if (spawnSync('redis-server', ['--version']).status !== 0) {
    process.stdout.write('\nSkipped: the API specs on Redis, because there is no redis-server on this machine.\n');
    return null;
  }
  const { freePort } = await embedded('server');
  const port = await freePort();
  const options = [
    '--port',
    port,
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--maxmemory-policy',
    'noeviction',
  ];
  const redis = spawn('redis-server', options.map(String), { stdio: 'ignore', cwd: scratch, detached: true });
  stops.push(() => new Promise((done) => redis.on('exit', done) && redis.kill()));
  return `redis://127.0.0.1:${port}`;
}

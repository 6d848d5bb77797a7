/** The servers that tests run on: started here on free ports, stopped when the run ends. */
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './install.mjs';

/** A server of the product's own make, on a directory that is thrown away; so it need not be durable. `stops` gets what ends it. */
export async function startPostgres(stops) {
  const { PostgresServer } = await embedded('server', stops);
  const { findRuntime, makeOwnFolder } = await embedded('runtime', stops);
  const place = mkdtempSync(join(inMemory() ?? tmpdir(), 'credence-test-pg-'));
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

/**
 * A folder that is kept in memory and has room for the databases of a run, or null. A database is a thousand small files, and
 * every spec has one: on a disk it takes a second to make, in memory a tenth of it.
 */
export function inMemory(folder = '/dev/shm') {
  const [tmpfs, room] = [0x01021994, 4 * 1024 ** 3];
  if (process.platform !== 'linux' || !existsSync(folder)) return null;
  const { type, bavail, bsize } = statfsSync(folder);
  return type === tmpfs && bavail * bsize >= room ? folder : null;
}

/** A module of the embedded server, straight from its source, so that tests need no build. */
async function embedded(module, stops) {
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
export async function startRedis(stops) {
  const { REDIS_URL: given } = process.env;
  if (given) return given;
  if (spawnSync('redis-server', ['--version']).status !== 0) {
    process.stdout.write('\nSkipped: the API specs on Redis, because there is no redis-server on this machine.\n');
    return null;
  }
  const { freePort } = await embedded('server', stops);
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
  const redis = spawn('redis-server', options.map(String), { stdio: 'ignore', cwd: tmpdir(), detached: true });
  stops.push(() => new Promise((done) => redis.on('exit', done) && redis.kill()));
  return `redis://127.0.0.1:${port}`;
}

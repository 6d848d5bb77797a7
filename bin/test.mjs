/**
 * `npm test [what]`: starts a PostgreSQL of its own, and Redis where there is one, runs the specs, and ends with one line of
 * counts. Everything after `npm test --` goes to Jest. Specs of rules alone start no server. Where nothing is asked for, all
 * run with the queue on PostgreSQL, and on Redis those that put weight on the queue; what is asked for runs on both.
 */
import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';
import { giveUp, root } from './install.mjs';
import { jest, jestCommand, summarise, testRun } from './jest.mjs';
import { startPostgres, startRedis } from './servers.mjs';

const asked = process.argv.slice(2);

/*
 ** The queue is one factory (src/platform/queue): on Redis, a spec can only find what depends on how jobs are kept, held back,
 ** repeated, retried, shared between processes and lost. These put weight on that; `npm test -- test` runs every one on both.
 */
const leanOnTheQueue = [
  'bulk', 'check', 'deadline', 'delivery', 'health', 'history', 'kill', 'live', 'notification', 'relay', 'storage',
].map((name) => `test/${name}.spec.ts`); // prettier-ignore

await testRun(async (run) => {
  const overHttp = chosenSpecs().filter((path) => relative(root, path).startsWith('test'));
  if (overHttp.length === 0) return summarise([await jest(run, 'rules', asked, {})]);

  // Files are looked into by a process of its own, which runs what was built.
  buildServer();
  const server = { TEST_DATABASE_URL: await startPostgres(run.stops) };
  const runs = [await jest(run, 'everything, queue on PostgreSQL', asked, server)];
  const redis = run.interrupted ? null : await startRedis(run.stops);
  if (redis) {
    const onRedis = { ...server, REDIS_URL: redis };
    const again = asked.length > 0 ? [...asked, '--roots', 'test'] : leanOnTheQueue;
    runs.push(await jest(run, 'the API again, queue on Redis', again, onRedis));
  }
  return summarise(runs);
});

function chosenSpecs() {
  const listing = spawnSync(process.execPath, jestCommand([...asked, '--listTests', '--json']), { encoding: 'utf8' });
  if (listing.status === 0) return JSON.parse(listing.stdout.trim().split('\n').at(-1));
  giveUp(`Jest does not take these arguments:\n${listing.stderr}`);
}

function buildServer() {
  const built = spawnSync(process.execPath, ['bin/build.mjs', '--server', '--if-stale'], { stdio: 'inherit' });
  if (built.status !== 0) giveUp('The server could not be built: see above.');
}

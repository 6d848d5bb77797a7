/**
 * `npm run journeys [what]`: people's ways through the built web app in a real Chromium, on the demo college. Pictures of every
 * screen are left in screenshots/. Everything after `npm run journeys --` goes to Jest.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest, summarise, testRun } from './jest.mjs';
import { startPostgres } from './servers.mjs';

await testRun(async (run) => {
  // A process of its own: the compiler's memory goes with it.
  if (spawnSync(process.execPath, ['bin/build.mjs', '--if-stale'], { stdio: 'inherit' }).status !== 0) return false;
  const server = await startPostgres(run.stops);
  run.stops.push(() =>
    rmSync(join(tmpdir(), `credence-demo-${new URL(server).port}`), { recursive: true, force: true }),
  );
  const args = ['--config', 'test/journeys/jest.config.js', ...process.argv.slice(2)];
  return summarise([await jest(run, 'journeys', args, { TEST_DATABASE_URL: server })]);
});

/** A run of tests: Jest as processes of its own, the servers that they use, and one line of counts at the end. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, root } from './install.mjs';

/**
 * Installs what is missing, runs `work`, then stops whatever it put into `run.stops`, in the reverse order. An interruption
 * reaches the Jest that runs and starts nothing more. `work` says whether all went well.
 */
export async function testRun(work) {
  process.chdir(root);
  install();
  const run = { stops: [], running: null, interrupted: false };
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      run.interrupted = true;
      run.running?.kill(signal);
    });
  }
  try {
    process.exitCode = (await work(run)) ? 0 : 1;
  } finally {
    for (const stop of run.stops.reverse()) await stop();
  }
}

export function jestCommand(args) {
  return ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning', 'node_modules/jest/bin/jest.js', ...args];
}

/** Runs Jest and returns its counts; a run that left no report counts as one failure. */
export async function jest(run, title, args, env) {
  process.stdout.write(`\n== ${title}\n`);
  const scratch = mkdtempSync(join(tmpdir(), 'credence-report-'));
  const report = join(scratch, 'report.json');
  const code = await new Promise((done) => {
    const command = jestCommand([...args, '--json', `--outputFile=${report}`]);
    // Jest says everything on stderr and repeats the whole report on stdout.
    run.running = spawn(process.execPath, command, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    run.running.on('exit', (exit) => done(exit ?? 1));
  });
  run.running = null;
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report),
    );
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: failed || (code === 0 ? 0 : 1), skipped: numPendingTests };
  } catch {
    process.stdout.write(`Jest ended with code ${code} and left no report.\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Says the counts of these runs in one line; whether all went well. */
export function summarise(runs) {
  const sum = (count) => runs.reduce((total, run) => total + run[count], 0);
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
  process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  return failed === 0 && passed > 0;
}

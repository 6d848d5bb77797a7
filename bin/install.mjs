/** What every command needs first. Plain Node without dependencies: node_modules may be missing. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Says one sentence on what to do and ends the command. */
export function giveUp(sentence) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}

/** Announces a step that may take long, and how long it took when it is done. */
export function step(what, work) {
  const start = Date.now();
  process.stdout.write(`${what} …\n`);
  work();
  process.stdout.write(`${what}: done in ${((Date.now() - start) / 1000).toFixed(1)} s\n`);
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  giveUp(`Credence needs Node 20.19 or newer and this is ${process.versions.node}: install Node 24 from nodejs.org.`);
}

/** Installs the packages of package-lock.json unless node_modules holds exactly them. */
export function install() {
  requireNode();
  if (isInstalled()) return;
  step('Installing packages (once, about a minute)', () => {
    const npm = process.env.npm_execpath;
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
    const result = npm?.endsWith('.js')
      ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
      : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    if (result.status === 0) return;
    giveUp(
      'The packages could not be installed: see npm’s words above, then check the network and the disk and start again.',
    );
  });
}

/** Whether npm's own record of node_modules agrees with the lockfile. npm writes it last, so half an install has none. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

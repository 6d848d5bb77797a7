/** `npm start`: installs and builds when needed, then becomes the product. Plain Node until the packages are there. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { giveUp, install, root } from './install.mjs';

process.chdir(root);
install();
// A process of its own: the compiler's memory goes with it.
const built = spawnSync(process.execPath, [join(root, 'bin', 'build.mjs'), '--if-stale'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);
const main = join(root, 'dist', 'src', 'main.js');
if (!existsSync(main)) giveUp('The build left no program: remove the folder “dist” and start again.');
// In this very process: signals, exit codes and `kill` reach the product itself.
await import(pathToFileURL(main).href);

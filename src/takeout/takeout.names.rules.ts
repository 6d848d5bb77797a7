import { freeName } from '../claim/manifest/manifest.rules.js';

/** Of a name, so that with “ (99)” and the ending no file system refuses it (255 bytes). */
const mostBytes = 200;

/** A path in the archive for each file: its own name, once each, such as every file system takes. */
export function pathsOf(fileNames: readonly string[]): string[] {
  const taken = new Set<string>();
  return fileNames.map((name) => `files/${freeName(shortened(name.replaceAll(/[<>:"|?*]/g, '_').trim()), taken)}`);
}

/** The name without the end of its stem, where it is too long; its ending stays. */
function shortened(name: string): string {
  const ending = /\.[^.]{1,10}$/u.exec(name)?.[0] ?? '';
  let stem = name.slice(0, name.length - ending.length);
  while (Buffer.byteLength(stem + ending) > mostBytes) stem = [...stem].slice(0, -1).join('');
  return stem.replace(/[. ]+$/, '') + ending || '_';
}

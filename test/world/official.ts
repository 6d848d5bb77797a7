import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The official schemas and samples of others, where they are at hand beside the repository; what needs them is skipped elsewhere. */
export const official = join('..', 'shared', 'data');

export const withOfficial = existsSync(official) ? test : test.skip;

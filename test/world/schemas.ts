import { Ajv2019, type ValidateFunction } from 'ajv/dist/2019.js';
import formats from 'ajv-formats';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { official } from './official.js';

/** PESC's schemas as an operator would set them; those of 1EdTech are read by `validatorOf`. */
export const pescSchemas = join(official, 'pesc', 'xsd-v1.6');

/** Whether this machine has the program that reads them. */
export const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

/** What judges by an official JSON schema. */
export function validatorOf(path: string): ValidateFunction {
  const ajv = new Ajv2019({ strict: false });
  formats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(join(official, `${path}.json`), 'utf8')));
}

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { keepWithin } from '../../platform/child.js';
import { batchNamespace, transcriptNamespace } from './pesc.rules.js';

const MiB = 1024 * 1024;
/** A hundred thousand learners take five seconds and 14 MiB. */
const limits = { time: 5 * 60_000, memory: 512 * MiB };
const faultsAtMost = 50;
const saidAtMost = 64 * 1024;

/** The files that PESC publishes together; these two import the others. */
const schemaFiles = {
  [batchNamespace]: 'AcademicRecordBatch_v2.1.0.xsd',
  [transcriptNamespace]: 'CollegeTranscript_v1.6.0.xsd',
};

/** What a document has against the schemas: the line of its text, counted from 1, and why, in the validator's words. */
export interface Fault {
  line: number;
  why: string;
}

/** The schemas, or the program that reads them, cannot be used. */
export class SchemasUnusable extends Error {}

/**
 * Holds a document against PESC's official schemas in `folder`, by Debian's `xmllint` in a process of its own: streamed, so
 * that neither side ever holds the whole of it, and without network. Stops at the fiftieth fault. Empty: it is valid.
 * @throws SchemasUnusable
 */
export async function faultsBySchemas(folder: string, document: AsyncIterable<string>): Promise<Fault[]> {
  for (const file of Object.values(schemaFiles)) {
    await access(join(folder, file)).catch(() => {
      throw new SchemasUnusable(`There is no ${file} in ${folder}.`);
    });
  }
  const place = await mkdtemp(join(tmpdir(), 'credence-pesc-'));
  try {
    const schema = join(place, 'both.xsd');
    await writeFile(schema, bothOf(folder));
    return await validate(schema, document);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function validate(schema: string, document: AsyncIterable<string>): Promise<Fault[]> {
  const child = spawn('xmllint', ['--nonet', '--noout', '--stream', '--schema', schema, '-'], {
    env: {},
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const done = keepWithin(child, limits);
  const ended = once(child, 'close').catch(() => {
    throw new SchemasUnusable('The program xmllint is not there (Debian: libxml2-utils).');
  });
  try {
    const [{ faults, said }, written] = await Promise.all([read(child), write(child, document), ended]);
    if (written) throw written;
    if (faults.length > 0 || child.exitCode === 0) return faults;
    throw new SchemasUnusable(`xmllint cannot use the schemas: ${said || 'it ended before its time'}`);
  } finally {
    child.kill('SIGKILL');
    done();
  }
}

/** Gives the document to the validator; returns what broke in making it. That the validator has heard enough is nothing broken. */
async function write(child: ChildProcess, document: AsyncIterable<string>): Promise<unknown> {
  let broke: unknown = null;
  const guarded = async function* () {
    try {
      yield* document;
    } catch (error) {
      broke = error;
      throw error;
    }
  };
  await pipeline(Readable.from(guarded()), child.stdin!).catch(() => undefined);
  return broke;
}

/** What the validator says, as far as it is of use. */
async function read(child: ChildProcess): Promise<{ faults: Fault[]; said: string }> {
  const faults: Fault[] = [];
  let [said, rest] = ['', ''];
  child.stderr!.setEncoding('utf8');
  for await (const chunk of child.stderr as AsyncIterable<string>) {
    if (said.length < saidAtMost) said += chunk;
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!.slice(-saidAtMost);
    for (const line of lines) {
      const [, at, why] = /^-:(\d+):.*? error : (.*)$/.exec(line) ?? [];
      if (at && faults.length < faultsAtMost) faults.push({ line: Number(at), why: why!.slice(0, 500) });
    }
    if (faults.length >= faultsAtMost) child.kill('SIGKILL');
  }
  return { faults, said: said.trim().split('\n')[0]!.slice(0, 300) };
}

/** One schema for both kinds of documents: a batch says of what stands in it only that it is some element. */
function bothOf(folder: string): string {
  const imports = Object.entries(schemaFiles).map(
    ([namespace, file]) =>
      `<xs:import namespace="${namespace}" schemaLocation="${pathToFileURL(join(folder, file)).href.replace(/&/g, '&amp;')}"/>`,
  );
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
}

import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Invalid } from '../kernel/refusal.js';
import { BadArchive, openArchive, type Archive, type ArchiveLimits } from '../platform/archive/archive.js';
import { readCsv } from '../platform/table/csv.js';
import { most, type RowProblem, type SourceTable } from '../platform/table/table.js';
import {
  fileName,
  fileOfHeader,
  headerProblems,
  headers,
  manifestProblems,
  rosterFiles,
  type RosterFile,
} from './roster.rules.js';

const MiB = 1024 * 1024;

/** A whole university fits; what a few kilobytes blow up into does not. */
const limits: ArchiveLimits = { archive: 256 * MiB, archiveFree: 16 * MiB, archiveRatio: 100, archiveEntries: 100 };

/** What came, read file by file; nothing of it is judged yet but its form. */
export interface Roster {
  tables: Partial<Record<RosterFile, SourceTable>>;
  problems: RowProblem[];
  /** Files and columns that nobody reads. */
  ignored: string[];
  sha256: string;
}

/** Reads a ZIP of OneRoster files, or one of them. @throws Invalid when it is neither */
export async function readRoster(bytes: Buffer): Promise<Roster> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return { ...(await readOne(bytes)), sha256 };
  const archive = await openArchive(bytes, bytes.length, limits).catch((error: unknown) => {
    throw error instanceof BadArchive ? notOpened(error.reason) : error;
  });
  try {
    return { ...(await readZip(archive)), sha256 };
  } finally {
    archive.close();
  }
}

const said: Readonly<Record<BadArchive['reason'], string>> = {
  bomb: 'Unpacked, this ZIP would be far larger than a roster is. Export it again, and send it without other files.',
  damaged: 'This ZIP cannot be opened. Export it again.',
  unsafe_paths: 'This ZIP names places outside of itself. Export it again, with the files at its top.',
};

async function readZip(archive: Archive): Promise<Omit<Roster, 'sha256'>> {
  const tables: Roster['tables'] = {};
  const manifest = await partOf(archive, 'manifest');
  const problems = [...(manifest?.problems ?? []), ...manifestProblems(manifest, archive.names)];
  const ignored = archive.names.filter(
    (name) => name !== 'manifest.csv' && !rosterFiles.some((f) => fileName(f) === name),
  );
  // A ZIP that is of another kind is not worth a list of its rows.
  if (problems.length > 0) return { tables, problems, ignored };
  for (const file of rosterFiles) {
    const table = await partOf(archive, file);
    if (!table) continue;
    tables[file] = table;
    problems.push(...table.problems);
    ignored.push(...table.ignored.map((column) => `${fileName(file)} ${column}`));
  }
  return { tables, problems, ignored };
}

async function partOf(archive: Archive, file: RosterFile | 'manifest'): Promise<SourceTable | null> {
  const part = await archive.stream(fileName(file)).catch(damaged);
  return part && read(part, file);
}

async function readOne(bytes: Buffer): Promise<Omit<Roster, 'sha256'>> {
  const file = fileOfHeader(
    bytes
      .subarray(0, most.cell)
      .toString('utf8')
      .split(/[\r\n]/, 1)[0] ?? '',
  );
  if (file === null) {
    const detail =
      'This is neither a ZIP nor a file of OneRoster 1.2 such as users.csv or courses.csv. Send what your student system exports as it is.';
    throw new Invalid([{ code: 'no_roster', detail }]);
  }
  if (file === 'orgs' || file === 'roles') {
    const detail = `${fileName(file)} says nothing alone. Send it in a ZIP with manifest.csv and users.csv.`;
    throw new Invalid([{ code: 'no_roster', detail }]);
  }
  const table = await read(Readable.from([bytes]), file);
  return { tables: { [file]: table }, problems: table.problems, ignored: table.ignored };
}

async function read(part: Readable, file: RosterFile | 'manifest'): Promise<SourceTable> {
  const columns = headers[file].map((name) => ({ name }));
  const table = await readCsv(part, columns, (names) => headerProblems(file, names)).catch((error: unknown) => {
    if (!(error instanceof Invalid)) return damaged();
    throw new Invalid(
      error.refusals.map((refusal) => ({ ...refusal, detail: `${fileName(file)}: ${refusal.detail}` })),
    );
  });
  return { ...table, problems: table.problems.map((problem) => ({ ...problem, file: fileName(file) })) };
}

function notOpened(reason: BadArchive['reason']): Invalid {
  return new Invalid([{ code: `zip_${reason}`, detail: said[reason] }]);
}

function damaged(): never {
  throw notOpened('damaged');
}

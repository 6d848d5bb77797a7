import { createHash } from 'node:crypto';
import { IsIn, IsOptional } from 'class-validator';
import type { Actor } from '../../kernel/actor.js';
import { Invalid } from '../../kernel/refusal.js';
import type { Database, Tx } from '../database/database.js';
import type { SentTable } from '../http/streamed.js';
import { readCsv } from './csv.js';
import { readJson } from './json.js';
import { most, refusalsOf, RowProblem, type Column, type SourceTable } from './table.js';

export class ImportQuery {
  /** `true`: reports what an import would do and changes nothing. */
  @IsOptional() @IsIn(['true', 'false']) dryRun?: 'true' | 'false';
}

/** What an import did, or would do. */
export class ImportView {
  dryRun: boolean;
  /** SHA-256 of the file as it came. */
  sha256: string;
  created: number;
  changed: number;
  unchanged: number;
  /** Rows left out as the query asked. */
  skipped: number;
  /** How many further records came along, by kind, e.g. `{ "subjects": 2 }`. */
  alongside: Record<string, number>;
  /** Columns of the file that were not read. */
  ignored: string[];
  /** Worth knowing, but no reason to refuse. At most 200 are listed. */
  remarks: RowProblem[];
  /** Reasons to refuse the whole file; only a dry run shows them here. At most 200 are listed. */
  problems: RowProblem[];
  problemCount: number;
}

/** Rows ready to be written, or what is wrong with them. */
export interface Checked<Row> {
  rows: Row[];
  problems: RowProblem[];
  remarks?: RowProblem[];
}

export interface Applied {
  created: number;
  changed: number;
  /** Rows that the caller asked to leave out. */
  skipped?: number;
  alongside?: Record<string, number>;
  /** What only the database could tell. Any problem takes everything back. */
  problems?: RowProblem[];
}

/** One kind of import: what its file looks like, how rows are judged, and how they are written. */
export interface ImportOf<Row> {
  columns: readonly Column[];
  check(table: SourceTable): Checked<Row>;
  apply(tx: Tx, rows: Row[]): Promise<Applied>;
  /** Says that it happened; not called when nothing changed. */
  record(tx: Tx, view: ImportView): Promise<void>;
}

/**
 * Reads, judges and writes a file, all of it or nothing. A dry run does the same and takes it back, so that it reports
 * exactly what would happen. The same file twice changes nothing the second time.
 */
export async function importTable<Row>(
  database: Database,
  actor: Actor,
  sent: SentTable,
  dryRun: boolean,
  kind: ImportOf<Row>,
): Promise<ImportView> {
  const table = await (sent.format === 'csv' ? readCsv : readJson)(sent.body, kind.columns);
  const judged = kind.check(table);
  const problems = [...table.problems, ...judged.problems];
  if (problems.length > 0) return refused(table, judged.remarks, problems, dryRun);

  return allOrNothing(database, actor, table.sha256, dryRun, async (tx) => {
    const applied = await kind.apply(tx, judged.rows);
    if (applied.problems?.length)
      return { view: refused(table, judged.remarks, applied.problems, dryRun), keep: false };
    const view = viewOf(table, judged, applied, dryRun);
    if (!dryRun && view.created + view.changed > 0) await kind.record(tx, view);
    return { view, keep: true };
  });
}

/** Does the work once for this content, and takes back what it wrote when this is a dry run or the work says so. */
export function allOrNothing<View>(
  database: Database,
  actor: Actor,
  sha256: string,
  dryRun: boolean,
  work: (tx: Tx) => Promise<{ view: View; keep: boolean }>,
): Promise<View> {
  return database.exactlyOnce(dryRun ? { ...actor, once: undefined } : withContent(actor, sha256), async (tx) => {
    await tx.query('savepoint before_import');
    const { view, keep } = await work(tx);
    if (dryRun || !keep) await tx.query('rollback to savepoint before_import');
    return view;
  });
}

function viewOf<Row>(table: SourceTable, judged: Checked<Row>, applied: Applied, dryRun: boolean): ImportView {
  return {
    dryRun,
    sha256: table.sha256,
    created: applied.created,
    changed: applied.changed,
    unchanged: judged.rows.length - applied.created - applied.changed - (applied.skipped ?? 0),
    skipped: applied.skipped ?? 0,
    alongside: applied.alongside ?? {},
    ignored: table.ignored,
    remarks: (judged.remarks ?? []).slice(0, most.problems),
    problems: [],
    problemCount: 0,
  };
}

function refused(
  table: SourceTable,
  remarks: RowProblem[] | undefined,
  problems: RowProblem[],
  dryRun: boolean,
): ImportView {
  const sorted = problems.sort((a, b) => a.line - b.line);
  if (!dryRun) throw new Invalid(refusalsOf(sorted));
  return {
    ...viewOf(table, { rows: [], problems: [], remarks: remarks ?? [] }, { created: 0, changed: 0 }, true),
    problems: sorted.slice(0, most.problems),
    problemCount: sorted.length,
  };
}

/** The idempotency key of an import stands for its content too, which the request's own hash cannot know. */
export function withContent(actor: Actor, sha256: string): Actor {
  if (!actor.once) return actor;
  const requestHash = createHash('sha256').update(`${actor.once.requestHash} ${sha256}`).digest('hex');
  return { ...actor, once: { ...actor.once, requestHash } };
}

import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import type { Tx } from '../../platform/database/database.js';
import { insertRow } from '../../platform/database/insert.js';
import { readCsv } from '../../platform/table/csv.js';
import { readJson } from '../../platform/table/json.js';
import type { RowProblem, SourceTable } from '../../platform/table/table.js';
import type { SentTable } from '../../platform/http/streamed.js';
import { findingRows, ledgerLines, type KeptFinding } from './reconciliation.query.js';
import { extractColumns, readExtract, reconcile, type ExtractRow, type Reconciled } from './reconciliation.rules.js';

const findingsAtOnce = 2_000;

/** An extract that was read whole. */
export interface Extract {
  rows: ExtractRow[];
  sha256: string;
  termCode: string | null;
}

/** Reads what somebody sent as an extract, with everything that is wrong with it in the order of its lines. */
export async function readSent(
  sent: SentTable,
): Promise<{ table: SourceTable; rows: ExtractRow[]; problems: RowProblem[] }> {
  const table = await (sent.format === 'csv' ? readCsv : readJson)(sent.body, extractColumns);
  const { rows, problems } = readExtract(table);
  return { table, rows, problems: [...table.problems, ...problems].sort((a, b) => a.line - b.line) };
}

export async function compare(
  tx: Tx,
  rows: readonly ExtractRow[],
  termCode: string | null,
): Promise<Reconciled & { ledgerLines: number }> {
  const named = rows.map((row) => row.publicId).filter((publicId) => publicId !== null);
  const ledger = await ledgerLines(tx, termCode, named);
  return { ...reconcile(ledger, rows, termCode), ledgerLines: ledger.filter((line) => !line.voided).length };
}

export function counts({ matched, awardedNotPosted, postedNotAwarded, differs }: Reconciled) {
  return {
    matched: matched.length,
    awardedNotPosted: awardedNotPosted.length,
    postedNotAwarded: postedNotAwarded.length,
    differs: differs.length,
  };
}

/** Compares an extract with the ledger and keeps what it found; returns the comparison's id. */
export async function compareAndKeep(
  tx: Tx,
  { rows, sha256, termCode }: Extract,
  scheduled: boolean,
  actor: Actor,
  now: Date,
): Promise<string> {
  const id = newId();
  const result = await compare(tx, rows, termCode);
  const { matched, awardedNotPosted, postedNotAwarded, differs } = counts(result);
  await insertRow(tx, 'reconciliation', {
    id,
    institution_id: actor.institutionId,
    term_code: termCode,
    extract_sha256: sha256,
    extract_rows: rows.length,
    ledger_lines: result.ledgerLines,
    matched,
    awarded_not_posted: awardedNotPosted,
    posted_not_awarded: postedNotAwarded,
    differs,
    scheduled,
    run_by: actor.personId,
    run_at: now,
  });
  await keepFindings(tx, actor.institutionId, id, findingRows(result));
  await record(tx, 'reconciliation.run', actor, { reconciliationId: id }, now);
  return id;
}

async function keepFindings(tx: Tx, institutionId: string, id: string, rows: KeptFinding[]): Promise<void> {
  for (let from = 0; from < rows.length; from += findingsAtOnce) {
    await tx.query(
      `insert into reconciliation_finding (institution_id, reconciliation_id, position, list, award_id, line, because, fields,
         ours, theirs)
       select $1, $2, position, list, "awardId", line, because, array(select jsonb_array_elements_text(fields)),
         nullif(ours, 'null'), nullif(theirs, 'null')
       from jsonb_to_recordset($3) as f (position int, list text, "awardId" uuid, line int, because text, fields jsonb,
         ours jsonb, theirs jsonb)`,
      [institutionId, id, JSON.stringify(rows.slice(from, from + findingsAtOnce))],
    );
  }
}

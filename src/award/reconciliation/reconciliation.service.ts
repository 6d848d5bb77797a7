import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { csvLine } from '../../kernel/csv.js';
import { newId } from '../../kernel/id.js';
import { invalidIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { insertRow } from '../../platform/database/insert.js';
import type { Page, PageQuery } from '../../platform/http/page.js';
import type { SentTable } from '../../platform/http/streamed.js';
import { Limits } from '../../platform/limits/limits.js';
import { readCsv } from '../../platform/table/csv.js';
import { withContent } from '../../platform/table/import.js';
import { readJson } from '../../platform/table/json.js';
import { most, refusalsOf } from '../../platform/table/table.js';
import type {
  FindingQuery,
  ReconciliationFinding,
  ReconciliationPreview,
  ReconciliationView,
  RunQuery,
  SideView,
} from './reconciliation.dto.js';
import {
  findingRows,
  findingsOf,
  ledgerLines,
  reconciliation,
  reconciliations,
  type KeptFinding,
} from './reconciliation.query.js';
import { extractColumns, readExtract, reconcile, type ExtractRow, type Reconciled } from './reconciliation.rules.js';

const findingsAtOnce = 2_000;

/** The ledger held against what the SIS really has. */
@Injectable()
export class ReconciliationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  list(query: PageQuery, actor: Actor): Promise<Page<ReconciliationView>> {
    return this.database.inInstitution(actor, (tx) => reconciliations(tx, query));
  }

  view(id: string, actor: Actor): Promise<ReconciliationView> {
    return this.database.inInstitution(actor, (tx) => reconciliation(tx, id));
  }

  findings(id: string, query: FindingQuery, actor: Actor): Promise<Page<ReconciliationFinding>> {
    return this.database.inInstitution(actor, (tx) => findingsOf(tx, id, query));
  }

  /** What a comparison would find. Keeps nothing; what is wrong with the extract is told row by row. */
  async preview(sent: SentTable, { term }: RunQuery, actor: Actor): Promise<ReconciliationPreview> {
    const table = await (sent.format === 'csv' ? readCsv : readJson)(sent.body, extractColumns);
    const { rows, problems } = readExtract(table);
    const all = [...table.problems, ...problems].sort((a, b) => a.line - b.line);
    const result = await this.database.inInstitution(actor, (tx) => compare(tx, rows, term ?? null));
    return {
      extractRows: rows.length,
      ledgerLines: result.ledgerLines,
      ...counts(result),
      ignored: table.ignored,
      problems: all.slice(0, most.problems),
      problemCount: all.length,
    };
  }

  /** Compares an extract with the ledger and keeps what it found. Changes nothing in the ledger. */
  async run(sent: SentTable, { term }: RunQuery, actor: Actor): Promise<ReconciliationView> {
    const table = await (sent.format === 'csv' ? readCsv : readJson)(sent.body, extractColumns);
    const { rows, problems } = readExtract(table);
    invalidIf(refusalsOf([...table.problems, ...problems].sort((a, b) => a.line - b.line)));
    return this.database.exactlyOnce(withContent(actor, table.sha256), async (tx) => {
      const [now, id, termCode] = [this.clock.now(), newId(), term ?? null];
      const result = await compare(tx, rows, termCode);
      const { matched, awardedNotPosted, postedNotAwarded, differs } = counts(result);
      await insertRow(tx, 'reconciliation', {
        id,
        institution_id: actor.institutionId,
        term_code: termCode,
        extract_sha256: table.sha256,
        extract_rows: rows.length,
        ledger_lines: result.ledgerLines,
        matched,
        awarded_not_posted: awardedNotPosted,
        posted_not_awarded: postedNotAwarded,
        differs,
        run_by: actor.personId,
        run_at: now,
      });
      await keepFindings(tx, actor.institutionId, id, findingRows(result));
      await record(tx, 'reconciliation.run', actor, { reconciliationId: id }, now);
      return reconciliation(tx, id);
    });
  }

  /** The findings as a CSV file. That somebody took it is on record. */
  async file(id: string, { list }: Pick<FindingQuery, 'list'>, actor: Actor): Promise<Readable> {
    await this.limits.take('recordFiles', actor.institutionId);
    await this.database.inInstitution(actor, async (tx) => {
      await reconciliation(tx, id);
      await record(tx, 'reconciliation.downloaded', actor, { reconciliationId: id }, this.clock.now());
    });
    return Readable.from(this.lines(id, list, actor));
  }

  private async *lines(id: string, list: FindingQuery['list'], actor: Actor): AsyncGenerator<string> {
    yield csvLine([
      'list',
      'because',
      'differs',
      'line',
      ...sides.map((c) => `ours_${c}`),
      ...sides.map((c) => `sis_${c}`),
    ]);
    for (let after: string | undefined; ;) {
      const query: FindingQuery = { limit: findingsAtOnce, ...(list ? { list } : {}), ...(after ? { after } : {}) };
      const { rows, next } = await this.findings(id, query, actor);
      yield rows.map(lineOf).join('');
      if (next === null) return;
      after = next;
    }
  }
}

async function compare(
  tx: Tx,
  rows: readonly ExtractRow[],
  termCode: string | null,
): Promise<Reconciled & { ledgerLines: number }> {
  const named = rows.map((row) => row.publicId).filter((publicId) => publicId !== null);
  const ledger = await ledgerLines(tx, termCode, named);
  return { ...reconcile(ledger, rows, termCode), ledgerLines: ledger.filter((line) => !line.voided).length };
}

function counts({ matched, awardedNotPosted, postedNotAwarded, differs }: Reconciled) {
  return {
    matched: matched.length,
    awardedNotPosted: awardedNotPosted.length,
    postedNotAwarded: postedNotAwarded.length,
    differs: differs.length,
  };
}

const sides = ['award_id', 'student_id', 'term', 'course', 'credits', 'grade'] as const;

function lineOf(finding: ReconciliationFinding): string {
  const { list, because, fields, line, ours, theirs } = finding;
  return csvLine([list, because ?? '', fields.join(' '), String(line ?? ''), ...side(ours), ...side(theirs)]);
}

function side(view: SideView | null): string[] {
  if (!view) return sides.map(() => '');
  return [view.publicId ?? '', view.studentId ?? '', view.term, view.course, view.credits, view.grade];
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

import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { csvLine } from '../../kernel/csv.js';
import { invalidIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Page, PageQuery } from '../../platform/http/page.js';
import type { SentTable } from '../../platform/http/streamed.js';
import { Limits } from '../../platform/limits/limits.js';
import { withContent } from '../../platform/table/import.js';
import { most, refusalsOf } from '../../platform/table/table.js';
import type {
  FindingQuery,
  ReconciliationFinding,
  ReconciliationPreview,
  ReconciliationView,
  RunQuery,
  SideView,
} from './reconciliation.dto.js';
import { compare, compareAndKeep, counts, readSent } from './comparison.rows.js';
import { findingsOf, reconciliation, reconciliations } from './reconciliation.query.js';

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
    const { table, rows, problems } = await readSent(sent);
    const result = await this.database.inInstitution(actor, (tx) => compare(tx, rows, term ?? null));
    return {
      extractRows: rows.length,
      ledgerLines: result.ledgerLines,
      ...counts(result),
      ignored: table.ignored,
      problems: problems.slice(0, most.problems),
      problemCount: problems.length,
    };
  }

  /** Compares an extract with the ledger and keeps what it found. Changes nothing in the ledger. */
  async run(sent: SentTable, { term }: RunQuery, actor: Actor): Promise<ReconciliationView> {
    const { table, rows, problems } = await readSent(sent);
    invalidIf(refusalsOf(problems));
    return this.database.exactlyOnce(withContent(actor, table.sha256), async (tx) => {
      const extract = { rows, sha256: table.sha256, termCode: term ?? null };
      return reconciliation(tx, await compareAndKeep(tx, extract, false, actor, this.clock.now()));
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

const sides = ['award_id', 'student_id', 'term', 'course', 'credits', 'grade'] as const;

function lineOf(finding: ReconciliationFinding): string {
  const { list, because, fields, line, ours, theirs } = finding;
  return csvLine([list, because ?? '', fields.join(' '), String(line ?? ''), ...side(ours), ...side(theirs)]);
}

function side(view: SideView | null): string[] {
  if (!view) return sides.map(() => '');
  return [view.publicId ?? '', view.studentId ?? '', view.term, view.course, view.credits, view.grade];
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { credits, formatCredits, sumCredits } from '../../kernel/credits.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { fromCursor, page } from '../../platform/http/page.js';
import { batchRow } from '../batch/batch.query.js';
import { refusalsToPrepare, refusalsToRelease } from '../batch/batch.rules.js';
import { outgoing, type Candidate } from '../batch/outgoing.query.js';
import { findings, type SisRules } from '../batch/preflight.rules.js';
import { sisRules } from '../batch/sis-rules.query.js';
import { profileInUse } from '../profile/in-use.query.js';
import { reconciliations } from '../reconciliation/reconciliation.query.js';
import { identityOf } from './identity.rules.js';
import type {
  DeskView,
  PreparedBatch,
  ReadyCounts,
  ReadyPage,
  ReadyQuery,
  ReadyRow,
  UnansweredBatch,
} from './ready.dto.js';
import { backgroundOf, type Background } from './ready.query.js';

const listedAtMost = 20;

/** What is not in a batch yet, and what else waits on the registrar's desk. */
@Injectable()
export class ReadyService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Lines that wait or were rejected, the oldest first: they leave in this order. */
  list(query: ReadyQuery, actor: Actor): Promise<ReadyPage> {
    const [after] = (fromCursor(query.after, 1) ?? [null]) as [string | null];
    return this.database.inInstitution(actor, async (tx) => {
      const now = this.clock.now();
      const { content: profile, label } = await profileInUse(tx);
      const sis = await sisRules(tx, actor, profile, now);
      const lines = await outgoing(tx, actor.institutionId, { term: null, awardIds: null }, { profile, now });
      const background = await backgroundOf(tx, lines);
      const all = lines.map((line) => rowOf(line, background.get(line.awardId)!, sis));
      const here = all.filter((row) => isAskedFor(row, query));
      const rows = here.filter((row) => isOf(row, query) && (after === null || row.id > after));
      return {
        counts: countsOf(here),
        terms: [...new Set(all.map((row) => row.termCode))].sort(),
        ...page(rows.slice(0, query.limit + 1), query.limit, (row) => [row.id]),
        profile: label,
        prepare: refusalsToPrepare(actor),
      };
    });
  }

  /** Batches that wait for somebody, lines that came back, and what the last comparison found. */
  desk(actor: Actor): Promise<DeskView> {
    return this.database.inInstitution(actor, async (tx) => {
      const [{ rejected }] = await tx.query(
        `select count(*)::int as rejected from award where posting = 'rejected' and voided_at is null`,
      );
      const { rows } = await reconciliations(tx, { limit: 1 });
      return {
        prepared: await preparedBatches(tx, actor),
        unanswered: await unansweredBatches(tx),
        rejected,
        reconciliation: rows[0] ?? null,
      };
    });
  }
}

function rowOf(line: Candidate, background: Background, sis: SisRules): ReadyRow {
  const { awardId: id, publicId, kind, learnerId, studentName, studentId, courseCode, title, grade, termCode } = line;
  const { enrolled, namesakes, ...rest } = background;
  return {
    ...rest,
    id,
    publicId,
    kind,
    learnerId,
    studentName,
    studentId,
    courseCode,
    title,
    grade,
    termCode,
    credits: formatCredits(line.credits),
    identity: identityOf({ ...line, enrolled, namesakes }),
    findings: findings(line, sis),
  };
}

function isAskedFor(row: ReadyRow, { term, search }: ReadyQuery): boolean {
  if (term !== undefined && row.termCode !== term) return false;
  const wanted = search?.trim().toLowerCase();
  if (!wanted) return true;
  const starts = [row.studentId, row.courseCode, row.publicId].some((text) => text?.toLowerCase().startsWith(wanted));
  return starts || row.studentName.toLowerCase().includes(wanted);
}

function isOf(row: ReadyRow, { check, match }: ReadyQuery): boolean {
  return (
    (check === undefined || (check === 'ready') === (row.findings.length === 0)) &&
    (match === undefined || row.identity.match === match)
  );
}

function countsOf(rows: readonly ReadyRow[]): ReadyCounts {
  const ready = rows.filter((row) => row.findings.length === 0);
  const matching = (match: ReadyRow['identity']['match']) => rows.filter((row) => row.identity.match === match).length;
  return {
    ready: ready.length,
    held: rows.length - ready.length,
    creditsReady: formatCredits(
      sumCredits(ready.filter((row) => row.kind === 'award').map((row) => credits(row.credits))),
    ),
    exact: matching('exact'),
    ambiguous: matching('ambiguous'),
    none: matching('none'),
  };
}

async function preparedBatches(tx: Tx, actor: Actor): Promise<PreparedBatch[]> {
  const rows = await tx.query<(Omit<PreparedBatch, 'release'> & { preparedBy: string | null })[]>(
    `select ${batchRow}, b.prepared_by as "preparedBy", p.name as "preparedByName"
     from batch b left join person p on p.id = b.prepared_by where b.status = 'prepared' order by b.id limit $1`,
    [listedAtMost],
  );
  return rows.map(({ preparedBy, ...row }) => ({
    ...row,
    release: refusalsToRelease({ status: row.status, preparedBy }, actor),
  }));
}

function unansweredBatches(tx: Tx): Promise<UnansweredBatch[]> {
  return tx.query(
    `select ${batchRow}, (select count(*)::int from batch_line l
       where l.institution_id = b.institution_id and l.batch_id = b.id and l.posting = 'waiting') as waiting
     from batch b where b.status = 'released' order by b.id limit $1`,
    [listedAtMost],
  );
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { credits, formatCredits, type Credits } from '../../kernel/credits.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { fromCursor, page } from '../../platform/http/page.js';
import { batchRow } from '../batch/batch.query.js';
import { refusalsToPrepare, refusalsToRelease } from '../batch/batch.rules.js';
import { outgoingPages, type Candidate } from '../batch/outgoing.query.js';
import { Preflight, type Finding } from '../batch/preflight.rules.js';
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
      const preflight = new Preflight(await sisRules(tx, actor, profile, now));
      const [counts, rows, terms] = [new ReadyTally(), [] as ReadyRow[], new Set<string>()];
      const which = { term: null, awardIds: null };
      for await (const lines of outgoingPages(tx, actor.institutionId, which, { profile, now })) {
        const background = await backgroundOf(tx, lines);
        for (const line of lines) {
          const row = rowOf(line, background.get(line.awardId)!, preflight.findings(line));
          terms.add(row.termCode);
          if (!isAskedFor(row, line.insteadInTerm, query)) continue;
          counts.add(row);
          const wanted = isOf(row, query) && (after === null || row.id > after);
          if (wanted && rows.length <= query.limit) rows.push(row);
        }
      }
      return {
        counts: counts.counts(),
        terms: [...terms].sort(),
        ...page(rows, query.limit, (row) => [row.id]),
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

function rowOf(line: Candidate, background: Background, found: Finding[]): ReadyRow {
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
    findings: found,
  };
}

function isAskedFor(row: ReadyRow, insteadInTerm: string | null, { term, search }: ReadyQuery): boolean {
  if (term !== undefined && row.termCode !== term && insteadInTerm !== term) return false;
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

/** Counts rows as they come. */
class ReadyTally {
  private readonly tally = { ready: 0, held: 0, exact: 0, ambiguous: 0, none: 0 };
  private creditsReady: Credits = 0;

  add({ findings: found, identity, kind, credits: given }: ReadyRow): void {
    this.tally[identity.match] += 1;
    this.tally[found.length === 0 ? 'ready' : 'held'] += 1;
    if (found.length === 0 && kind === 'award') this.creditsReady += credits(given);
  }

  counts(): ReadyCounts {
    return { ...this.tally, creditsReady: formatCredits(this.creditsReady) };
  }
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

import type { Actor } from '../../kernel/actor.js';
import { found, refuseIf } from '../../kernel/refusal.js';
import type { Tx } from '../../platform/database/database.js';
import { fromCursor, page, type Page, type PageQuery } from '../../platform/http/page.js';
import type { BatchLineView, BatchRow, BatchView, ManifestView } from './batch.dto.js';
import { refusalsToDiscard, refusalsToDownload, refusalsToRelease } from './batch.rules.js';

const row = `
  b.id, b.number, b.status, b.lines, b.awards, b.voids, b.credits_awarded::text as "creditsAwarded",
  b.credits_voided::text as "creditsVoided", b.prepared_at as "preparedAt", b.released_at as "releasedAt",
  b.discarded_at as "discardedAt", b.reconciled_at as "reconciledAt"`;

/** The newest batches first. */
export async function batches(tx: Tx, { limit, after }: PageQuery): Promise<Page<BatchRow>> {
  const [last] = fromCursor(after, 1) ?? [null];
  const rows = await tx.query<BatchRow[]>(
    `select ${row} from batch b where ($1::uuid is null or b.id < $1) order by b.id desc limit $2`,
    [last, limit + 1],
  );
  return page(rows, limit, (batch) => [batch.id]);
}

export async function batch(tx: Tx, id: string, actor: Actor): Promise<BatchView> {
  const [view] = await tx.query<Omit<BatchView, 'moves'>[]>(
    `select ${row}, b.prepared_by as "preparedBy", p.name as "preparedByName", b.released_by as "releasedBy",
       r.name as "releasedByName", b.discard_reason as "discardReason", l.*
     from batch b
     left join person p on p.id = b.prepared_by
     left join person r on r.id = b.released_by
     cross join lateral (
       select count(*) filter (where posting = 'waiting')::int as waiting,
         count(*) filter (where posting = 'accepted')::int as accepted,
         count(*) filter (where posting = 'rejected')::int as rejected
       from batch_line where institution_id = b.institution_id and batch_id = b.id) l
     where b.id = $1`,
    [id],
  );
  const there = found(view, 'batch');
  return {
    ...there,
    moves: {
      release: refusalsToRelease(there, actor),
      discard: refusalsToDiscard(there, actor),
      download: refusalsToDownload(there),
    },
  };
}

/** The lines of a batch in the order of its file. */
export async function batchLines(tx: Tx, id: string, { limit, after }: PageQuery): Promise<Page<BatchLineView>> {
  const [last] = fromCursor(after, 1) ?? [0];
  const [there] = await tx.query<unknown[]>('select from batch where id = $1', [id]);
  found(there, 'batch');
  const rows = await tx.query<BatchLineView[]>(
    `select position, award_id as "awardId", public_id as "publicId", kind, student_id as "studentId",
       student_name as "studentName", credits::text, row, row_sha256 as "rowSha256", posting, reason,
       posted_on::text as "postedOn"
     from batch_line where batch_id = $1 and position > $2 order by position limit $3`,
    [id, last, limit + 1],
  );
  return page(rows, limit, (line) => [line.position]);
}

/** What the released file holds. @throws Refused before the release. */
export async function manifest(tx: Tx, id: string): Promise<ManifestView> {
  const [view] = await tx.query<(ManifestView & { status: BatchView['status'] })[]>(
    `select b.status, b.profile, i.code as institution, b.number as batch, b.file_name as "fileName", b.lines, b.awards,
       b.voids, b.credits_awarded::text as "creditsAwarded", b.credits_voided::text as "creditsVoided", b.bytes::int,
       b.sha256, b.prepared_at as "preparedAt", b.released_at as "releasedAt"
     from batch b join institution i on i.id = b.institution_id where b.id = $1`,
    [id],
  );
  const { status, ...released } = found(view, 'batch');
  refuseIf(refusalsToDownload({ status, preparedBy: null }));
  return released;
}

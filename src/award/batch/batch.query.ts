import type { Actor } from '../../kernel/actor.js';
import { found, refuseIf } from '../../kernel/refusal.js';
import type { Tx } from '../../platform/database/database.js';
import { fromCursor, page, type Page, type PageQuery } from '../../platform/http/page.js';
import type { BatchLinesQuery, BatchLineView, BatchRow, BatchView, ManifestView, OnceView } from './batch.dto.js';
import { refusalsToDiscard, refusalsToDownload, refusalsToRelease } from './batch.rules.js';
import { profileOfBatch } from '../profile/in-use.query.js';
import { namesOf, valuesInRow } from '../profile/row.rules.js';

/** A batch in a list; `b` is the batch. */
export const batchRow = `
  b.id, b.number, b.status, b.lines, b.awards, b.voids, b.credits_awarded::text as "creditsAwarded",
  b.credits_voided::text as "creditsVoided", b.prepared_at as "preparedAt", b.released_at as "releasedAt",
  b.discarded_at as "discardedAt", b.reconciled_at as "reconciledAt"`;

/** The newest batches first. */
export async function batches(tx: Tx, { limit, after }: PageQuery): Promise<Page<BatchRow>> {
  const [last] = fromCursor(after, 1) ?? [null];
  const rows = await tx.query<BatchRow[]>(
    `select ${batchRow} from batch b where ($1::uuid is null or b.id < $1) order by b.id desc limit $2`,
    [last, limit + 1],
  );
  return page(rows, limit, (batch) => [batch.id]);
}

export async function batch(tx: Tx, id: string, actor: Actor): Promise<BatchView> {
  const [view] = await tx.query<Omit<BatchView, 'moves' | 'columns' | 'once'>[]>(
    `select ${batchRow}, b.prepared_by as "preparedBy", p.name as "preparedByName", b.released_by as "releasedBy",
       r.name as "releasedByName", d.name as "discardedByName", b.discard_reason as "discardReason", b.profile,
       b.file_name as "fileName", b.bytes::int, b.sha256, l.*,
       array(select o.name from membership m join person o on o.id = m.person_id
         where m.institution_id = b.institution_id and m.status = 'active' and 'registrar' = any(m.roles)
           and m.person_id is distinct from b.prepared_by order by o.name) as "otherRegistrars"
     from batch b
     left join person p on p.id = b.prepared_by
     left join person r on r.id = b.released_by
     left join person d on d.id = b.discarded_by
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
    columns: namesOf((await profileOfBatch(tx, id)).content),
    once: await onceOf(tx, id),
    moves: {
      release: refusalsToRelease(there, actor),
      discard: refusalsToDiscard(there, actor),
      download: refusalsToDownload(there),
    },
  };
}

/** Looks for what must not be: a line of this batch that is, or was, on its way a second time. */
async function onceOf(tx: Tx, id: string): Promise<OnceView> {
  const [once] = await tx.query<OnceView[]>(
    `select
       (select count(*)::int from batch_line l where l.batch_id = $1 and l.posting <> 'discarded' and exists (
          select from batch_line o where o.institution_id = l.institution_id and o.award_id = l.award_id
            and o.batch_id <> l.batch_id and o.posting in ('waiting', 'accepted'))) as "inOtherBatches",
       (select count(*)::int from batch_line l
          join award a on a.institution_id = l.institution_id and a.id = l.award_id
          where l.batch_id = $1 and l.kind = 'award' and l.posting <> 'discarded' and exists (
            select from award o where o.institution_id = a.institution_id and o.learner_id = a.learner_id and o.id <> a.id
              and o.kind = 'award' and o.posting = 'posted' and o.voided_at is null
              and coalesce(o.course_code, o.title) = coalesce(a.course_code, a.title) and o.term_code = a.term_code))
         as "postedBefore"`,
    [id],
  );
  return once!;
}

/** The lines of a batch in the order of its file. */
export async function batchLines(tx: Tx, id: string, query: BatchLinesQuery): Promise<Page<BatchLineView>> {
  const { limit, after, posting } = query;
  const [last] = fromCursor(after, 1) ?? [0];
  const [there] = await tx.query<unknown[]>('select from batch where id = $1', [id]);
  found(there, 'batch');
  const rows = await tx.query<Omit<BatchLineView, 'values'>[]>(
    `select l.position, l.award_id as "awardId", a.learner_id as "learnerId", l.public_id as "publicId", l.kind,
       l.student_id as "studentId", l.student_name as "studentName", a.course_code as "courseCode", a.title, a.grade,
       a.term_code as "termCode", l.credits::text, l.row, l.row_sha256 as "rowSha256",
       l.posting, l.reason, l.posted_on::text as "postedOn"
     from batch_line l join award a on a.institution_id = l.institution_id and a.id = l.award_id
     where l.batch_id = $1 and l.position > $2 and ($3::text is null or l.posting = $3) order by l.position limit $4`,
    [id, last, posting ?? null, limit + 1],
  );
  const { content } = await profileOfBatch(tx, id);
  const lines = rows.map((line) => ({ ...line, values: valuesInRow(content, line.row) }));
  return page(lines, limit, (line) => [line.position]);
}

/** What the released file holds. @throws Refused before the release. */
export async function manifest(tx: Tx, id: string): Promise<ManifestView> {
  const [view] = await tx.query<(ManifestView & { status: BatchView['status'] })[]>(
    `select b.status, b.profile, i.code as institution, b.number as batch, b.file_name as "fileName", b.encoding, b.lines, b.awards,
       b.voids, b.credits_awarded::text as "creditsAwarded", b.credits_voided::text as "creditsVoided", b.bytes::int,
       b.sha256, b.prepared_at as "preparedAt", b.released_at as "releasedAt"
     from batch b join institution i on i.id = b.institution_id where b.id = $1`,
    [id],
  );
  const { status, ...released } = found(view, 'batch');
  refuseIf(refusalsToDownload({ status, preparedBy: null }));
  return released;
}

import type { Tx } from '../../platform/database/database.js';
import { readPublicId } from '../line/public-id.rules.js';
import type { AcknowledgementView, LineAcknowledgement } from './acknowledgement.dto.js';
import type { Meant } from './acknowledgement.rules.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What the lines are called, as a table `s`: by id or by number, and in which batch if that was said. */
const spoken = `jsonb_to_recordset($1) as s (n int, id uuid, "publicId" text, "batchId" uuid)`;

function asTable(lines: readonly LineAcknowledgement[]): string {
  return JSON.stringify(
    lines.map(({ award, batchId = null }, n) => ({
      n,
      id: uuid.test(award) ? award : null,
      publicId: readPublicId(award),
      batchId,
    })),
  );
}

/** Locks every released batch that has one of these lines, in one order, so that two calls never wait for each other. */
export async function lockBatches(tx: Tx, lines: readonly LineAcknowledgement[]): Promise<void> {
  await tx.query(
    `select from batch b where b.id in (
       select l.batch_id from ${spoken}
       join award a on a.id = s.id or a.public_id = s."publicId"
       join batch_line l on l.institution_id = a.institution_id and l.award_id = a.id and l.posting <> 'discarded')
     order by b.id for update`,
    [asTable(lines)],
  );
}

/** The lines that are meant, one for each that was spoken of. */
export function meantBy(tx: Tx, lines: readonly LineAcknowledgement[]): Promise<Meant[]> {
  return tx.query<Meant[]>(
    `select a.id as "awardId", a.public_id as "publicId", b.id as "batchId", b.status as "batchStatus"
     from ${spoken}
     left join award a on a.id = s.id or a.public_id = s."publicId"
     left join lateral (
       select b.id, b.status from batch_line l join batch b on b.institution_id = l.institution_id and b.id = l.batch_id
       where l.institution_id = a.institution_id and l.award_id = a.id and l.posting <> 'discarded'
         and (s."batchId" is null or l.batch_id = s."batchId")
       order by b.number desc limit 1) b on true
     order by s.n`,
    [asTable(lines)],
  );
}

/** What is recorded for these lines in these batches, in their order. */
export async function standing(tx: Tx, meant: readonly Meant[]): Promise<(AcknowledgementView | null)[]> {
  const rows = await tx.query<AcknowledgementView[]>(
    `select l.award_id as "awardId", l.public_id as "publicId", l.batch_id as "batchId",
       case l.posting when 'accepted' then 'posted' else l.posting end as result, l.reason,
       l.posted_on::text as "postedOn", l.sis_reference as reference, l.answered_at as "answeredAt"
     from batch_line l join batch b on b.institution_id = l.institution_id and b.id = l.batch_id
     join jsonb_to_recordset($1) as s ("awardId" uuid, "batchId" uuid) on s."awardId" = l.award_id and s."batchId" = l.batch_id
     where b.released_at is not null`,
    [JSON.stringify(meant)],
  );
  const byLine = new Map(rows.map((row) => [row.awardId, row]));
  return meant.map(({ awardId }) => byLine.get(awardId ?? '') ?? null);
}

import type { Events } from '../../history/events.js';
import { record, recordAll } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import type { Tx } from '../../platform/database/database.js';
import { insertRow } from '../../platform/database/insert.js';
import { dropUnsent } from '../line/award.rows.js';
import type { Answer, Answered } from './posting.rules.js';

/** The batch that is answered, and what it is answered by. */
export interface Ids {
  batchId: string;
  fileId: string;
}

/** What was taken in: a file, or the words about single lines. */
export interface TakenIn {
  source: 'file' | 'acknowledgement';
  sha256: string;
  accepted: number;
  rejected: number;
  unchanged: number;
}

/** What is recorded for the lines of a batch, or for these of them. */
export function recordedFor(tx: Tx, batchId: string, named: readonly string[] | null = null): Promise<Answered[]> {
  return tx.query<Answered[]>(
    `select public_id as "publicId", posting, reason, posted_on::text as "postedOn", sis_reference as reference
     from batch_line where batch_id = $1 and ($2::text[] is null or public_id = any($2))`,
    [batchId, named],
  );
}

/** Writes new answers into a locked batch and its lines of credit; with its last answer the batch is reconciled. */
export async function writeAnswers(tx: Tx, { batchId, fileId }: Ids, answers: Answer[], now: Date): Promise<void> {
  await tx.query(
    `update batch_line l set posting = r.posting, reason = r.reason, posted_on = r."postedOn", posting_file_id = $3,
       answered_at = $4, sis_reference = r.reference
     from jsonb_to_recordset($2) as r ("publicId" text, posting text, reason text, "postedOn" date, reference text)
     where l.batch_id = $1 and l.public_id = r."publicId"`,
    [batchId, JSON.stringify(answers), fileId, now],
  );
  const [moved] = await tx.query<[{ id: string }[], number]>(
    `update award a set posting = case l.posting when 'accepted' then 'posted' else 'rejected' end, posted_on = l.posted_on
     from batch_line l
     where l.batch_id = $1 and l.posting_file_id = $2 and a.institution_id = l.institution_id and a.id = l.award_id
     returning a.id`,
    [batchId, fileId],
  );
  await dropUnsent(
    tx,
    moved.map(({ id }) => id),
  );
  await tx.query(
    `update batch set status = 'reconciled', reconciled_at = $2
     where id = $1 and not exists (select from batch_line where batch_id = $1 and posting = 'waiting')`,
    [batchId, now],
  );
}

/** How many answers say yes, and how many no. */
export function tally(answers: readonly Answer[]): { accepted: number; rejected: number } {
  const accepted = answers.filter(({ posting }) => posting === 'accepted').length;
  return { accepted, rejected: answers.length - accepted };
}

/** Keeps what was taken in, after its answers were written (the lines' reference to it is checked at commit). */
export async function keepTakenIn(
  tx: Tx,
  { batchId, fileId }: Ids,
  taken: TakenIn,
  actor: Actor,
  now: Date,
): Promise<void> {
  const { accepted, rejected } = taken;
  await insertRow(tx, 'posting_file', {
    id: fileId,
    institution_id: actor.institutionId,
    batch_id: batchId,
    ...taken,
    imported_by: actor.personId,
    imported_at: now,
  });
  const posted = await tx.query<Events['award.posted'][]>(
    `select a.claim_id as "claimId", a.id as "awardId", l.posted_on::text as "postedOn"
     from batch_line l join award a on a.institution_id = l.institution_id and a.id = l.award_id
     where l.posting_file_id = $1 and l.posting = 'accepted' and a.kind = 'award' order by a.id`,
    [fileId],
  );
  await recordAll(tx, 'award.posted', actor, posted, now);
  await record(tx, 'batch.answered', actor, { batchId, postingFileId: fileId, accepted, rejected }, now);
  const [{ status }] = await tx.query('select status from batch where id = $1', [batchId]);
  if (status === 'reconciled') await record(tx, 'batch.reconciled', actor, { batchId }, now);
}

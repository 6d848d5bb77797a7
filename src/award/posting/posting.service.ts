import { Injectable } from '@nestjs/common';
import { calendarOf } from '../../account/institution/institution.service.js';
import type { Events } from '../../history/events.js';
import { record, recordAll } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { localDay } from '../../kernel/calendar.js';
import { newId } from '../../kernel/id.js';
import { found, refuseIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { SentTable } from '../../platform/http/streamed.js';
import { importTable, type Applied, type ImportView } from '../../platform/table/import.js';
import type { BatchStatus } from '../batch/batch.rules.js';
import { dropUnsent } from '../line/award.rows.js';
import type { PostingFileView } from './posting.dto.js';
import {
  newAnswers,
  readAnswers,
  refusalsToAnswer,
  resultColumns,
  type Answer,
  type Answered,
} from './posting.rules.js';

/** What the SIS says it has done with the lines of a batch. */
@Injectable()
export class PostingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Takes in a result file, all of it or nothing; the same answers again change nothing. */
  async read(batchId: string, sent: SentTable, dryRun: boolean, actor: Actor): Promise<ImportView> {
    const [now, fileId] = [this.clock.now(), newId()];
    const { timeZone } = await this.database.inInstitution(actor, (tx) => calendarOf(tx, actor.institutionId));
    return importTable(this.database, actor, sent, dryRun, {
      columns: resultColumns,
      check: (table) => readAnswers(table, localDay(now, timeZone)),
      apply: (tx, rows) => apply(tx, { batchId, fileId }, rows, now),
      record: (tx, view) => keep(tx, { batchId, fileId }, view, actor, now),
    });
  }

  files(batchId: string, actor: Actor): Promise<{ rows: PostingFileView[] }> {
    return this.database.inInstitution(actor, async (tx) => {
      const [batch] = await tx.query<unknown[]>('select from batch where id = $1', [batchId]);
      found(batch, 'batch');
      const rows = await tx.query<PostingFileView[]>(
        `select f.id, f.sha256, f.accepted, f.rejected, f.imported_by as "importedBy", p.name as "importedByName",
           f.imported_at as "importedAt"
         from posting_file f left join person p on p.id = f.imported_by where f.batch_id = $1 order by f.id`,
        [batchId],
      );
      return { rows };
    });
  }
}

interface Ids {
  batchId: string;
  fileId: string;
}

async function apply(tx: Tx, { batchId, fileId }: Ids, rows: Answer[], now: Date): Promise<Applied> {
  const [batch] = await tx.query<{ status: BatchStatus }[]>('select status from batch where id = $1 for update', [
    batchId,
  ]);
  refuseIf(refusalsToAnswer(found(batch, 'batch').status));
  const recorded = await tx.query<Answered[]>(
    `select public_id as "publicId", posting, reason, posted_on::text as "postedOn" from batch_line where batch_id = $1`,
    [batchId],
  );
  const { answers, problems } = newAnswers(rows, recorded);
  if (problems.length > 0 || answers.length === 0) return { created: 0, changed: 0, problems };
  await tx.query(
    `update batch_line l set posting = r.posting, reason = r.reason, posted_on = r."postedOn", posting_file_id = $3,
       answered_at = $4
     from jsonb_to_recordset($2) as r ("publicId" text, posting text, reason text, "postedOn" date)
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
  const accepted = answers.filter(({ posting }) => posting === 'accepted').length;
  return { created: 0, changed: answers.length, alongside: { accepted, rejected: answers.length - accepted } };
}

/** Keeps which file it was, after its answers were written (the lines' reference to it is checked at commit). */
async function keep(tx: Tx, { batchId, fileId }: Ids, view: ImportView, actor: Actor, now: Date): Promise<void> {
  const { accepted = 0, rejected = 0 } = view.alongside;
  await tx.query(
    `insert into posting_file (id, institution_id, batch_id, sha256, accepted, rejected, unchanged, imported_by, imported_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [fileId, actor.institutionId, batchId, view.sha256, accepted, rejected, view.unchanged, actor.personId, now],
  );
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

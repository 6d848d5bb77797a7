import { Injectable } from '@nestjs/common';
import { calendarOf } from '../../account/institution/institution.service.js';
import type { Actor } from '../../kernel/actor.js';
import { localDay } from '../../kernel/calendar.js';
import { newId } from '../../kernel/id.js';
import { found, refuseIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { SentTable } from '../../platform/http/streamed.js';
import { importTable, type Applied, type ImportView } from '../../platform/table/import.js';
import type { BatchStatus } from '../batch/batch.rules.js';
import { keepTakenIn, recordedFor, tally, writeAnswers, type Ids } from './answers.rows.js';
import type { AcknowledgedView, PostingFileList, PostingFileView } from './posting.dto.js';
import { newAnswers, readAnswers, refusalsToAnswer, resultColumns, type Answer } from './posting.rules.js';

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

  /** The files that were taken in, and what came line by line, taken together. */
  files(batchId: string, actor: Actor): Promise<PostingFileList> {
    return this.database.inInstitution(actor, async (tx) => {
      const [batch] = await tx.query<unknown[]>('select from batch where id = $1', [batchId]);
      found(batch, 'batch');
      const rows = await tx.query<PostingFileView[]>(
        `select f.id, f.sha256, f.accepted, f.rejected, f.imported_by as "importedBy", p.name as "importedByName",
           f.imported_at as "importedAt"
         from posting_file f left join person p on p.id = f.imported_by
         where f.batch_id = $1 and f.source = 'file' order by f.id`,
        [batchId],
      );
      const [acknowledged] = await tx.query<AcknowledgedView[]>(
        `select sum(accepted)::int as accepted, sum(rejected)::int as rejected, max(imported_at) as "lastAt"
         from posting_file where batch_id = $1 and source = 'acknowledgement' having count(*) > 0`,
        [batchId],
      );
      return { rows, acknowledged: acknowledged ?? null };
    });
  }
}

async function apply(tx: Tx, ids: Ids, rows: Answer[], now: Date): Promise<Applied> {
  const [batch] = await tx.query<{ status: BatchStatus }[]>('select status from batch where id = $1 for update', [
    ids.batchId,
  ]);
  refuseIf(refusalsToAnswer(found(batch, 'batch').status));
  const { answers, problems } = newAnswers(rows, await recordedFor(tx, ids.batchId));
  if (problems.length > 0 || answers.length === 0) return { created: 0, changed: 0, problems };
  await writeAnswers(tx, ids, answers, now);
  return { created: 0, changed: answers.length, alongside: { ...tally(answers) } };
}

function keep(tx: Tx, ids: Ids, view: ImportView, actor: Actor, now: Date): Promise<void> {
  const { sha256, unchanged, alongside } = view;
  const { accepted = 0, rejected = 0 } = alongside;
  return keepTakenIn(tx, ids, { source: 'file', sha256, accepted, rejected, unchanged }, actor, now);
}

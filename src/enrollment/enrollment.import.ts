import { Injectable } from '@nestjs/common';
import { record } from '../history/history.js';
import type { Actor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { SentTable } from '../platform/http/streamed.js';
import { importTable, type Applied, type ImportView } from '../platform/table/import.js';
import { checkEnrollments, enrollmentColumns, type EnrollmentRow } from './enrollment.import.rules.js';
import { bindStudents } from './learner.js';

@Injectable()
export class EnrollmentImport {
  constructor(private readonly database: Database) {}

  /** Takes enrollments from CSV or JSON, by student and program. All or nothing. */
  read(sent: SentTable, dryRun: boolean, skipUnknown: boolean, actor: Actor): Promise<ImportView> {
    return importTable(this.database, actor, sent, dryRun, {
      columns: enrollmentColumns,
      check: checkEnrollments,
      apply: (tx, rows) => apply(tx, actor.institutionId, rows, skipUnknown),
      record: (tx, { sha256, created, changed, unchanged }) =>
        record(tx, 'enrollment.imported', actor, { sha256, created, changed, unchanged }),
    });
  }
}

async function apply(tx: Tx, institutionId: string, rows: EnrollmentRow[], skipUnknown: boolean): Promise<Applied> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('enrollment ' || $1, 0))`, [institutionId]);
  const { bound, skipped, problems } = await bindStudents(tx, institutionId, rows, skipUnknown);
  if (problems.length > 0) return { created: 0, changed: 0, problems };
  const wanted = bound.map((row) => ({ ...row, id: newId() }));
  return { ...(await write(tx, institutionId, wanted)), skipped };
}

/**
 * The open enrollment of that student in that program is changed (and perhaps ended); without one it is created, unless
 * one that began and ended on the same days is there already.
 */
async function write(
  tx: Tx,
  institutionId: string,
  wanted: readonly unknown[],
): Promise<{ created: number; changed: number }> {
  const values = [institutionId, JSON.stringify(wanted)];
  const recordset = `jsonb_to_recordset($2::jsonb) as r (id uuid, "learnerId" uuid, "programId" uuid, "startedOn" date,
    "graduatesOn" date, "endedOn" date)`;
  const created = await tx.query<unknown[]>(
    `insert into enrollment (id, institution_id, learner_id, program_id, started_on, graduates_on, ended_on)
     select r.id, $1, r."learnerId", r."programId", r."startedOn", r."graduatesOn", r."endedOn" from ${recordset}
     where not exists (select from enrollment e where e.institution_id = $1 and e.learner_id = r."learnerId"
       and e.program_id = r."programId" and (e.ended_on is null or (e.started_on = r."startedOn" and e.ended_on = r."endedOn")))
     returning id`,
    values,
  );
  const changed = await tx.query<unknown[]>(
    `with changed as (
       update enrollment e set started_on = r."startedOn", graduates_on = coalesce(r."graduatesOn", e.graduates_on), ended_on = r."endedOn"
       from ${recordset}
       where e.institution_id = $1 and e.learner_id = r."learnerId" and e.program_id = r."programId" and e.ended_on is null
         and (e.started_on, e.graduates_on, e.ended_on) is distinct from
             (r."startedOn", coalesce(r."graduatesOn", e.graduates_on), r."endedOn")
       returning e.id
     ) select id from changed`,
    values,
  );
  return { created: created.length, changed: changed.length };
}

import { Injectable } from '@nestjs/common';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { SentTable } from '../../platform/http/streamed.js';
import { importTable, type Applied, type ImportView } from '../../platform/table/import.js';
import { bindStudents } from '../learner.js';
import { checkHistory, historyColumns, type HistoryRow } from './credit.import.rules.js';

const perStatement = 5000;

@Injectable()
export class HistoryImport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Takes academic history from CSV or JSON, by student, course and term. All or nothing. */
  read(sent: SentTable, dryRun: boolean, skipUnknown: boolean, actor: Actor): Promise<ImportView> {
    return importTable(this.database, actor, sent, dryRun, {
      columns: historyColumns,
      check: checkHistory,
      apply: (tx, rows) => apply(tx, actor.institutionId, rows, skipUnknown),
      record: (tx, { sha256, created, changed, unchanged }) =>
        record(tx, 'credit.imported', actor, { sha256, created, changed, unchanged }, this.clock.now()),
    });
  }
}

async function apply(tx: Tx, institutionId: string, rows: HistoryRow[], skipUnknown: boolean): Promise<Applied> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('earned credit ' || $1, 0))`, [institutionId]);
  const { bound, skipped, problems } = await bindStudents(tx, institutionId, rows, skipUnknown);
  if (problems.length > 0) return { created: 0, changed: 0, problems };

  const done = { created: 0, changed: 0, skipped };
  for (let i = 0; i < bound.length; i += perStatement) {
    const lines = bound.slice(i, i + perStatement).map((row) => ({ ...row, id: newId() }));
    for (const { created } of await write(tx, institutionId, lines)) done[created ? 'created' : 'changed'] += 1;
  }
  return done;
}

/** Courses that the catalogue knows by this code are linked, so that limits by subject and duplicates see them. */
function write(tx: Tx, institutionId: string, lines: readonly unknown[]): Promise<{ created: boolean }[]> {
  return tx.query(
    `insert into earned_credit as e (id, institution_id, learner_id, source, course_id, course_code, subject_id, title,
                                     credits, method, resident, program_id, term_code)
     select r.id, $1, r."learnerId", 'transcript', c.id, r."courseCode", c.subject_id,
            coalesce(r.title, c.title, r."courseCode"), r.credits, r.method, r.resident, r."programId", r."termCode"
     from jsonb_to_recordset($2::jsonb) as r (id uuid, "learnerId" uuid, "courseCode" text, title text, credits numeric,
            method text, resident boolean, "programId" uuid, "termCode" text)
     left join course c on c.institution_id = $1 and lower(c.code) = lower(r."courseCode")
     on conflict (institution_id, learner_id, lower(coalesce(course_code, title)), coalesce(term_code, ''))
       where source = 'transcript' and ended_at is null
     do update set course_id = excluded.course_id, course_code = excluded.course_code, subject_id = excluded.subject_id,
       title = excluded.title, credits = excluded.credits, method = excluded.method, resident = excluded.resident,
       program_id = excluded.program_id
     where (e.course_id, e.course_code, e.subject_id, e.title, e.credits, e.method, e.resident, e.program_id) is distinct from
           (excluded.course_id, excluded.course_code, excluded.subject_id, excluded.title, excluded.credits, excluded.method,
            excluded.resident, excluded.program_id)
     returning (xmax = 0) as created`,
    [institutionId, JSON.stringify(lines)],
  );
}

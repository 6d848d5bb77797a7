import { Injectable } from '@nestjs/common';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { SentTable } from '../../platform/http/streamed.js';
import { importTable, type ImportView } from '../../platform/table/import.js';
import { checkCourses, courseColumns } from './course.import.rules.js';
import { addSubjects, writeCourses } from './course.writing.js';

@Injectable()
export class CourseImport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Creates and changes courses by code from CSV or JSON; subjects that are new come along. All or nothing. */
  read(sent: SentTable, dryRun: boolean, actor: Actor): Promise<ImportView> {
    return importTable(this.database, actor, sent, dryRun, {
      columns: courseColumns,
      check: checkCourses,
      apply: async (tx, courses) => {
        // One import of an institution at a time, so that two of them cannot lock each other out.
        await tx.query(`select pg_advisory_xact_lock(hashtextextended('catalog ' || $1, 0))`, [actor.institutionId]);
        const codes = new Map(courses.map((c) => [c.subjectCode.toLowerCase(), c.subjectCode]));
        const subjects = await addSubjects(tx, actor.institutionId, [...codes.values()]);
        const { created, changed } = await writeCourses(tx, actor.institutionId, courses);
        return { created: created.size, changed: changed.size, alongside: { subjects } };
      },
      record: (tx, { created, changed, unchanged, sha256 }) =>
        record(
          tx,
          'catalog.imported',
          actor,
          { kind: 'course', sha256, created, changed, unchanged },
          this.clock.now(),
        ),
    });
  }
}

import { addSubjects, writeCourses } from '../catalog/course/course.writing.js';
import type { Tx } from '../platform/database/database.js';
import type { RowProblem } from '../platform/table/table.js';
import type { RosterCourse } from './course.rules.js';
import type { RosterCourses } from './roster.dto.js';

interface Stored {
  id: string;
  code: string;
  subjectCode: string;
  sourcedId: string | null;
}

export interface AppliedCourses {
  counts: RosterCourses;
  problems: RowProblem[];
  remarks: RowProblem[];
}

export async function applyCourses(
  tx: Tx,
  institutionId: string,
  rows: readonly RosterCourse[],
): Promise<AppliedCourses> {
  // One import of an institution at a time, so that two of them cannot lock each other out.
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('catalog ' || $1, 0))`, [institutionId]);
  const find = await stored(tx, institutionId, rows);
  const [gone, wanted] = [rows.filter(({ inactive }) => inactive), rows.filter(({ inactive }) => !inactive)];
  const planned = wanted.map((row) => ({ row, course: find(row) }));
  const renamed = planned.flatMap(({ row, course }) =>
    course && course.code !== row.code ? [{ id: course.id, code: row.code }] : [],
  );
  const problems = await takenCodes(tx, institutionId, planned, renamed);
  const remarks = gone.filter((row) => find(row)).map(goneRemark);
  const changed = new Set<string>(renamed.map(({ id }) => id));
  const none = { created: 0, changed: 0, unchanged: 0, inactive: gone.length, subjects: 0 };
  if (problems.length > 0) return { counts: none, problems, remarks };

  await rename(tx, institutionId, renamed);
  const subjects = await addSubjects(tx, institutionId, [
    ...new Map(
      planned.flatMap(({ row, course }) => (course ? [] : [[row.subject.toLowerCase(), row.subject]])),
    ).values(),
  ]);
  const written = await writeCourses(
    tx,
    institutionId,
    planned.map(({ row, course }) => ({
      code: row.code,
      title: row.title,
      subjectCode: course?.subjectCode ?? row.subject,
      creditsMin: null,
      credits: null,
      description: null,
      level: null,
      active: course ? null : false,
      outcomes: null,
    })),
  );
  for (const id of [...written.changed, ...(await link(tx, institutionId, wanted))]) changed.add(id);
  for (const id of written.created) changed.delete(id);
  const counts = { created: written.created.size, changed: changed.size, inactive: gone.length, subjects };
  return { counts: { ...counts, unchanged: wanted.length - counts.created - counts.changed }, problems, remarks };
}

/** By sourcedId, else by code. */
async function stored(tx: Tx, institutionId: string, rows: readonly RosterCourse[]) {
  const courses = await tx.query<Stored[]>(
    `select c.id, c.code, s.code as "subjectCode", c.sourced_id as "sourcedId"
     from course c join subject s on s.id = c.subject_id
     where c.institution_id = $1 and (c.sourced_id = any($2) or lower(c.code) = any($3))`,
    [institutionId, rows.map(({ sourcedId }) => sourcedId), rows.map(({ code }) => code.toLowerCase())],
  );
  const bySource = new Map(courses.map((course) => [course.sourcedId, course]));
  const byCode = new Map(courses.map((course) => [course.code.toLowerCase(), course]));
  const inFile = new Set(rows.map(({ sourcedId }) => sourcedId));
  return ({ sourcedId, code }: RosterCourse): Stored | undefined => {
    const same = byCode.get(code.toLowerCase());
    // A course that stands in the file under an id of its own is that one, whatever its code was.
    const free = same && (same.sourcedId === null || !inFile.has(same.sourcedId)) ? same : undefined;
    return bySource.get(sourcedId) ?? free;
  };
}

/** Codes that a course of the college has which the roster does not rename away. */
async function takenCodes(
  tx: Tx,
  institutionId: string,
  planned: readonly { row: RosterCourse; course: Stored | undefined }[],
  renamed: readonly { id: string; code: string }[],
): Promise<RowProblem[]> {
  const holders = await tx.query<{ id: string; code: string }[]>(
    `select id, lower(code) as code from course where institution_id = $1 and lower(code) = any($2) and not id = any($3)`,
    [institutionId, planned.map(({ row }) => row.code.toLowerCase()), renamed.map(({ id }) => id)],
  );
  const holderOf = new Map(holders.map(({ id, code }) => [code, id]));
  return planned
    .filter(({ row, course }) => {
      const holder = holderOf.get(row.code.toLowerCase());
      return holder !== undefined && holder !== course?.id;
    })
    .map(({ row }) => ({
      file: 'courses.csv',
      line: row.line,
      column: 'courseCode',
      code: 'course_code_taken',
      detail: `Another course here has the code “${row.code}”. Give one of the two another code.`,
    }));
}

/** In two steps, because courses may exchange their codes. */
async function rename(tx: Tx, institutionId: string, renamed: readonly { id: string; code: string }[]): Promise<void> {
  const ids = renamed.map(({ id }) => id);
  await tx.query('update course set code = id::text where institution_id = $1 and id = any($2)', [institutionId, ids]);
  await tx.query(
    `update course c set code = r.code, version = version + 1 from jsonb_to_recordset($2::jsonb) as r (id uuid, code text)
     where c.institution_id = $1 and c.id = r.id`,
    [institutionId, JSON.stringify(renamed)],
  );
}

/** Puts down under which id the roster knows a course. @returns the courses for which that was news. */
async function link(tx: Tx, institutionId: string, rows: readonly RosterCourse[]): Promise<string[]> {
  const linked = await tx.query<{ id: string }[]>(
    `with linked as (
       update course c set sourced_id = r."sourcedId" from jsonb_to_recordset($2::jsonb) as r (code text, "sourcedId" text)
       where c.institution_id = $1 and lower(c.code) = lower(r.code) and c.sourced_id is distinct from r."sourcedId"
       returning c.id
     ) select id from linked`,
    [institutionId, JSON.stringify(rows)],
  );
  return linked.map(({ id }) => id);
}

function goneRemark(row: RosterCourse): RowProblem {
  const detail = `${row.code} is marked as gone, and is a course here. Nothing is changed: deactivate it on its page.`;
  return { file: 'courses.csv', line: row.line, column: 'status', code: 'gone_in_roster', detail };
}

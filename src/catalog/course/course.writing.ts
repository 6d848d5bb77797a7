import type { Credits } from '../../kernel/credits.js';
import { formatCredits } from '../../kernel/credits.js';
import { newId } from '../../kernel/id.js';
import type { Tx } from '../../platform/database/database.js';

/** A course to be written by its code. `null` and absent keep what is stored. */
export interface CourseWriting {
  code: string;
  title: string;
  subjectCode: string;
  creditsMin: Credits | null;
  credits: Credits | null;
  description: string | null;
  level: string | null;
  active: boolean | null;
  outcomes: OutcomeWriting[] | null;
}

export interface OutcomeWriting {
  code: string;
  title: string;
  required: boolean;
}

export interface Written {
  created: Set<string>;
  changed: Set<string>;
}

const perStatement = 1000;

/** Creates or changes courses by code, with their outcomes. Rows that say what is stored are not touched. */
export async function writeCourses(tx: Tx, institutionId: string, courses: readonly CourseWriting[]): Promise<Written> {
  const written: Written = { created: new Set(), changed: new Set() };
  for (let i = 0; i < courses.length; i += perStatement) {
    const some = courses.slice(i, i + perStatement);
    for (const { id, created } of await upsert(tx, institutionId, some))
      written[created ? 'created' : 'changed'].add(id);
    const withOutcomes = some.filter((c) => c.outcomes !== null);
    const touched = await writeOutcomes(tx, institutionId, withOutcomes);
    const only = touched.filter((id) => !written.created.has(id) && !written.changed.has(id));
    await tx.query('update course set version = version + 1 where institution_id = $1 and id = any ($2)', [
      institutionId,
      only,
    ]);
    for (const id of only) written.changed.add(id);
  }
  return written;
}

/** Subjects that the file names and the catalogue does not have yet; their code is their title until somebody writes one. */
export async function addSubjects(tx: Tx, institutionId: string, codes: readonly string[]): Promise<number> {
  const rows: unknown[] = await tx.query(
    `insert into subject (id, institution_id, code, title)
     select s.id, $1, s.code, s.code from jsonb_to_recordset($2::jsonb) as s (id uuid, code text)
     on conflict (institution_id, lower(code)) do nothing returning id`,
    [institutionId, JSON.stringify(codes.map((code) => ({ id: newId(), code })))],
  );
  return rows.length;
}

function upsert(
  tx: Tx,
  institutionId: string,
  courses: readonly CourseWriting[],
): Promise<{ id: string; created: boolean }[]> {
  return tx.query(
    `insert into course as c (id, institution_id, subject_id, code, title, description, credits_min, credits, level, active)
     select coalesce(o.id, r.id), $1, s.id, r.code, r.title, coalesce(r.description, o.description, ''),
            coalesce(r.credits_min, o.credits_min, 0), coalesce(r.credits, o.credits, 0), coalesce(r.level, o.level), coalesce(r.active, o.active, true)
     from jsonb_to_recordset($2::jsonb) as r (id uuid, code text, title text, subject text, description text,
            credits_min numeric, credits numeric, level text, active boolean)
     join subject s on s.institution_id = $1 and lower(s.code) = lower(r.subject)
     left join course o on o.institution_id = $1 and lower(o.code) = lower(r.code)
     on conflict (institution_id, lower(code)) do update
       set subject_id = excluded.subject_id, code = excluded.code, title = excluded.title, description = excluded.description,
           credits_min = excluded.credits_min, credits = excluded.credits, level = excluded.level, active = excluded.active,
           version = c.version + 1
       where (c.subject_id, c.code, c.title, c.description, c.credits_min, c.credits, c.level, c.active) is distinct from
             (excluded.subject_id, excluded.code, excluded.title, excluded.description, excluded.credits_min, excluded.credits,
              excluded.level, excluded.active)
     returning id, version = 1 as created`,
    [
      institutionId,
      JSON.stringify(
        courses.map((c) => ({
          id: newId(),
          code: c.code,
          title: c.title,
          subject: c.subjectCode,
          description: c.description,
          credits_min: c.creditsMin === null ? null : formatCredits(c.creditsMin),
          credits: c.credits === null ? null : formatCredits(c.credits),
          level: c.level,
          active: c.active,
        })),
      ),
    ],
  );
}

/**
 * Makes each course's active outcomes exactly these. One that is no longer named is deactivated, not deleted: claims may
 * speak to it. @returns the courses whose outcomes changed.
 */
export async function writeOutcomes(
  tx: Tx,
  institutionId: string,
  courses: readonly Pick<CourseWriting, 'code' | 'outcomes'>[],
): Promise<string[]> {
  const outcomes = courses.flatMap((course) =>
    (course.outcomes ?? []).map((outcome, i) => ({ id: newId(), course: course.code, position: i + 1, ...outcome })),
  );
  const touched: { id: string }[] = await tx.query(
    `with wanted as (
       select c.id as course_id, w.* from jsonb_to_recordset($2::jsonb)
         as w (id uuid, course text, code text, position int, title text, required boolean)
       join course c on c.institution_id = $1 and lower(c.code) = lower(w.course)
     ), written as (
       insert into outcome as o (id, institution_id, course_id, code, position, title, required)
       select id, $1, course_id, code, position, title, required from wanted
       on conflict (institution_id, course_id, lower(code)) do update
         set code = excluded.code, position = excluded.position, title = excluded.title, required = excluded.required, active = true
         where (o.code, o.position, o.title, o.required, o.active) is distinct from
               (excluded.code, excluded.position, excluded.title, excluded.required, true)
       returning o.course_id
     ), left_out as (
       update outcome o set active = false
       from course c
       where c.institution_id = $1 and lower(c.code) = any ($3) and o.institution_id = $1 and o.course_id = c.id and o.active
         and not exists (select from wanted w where w.course_id = c.id and lower(w.code) = lower(o.code))
       returning o.course_id
     )
     select course_id as id from written union select course_id from left_out`,
    [institutionId, JSON.stringify(outcomes), courses.map((c) => c.code.toLowerCase())],
  );
  return touched.map((row) => row.id);
}

import type { AssignmentView } from './assignment.dto.js';

/** A seat of the reviewer's own as it is read, before the moves are said. */
export type OwnSeat = Omit<AssignmentView, 'moves'>;

export const dueOf = `select min(d.due_at) from deadline d where d.subject_id = a.id and d.closed_at is null`;

/** SQL for the seats of the reviewer `$1`. */
export const selectOwn = `
  select a.id, a.claim_id as "claimId", a.status,
    case when c.status in ('withdrawn', 'expired', 'decided') then 'none'
      when a.status = 'offered' then 'answer' when a.status = 'accepted' then 'read'
      when a.status = 'completed' and a.seat <> 'third' and c.status = 'adjudication' and exists (
        select from deadline d where d.subject_id = a.id and d.kind = 'discussion' and d.closed_at is null) then 'discuss'
      else 'none' end as task,
    a.seat = 'appeal' as appeal, c.reference, c.title, c.course_code as "courseCode", c.subject_id as "subjectId",
    s.title as "subjectTitle", c.credits::text, a.offered_at as "offeredAt", (${dueOf}) as "dueAt",
    exists (select from deadline d where d.subject_id = a.id and d.closed_at is null and d.paused_at is not null) as paused,
    (select json_build_object('files', jsonb_array_length(b.content -> 'evidence'),
        'bytes', (select coalesce(sum((e ->> 'size')::float8), 0) from jsonb_array_elements(b.content -> 'evidence') e),
        'words', (select coalesce(sum(cardinality(regexp_split_to_array(trim(o ->> 'statement'), '\\s+'))), 0)
          from jsonb_array_elements(b.content -> 'outcomes') o where trim(o ->> 'statement') <> ''))
      from submission b where b.id = a.submission_id) as size
  from assignment a join claim c on c.id = a.claim_id join subject s on s.id = c.subject_id
  where a.reviewer_id = $1`;

/** What the queue can be sorted by, as texts that sort alike everywhere. */
export const sortedBy = {
  due: `to_char(coalesce("dueAt", "offeredAt") at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS')`,
  offered: `to_char("offeredAt" at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS')`,
  size: `lpad(((size ->> 'words')::bigint + 300 * (size ->> 'files')::bigint)::text, 12, '0')`,
  course: `coalesce("courseCode", '') || ' ' || title`,
} as const;

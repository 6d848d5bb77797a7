import type { Tx } from '../../platform/database/database.js';
import type { Mark, Markable, MarkedOn } from './annotation.rules.js';

/** Everything that came with the submission `b`, in answer to questions too: rows `s.item`. */
const sent = `(select i as item from jsonb_array_elements(b.content -> 'evidence') i
  union all select i from supplement u cross join jsonb_array_elements(u.content -> 'evidence') i
  where u.institution_id = b.institution_id and u.submission_id = b.id)`;

/** What can be marked of a submission, and what it can be about. */
export async function markedOn(tx: Tx, submissionId: string): Promise<MarkedOn> {
  const evidence = await tx.query<Markable[]>(
    `select s.item ->> 'id' as id, s.item ->> 'sha256' as sha256, coalesce(k.preview = 'pages', false) as pictures,
       case when e.kind = 'text' then 1 when e.kind = 'link' then 0 else (select count(*)::int from rendition r
         where r.institution_id = e.institution_id and r.sha256 = s.item ->> 'sha256' and r.kind in ('page', 'section')) end as pages
     from submission b cross join lateral ${sent} s
     join evidence e on e.institution_id = b.institution_id and e.id = (s.item ->> 'id')::uuid
     left join file_check k on k.institution_id = e.institution_id and k.sha256 = s.item ->> 'sha256'
     where b.id = $1`,
    [submissionId],
  );
  const [about] = await tx.query<Pick<MarkedOn, 'criteria' | 'outcomes'>[]>(
    `select array(select c ->> 'id' from jsonb_array_elements(r.content -> 'criteria') c) as criteria,
       array(select o ->> 'id' from jsonb_array_elements(b.content -> 'outcomes') o) as outcomes
     from submission b join rubric r on r.institution_id = b.institution_id and r.id = b.rubric_id where b.id = $1`,
    [submissionId],
  );
  return { evidence, ...about! };
}

export async function storeMarks(tx: Tx, assignmentId: string, marks: readonly Mark[], now: Date): Promise<void> {
  await tx.query('update evaluation set marks = $2, saved_at = $3 where assignment_id = $1', [
    assignmentId,
    JSON.stringify(marks),
    now,
  ]);
}

/**
 * SQL for the marks of the last readings of the submission `b` under the rubric `r` that were handed in at `moment`, by no
 * name: as the learner gets them with the feedback.
 */
export const marksBefore = (moment: string): string => `
  (select coalesce(json_agg(json_build_object('id', m.mark ->> 'id', 'evidenceId', m.mark ->> 'evidenceId',
       'evidenceTitle', coalesce((select s.item ->> 'title' from ${sent} s where s.item ->> 'id' = m.mark ->> 'evidenceId'
         limit 1), ''),
       'page', m.mark -> 'page', 'rect', m.mark -> 'rect', 'quote', m.mark -> 'quote' ->> 'exact',
       'about', coalesce(
         (select c ->> 'title' from jsonb_array_elements(r.content -> 'criteria') c where c ->> 'id' = m.mark ->> 'criterionId'),
         (select o ->> 'title' from jsonb_array_elements(b.content -> 'outcomes') o where o ->> 'id' = m.mark ->> 'outcomeId'),
         ''),
       'comment', m.mark -> 'comment') order by m.mark ->> 'evidenceId', (m.mark ->> 'page')::int, m.at), '[]')
   from assignment read
   join evaluation e on e.institution_id = read.institution_id and e.assignment_id = read.id and e.status = 'submitted'
   cross join lateral jsonb_array_elements(e.marks) with ordinality m(mark, at)
   where read.institution_id = b.institution_id and read.submission_id = b.id and read.status = 'completed'
     and read.completed_at <= ${moment}
     and read.round = (select max(l.round) from assignment l where l.institution_id = b.institution_id
       and l.submission_id = b.id and l.status = 'completed' and l.completed_at <= ${moment}))`;

import { folded } from '../kernel/folded.js';
import type { Tx } from '../platform/database/database.js';
import type { SearchHit } from './search.dto.js';
import { literally, patternsOf, type Extent, type Kind } from './search.rules.js';

/** Of each kind. */
const most = 8;

/** Rows with what a hit shows and, in `sought`, the texts in which words are looked for. `$1` is the asking person. */
const sources: Record<Kind, (extent: Extent) => string> = {
  // Staff who were asked to read a claim themselves find it as its readers know it: without the learner.
  claim: (extent) => `
    select c.id, c.title, c.reference as code, c.status,
      case when mine.is or c.learner_id = $1 then null else p.name end as person,
      array[c.reference, c.course_code, c.title, case when mine.is then null else p.name end,
        case when mine.is then null else m.student_id end] as sought
    from claim c
    join membership m on m.institution_id = c.institution_id and m.person_id = c.learner_id
    join person p on p.id = c.learner_id
    cross join lateral (select exists (select from assignment a
      where a.institution_id = c.institution_id and a.claim_id = c.id and a.reviewer_id = $1) as is) mine
    where ${extent === 'own' ? 'c.learner_id = $1' : '$1::uuid is not null'}`,
  // The title of a block is the learner's own and may name them; a course's is the catalogue's.
  assignment: () => `
    select a.id, case c.kind when 'course' then c.title else s.title end as title, c.reference as code, a.status,
      null as person,
      array[c.reference, c.course_code, s.title, case c.kind when 'course' then c.title end] as sought
    from assignment a
    join claim c on c.institution_id = a.institution_id and c.id = a.claim_id
    join subject s on s.institution_id = c.institution_id and s.id = c.subject_id
    where a.reviewer_id = $1`,
  person: () => `
    select p.id, p.name as title, m.student_id as code, m.status, p.email as person,
      array[p.name, p.email, m.student_id] as sought
    from membership m join person p on p.id = m.person_id
    where m.institution_id = current_setting('app.institution')::uuid and $1::uuid is not null`,
  course: () => `
    select c.id, c.title, c.code, null as status, null as person, array[c.code, c.title, s.title] as sought
    from course c join subject s on s.institution_id = c.institution_id and s.id = c.subject_id
    where c.active and $1::uuid is not null`,
  rubric: () => `
    select r.id, r.title, r.version_no::text as code, r.status, null as person, array[r.title] as sought
    from rubric r where r.status <> 'retired' and $1::uuid is not null`,
  award: (extent) => `
    select a.id, a.title, a.public_id as code, case when a.voided_at is null then a.posting else 'void' end as status,
      case when a.learner_id <> $1 then p.name end as person,
      array[a.public_id, a.course_code, a.title, p.name, m.student_id] as sought
    from award a
    join membership m on m.institution_id = a.institution_id and m.person_id = a.learner_id
    join person p on p.id = a.learner_id
    where ${extent === 'own' ? 'a.learner_id = $1' : '$1::uuid is not null'}`,
  batch: () => `
    select b.id, b.file_name as title, b.number::text as code, b.status, null as person,
      array[b.number::text, b.file_name] as sought
    from batch b where $1::uuid is not null`,
  experience: () => `
    select e.id, e.title, null as code, null as status, null as person, array[e.title, e.organisation] as sought
    from experience e where e.learner_id = $1 and e.removed_at is null`,
  evidence: () => `
    select e.id, e.title, null as code, null as status, null as person,
      array[e.title, e.file_name, e.description] as sought
    from evidence e where e.learner_id = $1`,
};

/** The best of one kind: what is exactly so, then what begins so, then a word that does, then the rest; newest first. */
export function hitsOf(tx: Tx, kind: Kind, extent: Extent, q: string, personId: string): Promise<SearchHit[]> {
  return tx.query(
    `select '${kind}' as kind, hit.id, hit.title, hit.code, hit.status, hit.person
     from (${sources[kind](extent)}) hit
     where folded(array_to_string(hit.sought, ' ')) like all ($2::text[])
     order by (select min(case when f = $3 then 0 when f like $4 || '%' then 1 when f like '% ' || $4 || '%' then 2 else 3 end)
       from unnest(hit.sought) as text (t) cross join lateral folded(t) as f), hit.id desc
     limit ${most}`,
    [personId, patternsOf(q), folded(q), literally(folded(q))],
  );
}

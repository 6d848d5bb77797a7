import type { Tx } from '../../platform/database/database.js';
import { openStatuses } from '../claim.rules.js';
import type { ClaimSubject } from '../record/record.dto.js';
import { casesToTell } from './idea.rules.js';
import { queriesOf, understand, wordsLookedAt, type Typed } from './search.rules.js';
import type { IdeaOutcome } from './idea.dto.js';

/** A course that a search found, with what this learner has to do with it. */
export interface FoundCourse {
  id: string;
  code: string;
  title: string;
  description: string;
  level: string | null;
  active: boolean;
  subjectId: string;
  subject: ClaimSubject;
  creditsMin: string;
  credits: string;
  outcomes: IdeaOutcome[];
  openClaimId: string | null;
  total: number;
}

/** A search as the database reads it, and the words that it does not have as they were typed. */
export interface Search {
  /** One for each word. */
  queries: string[];
  unknown: string[];
}

/** Reads a story as a search of the catalogue. Null where there is not one word to look for. */
export async function searchFor(tx: Tx, story: string): Promise<Search | null> {
  const words = await tx.query<Typed[]>(
    `select min(typed) as typed, stem from (
       select t.typed, (tsvector_to_array(to_tsvector('english', t.typed)))[1] as stem, t.n
       from regexp_split_to_table(lower($1), '[^[:alnum:]]+') with ordinality as t (typed, n)
     ) as word where stem is not null group by stem order by min(n) limit $2`,
    [story, wordsLookedAt],
  );
  if (words.length === 0) return null;
  const vocabulary = await tx.query<{ stem: string }[]>(
    `select distinct unnest(tsvector_to_array(words)) as stem
     from (select words from course where active union all select words from outcome where active) as catalogue`,
  );
  const understood = understand(
    words,
    vocabulary.map(({ stem }) => stem),
  );
  const asTyped = new Map(words.map(({ typed, stem }) => [typed, stem]));
  return {
    queries: queriesOf(understood),
    unknown: understood
      .filter(({ typed, readAs }) => readAs !== null && readAs !== asTyped.get(typed))
      .map(({ typed }) => typed),
  };
}

/** Courses that can be claimed, those with most words of the story first; without words all, by code. */
export function foundCourses(
  tx: Tx,
  learnerId: string | null,
  wanted: { queries: readonly string[]; subjectId: string | null; limit: number },
): Promise<FoundCourse[]> {
  return tx.query(
    `${selectCourse}
     left join lateral (select sum(ts_rank(o.words, $2::tsquery)) as rank from outcome o
       where o.institution_id = c.institution_id and o.course_id = c.id and o.active and o.words @@ $2::tsquery) hit on true
     where c.active and c.credits > 0 and ($4::uuid is null or c.subject_id = $4)
       and exists (select from outcome o where o.institution_id = c.institution_id and o.course_id = c.id and o.active)
       and ($2::tsquery is null or hit.rank is not null or c.words @@ $2::tsquery)
     order by (select count(*) from unnest($6::text[]) as w (query) where c.words @@ w.query::tsquery
         or exists (select from outcome o where o.institution_id = c.institution_id and o.course_id = c.id and o.active
           and o.words @@ w.query::tsquery)) desc,
       coalesce(ts_rank(c.words, $2::tsquery), 0) + coalesce(hit.rank, 0) desc, lower(c.code) limit $5`,
    [learnerId, wanted.queries.join(' | ') || null, openStatuses, wanted.subjectId, wanted.limit, wanted.queries],
  );
}

/** One course, whether it can be claimed or not. */
export async function courseForIdea(tx: Tx, learnerId: string | null, id: string): Promise<FoundCourse | undefined> {
  const [course] = await tx.query<FoundCourse[]>(`${selectCourse} where c.id = $4`, [
    learnerId,
    null,
    openStatuses,
    id,
  ]);
  return course;
}

/** From when to when the latest decided claims of each course were on their way; appeals apart. */
export async function waysOf(tx: Tx, courseIds: readonly string[]): Promise<Map<string, { from: Date; to: Date }[]>> {
  const rows = await tx.query<{ courseId: string; from: Date; to: Date }[]>(
    `select w.id as "courseId", way.sent as "from", way.decided as "to" from unnest($1::uuid[]) as w (id)
     cross join lateral (
       select (select min(b.submitted_at) from submission b where b.institution_id = c.institution_id and b.claim_id = c.id) as sent,
         (select min(e.at) from event e where e.claim_id = c.id and e.type = 'claim.decided') as decided
       from claim c where c.course_id = w.id and c.decided_at is not null order by c.id desc limit ${20 * casesToTell}
     ) as way where way.decided is not null`,
    [courseIds],
  );
  const ways = new Map<string, { from: Date; to: Date }[]>();
  for (const { courseId, ...way } of rows) ways.set(courseId, [...(ways.get(courseId) ?? []), way]);
  return ways;
}

/** $1 the learner, $2 the query, $3 the open statuses. */
const selectCourse = `
  select c.id, c.code, c.title, c.description, c.level, c.active, c.subject_id as "subjectId",
    json_build_object('id', s.id, 'code', s.code, 'title', s.title) as subject,
    c.credits_min::text as "creditsMin", c.credits::text as credits,
    (select coalesce(json_agg(json_build_object('id', o.id, 'code', o.code, 'title', o.title, 'required', o.required,
        'matches', coalesce(o.words @@ $2::tsquery, false)) order by o.position, o.code), '[]')
     from outcome o where o.institution_id = c.institution_id and o.course_id = c.id and o.active) as outcomes,
    (select k.id from claim k where k.institution_id = c.institution_id and k.course_id = c.id and k.learner_id = $1
       and k.status = any ($3)) as "openClaimId",
    count(*) over ()::int as total
  from course c join subject s on s.institution_id = c.institution_id and s.id = c.subject_id`;

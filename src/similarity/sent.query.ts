import { calendarOf } from '../account/institution/institution.service.js';
import { localDay } from '../kernel/calendar.js';
import type { Tx } from '../platform/database/database.js';
import { defaultKnobs } from '../policy/default.rules.js';
import { policyInForce } from '../policy/policy.query.js';
import type { SharedWordsFor } from '../policy/policy.rules.js';
import { textsIn, type PageText } from './print.rules.js';
import { collegeWordsOf, type CollegeWords } from './worth.rules.js';

/** Something with words, or a file, as the latest submission of a claim holds it. */
export interface SentThing {
  claimId: string;
  /** The claim's outcome, or the piece of evidence. */
  aboutId: string;
  kind: 'statement' | 'text' | 'file';
  title: string;
  /** Of a file. */
  sha256: string | null;
  /** Of a statement or a text. */
  body: string | null;
}

/** What these claims sent last, answers to questions included. A claim that was withdrawn or expired shows nothing. */
export function sentThings(tx: Tx, claimIds: readonly string[]): Promise<SentThing[]> {
  return tx.query(
    `select c.id as "claimId", s.id::uuid as "aboutId", s.kind, s.title, s.sha256, s.body
     from claim c
     join submission b on b.institution_id = c.institution_id and b.id = c.submission_id
     cross join lateral (
       select o ->> 'id' as id, 'statement' as kind, o ->> 'title' as title, null as sha256, o ->> 'statement' as body
       from jsonb_array_elements(b.content -> 'outcomes') as outcome (o)
       union all
       select distinct on (e ->> 'id') e ->> 'id', e ->> 'kind', e ->> 'title', e ->> 'sha256', e ->> 'body'
       from (select b.content -> 'evidence' union all
         select u.content -> 'evidence' from supplement u
         where u.institution_id = b.institution_id and u.submission_id = b.id) as sent (list)
       cross join lateral jsonb_array_elements(sent.list) as piece (e)
       where e ->> 'kind' <> 'link'
     ) s
     where c.id = any($1::uuid[]) and c.status not in ('withdrawn', 'expired')`,
    [claimIds],
  );
}

/** The words of these things by page. Of a file those that were found in it, once it was checked and is ready. */
export async function pagesOf(
  tx: Tx,
  things: readonly Pick<SentThing, 'sha256' | 'body'>[],
): Promise<(thing: Pick<SentThing, 'sha256' | 'body'>) => PageText[]> {
  const rows = await tx.query<(PageText & { sha256: string })[]>(
    `select t.sha256, t.page, t.text from file_text t join file_check k using (institution_id, sha256)
     where t.sha256 = any($1::text[]) and k.state = 'ready' order by t.sha256, t.page`,
    [things.flatMap(({ sha256 }) => sha256 ?? [])],
  );
  const files = new Map<string, PageText[]>();
  for (const { sha256, page, text } of rows) files.set(sha256, [...(files.get(sha256) ?? []), { page, text }]);
  return ({ sha256, body }) => (sha256 === null ? [{ page: 1, text: body ?? '' }] : (files.get(sha256) ?? []));
}

/** Whom the policy in force shows hints. */
export async function hintsAreFor(tx: Tx, institutionId: string, now: Date): Promise<SharedWordsFor> {
  const { timeZone } = await calendarOf(tx, institutionId);
  const policy = await policyInForce(tx, institutionId, localDay(now, timeZone));
  return (policy?.knobs ?? defaultKnobs).evidence.sharedWords;
}

/** The college's own words around a claim: its name, what it asked for and how it judges. They are nobody's to have copied. */
export async function collegeWords(tx: Tx, claimId: string): Promise<CollegeWords> {
  const [row] = await tx.query<{ words: unknown; name: string }[]>(
    `select i.name, jsonb_build_array(b.content -> 'target', r.content,
       (select jsonb_agg(o -> 'title') from jsonb_array_elements(b.content -> 'outcomes') as outcome (o))) as words
     from claim c
     join institution i on i.id = c.institution_id
     left join submission b on b.institution_id = c.institution_id and b.id = c.submission_id
     left join rubric r on r.institution_id = b.institution_id and r.id = b.rubric_id
     where c.id = $1`,
    [claimId],
  );
  return collegeWordsOf(textsIn(row?.words), row ? [row.name] : []);
}

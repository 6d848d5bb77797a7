import type { Tx } from '../platform/database/database.js';
import { fromCursor, page, type Page } from '../platform/http/page.js';
import type { DisclosureQuery, DisclosureView } from './disclosure.dto.js';

/** The log, the newest first. Days are those of the college's calendar. */
export async function disclosures(tx: Tx, query: DisclosureQuery): Promise<Page<DisclosureView>> {
  const [last] = fromCursor(query.after, 1) ?? [null];
  const search = query.search?.trim().replace(/[\\%_]/g, '\\$&') || null;
  const rows = await tx.query<DisclosureView[]>(
    `select d.id, d.at, d.learner_id as "learnerId", l.name as "learnerName", m.student_id as "studentId",
       d.reader_kind as "readerKind", d.reader_id as "readerId", coalesce(r.name, t.name, s.attestor_name) as "readerName",
       d.basis, d.record, d.claim_id as "claimId", c.reference as "claimReference",
       coalesce(e.title, k.code || ' ' || k.title, c.title, 'Batch ' || b.number) as title
     from disclosure d
     join institution i on i.id = d.institution_id
     join person l on l.id = d.learner_id
     join membership m on m.institution_id = d.institution_id and m.person_id = d.learner_id
     left join person r on d.reader_kind = 'person' and r.id = d.reader_id
     left join api_token t on d.reader_kind = 'token' and t.institution_id = d.institution_id and t.id = d.reader_id
     left join attestation s on d.reader_kind = 'attestor' and s.institution_id = d.institution_id and s.id = d.reader_id
     left join claim c on c.institution_id = d.institution_id and c.id = d.claim_id
     left join course k on k.institution_id = c.institution_id and k.id = c.course_id
     left join evidence e on d.record = 'evidence' and e.institution_id = d.institution_id and e.id = d.record_id
     left join batch b on d.record like 'batch%' and b.institution_id = d.institution_id and b.id = d.record_id
     where ($1::uuid is null or d.id < $1) and ($2::uuid is null or d.learner_id = $2)
       and ($3::uuid is null or d.reader_id = $3) and ($4::text is null or d.record = $4)
       and ($5::text is null or d.basis = $5)
       and ($6::date is null or d.at >= ($6::date::timestamp at time zone i.time_zone))
       and ($7::date is null or d.at < (($7::date + 1)::timestamp at time zone i.time_zone))
       and ($8::text is null or l.name ilike '%' || $8 || '%' or r.name ilike '%' || $8 || '%' or m.student_id like $8 || '%')
     order by d.id desc limit $9`,
    [
      last,
      query.learnerId ?? null,
      query.readerId ?? null,
      query.record ?? null,
      query.basis ?? null,
      query.from ?? null,
      query.until ?? null,
      search,
      query.limit + 1,
    ],
  );
  return page(rows, query.limit, (row) => [row.id]);
}

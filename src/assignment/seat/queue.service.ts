import { Injectable } from '@nestjs/common';
import { has, type Actor } from '../../kernel/actor.js';
import { found, NotThere } from '../../kernel/refusal.js';
import { Database } from '../../platform/database/database.js';
import { fromCursor, page } from '../../platform/http/page.js';
import type { AssignmentPage, AssignmentQuery, AssignmentView, SeatPage, SeatView } from './assignment.dto.js';

/** Seats as lists: a reviewer's own queue, and all of them for the staff. */
@Injectable()
export class QueueService {
  constructor(private readonly database: Database) {}

  /** The reviewer's own, what is due first; then by the newest. */
  own(query: AssignmentQuery, actor: Actor): Promise<AssignmentPage> {
    const after = fromCursor(query.after, 2);
    return this.database.inInstitution(actor, async (tx) => {
      const rows = await tx.query<(AssignmentView & { sortBy: Date })[]>(
        `select * from (${selectOwn}) q
         where ($2 = 'all' or (task <> 'none') = ($2 = 'open'))
           and ($3::timestamptz is null or ("sortBy", id) > ($3, $4::uuid))
         order by "sortBy", id limit $5`,
        [actor.personId, query.show, after?.[0] ?? null, after?.[1] ?? null, query.limit + 1],
      );
      const { rows: shown, next } = page(rows, query.limit, (row) => [row.sortBy, row.id]);
      return { rows: shown.map(withoutKey), next };
    });
  }

  get(id: string, actor: Actor): Promise<AssignmentView> {
    return this.database.inInstitution(actor, async (tx) => {
      const [row] = await tx.query<(AssignmentView & { sortBy: Date })[]>(`${selectOwn} and a.id = $2`, [
        actor.personId,
        id,
      ]);
      return withoutKey(found(row, 'assignment'));
    });
  }

  /** For coordinators and those who answer for the process: who sits where, newest first. */
  seats(query: AssignmentQuery, actor: Actor): Promise<SeatPage> {
    if (!has(actor, 'coordinator', 'approver', 'admin', 'auditor')) throw new NotThere('assignment');
    const after = fromCursor(query.after, 1);
    return this.database.inInstitution(actor, async (tx) => {
      const rows = await tx.query<SeatView[]>(
        `select a.id, a.claim_id as "claimId", a.reviewer_id as "reviewerId", p.name as "reviewerName", a.seat, a.round,
           a.status, a.offered_at as "offeredAt", a.accepted_at as "acceptedAt", a.completed_at as "completedAt",
           (${dueOf}) as "dueAt", a.reason, a.override_reason as "overrideReason"
         from assignment a join person p on p.id = a.reviewer_id join claim c on c.id = a.claim_id
         where c.learner_id <> $1 and ($2::uuid is null or a.claim_id = $2) and ($3::uuid is null or a.reviewer_id = $3)
           and ($4 = 'all' or (a.status in ('offered', 'accepted')) = ($4 = 'open')) and ($5::uuid is null or a.id < $5)
           and not exists (select from assignment mine where mine.claim_id = a.claim_id and mine.reviewer_id = $1)
         order by a.id desc limit $6`,
        [
          actor.personId,
          query.claimId ?? null,
          query.reviewerId ?? null,
          query.show,
          after?.[0] ?? null,
          query.limit + 1,
        ],
      );
      return page(rows, query.limit, (row) => [row.id]);
    });
  }
}

function withoutKey({ sortBy, ...row }: AssignmentView & { sortBy: Date }): AssignmentView {
  void sortBy;
  return row;
}

const dueOf = `select min(d.due_at) from deadline d where d.subject_id = a.id and d.closed_at is null`;

const selectOwn = `
  select a.id, a.claim_id as "claimId", a.status,
    case when c.status in ('withdrawn', 'expired', 'decided') then 'none'
      when a.status = 'offered' then 'answer' when a.status = 'accepted' then 'read'
      when a.status = 'completed' and a.seat <> 'third' and c.status = 'adjudication' and exists (
        select from deadline d where d.subject_id = a.id and d.kind = 'discussion' and d.closed_at is null) then 'discuss'
      else 'none' end as task,
    a.seat = 'appeal' as appeal, c.title, c.course_code as "courseCode", s.title as "subjectTitle", c.credits::text,
    a.offered_at as "offeredAt", (${dueOf}) as "dueAt",
    exists (select from deadline d where d.subject_id = a.id and d.closed_at is null and d.paused_at is not null) as paused,
    date_trunc('milliseconds', coalesce((${dueOf}), a.offered_at)) as "sortBy"
  from assignment a join claim c on c.id = a.claim_id join subject s on s.id = c.subject_id
  where a.reviewer_id = $1`;

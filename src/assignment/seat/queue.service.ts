import { Injectable } from '@nestjs/common';
import { has, type Actor } from '../../kernel/actor.js';
import { found, NotThere } from '../../kernel/refusal.js';
import { Database } from '../../platform/database/database.js';
import { fromCursor, page } from '../../platform/http/page.js';
import type {
  AssignmentPage,
  AssignmentQuery,
  AssignmentView,
  OwnQuery,
  SeatPage,
  SeatView,
} from './assignment.dto.js';
import { movesOfSeat } from './assignment.rules.js';
import { dueOf, selectOwn, sortedBy, type OwnSeat } from './queue.sql.js';

/** Seats as lists: a reviewer's own queue, and all of them for the staff. */
@Injectable()
export class QueueService {
  constructor(private readonly database: Database) {}

  /** The reviewer's own, what is due first unless another order is asked for. */
  own(query: OwnQuery, actor: Actor): Promise<AssignmentPage> {
    const after = fromCursor(query.after, 2);
    return this.database.inInstitution(actor, async (tx) => {
      const rows = await tx.query<(OwnSeat & { sortBy: string })[]>(
        `select * from (select q.*, (${sortedBy[query.sort]}) collate "C" as "sortBy" from (${selectOwn}) q) q
         where ($2 = 'all' or (task <> 'none') = ($2 = 'open'))
           and ($3::text is null or ("sortBy", id) > ($3 collate "C", $4::uuid))
           and ($5::text is null or task = $5) and ($6::uuid is null or "subjectId" = $6)
           and ($7::text is null or concat_ws(' ', "courseCode", title, reference, "subjectTitle") ilike '%' || $7 || '%')
         order by "sortBy", id limit $8`,
        [
          actor.personId,
          query.show,
          after?.[0] ?? null,
          after?.[1] ?? null,
          query.task ?? null,
          query.subjectId ?? null,
          query.search?.trim().replaceAll(/[\\%_]/g, String.raw`\$&`) || null,
          query.limit + 1,
        ],
      );
      const { rows: shown, next } = page(rows, query.limit, (row) => [row.sortBy, row.id]);
      return { rows: shown.map(withoutKey), next };
    });
  }

  get(id: string, actor: Actor): Promise<AssignmentView> {
    return this.database.inInstitution(actor, async (tx) => {
      const [seat] = await tx.query<OwnSeat[]>(`${selectOwn} and a.id = $2`, [actor.personId, id]);
      return withMoves(found(seat, 'assignment'));
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

/** The seat with what its holder may do with it. */
export function withMoves(seat: OwnSeat): AssignmentView {
  return { ...seat, moves: movesOfSeat(seat.status, seat.task !== 'none') };
}

function withoutKey({ sortBy, ...seat }: OwnSeat & { sortBy: string }): AssignmentView {
  void sortBy;
  return withMoves(seat);
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Database } from '../../platform/database/database.js';
import type { DecidedRow, WaitingRow, WaitingView } from './approvals.dto.js';

/** More than anybody has at once; what is due later shows up as soon as something before it is done. */
const most = 200;

/*
 ** What waits for an approver.
 ** (1) Nothing that they may not decide: neither their own claims nor those that they read.
 ** (2) A decision that their colleague proposed waits for them until they have answered it.
 */
@Injectable()
export class ApprovalsService {
  constructor(private readonly database: Database) {}

  waiting(actor: Actor): Promise<WaitingView> {
    return this.database.inInstitution(actor, async (tx) => ({
      rows: await tx.query<WaitingRow[]>(waiting, [actor.personId, most]),
      decided: await tx.query<DecidedRow[]>(decided, [actor.personId]),
    }));
  }
}

const learner = `json_build_object('id', p.id, 'name', p.name, 'studentId', m.student_id) as learner`;
const learnerOfClaim = `join person p on p.id = c.learner_id
  join membership m on m.institution_id = c.institution_id and m.person_id = c.learner_id`;

const waiting = `
  select w.kind, c.id as "claimId", c.reference, c.title, c.course_code as "courseCode", c.credits::text, c.attempt,
    json_build_object('id', s.id, 'code', s.code, 'title', s.title) as subject, ${learner}, w.since, w.due_at as "dueAt",
    case when w.kind = 'appeal' then '{}' else array(
      select e.recommendation from evaluation e join assignment a on a.id = e.assignment_id
      where e.submission_id = c.submission_id and e.status = 'submitted' and e.recommendation is not null
        and a.round = (select max(round) from assignment where submission_id = c.submission_id)
      order by a.id) end as recommendations,
    c.decided_at is not null and w.kind <> 'appeal' as "underAppeal",
    exists (select from adjudication j where j.submission_id = c.submission_id) as disputed,
    w.proposed_by as "proposedBy", w.outcome as "proposedOutcome"
  from (
    select c.id as claim_id,
      case when d.id is null then 'decide' when d.decided_by = $1 then 'proposed' else 'concur' end as kind,
      coalesce(d.decided_at,
        (select max(e.at) from event e where e.claim_id = c.id and e.data ? 'from'), c.created_at) as since,
      (select l.due_at from deadline l where l.kind = 'decision' and l.subject_id = c.id and l.closed_at is null) as due_at,
      y.name as proposed_by, d.outcome
    from claim c
    left join decision d on d.claim_id = c.id and d.status = 'proposed'
    left join person y on y.id = d.decided_by
    where c.status = 'approval'
      and not exists (select from concurrence n where n.decision_id = d.id and n.person_id = $1)
    union all
    select o.claim_id, 'appeal', o.filed_at,
      (select l.due_at from deadline l where l.kind = 'appeal' and l.subject_id = o.id and l.closed_at is null), null, null
    from appeal o join decision d on d.id = o.decision_id
    where o.status = 'filed' and d.decided_by is distinct from $1
  ) w
  join claim c on c.id = w.claim_id
  join subject s on s.id = c.subject_id
  ${learnerOfClaim}
  where c.learner_id <> $1
    and not exists (select from assignment a where a.claim_id = c.id and a.reviewer_id = $1 and a.accepted_at is not null)
  order by w.due_at nulls last, w.since
  limit $2`;

const decided = `
  select c.id as "claimId", c.reference, d.title, ${learner}, d.outcome, d.credits::text, d.concluded_at as at
  from decision d join claim c on c.id = d.claim_id ${learnerOfClaim}
  where d.decided_by = $1 and d.status = 'final' order by d.concluded_at desc limit 10`;

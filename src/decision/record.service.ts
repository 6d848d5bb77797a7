import { Injectable } from '@nestjs/common';
import { seesAllClaims } from '../claim/claim.rules.js';
import { RecordService } from '../claim/record/record.service.js';
import type { Actor } from '../kernel/actor.js';
import { marksBefore } from '../evaluation/annotation/annotation.sql.js';
import { found } from '../kernel/refusal.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { DecisionsView, DecisionView, RevisionView } from './decision.dto.js';

/** Decisions as they are read: by the learner with the feedback, by the staff with everything. */
@Injectable()
export class DecisionRecord {
  constructor(
    private readonly database: Database,
    private readonly claims: RecordService,
  ) {}

  read(claimId: string, actor: Actor): Promise<DecisionsView> {
    return this.database.inInstitution(actor, async (tx) => {
      const [claim] = await tx.query<{ learnerId: string }[]>(
        'select learner_id as "learnerId" from claim where id = $1',
        [claimId],
      );
      const { learnerId } = found(claim, 'claim');
      const isLearner = learnerId === actor.personId;
      found(isLearner || seesAllClaims(actor) ? claim : null, 'claim');
      if (!isLearner) await this.claims.noteReading(tx, claimId, actor);
      const decisions = await decisionsOf(tx, claimId, isLearner);
      const revisions = await tx.query<RevisionView[]>(
        `select v.id, v.message, v.asked_at as "askedAt", ${feedbackOf('v')} as feedback,
           ${marksFor('$2', 'v.asked_at')} as marks
         from revision_request v join submission b on b.id = v.submission_id join rubric r on r.id = b.rubric_id
         join policy y on y.id = b.policy_id
         where v.claim_id = $1 order by v.id desc`,
        [claimId, isLearner],
      );
      return { decisions, revisions };
    });
  }
}

/** `asLearner`: only what is final, and of people only what the policy pinned to the submission shows. */
export async function decisionsOf(tx: Tx, claimId: string, asLearner: boolean): Promise<DecisionView[]> {
  return tx.query<DecisionView[]>(
    `select d.id, d.claim_id as "claimId", d.number, d.status, d.outcome, d.credits::text, d.course_id as "courseId",
       o.code as "courseCode", d.title, d.term_id as "termId", t.code as "termCode", ${feedbackOf('d')} as feedback,
       ${marksFor('$2', 'd.decided_at')} as marks,
       d.message, p.name as "decidedBy", d.decided_at as "decidedAt", d.concluded_at as "concludedAt",
       d.supersedes_id as "supersedesId", case when $2 then null else d.override_reason end as "overrideReason",
       case when $2 and coalesce((y.knobs -> 'blind' ->> 'reviewerNamesFromLearner')::boolean, true) then '{}' else
         array(select x.name from assignment a join person x on x.id = a.reviewer_id
           where a.submission_id = d.submission_id and a.status = 'completed' and a.completed_at <= d.decided_at
           order by a.id) end as readers,
       case when $2 then '[]' else
         (select coalesce(json_agg(json_build_object('personName', x.name, 'agrees', n.agrees, 'comment', n.comment,
            'at', n.at) order by n.at), '[]') from concurrence n join person x on x.id = n.person_id
          where n.decision_id = d.id) end as concurrences
     from decision d
     join submission b on b.id = d.submission_id
     join policy y on y.id = b.policy_id
     join rubric r on r.id = b.rubric_id
     join person p on p.id = d.decided_by
     left join course o on o.id = d.course_id
     left join term t on t.id = d.term_id
     where d.claim_id = $1 and (d.status = 'final' or not $2) order by d.number desc`,
    [claimId, asLearner],
  );
}

/** The readers' marks; for a learner, as the policy `y` that was pinned to the submission says. */
const marksFor = (asLearner: string, moment: string) =>
  `case when ${asLearner} and not coalesce((y.knobs ->> 'marksToLearner')::boolean, true) then '[]' else ${marksBefore(moment)} end`;

/** Feedback with the titles of the criteria, in the rubric's order. */
const feedbackOf = (row: string) => `
  (select coalesce(json_agg(json_build_object('criterionId', c.value ->> 'id', 'title', c.value ->> 'title',
     'feedback', f ->> 'feedback') order by c.ordinality), '[]')
   from jsonb_array_elements(r.content -> 'criteria') with ordinality c
   join jsonb_array_elements(${row}.feedback) f on f ->> 'criterionId' = c.value ->> 'id')`;

import { Injectable } from '@nestjs/common';
import { refusalsToReaders } from '../../assignment/seat/candidates.js';
import { policyOfClaim } from '../../claim/claim.policy.js';
import { ClaimService } from '../../claim/claim.service.js';
import { RecordService } from '../../claim/record/record.service.js';
import { has, type Actor } from '../../kernel/actor.js';
import { found, refuseIf, type Refusal } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { evaluationsOfRound, rubricOf } from '../scoring/evaluation.sql.js';
import { readingsAreIn, refusalsToCallThird } from './agreement.rules.js';
import type { DisputedReading, DisputeMessage, DisputeView, ThirdSeat } from './disagreement.dto.js';

type Facts = Omit<DisputeView, 'threshold' | 'rubric' | 'readings' | 'messages' | 'third' | 'moves' | 'status'> & {
  round: number;
};

/*
 ** A disagreement as those see it who look after it: what differs by how much, the talk, and the days left.
 ** (1) Only readings that are handed in are shown, and only while all of the round are; never one that is being changed.
 ** (2) Whoever holds or held a seat on the claim, and the learner, never see it, whatever their other roles.
 */
@Injectable()
export class DisagreementService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claims: ClaimService,
    private readonly records: RecordService,
  ) {}

  /** The latest dispute about what was sent last. @throws NotThere without one @throws Refused for a reader of the claim */
  view(claimId: string, actor: Actor): Promise<DisputeView> {
    return this.database.inInstitution(actor, async (tx) => {
      const claim = await this.claims.lock(tx, claimId);
      found(claim.learnerId === actor.personId || claim.submissionId === null ? null : claim, 'claim');
      refuseIf(await refusalsToReaders(tx, claimId, actor));
      const { round, ...facts } = found(await latest(tx, claim.submissionId!), 'dispute');
      await this.records.noteReading(tx, claimId, actor);
      const policy = await policyOfClaim(tx, claim, this.clock.now());
      const stored = await evaluationsOfRound(tx, claim.submissionId!, round);
      const shown = readingsAreIn(claim.status);
      const dispute = facts.settledAt === null ? { mode: facts.mode, round, readings: stored.length } : null;
      return {
        ...facts,
        status: claim.status,
        threshold: policy.agreement.levels,
        rubric: await rubricOf(tx, claim.submissionId!),
        readings: shown ? await readingsOf(tx, claim.submissionId!, round) : [],
        messages: shown ? await messagesOf(tx, claim.submissionId!, round) : [],
        third: await thirdOf(tx, claim.submissionId!, round),
        moves: { callThird: [...whyNotCoordinator(actor), ...refusalsToCallThird(dispute)] },
      };
    });
  }
}

function whyNotCoordinator(actor: Actor): Refusal[] {
  return has(actor, 'coordinator') ? [] : [{ code: 'not_coordinator', detail: 'A coordinator calls a third reader.' }];
}

async function latest(tx: Tx, submissionId: string): Promise<Facts | undefined> {
  const [facts] = await tx.query<Facts[]>(
    `select j.id, j.claim_id as "claimId", j.round, j.mode, j.disagreements, j.opened_at as "openedAt",
       j.settled_at as "settledAt", j.settled_by as "settledBy", c.reference, c.title, c.course_code as "courseCode",
       json_build_object('id', p.id, 'name', p.name, 'studentId', m.student_id) as learner,
       (select max(d.due_at) from deadline d where d.claim_id = c.id and d.kind = 'discussion' and d.closed_at is null)
         as "dueAt"
     from adjudication j join claim c on c.id = j.claim_id join person p on p.id = c.learner_id
     join membership m on m.institution_id = c.institution_id and m.person_id = c.learner_id
     where j.submission_id = $1 order by j.opened_at desc limit 1`,
    [submissionId],
  );
  return facts;
}

/** As they were handed in: of a reading that was opened again, the copy that was kept then. */
function readingsOf(tx: Tx, submissionId: string, round: number): Promise<DisputedReading[]> {
  return tx.query(
    `select a.seat, p.name as "readerName", e.status = 'reopened' as revising, e.submitted_at as "submittedAt",
       h.scores, h.overall_level_id as "overallLevelId", h.summary, h.recommendation, h.credits::text,
       coalesce(h.marks, '[]') as marks
     from evaluation e join assignment a on a.id = e.assignment_id join person p on p.id = e.reviewer_id
     left join lateral (select o.content from evaluation_original o where o.evaluation_id = e.id and e.status = 'reopened'
       order by o.number desc limit 1) kept on true
     cross join lateral jsonb_to_record(coalesce(kept.content, to_jsonb(e))) as h(scores jsonb, overall_level_id text,
       summary text, recommendation text, credits numeric(6, 2), marks jsonb)
     where a.submission_id = $1 and a.round = $2 and a.status in ('accepted', 'completed') and e.status <> 'draft'
     order by a.id`,
    [submissionId, round],
  );
}

function messagesOf(tx: Tx, submissionId: string, round: number): Promise<DisputeMessage[]> {
  return tx.query(
    `select p.name as "readerName", d.text, d.at from discussion_message d
     join assignment a on a.id = d.assignment_id join person p on p.id = a.reviewer_id
     where d.submission_id = $1 and a.round = $2 order by d.id`,
    [submissionId, round],
  );
}

/** The third reader's seat: wanted, offered, or held. */
async function thirdOf(tx: Tx, submissionId: string, round: number): Promise<ThirdSeat | null> {
  const [seat] = await tx.query<ThirdSeat[]>(
    `select p.name as "readerName", coalesce(a.status, 'wanted') as status, coalesce(a.accepted_at, a.offered_at) as since,
       d.due_at as "dueAt"
     from wanted_seat w
     left join assignment a on a.submission_id = w.submission_id and a.round = w.round and a.seat = 'third'
       and a.status in ('offered', 'accepted', 'completed')
     left join person p on p.id = a.reviewer_id
     left join deadline d on d.subject_id = a.id and d.closed_at is null
     where w.submission_id = $1 and w.round = $2 and w.seat = 'third'`,
    [submissionId, round],
  );
  return seat ?? null;
}

import { Injectable } from '@nestjs/common';
import { refusalsToReaders } from '../assignment/seat/candidates.js';
import { placesOf, roundOf } from '../assignment/seat/routing.service.js';
import { policyOfClaim } from '../claim/claim.policy.js';
import { ClaimService, type LockedClaim } from '../claim/claim.service.js';
import { RecordService } from '../claim/record/record.service.js';
import { readingsAreIn } from '../evaluation/adjudication/agreement.rules.js';
import { evaluationsOfRound, rubricOf, shown, type StoredEvaluation } from '../evaluation/scoring/evaluation.sql.js';
import { resultOfSheet } from '../evaluation/scoring/evaluation.rules.js';
import type { Actor } from '../kernel/actor.js';
import { credits, formatCredits } from '../kernel/credits.js';
import { found, refuseIf } from '../kernel/refusal.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { RubricContent } from '../rubric/rubric.rules.js';
import { agreementOf } from './approval.agreement.js';
import { approvalMoves, proposalOf } from './approval.moves.js';
import type { ApprovalView, DraftDecision, ReadingView } from './approval.dto.js';
import { voicesNeeded } from './decision.rules.js';
import { mayOverride } from './decision.service.js';
import { courseById, proposedDecision, standing } from './decision.sql.js';
import { suggestedFeedback, suggestedOutcome } from './draft.rules.js';
import { objectionsToDecision, subjectCodeOf } from './objections.js';
import { decisionsOf } from './record.service.js';

/*
 ** The approver's page.
 ** (1) No reading is shown before all of the round are in, and none that is not handed in: not to anybody.
 ** (2) Whoever holds or held a seat on the claim, and the learner, never see it, whatever their other roles.
 */
@Injectable()
export class ApprovalService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claims: ClaimService,
    private readonly records: RecordService,
  ) {}

  view(claimId: string, actor: Actor): Promise<ApprovalView> {
    return this.database.inInstitution(actor, async (tx) => {
      const claim = await this.claims.lock(tx, claimId);
      const about = await standing(tx, claim);
      found(claim.learnerId === actor.personId || claim.submissionId === null ? null : claim, 'claim');
      refuseIf(await refusalsToReaders(tx, claimId, actor));
      await this.records.noteReading(tx, claimId, actor);
      const policy = await policyOfClaim(tx, claim, this.clock.now());
      const rubric = await rubricOf(tx, claim.submissionId!);
      const round = await roundOf(tx, claim.submissionId!);
      const stored = await evaluationsOfRound(tx, claim.submissionId!, round);
      const seen = readingsAreIn(claim.status) ? stored.filter(({ status }) => status !== 'draft') : [];
      const submitted = stored.filter(({ status }) => status === 'submitted').length;
      const course = await courseById(tx, claim.courseId);
      const proposed = await proposedDecision(tx, claimId);
      const subjectCode = await subjectCodeOf(tx, claim.subjectId);
      const given = { credits: credits(claim.credits), course, title: claim.title, subjectCode };
      return {
        claimId,
        claimVersion: claim.version,
        ...(await factsOf(tx, claim)),
        status: claim.status,
        title: claim.title,
        courseId: claim.courseId,
        courseCode: claim.courseCode,
        credits: claim.credits,
        attempt: claim.attempt,
        maxAttempts: policy.maxAttempts,
        rubric,
        waitingFor: Math.max(0, (await placesOf(tx, claim.submissionId!, round)) - submitted),
        readings: await readingsOf(tx, seen, rubric.content),
        agreement: seen.length > 0 ? await agreementOf(tx, claim, seen, rubric.content, policy.agreement) : null,
        objections: await objectionsToDecision(tx, claim, policy, given, about.inForce),
        mayOverride: mayOverride(actor),
        voicesNeeded: voicesNeeded(policy.committeeSize),
        draft: draftOf(rubric.content, seen),
        decisions: await decisionsOf(tx, claimId, false),
        proposal: proposalOf(actor, about, policy, proposed),
        moves: approvalMoves(claim, actor, about, policy, proposed),
      };
    });
  }
}

/** Whose claim it is, since when it stands as it does, and what it waits for. */
async function factsOf(
  tx: Tx,
  claim: LockedClaim,
): Promise<Pick<ApprovalView, 'reference' | 'learner' | 'since' | 'dueAt'>> {
  const [facts] = await tx.query<Pick<ApprovalView, 'reference' | 'learner' | 'since' | 'dueAt'>[]>(
    `select c.reference, json_build_object('id', p.id, 'name', p.name, 'studentId', m.student_id) as learner,
       (select coalesce(max(e.at), c.created_at) from event e where e.claim_id = c.id and e.data ? 'from') as since,
       (select min(d.due_at) from deadline d where d.claim_id = c.id and d.kind in ('decision', 'discussion')
          and d.closed_at is null) as "dueAt"
     from claim c join person p on p.id = c.learner_id
     join membership m on m.institution_id = c.institution_id and m.person_id = c.learner_id where c.id = $1`,
    [claim.id],
  );
  return facts!;
}

function draftOf(rubric: RubricContent, readings: readonly StoredEvaluation[]): DraftDecision {
  const suggested = suggestedOutcome(readings);
  return {
    outcome: suggested?.outcome ?? null,
    credits: suggested ? formatCredits(suggested.credits) : null,
    courseId: suggested?.courseId ?? null,
    feedback: suggestedFeedback(rubric, readings),
  };
}

async function readingsOf(
  tx: Tx,
  evaluations: readonly StoredEvaluation[],
  rubric: RubricContent,
): Promise<ReadingView[]> {
  const rows = await tx.query<Pick<ReadingView, 'assignmentId' | 'seat' | 'round' | 'readerName' | 'originals'>[]>(
    `select a.id as "assignmentId", a.seat, a.round, p.name as "readerName",
       (select coalesce(json_agg(json_build_object('number', o.number, 'submittedAt', o.submitted_at, 'reason', o.reason,
          'recommendation', o.content ->> 'recommendation', 'scores', o.content -> 'scores') order by o.number), '[]')
        from evaluation_original o join evaluation e on e.id = o.evaluation_id where e.assignment_id = a.id) as originals
     from assignment a join person p on p.id = a.reviewer_id where a.id = any ($1::uuid[])`,
    [evaluations.map(({ assignmentId }) => assignmentId)],
  );
  return evaluations.map((evaluation) => {
    const row = rows.find(({ assignmentId }) => assignmentId === evaluation.assignmentId)!;
    const { scores, overallLevelId, outcomeComments, summary, recommendation, interviewOn, rationale, marks } =
      shown(evaluation);
    const { result, mean } = resultOfSheet(evaluation, rubric);
    return {
      ...row,
      scores,
      overallLevelId,
      outcomeComments,
      summary,
      recommendation,
      credits: shown(evaluation).credits,
      alternativeCourseId: evaluation.alternativeCourseId,
      interviewOn,
      rationale,
      privateNote: evaluation.privateNote,
      marks,
      submittedAt: evaluation.submittedAt,
      result,
      mean,
    };
  });
}

import { Injectable } from '@nestjs/common';
import { AssignmentService } from '../../assignment/seat/assignment.service.js';
import { Offers, type LockedAssignment } from '../../assignment/seat/offers.js';
import { policyOfClaim } from '../../claim/claim.policy.js';
import type { LockedClaim } from '../../claim/claim.service.js';
import { InformationService } from '../../claim/information/information.service.js';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { credits, formatCredits, parseCredits } from '../../kernel/credits.js';
import { newId } from '../../kernel/id.js';
import { follow } from '../../kernel/moves.js';
import { invalidIf, refuseIf, Stale } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { AdjudicationService } from '../adjudication/adjudication.service.js';
import type { Asked, EvaluationView, SheetEdit } from './evaluation.dto.js';
import { evaluationMoves, mistakesInSheet, refusalsToSubmit, resultOfSheet, type Sheet } from './evaluation.rules.js';
import { emptySheet, evaluationOf, rubricOf, shown } from './evaluation.sql.js';

/** A reviewer's scores: saved as they go, submitted when nothing is missing. */
@Injectable()
export class EvaluationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly assignments: AssignmentService,
    private readonly offers: Offers,
    private readonly information: InformationService,
    private readonly adjudication: AdjudicationService,
  ) {}

  /** The reviewer's own evaluation. It stays theirs to read when the task is over. */
  view(assignmentId: string, actor: Actor): Promise<EvaluationView> {
    return this.database.inInstitution(actor, async (tx) => {
      const { claim, assignment } = await this.assignments.lockOwn(tx, assignmentId, actor);
      return this.viewOf(tx, claim, assignment);
    });
  }

  /** Keeps what is filled in so far. @throws Stale with the stored version when somebody saved in between. */
  save(assignmentId: string, edit: SheetEdit, actor: Actor): Promise<EvaluationView> {
    return this.database.inInstitution(actor, async (tx) => {
      const { claim, assignment } = await this.assignments.lockOwn(tx, assignmentId, actor);
      refuseIf(whyNotWritable(claim, assignment));
      const stored = await evaluationOf(tx, assignmentId);
      if (edit.version !== (stored?.version ?? 0)) throw new Stale(await this.viewOf(tx, claim, assignment));
      const rubric = await rubricOf(tx, assignment.submissionId);
      const sheet = sheetOf(edit, credits(claim.credits));
      invalidIf(mistakesInSheet(sheet, rubric.content, await outcomesOf(tx, assignment.submissionId)));
      invalidIf(await mistakesInCourse(tx, sheet.alternativeCourseId));
      await this.write(tx, assignment, sheet, edit.privateNote);
      return this.viewOf(tx, claim, assignment);
    });
  }

  /** Hands the evaluation in. @throws Refused with everything that is missing. */
  submit(assignmentId: string, actor: Actor): Promise<EvaluationView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const { claim, assignment } = await this.assignments.lockOwn(tx, assignmentId, actor);
      refuseIf(whyNotWritable(claim, assignment));
      const view = await this.viewOf(tx, claim, assignment);
      refuseIf(view.missing);
      follow(evaluationMoves, 'submit', view.status);
      const now = this.clock.now();
      await tx.query(
        `update evaluation set status = 'submitted', submitted_at = $2, version = version + 1, reopened_reason = null
         where assignment_id = $1`,
        [assignmentId, now],
      );
      const completed = await this.offers.move(tx, assignment, 'complete', actor, {
        kept: await this.isOnTime(tx, assignmentId),
      });
      await record(tx, 'evaluation.submitted', actor, { claimId: claim.id, assignmentId, evaluationId: view.id! }, now);
      await this.adjudication.conclude(tx, claim);
      return this.viewOf(tx, claim, completed);
    });
  }

  /** Asks the learner for more. The clock of every reader stops until the answer. */
  ask(assignmentId: string, question: string, actor: Actor): Promise<Asked> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const { claim, assignment } = await this.assignments.lockOwn(tx, assignmentId, actor);
      refuseIf(whyNotWritable(claim, assignment));
      return { requestId: await this.information.ask(tx, { claimId: claim.id, assignmentId, question }, actor) };
    });
  }

  private async viewOf(tx: Tx, claim: LockedClaim, assignment: LockedAssignment): Promise<EvaluationView> {
    const rubric = await rubricOf(tx, assignment.submissionId);
    const stored = await evaluationOf(tx, assignment.id);
    const policy = await policyOfClaim(tx, claim, this.clock.now());
    const sheet: Sheet = stored ?? { ...emptySheet(assignment.id), credits: null };
    const { result, mean } = resultOfSheet(sheet, rubric.content);
    const missing = refusalsToSubmit(sheet, rubric.content, credits(claim.credits), {
      partialCredit: policy.partialCredit,
      alternativeCredit: policy.alternativeCredit,
      interviewRequired: policy.interview === 'required',
      attemptsLeft: claim.attempt < policy.maxAttempts,
    });
    return { ...(stored ? shown(stored) : emptySheet(assignment.id)), rubric, result, mean, missing };
  }

  private async write(tx: Tx, assignment: LockedAssignment, sheet: Sheet, privateNote: string): Promise<void> {
    await tx.query(
      `insert into evaluation (id, institution_id, assignment_id, claim_id, submission_id, reviewer_id, status, scores,
         overall_level_id, outcome_comments, summary, recommendation, credits, alternative_course_id, interview_on, rationale,
         private_note, saved_at)
       values ($1, $2, $3, $4, $5, $6, 'draft', $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
       on conflict (institution_id, assignment_id) do update set version = evaluation.version + 1, scores = excluded.scores,
         overall_level_id = excluded.overall_level_id, outcome_comments = excluded.outcome_comments,
         summary = excluded.summary, recommendation = excluded.recommendation, credits = excluded.credits,
         alternative_course_id = excluded.alternative_course_id, interview_on = excluded.interview_on,
         rationale = excluded.rationale, private_note = excluded.private_note, saved_at = excluded.saved_at`,
      [
        newId(),
        assignment.institutionId,
        assignment.id,
        assignment.claimId,
        assignment.submissionId,
        assignment.reviewerId,
        JSON.stringify(sheet.scores),
        sheet.overallLevelId,
        JSON.stringify(sheet.outcomeComments),
        sheet.summary,
        sheet.recommendation,
        sheet.credits === null ? null : formatCredits(sheet.credits),
        sheet.alternativeCourseId,
        sheet.interviewOn,
        sheet.rationale,
        privateNote,
        this.clock.now(),
      ],
    );
  }

  /** Whether the reader's date is kept; there is none while the clock stands still. */
  private async isOnTime(tx: Tx, assignmentId: string): Promise<boolean> {
    const [late] = await tx.query(
      `select from deadline where kind = 'review' and subject_id = $1 and closed_at is null and paused_at is null and due_at < $2`,
      [assignmentId, this.clock.now()],
    );
    return late === undefined;
  }
}

function whyNotWritable(claim: LockedClaim, assignment: LockedAssignment) {
  if (assignment.status === 'completed') {
    return [
      { code: 'submitted', detail: 'This evaluation was submitted. Open it again, with a reason, to change it.' },
    ];
  }
  if (assignment.status !== 'accepted') return [{ code: 'not_accepted', detail: 'Accept the assignment first.' }];
  if (claim.status === 'info_requested') {
    return [{ code: 'waits_for_learner', detail: 'The learner was asked for more. Go on when the answer is there.' }];
  }
  if (['routing', 'in_review', 'adjudication'].includes(claim.status)) return [];
  return [{ code: 'review_over', detail: 'The review of this claim is over.' }];
}

/** Full credit and no credit say their number by themselves. */
function sheetOf({ version, privateNote, ...edit }: SheetEdit, requested: number): Sheet {
  void [version, privateNote];
  const given = edit.credits === null ? null : parseCredits(edit.credits);
  const implied = { full: requested, none: 0, revise: 0, reduced: null, alternative: null }[
    edit.recommendation ?? 'reduced'
  ];
  return { ...edit, credits: given ?? implied };
}

async function outcomesOf(tx: Tx, submissionId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select o ->> 'id' as id from submission b, jsonb_array_elements(b.content -> 'outcomes') o where b.id = $1`,
    [submissionId],
  );
  return rows.map(({ id }) => id);
}

async function mistakesInCourse(tx: Tx, courseId: string | null) {
  if (courseId === null || (await tx.query('select from course where id = $1', [courseId])).length > 0) return [];
  return [{ code: 'unknown_course', detail: 'The catalogue has no such course.', about: 'alternativeCourseId' }];
}

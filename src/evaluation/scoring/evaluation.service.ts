import { Injectable } from '@nestjs/common';
import { AssignmentService } from '../../assignment/seat/assignment.service.js';
import { Offers, type LockedAssignment } from '../../assignment/seat/offers.js';
import { policyOfClaim } from '../../claim/claim.policy.js';
import type { LockedClaim } from '../../claim/claim.service.js';
import { InformationService } from '../../claim/information/information.service.js';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { credits, parseCredits, type Credits } from '../../kernel/credits.js';
import { follow } from '../../kernel/moves.js';
import { invalidIf, refuseIf, Stale } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { AdjudicationService } from '../adjudication/adjudication.service.js';
import type { Asked, EvaluationView, FieldEdit, SheetEdit } from './evaluation.dto.js';
import { evaluationMoves, mistakesInSheet, refusalsToAsk, refusalsToWrite } from './evaluation.rules.js';
import { evaluationOf, rubricOf, storeSheet, type StoredEvaluation } from './evaluation.sql.js';
import { evaluationView, sheetIn } from './evaluation.view.js';
import { bumped, impliedCredits, mistakesInChange, valueOf, withField, type WrittenSheet } from './field.rules.js';

interface Held {
  claim: LockedClaim;
  assignment: LockedAssignment;
}

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
      return this.viewOf(tx, await this.assignments.lockOwn(tx, assignmentId, actor));
    });
  }

  /** Keeps what is filled in so far. @throws Stale with the stored version when somebody saved in between. */
  save(assignmentId: string, edit: SheetEdit, actor: Actor): Promise<EvaluationView> {
    return this.database.inInstitution(actor, async (tx) => {
      const held = await this.writable(tx, assignmentId, actor);
      const stored = await evaluationOf(tx, assignmentId);
      if (edit.version !== (stored?.version ?? 0)) throw new Stale(await this.viewOf(tx, held));
      await this.write(tx, held, stored, sheetOf(edit, credits(held.claim.credits)));
      return this.viewOf(tx, held);
    });
  }

  /**
   * Keeps one field, whatever happened to the others since it was read. The value that stands there already is kept as it
   * is. @throws Stale with both values when this field was written in between.
   */
  saveField(assignmentId: string, { field, base, value }: FieldEdit, actor: Actor): Promise<EvaluationView> {
    invalidIf(mistakesInChange(field, value));
    return this.database.inInstitution(actor, async (tx) => {
      const held = await this.writable(tx, assignmentId, actor);
      const stored = await evaluationOf(tx, assignmentId);
      const sheet = sheetIn(stored);
      const [theirs, version] = [valueOf(sheet, field), stored?.fieldVersions[field] ?? 0];
      const requested = credits(held.claim.credits);
      const changed = withField(sheet, field, value, requested);
      if (valueOf(changed, field) === theirs) return this.viewOf(tx, held);
      if (base !== version) {
        throw new Stale({ field, yours: value, theirs, version, evaluation: await this.viewOf(tx, held) });
      }
      await this.write(tx, held, stored, changed);
      return this.viewOf(tx, held);
    });
  }

  /** Hands the evaluation in. @throws Refused with everything that is missing. */
  submit(assignmentId: string, actor: Actor): Promise<EvaluationView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const { claim, assignment } = await this.writable(tx, assignmentId, actor);
      const view = await this.viewOf(tx, { claim, assignment });
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
      return this.viewOf(tx, { claim, assignment: completed });
    });
  }

  /** Asks the learner for more. The clock of every reader stops until the answer. */
  ask(assignmentId: string, question: string, actor: Actor): Promise<Asked> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const { claim, assignment } = await this.assignments.lockOwn(tx, assignmentId, actor);
      refuseIf(refusalsToAsk(claim.status, assignment.status));
      return { requestId: await this.information.ask(tx, { claimId: claim.id, assignmentId, question }, actor) };
    });
  }

  /** The seat and its claim, locked, if the evaluation can be written. */
  private async writable(tx: Tx, assignmentId: string, actor: Actor): Promise<Held> {
    const held = await this.assignments.lockOwn(tx, assignmentId, actor);
    refuseIf(refusalsToWrite(held.claim.status, held.assignment.status));
    return held;
  }

  /** Writes what an edit makes of the stored sheet, if it may be written. */
  private async write(
    tx: Tx,
    { assignment }: Held,
    stored: StoredEvaluation | null,
    sheet: WrittenSheet,
  ): Promise<void> {
    const { content } = await rubricOf(tx, assignment.submissionId);
    invalidIf(mistakesInSheet(sheet, content, await outcomesOf(tx, assignment.submissionId)));
    invalidIf(await mistakesInCourse(tx, sheet.alternativeCourseId));
    const versions = bumped(stored?.fieldVersions ?? {}, sheetIn(stored), sheet);
    await storeSheet(tx, assignment, sheet, versions, this.clock.now());
  }

  private async viewOf(tx: Tx, { claim, assignment }: Held): Promise<EvaluationView> {
    return evaluationView(await evaluationOf(tx, assignment.id), {
      assignmentId: assignment.id,
      rubric: await rubricOf(tx, assignment.submissionId),
      policy: await policyOfClaim(tx, claim, this.clock.now()),
      claim,
    });
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

function sheetOf({ version, ...edit }: SheetEdit, requested: Credits): WrittenSheet {
  void version;
  const given = edit.credits === null ? null : parseCredits(edit.credits);
  return { ...edit, credits: given ?? impliedCredits(edit.recommendation, requested) };
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

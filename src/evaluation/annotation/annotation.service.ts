import { Injectable } from '@nestjs/common';
import { AssignmentService } from '../../assignment/seat/assignment.service.js';
import type { LockedAssignment } from '../../assignment/seat/offers.js';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { found, invalidIf, refuseIf, Stale } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { refusalsToWrite } from '../scoring/evaluation.rules.js';
import { evaluationOf, storeSheet } from '../scoring/evaluation.sql.js';
import { sheetIn } from '../scoring/evaluation.view.js';
import type { MarkChange, MarkEdit, MarkView } from './annotation.dto.js';
import { mistakesInMark, refusalsToAdd, withMark, withoutMark, type Mark, type NewMark } from './annotation.rules.js';
import { markedOn, storeMarks } from './annotation.sql.js';

type Happening = 'annotation.written' | 'annotation.changed' | 'annotation.removed';

interface Open {
  assignment: LockedAssignment;
  marks: readonly Mark[];
}

/** What a reader marks on the evidence, as part of their evaluation: written while it can be, sealed when it is handed in. */
@Injectable()
export class AnnotationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly assignments: AssignmentService,
  ) {}

  /** The reader's own marks. */
  list(assignmentId: string, actor: Actor): Promise<MarkView[]> {
    return this.database.inInstitution(actor, async (tx) => {
      await this.assignments.lockOwn(tx, assignmentId, actor);
      return [...((await evaluationOf(tx, assignmentId))?.marks ?? [])];
    });
  }

  add(assignmentId: string, edit: MarkEdit, actor: Actor): Promise<MarkView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const open = await this.open(tx, assignmentId, actor);
      refuseIf(refusalsToAdd(open.marks));
      const mark = await marked(tx, open, edit, { id: newId(), version: 1 });
      await this.store(tx, open, withMark(open.marks, mark), actor, ['annotation.written', mark.id]);
      return mark;
    });
  }

  /** @throws Stale with the stored mark when it was changed in between */
  change(assignmentId: string, id: string, { version, ...edit }: MarkChange, actor: Actor): Promise<MarkView> {
    return this.database.inInstitution(actor, async (tx) => {
      const open = await this.open(tx, assignmentId, actor);
      const old = current(open, id, version);
      const mark = await marked(tx, open, edit, { id, version: old.version + 1 });
      await this.store(tx, open, withMark(open.marks, mark), actor, ['annotation.changed', id]);
      return mark;
    });
  }

  /** @throws Stale with the stored mark when it was changed in between */
  remove(assignmentId: string, id: string, version: number, actor: Actor): Promise<void> {
    return this.database.inInstitution(actor, async (tx) => {
      const open = await this.open(tx, assignmentId, actor);
      current(open, id, version);
      await this.store(tx, open, withoutMark(open.marks, id), actor, ['annotation.removed', id]);
    });
  }

  /** The seat with its marks, locked, if its evaluation can be written. */
  private async open(tx: Tx, assignmentId: string, actor: Actor): Promise<Open> {
    const { claim, assignment } = await this.assignments.lockOwn(tx, assignmentId, actor);
    refuseIf(refusalsToWrite(claim.status, assignment.status));
    const stored = await evaluationOf(tx, assignmentId);
    if (!stored) await storeSheet(tx, assignment, sheetIn(null), {}, this.clock.now());
    return { assignment, marks: stored?.marks ?? [] };
  }

  private async store(
    tx: Tx,
    { assignment: { id, claimId } }: Open,
    marks: readonly Mark[],
    actor: Actor,
    [type, annotationId]: [Happening, string],
  ): Promise<void> {
    const now = this.clock.now();
    await storeMarks(tx, id, marks, now);
    await record(tx, type, actor, { claimId, assignmentId: id, annotationId }, now);
  }
}

/** The mark, pinned to the content that is marked. */
async function marked(
  tx: Tx,
  { assignment }: Open,
  { evidenceId, page, rect, quote, criterionId, outcomeId, comment }: NewMark,
  as: { id: string; version: number },
): Promise<Mark> {
  const edit = { evidenceId, page, rect, quote, criterionId, outcomeId, comment: comment.trim() };
  const on = await markedOn(tx, assignment.submissionId);
  invalidIf(mistakesInMark(edit, on));
  return { ...as, ...edit, sha256: on.evidence.find(({ id }) => id === evidenceId)!.sha256 };
}

function current({ marks }: Open, id: string, version: number): Mark {
  const mark = found(
    marks.find((one) => one.id === id),
    'mark',
  );
  if (mark.version !== version) throw new Stale(mark);
  return mark;
}

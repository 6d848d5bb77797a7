import { Injectable } from '@nestjs/common';
import { AssignmentService } from '../../assignment/seat/assignment.service.js';
import type { LockedAssignment } from '../../assignment/seat/offers.js';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { Refused } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { evaluationsOfRound, shown } from '../scoring/evaluation.sql.js';
import { openAdjudication, type OpenAdjudication } from './adjudication.sql.js';
import type { DiscussionView, MessageView } from './discussion.dto.js';

/** Readers who disagree talk, seeing each other's readings but not each other's names. */
@Injectable()
export class DiscussionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly assignments: AssignmentService,
  ) {}

  /** The readings and the talk of this reader's round; those who read an appeal see nothing of an earlier one. */
  view(assignmentId: string, actor: Actor): Promise<DiscussionView> {
    return this.database.inInstitution(actor, async (tx) => {
      const { assignment, adjudication } = await this.talking(tx, assignmentId, actor);
      const numbers = await this.numbered(tx, assignment);
      const readings = await evaluationsOfRound(tx, assignment.submissionId, assignment.round);
      const messages = await tx.query<(Omit<MessageView, 'reader' | 'mine'> & { assignmentId: string })[]>(
        `select m.id, m.assignment_id as "assignmentId", m.text, m.at
         from discussion_message m join assignment a on a.id = m.assignment_id
         where a.submission_id = $1 and a.round = $2 order by m.id`,
        [assignment.submissionId, assignment.round],
      );
      const [due] = await tx.query<{ dueAt: Date }[]>(
        `select due_at as "dueAt" from deadline where kind = 'discussion' and subject_id = $1 and closed_at is null`,
        [assignmentId],
      );
      return {
        disagreements: adjudication.disagreements,
        readings: readings.map((reading) => {
          const { scores, overallLevelId, summary, recommendation, credits, rationale, privateNote, marks } =
            shown(reading);
          return {
            reader: numbers.get(reading.assignmentId)!,
            mine: reading.assignmentId === assignmentId,
            scores,
            overallLevelId,
            summary,
            recommendation,
            credits,
            rationale,
            privateNote,
            marks,
          };
        }),
        messages: messages.map(({ assignmentId: by, ...message }) => ({
          ...message,
          reader: numbers.get(by) ?? 0,
          mine: by === assignmentId,
        })),
        dueAt: due?.dueAt ?? null,
      };
    });
  }

  write(assignmentId: string, text: string, actor: Actor): Promise<{ id: string }> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const { assignment } = await this.talking(tx, assignmentId, actor);
      const [id, now] = [newId(), this.clock.now()];
      await tx.query(
        `insert into discussion_message (id, institution_id, claim_id, submission_id, assignment_id, text, at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, assignment.institutionId, assignment.claimId, assignment.submissionId, assignmentId, text.trim(), now],
      );
      await record(tx, 'discussion.written', actor, { claimId: assignment.claimId, assignmentId, messageId: id }, now);
      return { id };
    });
  }

  /** The seat, if its holder is one of those who disagree and the time to talk runs. */
  private async talking(
    tx: Tx,
    id: string,
    actor: Actor,
  ): Promise<{ assignment: LockedAssignment; adjudication: OpenAdjudication }> {
    const { claim, assignment } = await this.assignments.lockOwn(tx, id, actor);
    const adjudication = await openAdjudication(tx, assignment.submissionId);
    const takesPart = ['completed', 'accepted'].includes(assignment.status) && assignment.round === adjudication?.round;
    if (claim.status !== 'adjudication' || adjudication?.mode !== 'discussion' || !takesPart) {
      throw new Refused([{ code: 'no_discussion', detail: 'There is nothing to discuss with other readers now.' }]);
    }
    return { assignment, adjudication };
  }

  /** Reader 1, reader 2 …, in the order of their seats. */
  private async numbered(tx: Tx, { submissionId, round }: LockedAssignment): Promise<Map<string, number>> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from assignment where submission_id = $1 and round = $2 and status in ('accepted', 'completed') order by id`,
      [submissionId, round],
    );
    return new Map(rows.map(({ id }, n) => [id, n + 1]));
  }
}

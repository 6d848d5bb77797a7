import { Injectable } from '@nestjs/common';
import { calendarOf } from '../../account/institution/institution.service.js';
import { mayRead } from '../../assignment/seat/assignment.rules.js';
import { withMoves } from '../../assignment/seat/queue.service.js';
import { readable } from '../../assignment/seat/reading.service.js';
import { RecordService } from '../../claim/record/record.service.js';
import { asSeenBy } from '../../claim/submission/submission.rules.js';
import { storedFrom } from '../../claim/submission/submission.sql.js';
import { addBusinessDays } from '../../kernel/calendar.js';
import type { Actor } from '../../kernel/actor.js';
import { found } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { policyOf } from '../../policy/policy.query.js';
import { stored } from '../scoring/evaluation.sql.js';
import { evaluationView } from '../scoring/evaluation.view.js';
import type { CommentQuery, EarlierComment, WorkspaceView } from './workspace.dto.js';
import { movesOfWorkspace, recommendable } from './workspace.rules.js';
import { workspaceRow, type WorkspaceRow } from './workspace.sql.js';

/** One claim on the reader's desk: what was sent, the rubric, what is filled in, and what can be done. */
@Injectable()
export class WorkspaceService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly records: RecordService,
  ) {}

  /** Everything about one of the reader's own seats. That they read the learner's record is noted, as everywhere. */
  view(assignmentId: string, actor: Actor): Promise<WorkspaceView> {
    return this.database.inInstitution(actor, async (tx) => {
      const row = found(await workspaceRow(tx, assignmentId, actor.personId), 'assignment');
      const { claim, rubric, seat, questions } = row;
      const policy = policyOf(row.policy).knobs;
      const evaluation = evaluationView(row.evaluation && stored(row.evaluation), {
        assignmentId,
        rubric,
        policy,
        claim,
      });
      const calendar = await calendarOf(tx, actor.institutionId);
      return {
        seat: withMoves(seat),
        submission: await this.submissionOf(tx, row, actor),
        evaluation,
        questions,
        rules: {
          recommendations: recommendable({ ...policy, attemptsLeft: claim.attempt < policy.maxAttempts }),
          interviewRequired: policy.interview === 'required',
          marksToLearner: policy.marksToLearner,
          answerBy: addBusinessDays(this.clock.now(), policy.days.infoRequest, calendar),
        },
        moves: movesOfWorkspace({
          seatStatus: seat.status,
          claimStatus: claim.status,
          evaluationStatus: evaluation.status,
          open: seat.task !== 'none',
          discussing: row.discussing,
          missing: evaluation.missing,
        }),
      };
    });
  }

  /** What this reader wrote before on the same criterion of the same rubric, in any version: the newest of each text. */
  comments(assignmentId: string, { criterionId, search }: CommentQuery, actor: Actor): Promise<EarlierComment[]> {
    return this.database.inInstitution(actor, async (tx) => {
      const own = 'select from assignment where id = $1 and reviewer_id = $2';
      found((await tx.query(own, [assignmentId, actor.personId]))[0], 'assignment');
      return tx.query<EarlierComment[]>(
        `select * from (
           select distinct on (s ->> 'comment') s ->> 'comment' as comment, s ->> 'levelId' as "levelId", e.saved_at as at
           from assignment a
           join submission here on here.id = a.submission_id
           join rubric r on r.id = here.rubric_id
           join rubric same on same.family_id = r.family_id
           join submission b on b.rubric_id = same.id
           join evaluation e on e.submission_id = b.id and e.reviewer_id = $1 and e.assignment_id <> a.id
           cross join jsonb_array_elements(e.scores) s
           where a.id = $2 and a.reviewer_id = $1 and s ->> 'criterionId' = $3 and trim(s ->> 'comment') <> ''
             and ($4::text is null or strpos(lower(s ->> 'comment'), lower($4)) > 0)
           order by s ->> 'comment', e.saved_at desc) earlier
         order by at desc limit 20`,
        [actor.personId, assignmentId, criterionId, search?.trim() || null],
      );
    });
  }

  private async submissionOf(tx: Tx, row: WorkspaceRow, actor: Actor): Promise<WorkspaceView['submission']> {
    const part = mayRead(row.seat.status, row.claim.status);
    if (part === 'nothing') return null;
    await this.records.noteReading(tx, row.claim.id, actor);
    const { view, hidesLearner } = storedFrom(row);
    return readable(asSeenBy('reviewer', view, hidesLearner), part === 'summary', hidesLearner ? row.hidden : null);
  }
}

import { Injectable } from '@nestjs/common';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { credits, formatCredits, sumCredits } from '../../kernel/credits.js';
import { found, refuseIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { isPriorLearning } from '../cap.rules.js';
import { requireLearner } from '../learner.js';
import type { EarnedCreditList, EarnedCreditView } from './credit.dto.js';

@Injectable()
export class CreditService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Everything that the learner holds or held, from anywhere. For the learner and for staff. */
  list(learnerId: string, actor: Actor): Promise<EarnedCreditList> {
    return this.database.inInstitution(actor, async (tx) => {
      await requireLearner(tx, learnerId, actor);
      return earnedCredits(tx, learnerId);
    });
  }

  /** Ends one line of imported history, with a reason. Awarded credit is voided where it was awarded. */
  end(id: string, reason: string, actor: Actor): Promise<void> {
    return this.database.inInstitution(actor, async (tx) => {
      const [line] = await tx.query<{ source: string; learnerId: string; endedAt: Date | null }[]>(
        'select source, learner_id as "learnerId", ended_at as "endedAt" from earned_credit where id = $1 for update',
        [id],
      );
      const { source, learnerId, endedAt } = found(line, 'line of credit');
      refuseIf([
        ...(source === 'award'
          ? [{ code: 'awarded', detail: 'This credit comes from an award: void the award instead.' }]
          : []),
        ...(endedAt === null ? [] : [{ code: 'ended', detail: 'This line has ended already.' }]),
      ]);
      await tx.query('update earned_credit set ended_at = $2, ended_reason = $3 where id = $1', [
        id,
        this.clock.now(),
        reason,
      ]);
      await record(tx, 'credit.ended', actor, { creditId: id, learnerId }, this.clock.now());
    });
  }
}

/** Everything that the learner holds or held, what is held now first, with the sums of it. */
export async function earnedCredits(tx: Tx, learnerId: string): Promise<EarnedCreditList> {
  const rows = await tx.query<EarnedCreditView[]>(
    `select id, source, course_id as "courseId", course_code as "courseCode", title, credits::text as credits, method, resident,
            program_id as "programId", term_code as "termCode", award_id as "awardId", ended_at as "endedAt",
            ended_reason as "endedReason"
     from earned_credit where learner_id = $1 order by ended_at nulls first, term_code nulls last, id`,
    [learnerId],
  );
  const held = rows.filter((row) => row.endedAt === null);
  const sumOf = (some: EarnedCreditView[]) => formatCredits(sumCredits(some.map((row) => credits(row.credits))));
  return { rows, held: sumOf(held), heldByPriorLearning: sumOf(held.filter((row) => isPriorLearning(row.method))) };
}

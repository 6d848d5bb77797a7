import { Injectable } from '@nestjs/common';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { found } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { learnersAwards, stackById, stacks, type Stack } from './stack.query.js';
import { progressOf } from './stack.rules.js';

/*
 ** Notices when a learner has all that a stack takes, and when they have it no more.
 ** (1) Each is noticed once: what was noticed last is kept, and it is counted anew from the ledger every time.
 ** (2) A line that replaces another one comes and goes in one transaction, so that it is never noticed as a loss.
 ** (3) A certificate outlasts a new definition of its stack, so whoever holds one does not hear that they lack something.
 */
@Injectable()
export class CompletionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** After a line of credit came, or was taken back: in the stacks in which its course counts. */
  async afterCredit(
    tx: Tx,
    { awardId, claimId }: { awardId: string; claimId: string },
    actor: Pick<Actor, 'institutionId' | 'personId' | 'kind'>,
  ): Promise<void> {
    const [line] = await tx.query<{ learnerId: string; courseId: string | null }[]>(
      'select learner_id as "learnerId", course_id as "courseId" from award where id = $1',
      [awardId],
    );
    const { learnerId, courseId } = found(line, 'line of credit');
    for (const stack of await stacks(tx)) {
      if (stack.courses.some(({ id }) => id === courseId)) await this.count(tx, stack, learnerId, claimId, actor);
    }
  }

  /** After the college defined a stack, or changed it. One learner after the other: begun again, it tells nobody twice. */
  async afterDefinition(stackId: string, actor: Actor): Promise<void> {
    const learners = await this.database.inInstitution(actor, (tx) =>
      tx.query<{ id: string }[]>(
        `select learner_id as id from stack_completion where stack_id = $1
         union select a.learner_id from award a
           join stack_course t on t.institution_id = a.institution_id and t.course_id = a.course_id
         where t.stack_id = $1 and a.kind = 'award' and a.voided_at is null`,
        [stackId],
      ),
    );
    for (const { id } of learners) {
      await this.database.inInstitution(actor, async (tx) =>
        this.count(tx, await stackById(tx, stackId), id, null, actor),
      );
    }
  }

  /** After the college retired a stack: nobody without its certificate has it any more. @returns who had some of it, or all */
  async giveUp(tx: Tx, stackId: string): Promise<string[]> {
    const learners = await tx.query<{ id: string }[]>(
      `select distinct a.learner_id as id from award a
         join stack_course t on t.institution_id = a.institution_id and t.course_id = a.course_id
       where t.stack_id = $1 and a.kind = 'award' and a.voided_at is null
         and not exists (select from credential c where c.institution_id = a.institution_id and c.stack_id = $1
           and c.learner_id = a.learner_id and c.revoked_at is null)
       order by 1`,
      [stackId],
    );
    const ids = learners.map(({ id }) => id);
    await tx.query('delete from stack_completion where stack_id = $1 and learner_id = any($2)', [stackId, ids]);
    return ids;
  }

  private async count(
    tx: Tx,
    stack: Stack,
    learnerId: string,
    claimId: string | null,
    actor: Pick<Actor, 'institutionId' | 'personId' | 'kind'>,
  ): Promise<void> {
    // Two lines of credit of one learner are counted one after the other: the later one sees what the earlier one saw.
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('stacks ' || $1, 0))`, [learnerId]);
    const { isComplete } = progressOf(stack, await learnersAwards(tx, learnerId));
    const now = this.clock.now();
    const about = { claimId, stackId: stack.id, learnerId };
    if (isComplete && stack.retiredAt === null) {
      const noticed = await tx.query<unknown[]>(
        `insert into stack_completion (institution_id, stack_id, learner_id, completed_at) values ($1, $2, $3, $4)
         on conflict do nothing returning 1`,
        [actor.institutionId, stack.id, learnerId, now],
      );
      if (noticed.length > 0) await record(tx, 'stack.completed', actor, about, now);
    }
    if (isComplete) return;
    const [, undone] = await tx.query(
      `delete from stack_completion s where s.stack_id = $1 and s.learner_id = $2
         and ($3::uuid is not null or not exists (select from credential c where c.institution_id = s.institution_id
           and c.stack_id = s.stack_id and c.learner_id = s.learner_id and c.revoked_at is null))`,
      [stack.id, learnerId, claimId],
    );
    if (undone > 0) await record(tx, 'stack.undone', actor, about, now);
  }
}

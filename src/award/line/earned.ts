import { newId } from '../../kernel/id.js';
import type { Tx } from '../../platform/database/database.js';

/** The learner's account of earned credit holds what the ledger gives: same transaction, same credits. */
export async function holdCredit(tx: Tx, awardId: string): Promise<void> {
  await tx.query(
    `insert into earned_credit (id, institution_id, learner_id, source, course_id, course_code, subject_id, title, credits,
       method, resident, program_id, term_code, award_id)
     select $2, a.institution_id, a.learner_id, 'award', a.course_id, a.course_code, coalesce(o.subject_id, c.subject_id),
       a.title, a.credits, a.method, a.resident, c.program_id, a.term_code, a.id
     from award a
     join claim c on c.institution_id = a.institution_id and c.id = a.claim_id
     left join course o on o.institution_id = a.institution_id and o.id = a.course_id
     where a.id = $1`,
    [awardId, newId()],
  );
}

/** The line was voided: the learner no longer holds its credit. */
export async function endCredit(tx: Tx, awardId: string, now: Date): Promise<void> {
  await tx.query(
    `update earned_credit set ended_at = $2, ended_reason = 'voided' where award_id = $1 and ended_at is null`,
    [awardId, now],
  );
}

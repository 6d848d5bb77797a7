import { refusalsToExtend, refusalsToRemind } from '../../deadline/deadline.rules.js';
import type { Actor } from '../../kernel/actor.js';
import { localDay, type Calendar } from '../../kernel/calendar.js';
import type { Tx } from '../../platform/database/database.js';
import type { CaseDeadline, CaseMail } from './case.dto.js';

interface StoredDeadline extends Omit<CaseDeadline, 'paused' | 'overdue' | 'moves'> {
  pausedAt: Date | null;
  told: string[];
}

/** Every date that is open on the claim; those of readers not for who reads it too. */
export async function deadlinesOf(
  tx: Tx,
  claimId: string,
  actor: Actor,
  now: Date,
  calendar: Calendar,
): Promise<CaseDeadline[]> {
  const rows = await tx.query<StoredDeadline[]>(
    `select d.id, d.kind, p.name as "assigneeName", d.assignee_role as "assigneeRole", d.opened_at as "openedAt",
       d.due_at as "dueAt", d.paused_at as "pausedAt", d.lapses,
       array(select s.stage from deadline_stage s where s.institution_id = d.institution_id and s.deadline_id = d.id) as told,
       (select coalesce(json_agg(s.at order by s.at), '[]') from deadline_stage s
         where s.institution_id = d.institution_id and s.deadline_id = d.id and s.stage <> 'escalated') as "remindedAt"
     from deadline d join claim c on c.institution_id = d.institution_id and c.id = d.claim_id
     left join person p on p.id = d.assignee_id
     where d.claim_id = $1 and d.closed_at is null and ${notOfOtherReaders('d.assignee_id')}
     order by d.due_at, d.id`,
    [claimId, actor.personId],
  );
  const today = localDay(now, calendar.timeZone);
  return rows.map(({ pausedAt, told, ...row }) => ({
    ...row,
    paused: pausedAt !== null,
    overdue: pausedAt === null && row.dueAt < now,
    moves: {
      extend: refusalsToExtend({ closedAt: null, pausedAt }),
      remind: refusalsToRemind({ closedAt: null, pausedAt, assigneeRole: row.assigneeRole, told }, today),
    },
  }));
}

/** The newest mails with news of the claim; those to readers not for who reads it too. */
export function mailsOf(tx: Tx, claimId: string, actor: Actor): Promise<CaseMail[]> {
  return tx.query<CaseMail[]>(
    `select m.id, n.kind, p.name as to, m.state, n.created_at as at, m.sent_at as "sentAt", m.last_error as "lastError"
     from notification n
     join mail m on m.institution_id = n.institution_id and m.id = n.mail_id
     join person p on p.id = n.person_id
     join claim c on c.id = $1
     where n.about ->> 'claimId' = $1::text and n.mail_id is not null and ${notOfOtherReaders('n.person_id')}
     order by n.id desc limit 100`,
    [claimId, actor.personId],
  );
}

/** SQL: what belongs to this person may be shown to $2, who may be a reader of the claim themselves. */
const notOfOtherReaders = (person: string) => `(${person} is null or ${person} = c.learner_id or not exists (
  select from assignment mine where mine.institution_id = c.institution_id and mine.claim_id = c.id and mine.reviewer_id = $2)
  and c.learner_id is distinct from $2::uuid)`;

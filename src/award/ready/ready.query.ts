import type { Tx } from '../../platform/database/database.js';
import type { Candidate } from '../batch/outgoing.query.js';

/** What is known of a waiting line besides what leaves in its row. */
export interface Background {
  id: string;
  claimId: string;
  claimReference: string;
  posting: 'waiting' | 'rejected';
  openedAt: Date;
  decidedByName: string | null;
  enrolled: boolean;
  namesakes: number;
}

/** The background of these lines, by id. */
export async function backgroundOf(tx: Tx, lines: readonly Candidate[]): Promise<Map<string, Background>> {
  const rows = await tx.query<Background[]>(
    `select a.id, a.claim_id as "claimId", c.reference as "claimReference", a.posting, a.opened_at as "openedAt",
       decider.name as "decidedByName",
       exists (select from enrollment e where e.institution_id = a.institution_id and e.learner_id = a.learner_id) as enrolled,
       (select count(*)::int from person n join membership o on o.person_id = n.id
        where lower(n.name) = lower(p.name) and n.id <> p.id and o.institution_id = a.institution_id
          and 'learner' = any(o.roles)) as namesakes
     from award a
     join claim c on c.institution_id = a.institution_id and c.id = a.claim_id
     join person p on p.id = a.learner_id
     join decision d on d.institution_id = a.institution_id and d.id = a.decision_id
     join person decider on decider.id = d.decided_by
     where a.id = any($1)`,
    [lines.map(({ awardId }) => awardId)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

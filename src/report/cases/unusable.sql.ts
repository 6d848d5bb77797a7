import type { ReasonCode } from '../../evidence/examine/reason.rules.js';
import { reasonOf } from '../../evidence/examine/reason.rules.js';
import type { Tx } from '../../platform/database/database.js';
import type { UnusableFile } from './case.dto.js';

/**
 * SQL: a claim `c` that somebody has to read, with a file `v` that it was sent with and a check `k` that found it unusable, and
 * nobody has asked the learner for another since.
 */
export const unusableFiles = `claim c
  join evidence_pin v on v.institution_id = c.institution_id and v.submission_id = c.submission_id
  join file_check k on k.institution_id = v.institution_id and k.sha256 = v.sha256 and k.state in ('attention', 'refused')
  where c.status in ('submitted', 'routing', 'in_review', 'info_requested', 'adjudication', 'approval')
    and not exists (select from information_request r where r.institution_id = c.institution_id
      and r.submission_id = c.submission_id and r.assignment_id is null and r.asked_at >= k.checked_at)`;

/** The files that nobody can open, by no name: what the learner wrote is read through the claim. */
export async function unusableFilesOf(tx: Tx, claimId: string): Promise<UnusableFile[]> {
  const rows = await tx.query<{ evidenceId: string; reasons: ReasonCode[]; since: Date }[]>(
    `select v.evidence_id as "evidenceId", k.reasons, k.checked_at as since from ${unusableFiles} and c.id = $1
     order by v.evidence_id`,
    [claimId],
  );
  return rows.map(({ reasons, ...row }) => ({ ...row, reasons: reasons.map(reasonOf) }));
}

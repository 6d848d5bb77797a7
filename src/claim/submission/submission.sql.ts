import type { Tx } from '../../platform/database/database.js';
import { defaultKnobs } from '../../policy/default.rules.js';
import type { SubmissionView } from './submission.dto.js';

/** A submission whole, and whether the policy pinned to it hides the learner from reviewers. */
export interface StoredSubmission {
  view: SubmissionView;
  hidesLearner: boolean;
}

export interface SubmissionRow {
  head: SubmissionView;
  content: Partial<SubmissionView>;
  submittedAt: Date;
  blind: boolean | null;
}

/** SQL for a submission `b` of the claim `c` by the person `p` under the policy `y`, as `storedFrom` reads it. */
export const submissionColumns = `
  json_build_object('id', b.id, 'claimId', b.claim_id, 'reference', c.reference, 'number', b.number, 'attempt', b.attempt,
    'contentSha256', b.content_sha256, 'rubricId', b.rubric_id, 'policyId', b.policy_id,
    'learner', json_build_object('id', p.id, 'name', p.name),
    'replaced', (select coalesce(json_agg(v.evidence_id order by v.evidence_id), '[]') from evidence_pin v
      join evidence w on w.institution_id = v.institution_id and w.id = v.evidence_id
      where v.institution_id = b.institution_id and v.submission_id = b.id and v.sha256 <> w.sha256),
    'supplements', (select coalesce(json_agg(u.content || jsonb_build_object('requestId', u.request_id, 'question', r.question,
        'contentSha256', u.content_sha256, 'answeredAt', u.answered_at) order by u.answered_at), '[]')
      from supplement u join information_request r on r.institution_id = u.institution_id and r.id = u.request_id
      where u.institution_id = b.institution_id and u.submission_id = b.id)) as head,
  b.content, b.submitted_at as "submittedAt", (y.knobs -> 'blind' ->> 'learnerNames')::boolean as blind`;

export const submissionTables = `submission b
  join claim c on c.institution_id = b.institution_id and c.id = b.claim_id
  join person p on p.id = c.learner_id
  join policy y on y.institution_id = b.institution_id and y.id = b.policy_id`;

export function storedFrom({ head, content, submittedAt, blind }: SubmissionRow): StoredSubmission {
  return { view: { ...head, ...content, submittedAt }, hidesLearner: blind ?? defaultKnobs.blind.learnerNames };
}

export async function storedSubmission(tx: Tx, submissionId: string): Promise<StoredSubmission | undefined> {
  const [row] = await tx.query<SubmissionRow[]>(
    `select ${submissionColumns} from ${submissionTables} where b.id = $1`,
    [submissionId],
  );
  return row && storedFrom(row);
}

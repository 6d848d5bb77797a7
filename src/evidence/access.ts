import { record } from '../history/history.js';
import { has, type Actor } from '../kernel/actor.js';
import { found } from '../kernel/refusal.js';
import type { Tx } from '../platform/database/database.js';

/*
 ** Who may open a piece of evidence.
 ** (1) Its owner, always. (2) Coordinators, approvers and auditors, once it was sent with a submission: drafts are private.
 ** (3) Anybody whom a feature to the right vouches for with a `Grant` (a reviewer, by the assignment).
 ** Every opening by another than the owner is on record, in the same transaction.
 */

/** Why somebody who does not own the evidence may read it, answered in the transaction that reads. */
export interface Grant {
  /** The submission through which it is read, or null when there is none: then it is not there. */
  submission(tx: Tx): Promise<string | null>;
  /** The file is called `evidence.pdf`: its own name may tell whose it is. */
  nameless?: boolean;
}

/** Who was let in, and through which submission: null for the owner who looks at what they have now. */
export interface LetIn {
  isOwner: boolean;
  submissionId: string | null;
}

/**
 * Lets in the owner, who leaves no trace, and the staff. `submissionId` names what it was sent with; without it the owner has
 * what it is now, and the staff what was sent last. @throws NotThere
 */
export async function openAsOwnerOrStaff(
  tx: Tx,
  { evidenceId, submissionId }: { evidenceId: string; submissionId: string | null },
  actor: Actor,
  now: Date,
): Promise<LetIn> {
  const [evidence] = await tx.query<{ learnerId: string }[]>(
    'select learner_id as "learnerId" from evidence where id = $1',
    [evidenceId],
  );
  if (evidence?.learnerId === actor.personId) return { isOwner: true, submissionId };
  const isStaff = has(actor, 'coordinator', 'approver', 'auditor');
  const through = isStaff ? (submissionId ?? (await latestSubmission(tx, evidenceId))) : null;
  await openThrough(tx, through, evidenceId, actor, now);
  return { isOwner: false, submissionId: through };
}

/** Lets in whoever may read this submission, if it holds the evidence. @throws NotThere */
export async function openThrough(
  tx: Tx,
  submissionId: string | null,
  evidenceId: string,
  actor: Actor,
  now: Date,
): Promise<void> {
  const [pinned] = await tx.query<{ learnerId: string }[]>(
    `select e.learner_id as "learnerId" from evidence_pin p join evidence e on e.id = p.evidence_id
     where p.evidence_id = $1 and p.submission_id = $2`,
    [evidenceId, submissionId],
  );
  const { learnerId } = found(pinned, 'evidence');
  await record(tx, 'evidence.read', actor, { evidenceId, learnerId, submissionId: submissionId! }, now);
}

async function latestSubmission(tx: Tx, evidenceId: string): Promise<string | null> {
  const [pin] = await tx.query<{ id: string }[]>(
    'select submission_id as id from evidence_pin where evidence_id = $1 order by submission_id desc limit 1',
    [evidenceId],
  );
  return pin?.id ?? null;
}

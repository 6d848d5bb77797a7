import type { Tx } from '../platform/database/database.js';
import type { EvidenceKind } from './evidence.rules.js';

/** What a submission keeps of a piece of evidence. The bytes of a file are named by their SHA-256 and never change. */
export interface FrozenEvidence {
  id: string;
  kind: EvidenceKind;
  title: string;
  description: string;
  /** Of a file. */
  fileName: string | null;
  sha256: string | null;
  size: number | null;
  type: string | null;
  /** Of a link. */
  url: string | null;
  /** Of a text. */
  body: string | null;
}

/**
 * The learner's own evidence among `ids`, by id, locked against removal and change until the transaction ends. What is
 * missing or somebody else's is left out: compare the ids.
 */
export function evidenceForFreezing(tx: Tx, learnerId: string, ids: readonly string[]): Promise<FrozenEvidence[]> {
  return tx.query(
    `select e.id, e.kind, e.title, e.description, e.file_name as "fileName", e.sha256, f.size::float8 as size, e.type,
       e.url, e.body
     from evidence e left join stored_file f using (institution_id, sha256)
     where e.learner_id = $1 and e.id = any($2::uuid[]) order by e.id for share of e`,
    [learnerId, ids],
  );
}

/** Says that a submission holds this evidence: it cannot be removed from then on. Pinning twice is harmless. */
export async function pinEvidence(tx: Tx, institutionId: string, submissionId: string, ids: readonly string[]) {
  await tx.query(
    `insert into evidence_pin (institution_id, evidence_id, submission_id)
     select $1, unnest($2::uuid[]), $3 on conflict do nothing`,
    [institutionId, ids, submissionId],
  );
}

/** Lets go of what a submission held that nobody ever read (withdrawn before review, expired). */
export async function unpinEvidence(tx: Tx, submissionId: string): Promise<void> {
  await tx.query(`delete from evidence_pin where submission_id = $1`, [submissionId]);
}

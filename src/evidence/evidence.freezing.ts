import { record } from '../history/history.js';
import type { Actor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import type { Tx } from '../platform/database/database.js';
import type { EvidenceKind } from './evidence.rules.js';
import { release } from './file/bytes.service.js';

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

/**
 * Says that a submission holds this evidence, with the very file or address that it has now, and what the page says:
 * it cannot be removed from then on, nor can the bytes. Pinning twice is harmless.
 */
export async function pinEvidence(tx: Tx, institutionId: string, submissionId: string, ids: readonly string[]) {
  await tx.query(
    `insert into evidence_pin (institution_id, evidence_id, submission_id, sha256, file_name, type, url, snapshot_at)
     select $1, e.id, $3, e.sha256, e.file_name, e.type, e.url, (select max(s.taken_at) from link_snapshot s
       where s.institution_id = e.institution_id and s.evidence_id = e.id and s.url = e.url) from evidence e where e.id = any($2::uuid[]) on conflict do nothing`,
    [institutionId, ids, submissionId],
  );
}

/**
 * These, but each that the submission holds with a former file stands for a piece of its own with the file that it has now: one that
 * the learner has already, or a new one. A submission holds a piece of evidence once, with one file.
 */
export async function newFilesApart(
  tx: Tx,
  submissionId: string,
  ids: readonly string[],
  actor: Actor,
  now: Date,
): Promise<string[]> {
  const replaced = await tx.query<{ id: string; ownId: string | null }[]>(
    `select e.id, (select o.id from evidence o where o.learner_id = e.learner_id and o.sha256 = e.sha256 and o.id <> e.id
       order by o.id limit 1) as "ownId"
     from evidence_pin p join evidence e on e.id = p.evidence_id
     where p.submission_id = $1 and e.id = any($2::uuid[]) and p.sha256 <> e.sha256`,
    [submissionId, ids],
  );
  const apart = new Map<string, string>();
  for (const { id, ownId } of replaced) apart.set(id, ownId ?? (await addApart(tx, id, actor, now)));
  return [...new Set(ids.map((id) => apart.get(id) ?? id))];
}

/** The same file under the same words once more; its bytes are there, and are looked into already. */
async function addApart(tx: Tx, id: string, actor: Actor, now: Date): Promise<string> {
  const ownId = newId();
  await tx.query(
    `insert into evidence (id, institution_id, learner_id, kind, title, description, sha256, file_name, type, added_at, changed_at)
     select $2, institution_id, learner_id, kind, title, description, sha256, file_name, type, $3, $3 from evidence where id = $1`,
    [id, ownId, now],
  );
  await record(tx, 'evidence.added', actor, { evidenceId: ownId, kind: 'file' }, now);
  return ownId;
}

/** Lets go of what a submission held that nobody ever read (withdrawn before review, expired). */
export function unpinEvidence(tx: Tx, submissionId: string, actor: Actor, now: Date): Promise<void> {
  return unpin(tx, { where: 'submission_id', id: submissionId }, actor, now);
}

/** Lets go of one piece of evidence, whatever holds it. */
export function unpinFromAll(tx: Tx, evidenceId: string, actor: Actor, now: Date): Promise<void> {
  return unpin(tx, { where: 'evidence_id', id: evidenceId }, actor, now);
}

/** Former files go when nothing else holds them. */
async function unpin(
  tx: Tx,
  { where, id }: { where: 'submission_id' | 'evidence_id'; id: string },
  actor: Actor,
  now: Date,
): Promise<void> {
  const formers = await tx.query<{ evidenceId: string; sha256: string }[]>(
    `with gone as (delete from evidence_pin where ${where} = $1 returning evidence_id, sha256)
     select distinct g.evidence_id as "evidenceId", g.sha256 from gone g join evidence e on e.id = g.evidence_id
     where g.sha256 <> e.sha256 order by g.sha256, g.evidence_id`,
    [id],
  );
  for (const former of formers) await letGoOfFormer(tx, former, actor, now);
}

/** Strikes off a file that its evidence has no more, unless something else holds it. */
export async function letGoOfFormer(
  tx: Tx,
  { evidenceId, sha256 }: { evidenceId: string; sha256: string },
  actor: Actor,
  now: Date,
): Promise<void> {
  await tx.query(
    `delete from caption c where evidence_id = $1 and sha256 = $2
     and not exists (select from evidence_pin p where p.evidence_id = c.evidence_id and p.sha256 = c.sha256)`,
    [evidenceId, sha256],
  );
  if (!(await release(tx, actor.institutionId, sha256))) return;
  await record(tx, 'evidence.former_removed', actor, { evidenceId, sha256 }, now);
}

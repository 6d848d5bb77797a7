import { found, refuseIf } from '../../kernel/refusal.js';
import type { Tx } from '../../platform/database/database.js';
import { refusalsToDownload, type BatchStatus } from '../batch/batch.rules.js';
import type { Fields } from '../profile/field.rules.js';
import { profileOfBatch } from '../profile/in-use.query.js';
import { valuesOf, type Profile } from '../profile/profile.rules.js';
import type { Issuing, TranscriptLine } from './pesc.rules.js';

/** A released batch, as its transcripts name it. */
export interface Issued extends Issuing {
  number: number;
  profile: Profile;
}

/** A released batch. @throws Refused before the release */
export async function issued(tx: Tx, batchId: string): Promise<Issued> {
  const { status, ...issuing } = await frozen(tx, batchId);
  refuseIf(refusalsToDownload({ status, preparedBy: null }));
  return issuing;
}

/** A batch as its transcripts would name it, be it released or not: its lines are frozen either way. */
export async function frozen(tx: Tx, batchId: string): Promise<Issued & { status: BatchStatus }> {
  const [row] = await tx.query<{ status: BatchStatus; number: number; college: string; code: string; at: Date }[]>(
    `select b.status, b.number, i.name as college, i.code, coalesce(b.released_at, b.prepared_at) as at
     from batch b join institution i on i.id = b.institution_id where b.id = $1`,
    [batchId],
  );
  const { at, ...batch } = found(row, 'batch');
  const { content: profile } = await profileOfBatch(tx, batchId);
  return { ...batch, issuedAt: at.toISOString(), profile };
}

/** Which lines: those after this one, and of one learner or of all. */
export interface Asked {
  learnerId?: string;
  after: LearnersLine | null;
  limit: number;
}

export interface LearnersLine extends TranscriptLine {
  learnerId: string;
  position: number;
}

/** The next lines of a batch, learner by learner. */
export async function linesByLearner(
  tx: Tx,
  batchId: string,
  profile: Profile,
  { learnerId, after, limit }: Asked,
): Promise<LearnersLine[]> {
  const rows = await tx.query<{ learnerId: string; position: number; said: Fields }[]>(
    `select a.learner_id as "learnerId", l.position, l.said
     from batch_line l join award a on a.institution_id = l.institution_id and a.id = l.award_id
     where l.batch_id = $1 and ($2::uuid is null or a.learner_id = $2)
       and ($3::uuid is null or (a.learner_id, l.position) > ($3, $4))
     order by a.learner_id, l.position limit $5`,
    [batchId, learnerId ?? null, after?.learnerId ?? null, after?.position ?? 0, limit],
  );
  const grade = profile.columns.findIndex(({ source }) => source === 'grade');
  return rows.map(({ said: fields, ...line }) => ({
    ...line,
    fields,
    grade: valuesOf(profile, fields)[grade] ?? fields.grade,
  }));
}

import { collegeNow } from '../../account/institution/institution.service.js';
import type { Actor } from '../../kernel/actor.js';
import { formatCredits } from '../../kernel/credits.js';
import type { Tx } from '../../platform/database/database.js';
import { insertRow } from '../../platform/database/insert.js';
import { fileNameOf } from './batch.rules.js';
import type { Candidate } from './outgoing.query.js';
import type { PinnedProfile } from '../profile/in-use.query.js';
import { headingOf, sha256 } from '../profile/row.rules.js';
import type { Totals } from './totals.rules.js';

/** Writes the batch whose lines these totals count. The caller prepares one batch at a time. */
export async function insertBatch(
  tx: Tx,
  id: string,
  totals: Totals,
  profile: PinnedProfile,
  actor: Actor,
  now: Date,
): Promise<void> {
  const [{ number, code }] = await tx.query(
    `select coalesce(max(b.number), 0) + 1 as number, i.code from institution i
     left join batch b on b.institution_id = i.id where i.id = $1 group by i.code`,
    [actor.institutionId],
  );
  const { name, codes } = await collegeNow(tx, actor.institutionId);
  await insertRow(tx, 'batch', {
    id,
    institution_id: actor.institutionId,
    number,
    status: 'prepared',
    profile: profile.label,
    export_profile_id: profile.id,
    encoding: profile.content.encoding,
    heading: headingOf(profile.content),
    college_name: name,
    college_codes: codes,
    file_name: fileNameOf(code, number, profile.content.format),
    lines: totals.lines,
    awards: totals.awards,
    voids: totals.voids,
    credits_awarded: formatCredits(totals.creditsAwarded),
    credits_voided: formatCredits(totals.creditsVoided),
    bytes: totals.bytes,
    sha256: totals.sha256,
    prepared_by: actor.personId,
    prepared_at: now,
  });
}

/**
 * Freezes these lines of credit as the next of a batch, after `before` others. The batch itself may be written after its
 * lines: only then are its totals known (its key is looked for at the end of the transaction).
 */
export async function insertLines(
  tx: Tx,
  batchId: string,
  before: number,
  lines: readonly Candidate[],
  institutionId: string,
): Promise<void> {
  const rows = lines.map((line, n) => ({
    position: before + n + 1,
    award_id: line.awardId,
    public_id: line.publicId,
    kind: line.kind,
    credits: formatCredits(line.credits),
    student_id: line.fields.student_id,
    student_name: line.fields.student_name,
    row: line.row,
    said: line.fields,
    row_sha256: sha256(line.row),
  }));
  await tx.query(
    `insert into batch_line (institution_id, batch_id, position, award_id, public_id, kind, credits, student_id,
       student_name, row, row_sha256, said)
     select $1, $2, position, award_id, public_id, kind, credits, student_id, student_name, row, row_sha256, said
     from jsonb_to_recordset($3) as l (position int, award_id uuid, public_id text, kind text, credits numeric,
       student_id text, student_name text, row text, row_sha256 text, said jsonb)`,
    [institutionId, batchId, JSON.stringify(rows)],
  );
  await tx.query(`update award set posting = 'batched' where id = any($1)`, [lines.map((line) => line.awardId)]);
}

import type { Actor } from '../../kernel/actor.js';
import { formatCredits } from '../../kernel/credits.js';
import { newId } from '../../kernel/id.js';
import type { Tx } from '../../platform/database/database.js';
import { insertRow } from '../../platform/database/insert.js';
import { fileNameOf } from './batch.rules.js';
import type { Candidate } from './outgoing.query.js';
import type { PinnedProfile } from '../profile/in-use.query.js';
import { headingOf, sha256 } from '../profile/row.rules.js';
import { totalsOf } from './totals.rules.js';

const chunk = 5_000;

/** Freezes these lines, in this order, as a new batch; returns its id. The caller prepares one batch at a time. */
export async function insertBatch(
  tx: Tx,
  lines: readonly Candidate[],
  profile: PinnedProfile,
  actor: Actor,
  now: Date,
): Promise<string> {
  const id = newId();
  const totals = totalsOf(profile.content, lines);
  const [{ number, code }] = await tx.query(
    `select coalesce(max(b.number), 0) + 1 as number, i.code from institution i
     left join batch b on b.institution_id = i.id where i.id = $1 group by i.code`,
    [actor.institutionId],
  );
  await insertRow(tx, 'batch', {
    id,
    institution_id: actor.institutionId,
    number,
    status: 'prepared',
    profile: profile.label,
    export_profile_id: profile.id,
    encoding: profile.content.encoding,
    heading: headingOf(profile.content),
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
  for (let from = 0; from < lines.length; from += chunk) {
    await insertLines(tx, id, from, lines.slice(from, from + chunk), actor.institutionId);
  }
  await tx.query(`update award set posting = 'batched' where id = any($1)`, [lines.map((line) => line.awardId)]);
  return id;
}

function insertLines(tx: Tx, batchId: string, from: number, lines: readonly Candidate[], institutionId: string) {
  const rows = lines.map((line, n) => ({
    position: from + n + 1,
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
  return tx.query(
    `insert into batch_line (institution_id, batch_id, position, award_id, public_id, kind, credits, student_id,
       student_name, row, row_sha256, said)
     select $1, $2, position, award_id, public_id, kind, credits, student_id, student_name, row, row_sha256, said
     from jsonb_to_recordset($3) as l (position int, award_id uuid, public_id text, kind text, credits numeric,
       student_id text, student_name text, row text, row_sha256 text, said jsonb)`,
    [institutionId, batchId, JSON.stringify(rows)],
  );
}

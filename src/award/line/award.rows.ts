import type { Actor } from '../../kernel/actor.js';
import { formatCredits } from '../../kernel/credits.js';
import { newId } from '../../kernel/id.js';
import type { Tx } from '../../platform/database/database.js';
import { insertRow } from '../../platform/database/insert.js';
import type { LineFacts, Posting } from './award.rules.js';
import { newPublicId } from './public-id.rules.js';

/** A line while its claim's lock is held. */
export interface LockedLine {
  id: string;
  kind: 'award' | 'void';
  claimId: string;
  decisionId: string;
  learnerId: string;
  voidedAt: Date | null;
  posting: Posting;
}

export const selectLine = `
  select a.id, a.kind, a.claim_id as "claimId", a.decision_id as "decisionId", a.learner_id as "learnerId", a.voided_at as "voidedAt", a.posting
  from award a`;

/** Where a new line comes from. */
export interface Origin {
  claimId: string;
  decisionId: string;
  learnerId: string;
  replacesId: string | null;
  reason: string | null;
}

/** Writes a line of kind `award`; returns its id. */
export function insertAward(tx: Tx, line: LineFacts, from: Origin, actor: Actor, now: Date): Promise<string> {
  return numbered(now, (id, publicId) =>
    insertRow(
      tx,
      'award',
      {
        kind: 'award',
        id,
        institution_id: actor.institutionId,
        public_id: publicId,
        opened_at: now,
        opened_by: actor.personId,
        replaces_id: from.replacesId,
        reason: from.reason,
        claim_id: from.claimId,
        decision_id: from.decisionId,
        learner_id: from.learnerId,
        credits: formatCredits(line.credits),
        method: line.method,
        course_id: line.courseId,
        course_code: line.courseCode,
        title: line.title,
        term_code: line.termCode,
        grade: line.grade,
        grade_mode: line.gradeMode,
        in_gpa: line.inGpa,
        resident: line.resident,
        transcript_comment: line.transcriptComment,
        basis: line.basis,
        awarded_on: line.awardedOn,
      },
      { unlessTaken: 'public_id' },
    ),
  );
}

/** What a void says like the line that it takes back: everything. */
const facts = `claim_id, decision_id, learner_id, credits, method, course_id, course_code, title, term_code, grade, grade_mode,
  in_gpa, resident, transcript_comment, basis, awarded_on`;

/** Writes the line of kind `void` that takes `awardId` back. Returns its id. */
export function insertVoid(tx: Tx, awardId: string, reason: string, actor: Actor, now: Date): Promise<string> {
  return numbered(now, async (id, publicId) => {
    const inserted = await tx.query<unknown[]>(
      `insert into award (kind, id, institution_id, public_id, opened_at, opened_by, voids_id, reason, ${facts})
       select 'void', $2, institution_id, $3, $4, $5, id, $6, ${facts} from award where id = $1
       on conflict (public_id) do nothing returning id`,
      [awardId, id, publicId, now, actor.personId, reason],
    );
    return inserted.length > 0;
  });
}

/** Draws numbers until one is free, in whatever college it may have been given. */
async function numbered(now: Date, insert: (id: string, publicId: string) => Promise<boolean>): Promise<string> {
  for (;;) {
    const id = newId();
    if (await insert(id, newPublicId(now.getUTCFullYear()))) return id;
  }
}

/**
 * Of these lines, drops those that the SIS need not hear of: a voided line that it does not have, and the void that takes
 * it back. A line that is under way stays until the SIS has answered, or its batch is discarded.
 */
export async function dropUnsent(tx: Tx, awardIds: readonly string[]): Promise<void> {
  await tx.query(
    `update award set posting = 'dropped'
     where id = any($1) and voided_at is not null and posting in ('waiting', 'rejected')`,
    [awardIds],
  );
  await tx.query(
    `update award v set posting = 'dropped' from award a
     where v.voids_id = any($1) and v.posting in ('waiting', 'rejected')
       and a.institution_id = v.institution_id and a.id = v.voids_id and a.posting = 'dropped'`,
    [awardIds],
  );
}

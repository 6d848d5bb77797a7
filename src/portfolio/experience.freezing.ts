import type { Tx } from '../platform/database/database.js';
import type { FrozenExperience } from './experience.dto.js';

export type { FrozenExperience };

/**
 * The learner's own experiences among `ids`, oldest first, locked against removal until the transaction ends. What is
 * missing, removed or somebody else's is left out: compare the ids.
 */
export function experiencesForFreezing(tx: Tx, learnerId: string, ids: readonly string[]): Promise<FrozenExperience[]> {
  return tx.query(
    `select id, kind, title, organisation, from_on::text as "fromOn", to_on::text as "toOn",
       hours_per_week as "hoursPerWeek", duties
     from experience where learner_id = $1 and id = any($2::uuid[]) and removed_at is null
     order by from_on, id for share`,
    [learnerId, ids],
  );
}

/** Says that a submission holds these experiences: they cannot be removed from then on. Pinning twice is harmless. */
export async function pinExperiences(tx: Tx, institutionId: string, submissionId: string, ids: readonly string[]) {
  await tx.query(
    `insert into experience_pin (institution_id, experience_id, submission_id)
     select $1, unnest($2::uuid[]), $3 on conflict do nothing`,
    [institutionId, ids, submissionId],
  );
}

/** Lets go of what a submission held that nobody ever read (withdrawn before review, expired). */
export async function unpinExperiences(tx: Tx, submissionId: string): Promise<void> {
  await tx.query(`delete from experience_pin where submission_id = $1`, [submissionId]);
}

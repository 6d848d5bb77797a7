import type { Database, Tx } from '../../platform/database/database.js';
import { brandingColumns, brandingOf, type Branded } from '../branding/branding.js';
import type { OwnMembership } from './membership.dto.js';

/** Runs `work` across institutions as one person, who sees their own memberships everywhere and no other tenant row. */
export function asPerson<T>(database: Database, personId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.acrossInstitutions(async (tx) => {
    await tx.query(`select set_config('app.person', $1, true)`, [personId]);
    return work(tx);
  });
}

/** Where this person is a member now, the oldest membership first. Run it `asPerson`. */
export async function ownMemberships(tx: Tx, personId: string): Promise<OwnMembership[]> {
  const rows = await tx.query<(Omit<OwnMembership, 'branding'> & Branded)[]>(
    `select i.id, i.code, i.name, i.time_zone as "timeZone", i.claim_label as "claimLabel", m.roles,
       m.student_id as "studentId", ${brandingColumns}
     from membership m join institution i on i.id = m.institution_id
     where m.person_id = $1 and m.status = 'active' order by m.started_at, m.id`,
    [personId],
  );
  return rows.map(({ accent, logoSha256, ...membership }) => ({
    ...membership,
    branding: brandingOf({ code: membership.code, accent, logoSha256 }),
  }));
}

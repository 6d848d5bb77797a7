import type { Tx } from '../platform/database/database.js';

/** How the college looks on paper. */
export interface Letterhead {
  code: string;
  college: string;
  timeZone: string;
  /** As #rrggbb. */
  accent: string;
  logo: Buffer | null;
}

/** The product's own, where a college chose none. */
const green = '#1f5c43';

export async function letterheadOf(tx: Tx, institutionId: string): Promise<Letterhead> {
  const [head] = await tx.query<Letterhead[]>(
    `select i.code, i.name as college, i.time_zone as "timeZone", coalesce(i.accent, $2) as accent, l.bytes as logo
     from institution i left join logo l on l.institution_id = i.id where i.id = $1`,
    [institutionId, green],
  );
  return head!;
}

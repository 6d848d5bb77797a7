import type { Tx } from '../../platform/database/database.js';
import { documented, documentedName } from './presets/documented.js';
import type { Profile } from './profile.rules.js';

/** The version of a profile that lines leave by. */
export interface PinnedProfile {
  /** Null for the documented file, which is no college's own. */
  id: string | null;
  /** As manifests name it: “Banner 3” is the third version of the college's profile Banner. */
  label: string;
  content: Profile;
}

const documentedFile: PinnedProfile = { id: null, label: documentedName, content: documented };

/** The newest published version of what the college has chosen; the documented file where it has chosen nothing. */
export async function profileInUse(tx: Tx): Promise<PinnedProfile> {
  const [chosen] = await tx.query<PinnedProfile[]>(
    `select p.id, p.name || ' ' || p.version_no as label, p.content from export_profile p
     join export_choice c on c.institution_id = p.institution_id and c.family_id = p.family_id
     where p.published_at is not null order by p.version_no desc limit 1`,
  );
  return chosen ?? documentedFile;
}

/** The version that a batch was prepared with. */
export async function profileOfBatch(tx: Tx, batchId: string): Promise<PinnedProfile> {
  return (await profilesOfBatches(tx, [batchId])).get(batchId)!;
}

/** The versions that these batches were prepared with, by the batch's id. */
export async function profilesOfBatches(tx: Tx, batchIds: readonly string[]): Promise<Map<string, PinnedProfile>> {
  const pinned = await tx.query<(PinnedProfile & { batchId: string })[]>(
    `select b.id as "batchId", p.id, p.name || ' ' || p.version_no as label, p.content
     from export_profile p join batch b on b.institution_id = p.institution_id and b.export_profile_id = p.id
     where b.id = any($1)`,
    [[...new Set(batchIds)]],
  );
  const known = new Map<string, PinnedProfile>(pinned.map(({ batchId, ...profile }) => [batchId, profile]));
  return new Map(batchIds.map((id) => [id, known.get(id) ?? documentedFile]));
}

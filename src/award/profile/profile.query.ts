import { found } from '../../kernel/refusal.js';
import type { Tx } from '../../platform/database/database.js';
import { sourceNames, sources } from './field.rules.js';
import { formats } from './format.rules.js';
import type { ExportProfileRow, ExportProfileView } from './profile.dto.js';
import type { Profile } from './profile.rules.js';
import {
  refusalsToChoose,
  refusalsToDraftNext,
  refusalsToEdit,
  refusalsToPublish,
  statusOf,
  type Standing,
} from './version.rules.js';

type Version = Omit<ExportProfileRow, 'status'>;

/** Every version of the college, drafts first, then newest first: they are few. */
export async function everyVersion(tx: Tx): Promise<ExportProfileRow[]> {
  const all = await tx.query<Version[]>(
    `select e.id, e.family_id as "familyId", e.version_no as "versionNo", e.name, e.preset, e.version,
       e.published_at as "publishedAt", p.name as "publishedByName"
     from export_profile e left join person p on p.id = e.published_by
     order by e.published_at is not null, e.id desc`,
  );
  return all.map((version) => ({ ...version, status: statusOf(version, all) }));
}

export async function chosenFamily(tx: Tx): Promise<string | null> {
  const [choice] = await tx.query<{ familyId: string }[]>('select family_id as "familyId" from export_choice');
  return choice?.familyId ?? null;
}

export async function contentOf(tx: Tx, id: string): Promise<Profile> {
  const [row] = await tx.query<{ content: Profile }[]>('select content from export_profile where id = $1', [id]);
  return found(row, 'export profile').content;
}

export async function exportProfile(tx: Tx, id: string): Promise<ExportProfileView> {
  const all = await everyVersion(tx);
  const version = found(
    all.find((v) => v.id === id),
    'export profile',
  );
  const content = await contentOf(tx, id);
  return {
    ...version,
    chosen: (await chosenFamily(tx)) === version.familyId,
    sources: sourceNames.map((source) => ({ source, formats: [...formats[sources[source]]] })),
    content,
    moves: {
      edit: refusalsToEdit(version),
      discard: refusalsToEdit(version),
      publish: refusalsToPublish(version, content),
      draftNext: refusalsToDraftNext(version, all),
      choose: refusalsToChoose(version.familyId, all),
    },
  };
}

/** A version with its profile held: drafts begin, change, go and are published one after the other. */
export async function lockVersion(tx: Tx, id: string): Promise<Standing & { version: number; content: Profile }> {
  const [there] = await tx.query<{ familyId: string }[]>(
    'select family_id as "familyId" from export_profile where id = $1',
    [id],
  );
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('export profile ' || $1, 0))`, [
    found(there, 'export profile').familyId,
  ]);
  const [version] = await tx.query<(Standing & { version: number; content: Profile })[]>(
    `select id, family_id as "familyId", version_no as "versionNo", published_at as "publishedAt", version, content
     from export_profile where id = $1 for update`,
    [id],
  );
  return found(version, 'export profile');
}

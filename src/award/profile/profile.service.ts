import { Injectable } from '@nestjs/common';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { found, Invalid, refuseIf, Stale } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { presetNames, presets, type Preset } from './presets/presets.js';
import type * as dto from './profile.dto.js';
import { chosenFamily, contentOf, everyVersion, exportProfile, lockVersion } from './profile.query.js';
import type { Profile } from './profile.rules.js';
import { refusalsToChoose, refusalsToDraftNext, refusalsToEdit, refusalsToPublish } from './version.rules.js';

/** How awards leave: the college's own export profiles, and the one that it has chosen. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<dto.ExportProfileList> {
    return this.database.inInstitution(actor, async (tx) => ({
      chosen: await chosenFamily(tx),
      presets: presetNames,
      rows: await everyVersion(tx),
    }));
  }

  view(id: string, actor: Actor): Promise<dto.ExportProfileView> {
    return this.database.inInstitution(actor, (tx) => exportProfile(tx, id));
  }

  /** A new profile that begins as a preset, or the next draft of one, which begins as one of its versions. */
  draft(wanted: dto.NewExportProfile, actor: Actor): Promise<dto.ExportProfileView> {
    const { name, preset, basedOn } = wanted;
    return this.database.exactlyOnce(actor, async (tx) => {
      if (basedOn !== undefined) return exportProfile(tx, await this.draftNext(tx, basedOn, actor));
      if (name === undefined || preset === undefined) {
        const detail = 'Give the profile a name and the preset that it begins as, or the version that it is based on.';
        throw new Invalid([{ code: 'no_beginning', detail, about: name === undefined ? 'name' : 'preset' }]);
      }
      const id = newId();
      await insertDraft(tx, actor, { id, familyId: id, versionNo: 1, name, preset }, presets[preset]);
      return exportProfile(tx, id);
    });
  }

  /** Replaces a draft’s name and content, finished or not. @throws Stale, Refused once it is published */
  edit(id: string, edit: dto.ExportProfileEdit, actor: Actor): Promise<dto.ExportProfileView> {
    return this.database.inInstitution(actor, async (tx) => {
      const draft = await lockVersion(tx, id);
      refuseIf(refusalsToEdit(draft));
      if (draft.version !== edit.version) throw new Stale(await exportProfile(tx, id));
      await tx.query('update export_profile set name = $2, content = $3, version = version + 1 where id = $1', [
        id,
        edit.name,
        JSON.stringify(edit.content),
      ]);
      return exportProfile(tx, id);
    });
  }

  /** Throws a draft away. */
  discard(id: string, actor: Actor): Promise<void> {
    return this.database.inInstitution(actor, async (tx) => {
      refuseIf(refusalsToEdit(await lockVersion(tx, id)));
      await tx.query('delete from export_profile where id = $1', [id]);
    });
  }

  /** From now on it never changes. If its profile is the chosen one, the next batch is made with it. */
  publish(id: string, actor: Actor): Promise<dto.ExportProfileView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const draft = await lockVersion(tx, id);
      refuseIf(refusalsToPublish(draft, draft.content));
      const now = this.clock.now();
      await tx.query(
        'update export_profile set published_at = $2, published_by = $3, version = version + 1 where id = $1',
        [id, now, actor.personId],
      );
      const { familyId, versionNo } = draft;
      await record(tx, 'export_profile.published', actor, { profileId: id, familyId, versionNo }, now);
      return exportProfile(tx, id);
    });
  }

  /** How awards leave from the next batch on. */
  choose({ familyId }: dto.ExportChoice, actor: Actor): Promise<dto.ExportProfileList> {
    return this.database.inInstitution(actor, async (tx) => {
      const all = await everyVersion(tx);
      const there = familyId === null || all.some((version) => version.familyId === familyId);
      found(there || null, 'export profile');
      if (familyId !== null) refuseIf(refusalsToChoose(familyId, all));
      if ((await chosenFamily(tx)) !== familyId) await this.write(tx, familyId, actor);
      return { chosen: familyId, presets: presetNames, rows: all };
    });
  }

  private async write(tx: Tx, familyId: string | null, actor: Actor): Promise<void> {
    const now = this.clock.now();
    if (familyId === null) await tx.query('delete from export_choice');
    else {
      await tx.query(
        `insert into export_choice (institution_id, family_id, chosen_by, chosen_at) values ($1, $2, $3, $4)
         on conflict (institution_id) do update set family_id = $2, chosen_by = $3, chosen_at = $4`,
        [actor.institutionId, familyId, actor.personId, now],
      );
    }
    await record(tx, 'export_profile.chosen', actor, { familyId }, now);
  }

  private async draftNext(tx: Tx, basedOn: string, actor: Actor): Promise<string> {
    const { familyId } = await lockVersion(tx, basedOn);
    const all = (await everyVersion(tx)).filter((version) => version.familyId === familyId);
    const { name, preset, ...base } = all.find((version) => version.id === basedOn)!;
    refuseIf(refusalsToDraftNext(base, all));
    const id = newId();
    const versionNo = Math.max(...all.map((version) => version.versionNo)) + 1;
    await insertDraft(tx, actor, { id, familyId, versionNo, name, preset }, await contentOf(tx, basedOn));
    return id;
  }
}

interface Draft {
  id: string;
  familyId: string;
  versionNo: number;
  name: string;
  preset: Preset;
}

async function insertDraft(tx: Tx, actor: Actor, draft: Draft, content: Profile): Promise<void> {
  await tx.query(
    `insert into export_profile (id, institution_id, family_id, version_no, name, preset, content)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [draft.id, actor.institutionId, draft.familyId, draft.versionNo, draft.name, draft.preset, JSON.stringify(content)],
  );
}

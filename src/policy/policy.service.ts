import { Injectable } from '@nestjs/common';
import { calendarOf } from '../account/institution/institution.service.js';
import { record } from '../history/history.js';
import type { Actor } from '../kernel/actor.js';
import { localDay } from '../kernel/calendar.js';
import { newId } from '../kernel/id.js';
import { found, refuseIf, Stale } from '../kernel/refusal.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { defaultKnobs } from './default.rules.js';
import type { NewPolicy, PolicyEdit, PolicyList, PolicyView } from './policy.dto.js';
import { knobsOf } from './policy.rules.js';
import {
  listed,
  refusalsToPublish,
  refusalsToWithdraw,
  type StoredPolicy,
  type Surroundings,
} from './version.rules.js';

@Injectable()
export class PolicyService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Drafts first, then the published versions, newest first. */
  list(actor: Actor): Promise<PolicyList> {
    return this.database.inInstitution(actor, async (tx) => {
      const today = await this.today(tx, actor);
      const stored = await everyVersion(tx);
      return { rows: stored.map((policy) => listed(policy, stored, today)) };
    });
  }

  /** One version with all its values and its moves, drafts too. */
  view(id: string, actor: Actor): Promise<PolicyView> {
    return this.database.inInstitution(actor, (tx) => this.viewOf(tx, id, actor));
  }

  /** A draft that begins as the newest published version, another one, or the defaults, with some values changed. */
  draft(wanted: NewPolicy, actor: Actor): Promise<PolicyView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const stored = await everyVersion(tx);
      const base = wanted.basedOn
        ? found(
            stored.find((p) => p.id === wanted.basedOn),
            'policy',
          )
        : stored
            .filter((p) => p.publishedAt !== null && p.withdrawnAt === null)
            .sort((a, b) => b.versionNo! - a.versionNo!)[0];
      const id = newId();
      await tx.query(
        `insert into policy (id, institution_id, in_force_from, note, knobs) values ($1, $2, $3, $4, $5)`,
        [
          id,
          actor.institutionId,
          wanted.inForceFrom,
          wanted.note ?? '',
          JSON.stringify(knobsOf(wanted.knobs ?? {}, knobsOf(base?.knobs ?? {}, defaultKnobs))),
        ],
      );
      return this.viewOf(tx, id, actor);
    });
  }

  /** Changes a draft; each value that is named is replaced whole. @throws Stale, Refused once it is published */
  edit(id: string, edit: PolicyEdit, actor: Actor): Promise<PolicyView> {
    return this.database.inInstitution(actor, async (tx) => {
      const policy = await lockPolicy(tx, id);
      refuseIf(refusalsToChange(policy));
      if (policy.version !== edit.version) throw new Stale(await this.viewOf(tx, id, actor));
      await tx.query(
        `update policy set in_force_from = $2, note = $3, knobs = $4, version = version + 1 where id = $1`,
        [
          id,
          edit.inForceFrom ?? policy.inForceFrom,
          edit.note ?? policy.note,
          JSON.stringify(knobsOf(edit.knobs ?? {}, knobsOf(policy.knobs, defaultKnobs))),
        ],
      );
      return this.viewOf(tx, id, actor);
    });
  }

  /** Throws a draft away. */
  discard(id: string, actor: Actor): Promise<void> {
    return this.database.inInstitution(actor, async (tx) => {
      refuseIf(refusalsToChange(await lockPolicy(tx, id)));
      await tx.query('delete from policy where id = $1', [id]);
    });
  }

  /** Gives the draft its number. From then on it never changes; it holds from its first day until the next one's. */
  publish(id: string, actor: Actor): Promise<PolicyView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const stored = await oneAtATime(tx, id, actor);
      const policy = found(
        stored.find((p) => p.id === id),
        'policy',
      );
      refuseIf(refusalsToPublish(policy, await this.around(tx, stored, actor)));
      const versionNo = Math.max(0, ...stored.map((p) => p.versionNo ?? 0)) + 1;
      await tx.query(
        'update policy set version_no = $2, published_at = $3, knobs = $4, version = version + 1 where id = $1',
        [id, versionNo, this.clock.now(), JSON.stringify(knobsOf(policy.knobs, defaultKnobs))],
      );
      const { inForceFrom } = policy;
      await record(tx, 'policy.published', actor, { policyId: id, versionNo, inForceFrom }, this.clock.now());
      return this.viewOf(tx, id, actor);
    });
  }

  /** Calls a published version off before it comes into force. */
  withdraw(id: string, actor: Actor): Promise<PolicyView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const stored = await oneAtATime(tx, id, actor);
      const policy = found(
        stored.find((p) => p.id === id),
        'policy',
      );
      refuseIf(refusalsToWithdraw(policy, await this.today(tx, actor)));
      await tx.query('update policy set withdrawn_at = $2, version = version + 1 where id = $1', [
        id,
        this.clock.now(),
      ]);
      await record(tx, 'policy.withdrawn', actor, { policyId: id, versionNo: policy.versionNo! }, this.clock.now());
      return this.viewOf(tx, id, actor);
    });
  }

  private async viewOf(tx: Tx, id: string, actor: Actor): Promise<PolicyView> {
    const stored = await everyVersion(tx);
    const around = await this.around(tx, stored, actor);
    const policy = found(
      stored.find((p) => p.id === id),
      'policy',
    );
    return {
      ...listed(policy, stored, around.today),
      knobs: knobsOf(policy.knobs, defaultKnobs),
      moves: {
        publish: refusalsToPublish(policy, around),
        withdraw: refusalsToWithdraw(policy, around.today),
        edit: refusalsToChange(policy),
        discard: refusalsToChange(policy),
      },
    };
  }

  private async around(tx: Tx, all: readonly StoredPolicy[], actor: Actor): Promise<Surroundings> {
    const [codes] = await tx.query<[Pick<Surroundings, 'subjectCodes' | 'courseCodes'>]>(
      `select (select coalesce(array_agg(code), '{}') from subject) as "subjectCodes",
         (select coalesce(array_agg(code), '{}') from course) as "courseCodes"`,
    );
    return { ...codes, all, today: await this.today(tx, actor) };
  }

  private async today(tx: Tx, actor: Actor): Promise<string> {
    return localDay(this.clock.now(), (await calendarOf(tx, actor.institutionId)).timeZone);
  }
}

const columns = `id, version_no as "versionNo", in_force_from::text as "inForceFrom", note, knobs, version,
  published_at as "publishedAt", withdrawn_at as "withdrawnAt"`;

/** Every version of the institution, drafts first, then newest first: they are few. */
export function everyVersion(tx: Tx): Promise<StoredPolicy[]> {
  return tx.query(`select ${columns} from policy order by version_no desc nulls first, id desc`);
}

/** The versions, with this one's edits and all other publications and withdrawals of the institution kept waiting. */
async function oneAtATime(tx: Tx, id: string, actor: Actor): Promise<StoredPolicy[]> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('policy ' || $1, 0))`, [actor.institutionId]);
  await lockPolicy(tx, id);
  return everyVersion(tx);
}

async function lockPolicy(tx: Tx, id: string): Promise<StoredPolicy> {
  const [policy]: (StoredPolicy | undefined)[] = await tx.query(
    `select ${columns} from policy where id = $1 for update`,
    [id],
  );
  return found(policy, 'policy');
}

function refusalsToChange(policy: StoredPolicy) {
  if (policy.publishedAt === null) return [];
  return [{ code: 'published', detail: 'A published policy never changes. Make a new version from it.' }];
}

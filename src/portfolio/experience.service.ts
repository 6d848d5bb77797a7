import { Injectable } from '@nestjs/common';
import { record } from '../history/history.js';
import type { Actor } from '../kernel/actor.js';
import { localDay } from '../kernel/calendar.js';
import { newId } from '../kernel/id.js';
import { found, invalidIf, refuseIf, Stale } from '../kernel/refusal.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { fromCursor, page, type PageQuery } from '../platform/http/page.js';
import type { ChangedExperience, ExperiencePage, ExperienceView, NewExperience } from './experience.dto.js';
import { refusalsToDates, refusalsToRemoveExperience } from './experience.rules.js';

interface ExperienceRow extends Omit<ExperienceView, 'moves'> {
  pins: number;
}

/** What a learner did: one's own only. Reviewers read the copy in a submission. */
@Injectable()
export class ExperienceService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The actor's own experiences, the latest first. */
  list({ limit, after }: PageQuery, actor: Actor): Promise<ExperiencePage> {
    const [fromOn, id] = fromCursor(after, 2) ?? [null, null];
    return this.database.inInstitution(actor, async (tx) => {
      const rows: ExperienceRow[] = await tx.query(
        `${selectExperience} and ($2::date is null or (from_on, id) < ($2::date, $3::uuid))
         order by from_on desc, id desc limit $4`,
        [actor.personId, fromOn, id, limit + 1],
      );
      const { rows: shown, next } = page(rows, limit, (row) => [row.fromOn, row.id]);
      return { rows: shown.map(viewOf), next };
    });
  }

  /** One of the actor’s own. @throws NotThere */
  get(id: string, actor: Actor): Promise<ExperienceView> {
    return this.database.inInstitution(actor, async (tx) => viewOf(await own(tx, id, actor)));
  }

  /** Adds an experience to the actor’s portfolio. @throws Invalid for dates that make no sense */
  add(experience: NewExperience, actor: Actor): Promise<ExperienceView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      await this.checkDates(tx, experience, actor);
      const id = newId();
      await tx.query(
        `insert into experience (id, institution_id, learner_id, kind, title, organisation, from_on, to_on, hours_per_week,
           duties, added_at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
        [id, actor.institutionId, actor.personId, ...columnsOf(experience), this.clock.now()],
      );
      await record(tx, 'experience.added', actor, { experienceId: id }, this.clock.now());
      return viewOf(await own(tx, id, actor));
    });
  }

  /** Replaces what it says. Submissions and attestation requests keep the copy that they were made with. @throws Stale */
  change(id: string, changed: ChangedExperience, actor: Actor): Promise<ExperienceView> {
    return this.database.inInstitution(actor, async (tx) => {
      const before = await lockOwn(tx, id, actor);
      if (before.version !== changed.version) throw new Stale(viewOf(before));
      await this.checkDates(tx, changed, actor);
      await tx.query(
        `update experience set kind = $2, title = $3, organisation = $4, from_on = $5, to_on = $6, hours_per_week = $7,
           duties = $8, changed_at = $9, version = version + 1
         where id = $1`,
        [id, ...columnsOf(changed), this.clock.now()],
      );
      await record(tx, 'experience.changed', actor, { experienceId: id }, this.clock.now());
      return viewOf(await own(tx, id, actor));
    });
  }

  /** Takes it out of the portfolio; the row stays for the record. @throws Refused while a submission holds it */
  remove(id: string, actor: Actor): Promise<void> {
    return this.database.inInstitution(actor, async (tx) => {
      refuseIf(refusalsToRemoveExperience(await lockOwn(tx, id, actor)));
      await tx.query('update experience set removed_at = $2, version = version + 1 where id = $1', [
        id,
        this.clock.now(),
      ]);
      await record(tx, 'experience.removed', actor, { experienceId: id }, this.clock.now());
    });
  }

  private async checkDates(tx: Tx, { fromOn, toOn = null }: NewExperience, actor: Actor): Promise<void> {
    const [institution] = await tx.query('select time_zone from institution where id = $1', [actor.institutionId]);
    invalidIf(refusalsToDates({ fromOn, toOn }, localDay(this.clock.now(), institution.time_zone)));
  }
}

const selectExperience = `
  select id, kind, title, organisation, from_on::text as "fromOn", to_on::text as "toOn",
    hours_per_week as "hoursPerWeek", duties, version, added_at as "addedAt", changed_at as "changedAt",
    (select count(*)::int from experience_pin p where p.institution_id = e.institution_id and p.experience_id = e.id) as pins
  from experience e where learner_id = $1 and removed_at is null`;

async function own(tx: Tx, id: string, actor: Actor): Promise<ExperienceRow> {
  const [row] = await tx.query(`${selectExperience} and id = $2`, [actor.personId, id]);
  return found<ExperienceRow>(row, 'experience');
}

/** The lock comes first, so that the counts read after it include a submission that was just made. */
async function lockOwn(tx: Tx, id: string, actor: Actor): Promise<ExperienceRow> {
  await tx.query('select from experience where learner_id = $1 and id = $2 for update', [actor.personId, id]);
  return own(tx, id, actor);
}

function columnsOf(experience: NewExperience): unknown[] {
  const { kind, title, organisation = '', fromOn, toOn = null, hoursPerWeek = null, duties = '' } = experience;
  return [kind, title.trim(), organisation.trim(), fromOn, toOn, hoursPerWeek, duties];
}

function viewOf({ pins, ...row }: ExperienceRow): ExperienceView {
  return { ...row, moves: { remove: refusalsToRemoveExperience({ pins }) } };
}

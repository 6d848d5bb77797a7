import { Injectable } from '@nestjs/common';
import { calendarOf } from '../../account/institution/institution.service.js';
import { localDay } from '../../kernel/calendar.js';
import { policyInForce } from '../../policy/policy.query.js';
import { whyNotAsked } from '../seat/seating.rules.js';
import { record } from '../../history/history.js';
import { has, type Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { found, invalidIf, Stale } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { fromCursor, page, type PageQuery } from '../../platform/http/page.js';
import {
  usualCapacity,
  type CapacityEdit,
  type Made,
  type NewLeave,
  type ReviewerPage,
  type ReviewerView,
} from './reviewer.dto.js';

/** Who reads for the institution: capacity and leave, by themselves or by a coordinator. */
@Injectable()
export class ReviewerService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(query: PageQuery, actor: Actor): Promise<ReviewerPage> {
    const after = fromCursor(query.after, 1);
    return this.database.inInstitution(actor, async (tx) => {
      const rows = await tx.query<Stored[]>(
        `${selectReviewer} and ($1::uuid is null or m.person_id > $1) order by m.person_id limit $2`,
        [after?.[0] ?? null, query.limit + 1],
      );
      const { rows: shown, next } = page(rows, query.limit, (row) => [row.personId]);
      return { rows: await this.standing(tx, shown, actor.institutionId), next };
    });
  }

  view(personId: string, actor: Actor): Promise<ReviewerView> {
    return this.database.inInstitution(actor, (tx) => this.viewOf(tx, visible(personId, actor), actor));
  }

  /** Sets how many seats a reviewer takes at once. Open seats stay, also beyond a new, lower number. */
  setCapacity(personId: string, edit: CapacityEdit, actor: Actor): Promise<ReviewerView> {
    return this.database.inInstitution(actor, async (tx) => {
      await ensureProfile(tx, actor.institutionId, visible(personId, actor));
      const [changed] = await tx.query(
        `with changed as (update reviewer_profile set capacity = $2, version = version + 1
           where person_id = $1 and (version = $3 or (version = 1 and $3 = 0)) returning id)
         select id from changed`,
        [personId, edit.capacity, edit.version],
      );
      if (!changed) throw new Stale(await this.viewOf(tx, personId, actor));
      await record(tx, 'reviewer.changed', actor, { reviewerId: personId }, this.clock.now());
      return this.viewOf(tx, personId, actor);
    });
  }

  /** Asks for no offers in these days, the first and the last included. Seats that are open stay open. */
  takeLeave(personId: string, leave: NewLeave, actor: Actor): Promise<Made> {
    invalidIf(
      leave.untilOn < leave.fromOn
        ? [{ code: 'invalid', detail: 'The last day lies before the first.', about: 'untilOn' }]
        : [],
    );
    return this.database.exactlyOnce(actor, async (tx) => {
      await ensureProfile(tx, actor.institutionId, visible(personId, actor));
      const id = newId();
      await tx.query(
        'insert into leave (id, institution_id, person_id, from_on, until_on) values ($1, $2, $3, $4, $5)',
        [id, actor.institutionId, personId, leave.fromOn, leave.untilOn],
      );
      await record(tx, 'reviewer.changed', actor, { reviewerId: personId }, this.clock.now());
      return { id };
    });
  }

  endLeave(leaveId: string, actor: Actor): Promise<void> {
    return this.database.inInstitution(actor, async (tx) => {
      const [leave] = await tx.query<{ personId: string }[]>(
        `with gone as (delete from leave where id = $1 and ($2 or person_id = $3) returning person_id)
         select person_id as "personId" from gone`,
        [leaveId, isStaff(actor), actor.personId],
      );
      await record(tx, 'reviewer.changed', actor, { reviewerId: found(leave, 'leave').personId }, this.clock.now());
    });
  }

  private async viewOf(tx: Tx, personId: string, actor: Actor): Promise<ReviewerView> {
    const [reviewer] = await tx.query<Stored[]>(`${selectReviewer} and m.person_id = $1`, [personId]);
    const [view] = await this.standing(tx, [found(reviewer, 'reviewer')], actor.institutionId);
    return view!;
  }

  /** The same with what keeps offers from coming, by the policy in force and the day at the institution. */
  private async standing(tx: Tx, reviewers: readonly Stored[], institutionId: string): Promise<ReviewerView[]> {
    const today = localDay(this.clock.now(), (await calendarOf(tx, institutionId)).timeZone);
    const trainingRequired = (await policyInForce(tx, institutionId, today))?.knobs.training.required ?? false;
    return reviewers.map((reviewer) => {
      const { expertise, training, leave: leaves, capacity, open } = reviewer;
      const trainedUntil =
        training
          .map(({ validUntil }) => validUntil)
          .sort()
          .at(-1) ?? null;
      const confirmed = expertise.filter(({ confirmedAt }) => confirmedAt !== null).map(({ subjectId }) => subjectId);
      const asked = { expertise: confirmed, trainedUntil, leaves, capacity, open };
      return { ...reviewer, notAsked: whyNotAsked(asked, { trainingRequired }, today) };
    });
  }
}

type Stored = Omit<ReviewerView, 'notAsked'>;

/** Coordinators see every reviewer; a reviewer sees themselves, and everybody else is not there. */
export function visible(personId: string, actor: Actor): string {
  return found(isStaff(actor) || actor.personId === personId ? personId : null, 'reviewer');
}

export function isStaff(actor: Actor): boolean {
  return has(actor, 'coordinator', 'admin');
}

/** Makes sure that there is a row to lock and to refer to. @throws NotThere unless the person reviews here. */
export async function ensureProfile(tx: Tx, institutionId: string, personId: string): Promise<void> {
  const [member] = await tx.query(
    `select from membership where institution_id = $1 and person_id = $2 and status = 'active' and 'reviewer' = any (roles)`,
    [institutionId, personId],
  );
  found(member, 'reviewer');
  await tx.query(
    `insert into reviewer_profile (id, institution_id, person_id, capacity) values ($1, $2, $3, $4) on conflict do nothing`,
    [newId(), institutionId, personId, usualCapacity],
  );
}

const selectReviewer = `
  select m.person_id as "personId", p.name, coalesce(r.capacity, ${usualCapacity}) as capacity,
    coalesce(r.version, 0) as version,
    (select count(*)::int from assignment a where a.reviewer_id = m.person_id and a.status in ('offered', 'accepted')) as open,
    (select coalesce(json_agg(json_build_object('id', e.id, 'subjectId', s.id, 'subjectCode', s.code, 'subjectTitle', s.title,
        'basis', e.basis, 'declaredAt', e.declared_at, 'confirmedAt', e.confirmed_at) order by s.code), '[]')
      from expertise e join subject s on s.id = e.subject_id
      where e.person_id = m.person_id and e.ended_at is null) as expertise,
    (select coalesce(json_agg(json_build_object('id', t.id, 'title', t.title, 'completedOn', t.completed_on,
        'validUntil', t.valid_until) order by t.valid_until desc), '[]')
      from training t where t.person_id = m.person_id and t.revoked_at is null) as training,
    (select coalesce(json_agg(json_build_object('id', l.id, 'fromOn', l.from_on, 'untilOn', l.until_on) order by l.from_on), '[]')
      from leave l where l.person_id = m.person_id) as leave
  from membership m
  join person p on p.id = m.person_id
  left join reviewer_profile r on r.institution_id = m.institution_id and r.person_id = m.person_id
  where m.institution_id = current_setting('app.institution')::uuid and m.status = 'active' and 'reviewer' = any (m.roles)`;

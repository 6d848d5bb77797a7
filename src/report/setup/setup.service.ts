import { Injectable } from '@nestjs/common';
import { calendarOf } from '../../account/institution/institution.service.js';
import type { Actor } from '../../kernel/actor.js';
import { localDay } from '../../kernel/calendar.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { SetupView } from './setup.dto.js';
import { setupOf, type SetupFacts } from './setup.rules.js';

const factsOn = `
  select
    coalesce((select json_object_agg(role, n) from (select role, count(*)::int as n from membership m, unnest(m.roles) role
      where m.institution_id = $1 and m.status = 'active' group by role) by_role), '{}') as members,
    (select count(*)::int from invitation where status = 'open') as "openInvitations",
    (select count(*)::int from subject where active) as subjects,
    (select count(*)::int from course where active) as courses,
    array(select c.code from course c where c.active
      and not exists (select from outcome o where o.course_id = c.id and o.active) order by c.code) as "coursesWithoutOutcomes",
    (select count(*)::int from rubric where status = 'published') as rubrics,
    array(select c.code from course c where c.active and not exists (select from rubric r where r.status = 'published'
      and (r.course_id = c.id or r.subject_id = c.subject_id or (r.course_id is null and r.subject_id is null)))
      order by c.code) as "coursesWithoutRubric",
    exists (select from policy where published_at is not null and withdrawn_at is null and in_force_from <= $2) as "policyInForce",
    exists (select from policy where published_at is not null and withdrawn_at is null and in_force_from > $2) as "policyUpcoming",
    array(select s.code from subject s where s.active and exists (select from course c where c.subject_id = s.id and c.active)
      and not exists (select from expertise e join membership m on m.institution_id = e.institution_id and m.person_id = e.person_id
        where e.subject_id = s.id and e.confirmed_at is not null and e.ended_at is null and m.status = 'active'
          and 'reviewer' = any(m.roles)) order by s.code) as "subjectsWithoutExpert",
    (select count(*)::int from program where active) as programs,
    (select count(*)::int from term where active and ends_on >= $2) as terms,
    (select count(*)::int from holiday where falls_on >= $2) as holidays,
    (select accent is not null or logo_sha256 is not null from institution where id = $1) as branded`;

@Injectable()
export class SetupService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What the college has set up and what it has not. */
  setup(actor: Actor): Promise<SetupView> {
    return this.database.inInstitution(actor, async (tx) => {
      const { timeZone } = await calendarOf(tx, actor.institutionId);
      const today = localDay(this.clock.now(), timeZone);
      const [facts] = await tx.query<[SetupFacts]>(factsOn, [actor.institutionId, today]);
      return { steps: setupOf(facts), openInvitations: facts.openInvitations };
    });
  }
}

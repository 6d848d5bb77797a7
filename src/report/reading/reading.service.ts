import { Injectable } from '@nestjs/common';
import { usualCapacity } from '../../assignment/reviewer/reviewer.dto.js';
import { has, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { FiguresQuery } from '../figures/figures.dto.js';
import { inScope, scopeOf } from '../figures/figures.scope.js';
import { agreementOf, type FirstReading, type ReadRubric } from './pairs.rules.js';
import type { LoadRow, LoadView, ReadersAgreementView } from './reading.dto.js';

/** Who reads how much and how fast, and how far readers agree. */
@Injectable()
export class ReadingFigures {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Reviewers by name for coordinators, by number for everybody else: most readings first. */
  load(query: FiguresQuery, actor: Actor): Promise<LoadView> {
    return this.database.inInstitution(actor, async (tx) => {
      const { period, params, now } = await scopeOf(tx, query, actor, this.clock.now());
      const rows = await tx.query<Omit<LoadRow, 'number'>[]>(load, [...params, now, usualCapacity]);
      const named = has(actor, 'coordinator');
      return { period, rows: rows.map((row, n) => ({ ...row, name: named ? row.name : null, number: n + 1 })) };
    });
  }

  /** Readings of the period, each as it was first handed in: what readers say after they talked is not independent. */
  agreement(query: FiguresQuery, actor: Actor): Promise<ReadersAgreementView> {
    return this.database.inInstitution(actor, async (tx) => {
      const { period, params } = await scopeOf(tx, query, actor, this.clock.now());
      const [{ readings, rubrics }] = await tx.query<[{ readings: FirstReading[]; rubrics: ReadRubric[] }]>(
        firstReadings,
        params,
      );
      return { period, ...agreementOf(readings, rubrics) };
    });
  }
}

const load = `
  select p.name, coalesce(r.capacity, $6::int) as capacity,
    count(a.id) filter (where a.status in ('offered', 'accepted'))::int as open,
    count(a.id) filter (where a.status = 'accepted' and exists (
      select from deadline d where d.kind = 'review' and d.subject_id = a.id and d.closed_at is null and d.paused_at is null
        and d.due_at < $5))::int as late,
    count(a.id) filter (where a.completed_at >= $1 and a.completed_at < $2)::int as read,
    count(a.id) filter (where a.completed_at >= $1 and a.completed_at < $2 and a.kept)::int as kept,
    count(a.id) filter (where a.closed_at >= $1 and a.closed_at < $2 and a.status in ('declined', 'expired'))::int as declined,
    round((percentile_cont(0.5) within group (order by a.days) filter (where a.completed_at >= $1 and a.completed_at < $2))::numeric, 1)::float as p50,
    round((percentile_cont(0.9) within group (order by a.days) filter (where a.completed_at >= $1 and a.completed_at < $2))::numeric, 1)::float as p90
  from membership m
  join person p on p.id = m.person_id
  left join reviewer_profile r on r.institution_id = m.institution_id and r.person_id = m.person_id
  left join (
    select a.*, extract(epoch from a.completed_at - a.accepted_at) / 86400 as days
    from assignment a join claim c on c.id = a.claim_id where ${inScope}
  ) a on a.reviewer_id = m.person_id
  where a.id is not null or m.status = 'active' and 'reviewer' = any (m.roles)
  group by m.person_id, p.name, r.capacity
  order by read desc, open desc, m.person_id`;

/** What was first handed in for each seat that was not given to settle a dispute with the others known to differ. */
const firstReadings = `
  with first as (
    select a.submission_id, a.round, b.rubric_id, a.id,
      coalesce(o.content ->> 'recommendation', e.recommendation) as recommendation,
      coalesce(o.content -> 'scores', e.scores) as scores
    from evaluation e
    join assignment a on a.id = e.assignment_id
    join claim c on c.id = e.claim_id
    join submission b on b.id = e.submission_id
    left join evaluation_original o on o.evaluation_id = e.id and o.number = 1
    where e.status <> 'draft' and coalesce(o.submitted_at, e.submitted_at) >= $1
      and coalesce(o.submitted_at, e.submitted_at) < $2 and ${inScope}
  ),
  shared as (
    select *, submission_id || ' ' || round as unit, count(*) over (partition by submission_id, round) as readers from first
  )
  select
    (select coalesce(json_agg(json_build_object('unit', unit, 'rubricId', rubric_id, 'recommendation', recommendation,
       'scores', scores) order by id), '[]') from shared where readers > 1) as readings,
    (select coalesce(json_agg(json_build_object('id', r.id, 'title', r.title, 'versionNo', r.version_no, 'content', r.content)
       order by r.title, r.version_no), '[]')
     from rubric r where r.id in (select rubric_id from shared where readers > 1)) as rubrics`;

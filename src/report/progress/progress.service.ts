import { Injectable } from '@nestjs/common';
import { closedStatuses, openStatuses } from '../../claim/claim.rules.js';
import type { Actor } from '../../kernel/actor.js';
import { dayAfter, endOfDay, localDay } from '../../kernel/calendar.js';
import { Invalid } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { FiguresQuery, ForecastQuery } from '../figures/figures.dto.js';
import { inScope, scopeOf } from '../figures/figures.scope.js';
import { forecast } from './forecast.rules.js';
import type { FlowRow, FlowView, ForecastView, StageRow, StagesView } from './progress.dto.js';

/** Weeks over which the pace is measured. */
const paceWeeks = 8;

/** How claims go through the stages: how long each takes, how many come and go, and what will be late. */
@Injectable()
export class ProgressService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  stages(query: FiguresQuery, actor: Actor): Promise<StagesView> {
    return this.database.inInstitution(actor, async (tx) => {
      const { period, params, now } = await scopeOf(tx, query, actor, this.clock.now());
      return { period, rows: await tx.query<StageRow[]>(stages, [...params, now, openStatuses]) };
    });
  }

  /** Week by week, from the week in which the period begins. What was open at the end of a week is what was before it, and came, less what went. */
  flow(query: FiguresQuery, actor: Actor): Promise<FlowView> {
    return this.database.inInstitution(actor, async (tx) => {
      const { period, params, timeZone } = await scopeOf(tx, query, actor, this.clock.now());
      return { period, rows: await tx.query<FlowRow[]>(flow, [...params, timeZone, period.from, period.until]) };
    });
  }

  /** @throws Invalid for a day that is over */
  forecast(query: ForecastQuery, actor: Actor): Promise<ForecastView> {
    return this.database.inInstitution(actor, async (tx) => {
      const { params, timeZone, now } = await scopeOf(tx, query, actor, this.clock.now());
      const [from, , subjectId, programId] = params;
      const since = new Date(now.getTime() - paceWeeks * 7 * 86_400_000);
      const today = localDay(now, timeZone);
      const [{ open, closed, term }] = await tx.query<
        [{ open: number; closed: number; term: { code: string; on: string } | null }]
      >(pace, [since, from, subjectId, programId, closedStatuses, today]);
      const by = query.by ?? term?.on ?? dayAfter(today, 90);
      if (by < today) throw new Invalid([{ code: 'over', detail: 'Choose a day that is still to come.', about: 'by' }]);
      const facts = { open, closed, weeks: paceWeeks };
      const code = query.by === undefined ? (term?.code ?? null) : null;
      return { by, term: code, open, weeks: paceWeeks, ...forecast(facts, now, endOfDay(by, timeZone)) };
    });
  }
}

/** Every stay of a claim in a status: a move says which it left, and the move before it when it came there. */
const stages = `
  with stay as (
    select e.data ->> 'from' as stage, e.at,
      extract(epoch from e.at - coalesce(lag(e.at) over (partition by e.claim_id order by e.id), c.created_at)) / 86400 as days
    from event e join claim c on c.id = e.claim_id
    where e.data ? 'from' and e.type like 'claim.%' and ${inScope}
  ),
  past as (
    select stage, count(*)::int as "left", percentile_cont(0.5) within group (order by days) as p50,
      percentile_cont(0.9) within group (order by days) as p90
    from stay where at >= $1 and at < $2 group by stage
  ),
  present as (
    select c.status as stage, extract(epoch from $5::timestamptz - coalesce((
      select max(e.at) from event e where e.claim_id = c.id and e.data ? 'from'), c.created_at)) / 86400 as days
    from claim c where c.status = any ($6::text[]) and ${inScope}
  )
  select s.stage, coalesce(past."left", 0) as "left", round(past.p50::numeric, 1)::float as p50,
    round(past.p90::numeric, 1)::float as p90,
    (select count(*)::int from present n where n.stage = s.stage) as waiting,
    (select count(*)::int from present n where n.stage = s.stage and n.days > past.p90) as overdue
  from unnest($6::text[]) with ordinality as s (stage, position) left join past on past.stage = s.stage
  order by s.position`;

const came = `(e.type = 'claim.submitted' and e.data ->> 'from' = 'draft' or e.type = 'claim.appealed')`;
const ended = `(e.type in ('claim.withdrawn', 'claim.expired', 'claim.appeal_dropped') and e.data ->> 'from' <> 'draft')`;

const flow = `
  with moved as (
    select greatest(date_trunc('week', e.at at time zone $5), date_trunc('week', $6::date) - interval '1 week')::date as week,
      ${came} as came, e.type = 'claim.decided' as decided, ${ended} as ended
    from event e join claim c on c.id = e.claim_id
    where e.at < $2 and e.type in ('claim.submitted', 'claim.appealed', 'claim.decided', 'claim.withdrawn', 'claim.expired',
      'claim.appeal_dropped') and ${inScope} and ($1::timestamptz is not null)
  ),
  counted as (
    select w.week::date, count(*) filter (where came)::int as came, count(*) filter (where decided)::int as decided,
      count(*) filter (where ended)::int as ended
    from generate_series(date_trunc('week', $6::date) - interval '1 week', $7::date, interval '1 week') as w (week)
    left join moved on moved.week = w.week::date group by w.week
  ),
  running as (
    select *, sum(came - decided - ended) over (order by week)::int as open from counted
  )
  select week::text, came, decided, ended, open from running where week >= date_trunc('week', $6::date) order by week`;

const pace = `
  select
    (select count(*)::int from claim c where c.status <> 'draft' and c.status <> all ($5::text[]) and ${inScope}) as open,
    (select count(*)::int from event e join claim c on c.id = e.claim_id
      where e.at >= $1 and (e.type = 'claim.decided' or ${ended}) and ${inScope} and $2::timestamptz is not null) as closed,
    (select json_build_object('code', t.code, 'on', t.starts_on) from term t
      where t.starts_on > $6::date and t.active order by t.starts_on limit 1) as term`;

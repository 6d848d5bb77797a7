import { Injectable } from '@nestjs/common';
import { credits, formatCredits } from '../../kernel/credits.js';
import type { Actor } from '../../kernel/actor.js';
import { localDay } from '../../kernel/calendar.js';
import { policyInForce } from '../../policy/policy.query.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { FiguresQuery } from '../figures/figures.dto.js';
import { inScope, scopeOf } from '../figures/figures.scope.js';
import { dimensions, type OutcomesView, type SavingsRow, type SavingsView } from './outcome.dto.js';
import { fewest, withheldInList, type Withheld } from './suppression.rules.js';
import { tableOf, type Counted } from './tables.rules.js';

interface Saved {
  group: string | null;
  title: string | null;
  isTotal: boolean;
  claims: number;
  learners: number;
  credits: string;
  tuitionCents: number | null;
  feesCents: number;
}

/** What was decided for whom, and what it is worth to them. */
@Injectable()
export class OutcomeFigures {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Decisions that stand and were made in the period, by group of learners. */
  outcomes(query: FiguresQuery, actor: Actor): Promise<OutcomesView> {
    return this.database.inInstitution(actor, async (tx) => {
      const { period, params } = await scopeOf(tx, query, actor, this.clock.now());
      const counted = await tx.query<Counted[]>(decided, params);
      return { period, fewest, tables: dimensions.map((by) => tableOf(by, counted)) };
    });
  }

  /** Credit that was awarded in the period and stands, by program. */
  savings(query: FiguresQuery, actor: Actor): Promise<SavingsView> {
    return this.database.inInstitution(actor, async (tx) => {
      const { period, params, now, timeZone } = await scopeOf(tx, query, actor, this.clock.now());
      const policy = await policyInForce(tx, actor.institutionId, localDay(now, timeZone));
      const saved = await tx.query<Saved[]>(awarded, [...params, policy?.knobs.tuitionCentsPerCredit ?? null]);
      const [parts, total] = [saved.filter(({ isTotal }) => !isTotal), saved.find(({ isTotal }) => isTotal)!];
      const withheld = withheldInList(parts, total);
      return {
        period,
        fewest,
        rows: parts.map((part, n) => shownSaving(part, withheld.parts[n]!)),
        total: shownSaving(total, withheld.total),
      };
    });
  }
}

function shownSaving(
  { group, title, claims, credits: sum, tuitionCents, feesCents }: Saved,
  withheld: Withheld,
): SavingsRow {
  if (withheld !== null) {
    return { group, title, claims: null, credits: null, tuitionCents: null, feesCents: null, withheld };
  }
  return { group, title, claims, credits: formatCredits(credits(sum)), tuitionCents, feesCents, withheld };
}

/** One statement for all tables. The kind of experience is that of what the submission held: one kind, several, or none. */
const decided = `
  with decided as (
    select c.learner_id, d.outcome, g.code as program_code, g.title as program_title, s.code as subject_code,
      s.title as subject_title, b.attempt::text as attempt,
      (select case count(distinct x.kind) when 0 then null when 1 then min(x.kind) else 'several' end
       from experience_pin n join experience x on x.id = n.experience_id where n.submission_id = b.id) as kind
    from decision d
    join claim c on c.id = d.claim_id
    join submission b on b.id = d.submission_id
    join subject s on s.id = c.subject_id
    left join program g on g.id = c.program_id
    where d.status = 'final' and d.concluded_at >= $1 and d.concluded_at < $2 and ${inScope}
      and not exists (select from decision l where l.supersedes_id = d.id and l.status = 'final')
  )
  select
    case when grouping(program_code) = 0 then 'program' when grouping(subject_code) = 0 then 'subject'
      when grouping(kind) = 0 then 'experience' when grouping(attempt) = 0 then 'attempt' end as by,
    case when grouping(program_code) = 0 then program_code when grouping(subject_code) = 0 then subject_code
      when grouping(kind) = 0 then kind when grouping(attempt) = 0 then attempt end as "group",
    case when grouping(program_code) = 0 then min(program_title) when grouping(subject_code) = 0 then min(subject_title) end
      as title,
    outcome, count(*)::int as claims, count(distinct learner_id)::int as learners
  from decided
  group by grouping sets ((program_code, outcome), (program_code), (subject_code, outcome), (subject_code),
    (kind, outcome), (kind), (attempt, outcome), (attempt), (outcome), ())
  order by 1, 2 nulls last, 4 nulls last`;

const awarded = `
  with line as (
    select a.learner_id, a.claim_id, a.credits, g.code, g.title,
      round(a.credits * coalesce((y.knobs ->> 'tuitionCentsPerCredit')::numeric, $5))::bigint as tuition,
      coalesce((select sum(f.cents) from fee_settlement f where f.claim_id = a.claim_id and f.kind = 'payment'), 0)
        - coalesce((select sum(r.cents) from fee_refund r join fee_settlement f on f.id = r.settlement_id
            where f.claim_id = a.claim_id and r.state = 'done'), 0) as fees
    from award a
    join claim c on c.id = a.claim_id
    join decision d on d.id = a.decision_id
    join submission b on b.id = d.submission_id
    join policy y on y.id = b.policy_id
    left join program g on g.id = c.program_id
    where a.kind = 'award' and a.voided_at is null and a.opened_at >= $1 and a.opened_at < $2 and ${inScope}
  )
  select code as "group", case when grouping(code) = 0 then min(title) end as title, grouping(code) = 1 as "isTotal", count(*)::int as claims,
    count(distinct learner_id)::int as learners, coalesce(sum(credits), 0)::text as credits,
    case when count(*) = count(tuition) then sum(tuition)::float end as "tuitionCents", coalesce(sum(fees), 0)::float as "feesCents"
  from line group by grouping sets ((code), ()) order by grouping(code), code nulls last`;

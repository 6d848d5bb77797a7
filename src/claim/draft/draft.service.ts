import { Injectable } from '@nestjs/common';
import { DeadlineService } from '../../deadline/deadline.service.js';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { credits, formatCredits, parseCredits } from '../../kernel/credits.js';
import { newId } from '../../kernel/id.js';
import { found, invalidIf, refuseIf, Stale } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { refusalsByExclusion, type Excludable } from '../../policy/exclusion.rules.js';
import { waitIn } from '../claim.deadlines.js';
import { policyInForceAt } from '../claim.policy.js';
import { refusalsToDelete, refusalsToEdit, refusalsToReopen } from '../claim.rules.js';
import { ClaimService, type LockedClaim } from '../claim.service.js';
import type { ClaimView } from '../record/record.dto.js';
import { RecordService } from '../record/record.service.js';
import type { ChangedClaim, NewClaim } from './draft.dto.js';
import { mistakesInBlock, refusalsToClaimCourse } from './draft.rules.js';

interface Target {
  kind: 'course' | 'block';
  courseId: string | null;
  courseCode: string | null;
  subjectId: string;
  title: string;
  level: string | null;
  credits: string;
  outcomes: { outcomeId: string | null; code: string; title: string; required: boolean }[];
}

/** Starting, changing and throwing away a claim. What the learner says for each outcome is the outcome service's. */
@Injectable()
export class DraftService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claims: ClaimService,
    private readonly records: RecordService,
    private readonly deadlines: DeadlineService,
  ) {}

  /** Starts a claim with a copy of the course's title, credits and outcomes: the catalogue may change without breaking it. */
  create(wanted: NewClaim, actor: Actor): Promise<ClaimView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const now = this.clock.now();
      const policy = await policyInForceAt(tx, actor.institutionId, now);
      if (wanted.kind === 'block') invalidIf(mistakesInBlock(wanted, policy));
      const target = wanted.kind === 'course' ? await courseTarget(tx, wanted) : await blockTarget(tx, wanted);
      refuseIf(refusalsByExclusion(policy.exclusions, await excludable(tx, target)));
      if (wanted.programId) await checkProgram(tx, wanted.programId);
      const id = newId();
      const inserted = await tx.query<unknown[]>(
        `insert into claim (id, institution_id, learner_id, status, kind, course_id, course_code, subject_id, program_id,
           title, level, credits, created_at, edited_at, entered_at)
         values ($1, $2, $3, 'draft', $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $12) on conflict do nothing returning id`,
        [
          id,
          actor.institutionId,
          actor.personId,
          target.kind,
          target.courseId,
          target.courseCode,
          target.subjectId,
          wanted.programId ?? null,
          target.title,
          target.level,
          target.credits,
          now,
        ],
      );
      refuseIf(refusalsToReopen(inserted.length === 0));
      await insertOutcomes(tx, actor.institutionId, id, target.outcomes);
      const wait = waitIn('draft', policy, actor.personId!)!;
      await this.deadlines.open(tx, actor.institutionId, { ...wait, subjectId: id, claimId: id });
      await record(tx, 'claim.drafted', actor, { claimId: id }, now);
      return this.records.view(tx, id, actor);
    });
  }

  /** Changes credits, program or a block's title. @throws Stale, Refused */
  change(claimId: string, changed: ChangedClaim, actor: Actor): Promise<ClaimView> {
    return this.database.inInstitution(actor, async (tx) => {
      const claim = await this.claims.lockOwn(tx, claimId, actor);
      if (claim.version !== changed.version) throw new Stale(await this.records.view(tx, claimId, actor));
      refuseIf(refusalsToEdit(claim));
      const policy = await policyInForceAt(tx, claim.institutionId, this.clock.now());
      const wanted = { title: claim.title, credits: claim.credits, ...changed };
      if (claim.kind === 'block')
        invalidIf(mistakesInBlock({ ...wanted, subjectId: claim.subjectId, outcomes: [{ title: '' }] }, policy));
      else if (changed.credits !== undefined)
        await courseTarget(tx, { courseId: claim.courseId!, credits: wanted.credits }, claim);
      if (changed.programId) await checkProgram(tx, changed.programId);
      await tx.query(
        `update claim set title = $2, credits = $3, program_id = $4, edited_at = $5, version = version + 1 where id = $1`,
        [
          claimId,
          claim.kind === 'block' ? wanted.title.trim() : claim.title,
          wanted.credits,
          changed.programId === undefined ? claim.programId : changed.programId,
          this.clock.now(),
        ],
      );
      return this.records.view(tx, claimId, actor);
    });
  }

  /** Throws a draft away. @throws Refused once it was sent */
  delete(claimId: string, actor: Actor): Promise<void> {
    return this.database.inInstitution(actor, async (tx) => {
      refuseIf(refusalsToDelete(await this.claims.lockOwn(tx, claimId, actor)));
      await tx.query('delete from claim where id = $1', [claimId]);
      await record(tx, 'claim.discarded', actor, { claimId }, this.clock.now());
    });
  }

  /** Throws away what was never sent and whose time is over. The caller has locked it. */
  async outlived(tx: Tx, claimId: string, actor: Actor): Promise<void> {
    await tx.query('delete from claim where id = $1 and submission_id is null', [claimId]);
    await record(tx, 'claim.discarded', actor, { claimId }, this.clock.now());
  }
}

/** Adds outcomes behind those that are there. */
export async function insertOutcomes(
  tx: Tx,
  institutionId: string,
  claimId: string,
  outcomes: Target['outcomes'],
  from = 1,
): Promise<string[]> {
  const ids = outcomes.map(() => newId());
  await tx.query(
    `insert into claim_outcome (id, institution_id, claim_id, position, outcome_id, code, title, required)
     select x.id, $1, $2, $3::int - 1 + x.n, x.outcome_id, x.code, x.title, x.required
     from unnest($4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::boolean[]) with ordinality
       as x (id, outcome_id, code, title, required, n)`,
    [
      institutionId,
      claimId,
      from,
      ids,
      outcomes.map((o) => o.outcomeId),
      outcomes.map((o) => o.code),
      outcomes.map((o) => o.title),
      outcomes.map((o) => o.required),
    ],
  );
  return ids;
}

/** An open claim keeps its own copy: a course that was closed since may still be sent, but not asked for anew. */
async function courseTarget(
  tx: Tx,
  wanted: { courseId?: string; credits?: string },
  existing?: LockedClaim,
): Promise<Target> {
  const [course] = await tx.query<(Target & { active: boolean; creditsMin: string })[]>(
    `select 'course' as kind, c.id as "courseId", c.code as "courseCode", c.subject_id as "subjectId", c.title, c.level,
       c.credits::text, c.credits_min::text as "creditsMin", c.active,
       (select coalesce(json_agg(json_build_object('outcomeId', o.id, 'code', o.code, 'title', o.title, 'required', o.required)
          order by o.position, o.code), '[]')
        from outcome o where o.institution_id = c.institution_id and o.course_id = c.id and o.active) as outcomes
     from course c where c.id = $1`,
    [wanted.courseId ?? null],
  );
  const { active, creditsMin, ...target } = found(course, 'course');
  const asked = wanted.credits === undefined ? null : parseCredits(wanted.credits);
  refuseIf(
    refusalsToClaimCourse(
      {
        active: active || existing !== undefined,
        creditsMin: credits(creditsMin),
        credits: credits(target.credits),
        outcomes: target.outcomes.length,
      },
      asked,
    ),
  );
  return { ...target, credits: asked === null ? target.credits : formatCredits(asked) };
}

async function excludable(tx: Tx, { courseCode, subjectId }: Target): Promise<Excludable> {
  const [subject] = await tx.query<{ code: string }[]>('select code from subject where id = $1', [subjectId]);
  return { courseCode, subjectCode: found(subject, 'subject').code };
}

async function blockTarget(tx: Tx, wanted: NewClaim): Promise<Target> {
  const [subject] = await tx.query<unknown[]>('select id from subject where id = $1 and active', [wanted.subjectId]);
  found(subject, 'subject');
  return {
    kind: 'block',
    courseId: null,
    courseCode: null,
    subjectId: wanted.subjectId!,
    title: wanted.title!.trim(),
    level: null,
    credits: formatCredits(parseCredits(wanted.credits!)!),
    outcomes: wanted.outcomes!.map(({ title }, i) => ({
      outcomeId: null,
      code: String(i + 1),
      title: title.trim(),
      required: true,
    })),
  };
}

async function checkProgram(tx: Tx, programId: string): Promise<void> {
  const [program] = await tx.query<unknown[]>('select id from program where id = $1 and active', [programId]);
  found(program, 'program');
}

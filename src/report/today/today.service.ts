import { Injectable } from '@nestjs/common';
import { calendarOf } from '../../account/institution/institution.service.js';
import { ObstacleService } from '../../assignment/seat/obstacle.service.js';
import { BatchService } from '../../award/batch/batch.service.js';
import type { Actor } from '../../kernel/actor.js';
import { businessDaysBetween, localDay } from '../../kernel/calendar.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { CaseService } from '../cases/case.service.js';
import { ranked, urgencyOf } from './concern.rules.js';
import type { TodayView } from './today.dto.js';
import { reviewerLoads, storedConcerns, type StoredConcern } from './today.sql.js';

/** What of a held line is a coordinator's to mend: the rest is the registrar's. */
const ofCoordinators = new Set(['over_limit', 'no_student_id', 'odd_student_id']);

/** A coordinator's day: what needs a person, where cases wait, and who has room. */
@Injectable()
export class TodayService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cases: CaseService,
    private readonly obstacles: ObstacleService,
    private readonly batches: BatchService,
  ) {}

  /** Everything on one page, so that nothing can be forgotten. */
  async today(actor: Actor): Promise<TodayView> {
    const at = this.clock.now();
    const held = await this.batches.preview({}, actor);
    return this.database.inInstitution(actor, async (tx) => {
      const calendar = await calendarOf(tx, actor.institutionId);
      const found = [...(await storedConcerns(tx, actor.personId, at)), ...(await this.heldAwards(tx, held, actor))];
      const concerns = ranked(found).map(({ aboutId, ...concern }) => {
        const days = businessDaysBetween(concern.since, at, calendar);
        const facts = { ...concern.facts, days };
        return { id: aboutId, ...concern, urgency: urgencyOf(concern.kind), facts };
      });
      for (const { kind, claim, facts } of concerns) {
        if (kind === 'no_reader' && claim !== null) facts.obstacles = await this.obstacles.of(tx, claim.id);
      }
      return {
        at,
        concerns,
        stages: await this.cases.countsIn(tx, {}, actor),
        reviewers: await reviewerLoads(tx, localDay(at, calendar.timeZone)),
      };
    });
  }

  private async heldAwards(
    tx: Tx,
    { heldBack }: Awaited<ReturnType<BatchService['preview']>>,
    actor: Actor,
  ): Promise<StoredConcern[]> {
    const mine = heldBack.filter(({ findings }) => findings.some(({ code }) => ofCoordinators.has(code)));
    const rows = await tx.query<Omit<StoredConcern, 'kind' | 'facts' | 'links'>[]>(
      `select a.id as "aboutId", a.opened_at as since, json_build_object('id', c.id, 'reference', c.reference,
         'courseCode', c.course_code, 'title', c.title, 'learnerName', p.name) as claim
       from award a join claim c on c.id = a.claim_id join person p on p.id = a.learner_id
       where a.id = any ($1::uuid[]) and a.learner_id is distinct from $2`,
      [mine.map(({ awardId }) => awardId), actor.personId],
    );
    return rows.map((row) => {
      const { findings } = mine.find(({ awardId }) => awardId === row.aboutId)!;
      const codes = findings.map(({ code }) => code);
      const facts = { codes, detail: findings[0]!.detail };
      return { ...row, kind: 'award_held', facts, links: { awardId: row.aboutId } };
    });
  }
}

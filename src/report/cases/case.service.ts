import { Injectable } from '@nestjs/common';
import { calendarOf } from '../../account/institution/institution.service.js';
import { refusalsToAskAsCollege } from '../../claim/information/information.rules.js';
import type { Actor } from '../../kernel/actor.js';
import { addBusinessDays, businessDaysBetween, type Calendar } from '../../kernel/calendar.js';
import { found } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { fromCursor, page } from '../../platform/http/page.js';
import type { CaseFilter, CasePage, CaseQuery, CaseRow, CaseView, StageCount, Stages } from './case.dto.js';
import { caseRows, stageCounts, type StoredCase } from './case.sql.js';
import { deadlinesOf, mailsOf } from './surroundings.js';
import { unusableFilesOf } from './unusable.sql.js';
import { stageOf, stages, statusesIn, waitsFor, workStages, type WorkStage } from './stage.rules.js';

/** A date nearer than so many business days is near. */
const soonDays = 3;

/** Claims as those see them who look after all: where each waits, since when, for whom and until when. */
@Injectable()
export class CaseService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(query: CaseQuery, actor: Actor): Promise<CasePage> {
    const now = this.clock.now();
    const after = fromCursor(query.after, 2);
    const wanted = { ...query, statuses: statusesIn(query.stage) };
    return this.database.inInstitution(actor, async (tx) => {
      const calendar = await calendarOf(tx, actor.institutionId);
      const asked = { sort: query.sort, after, limit: query.limit + 1, me: actor.personId, now };
      const shown = page(await caseRows(tx, wanted, asked), query.limit, (row) => [row.sortKey, row.id]);
      return { ...shown, rows: shown.rows.map((row) => rowOf(row, now, calendar)) };
    });
  }

  /** How many cases wait in each stage, for how long, and what is due. All five stages, also the empty ones. */
  stages(filter: CaseFilter, actor: Actor): Promise<Stages> {
    return this.database.inInstitution(actor, async (tx) => ({ stages: await this.countsIn(tx, filter, actor) }));
  }

  /** `stages` in the caller's transaction. */
  async countsIn(tx: Tx, filter: Partial<CaseFilter>, actor: Actor): Promise<StageCount[]> {
    const now = this.clock.now();
    const calendar = await calendarOf(tx, actor.institutionId);
    const groups = Object.fromEntries(workStages.map((stage) => [stage, stages[stage]]));
    const counted = await stageCounts(tx, { ...filter, statuses: statusesIn('open') }, groups, {
      now,
      soon: addBusinessDays(now, soonDays, calendar),
    });
    return workStages.map((stage: WorkStage) => {
      const at = counted.find((one) => one.stage === stage);
      if (!at) return { stage, cases: 0, medianDays: 0, oldestDays: 0, dueSoon: 0, late: 0 };
      const { cases, middle, oldest, dueSoon, late } = at;
      const days = (since: Date) => businessDaysBetween(since, now, calendar);
      return { stage, cases, medianDays: days(middle), oldestDays: days(oldest), dueSoon, late };
    });
  }

  /** One case with its dates and mails. Nothing of what the learner wrote: that is read through the claim, on record. */
  get(claimId: string, actor: Actor): Promise<CaseView> {
    const now = this.clock.now();
    return this.database.inInstitution(actor, async (tx) => {
      const calendar = await calendarOf(tx, actor.institutionId);
      const asked = { sort: 'newest', after: null, limit: 1, me: actor.personId, now } as const;
      const [row] = await caseRows(tx, { statuses: statusesIn('all'), claimId }, asked);
      const view = rowOf(found(row, 'claim'), now, calendar);
      return {
        ...view,
        deadlines: await deadlinesOf(tx, claimId, actor, now, calendar),
        mails: await mailsOf(tx, claimId, actor),
        unusableFiles: await unusableFilesOf(tx, claimId),
        moves: { ask: refusalsToAskAsCollege(view.status) },
      };
    });
  }
}

function rowOf({ sortKey, ...row }: StoredCase, now: Date, calendar: Calendar): CaseRow {
  void sortKey;
  return {
    ...row,
    stage: stageOf(row.status),
    days: Math.max(0, businessDaysBetween(row.since, now, calendar)),
    waitsFor: waitsFor(row.status),
    late: row.dueAt !== null && row.dueAt < now,
  };
}

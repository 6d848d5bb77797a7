import { Injectable } from '@nestjs/common';
import { calendarOf } from '../../account/institution/institution.service.js';
import { appealableUntil } from '../../appeal/appeal.rules.js';
import { policyInForceAt } from '../../claim/claim.policy.js';
import type { Actor } from '../../kernel/actor.js';
import { addBusinessDays, type Calendar } from '../../kernel/calendar.js';
import { found } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { defaultKnobs } from '../../policy/default.rules.js';
import { knobsOf, type PolicyKnobs } from '../../policy/policy.rules.js';
import { promisedDays } from '../../policy/promise.rules.js';
import type { StandingList, StandingView } from './standing.dto.js';
import { standingOf, type Standable } from './standing.rules.js';
import { standingRows, type StandingRow } from './standing.sql.js';

/** Where a learner's own claims stand. */
@Injectable()
export class StandingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One of the learner's own. @throws NotThere */
  async one(claimId: string, actor: Actor): Promise<StandingView> {
    const [view] = await this.database.inInstitution(actor, (tx) => this.views(tx, actor, claimId));
    return found(view, 'claim');
  }

  /** All of the learner's own, the newest first. */
  async all(actor: Actor): Promise<StandingList> {
    return { rows: await this.database.inInstitution(actor, (tx) => this.views(tx, actor, null)) };
  }

  async views(tx: Tx, actor: Actor, claimId: string | null): Promise<StandingView[]> {
    const now = this.clock.now();
    const rows = await standingRows(tx, actor.personId!, claimId);
    if (rows.length === 0) return [];
    const calendar = await calendarOf(tx, actor.institutionId);
    const current = rows.some(({ knobs }) => knobs === null)
      ? await policyInForceAt(tx, actor.institutionId, now)
      : defaultKnobs;
    return rows.map((row) => viewOf(row, current, calendar, now));
  }
}

/** `current` is the policy for what was never sent. */
function viewOf(row: StandingRow, current: PolicyKnobs, calendar: Calendar, now: Date): StandingView {
  const { knobs, readers, isFinal, proposalState, movedAt, deadlines, decision, award, appeal, ...shown } = row;
  const policy = knobs === null ? current : knobsOf(knobs, defaultKnobs);
  const standable: Standable = {
    status: row.status,
    proposalState,
    feeState: row.feeState,
    feeBeforeAcceptance: policy.fee.dueBeforeAcceptance,
    movedAt,
    deadlines: deadlines.map((one) => ({ ...one, dueAt: new Date(one.dueAt) })),
    decision: decision && { ...decision, at: new Date(decision.at) },
    award: award && {
      ...award,
      openedAt: new Date(award.openedAt),
      postedAt: award.postedAt && new Date(award.postedAt),
    },
    appeal: appeal && { ...appeal, filedAt: new Date(appeal.filedAt) },
    appealableUntil:
      decision === null || isFinal || policy.appeals.windowDays === 0
        ? null
        : appealableUntil(new Date(decision.at), policy.appeals.windowDays, calendar),
    promisedBy: row.submittedAt && addBusinessDays(row.submittedAt, promisedDays(policy), calendar),
  };
  const standing = standingOf(standable, now);
  const named = standing.holder === 'reviewers' && !policy.blind.reviewerNamesFromLearner;
  return {
    ...shown,
    ...standing,
    maxAttempts: policy.maxAttempts,
    holderNames: named ? readers : [],
    overdue: standing.by !== null && standing.by < now,
  };
}

import { Injectable } from '@nestjs/common';
import { calendarOf } from '../../account/institution/institution.service.js';
import { policyOfClaim, type BindingPolicy } from '../../claim/claim.policy.js';
import { ClaimService, type LockedClaim } from '../../claim/claim.service.js';

import { record } from '../../history/history.js';
import { system, type Actor } from '../../kernel/actor.js';
import { localDay } from '../../kernel/calendar.js';
import { newId } from '../../kernel/id.js';
import { Refused, type Refusal } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { Seat } from './assignment.rules.js';
import { candidatesFor, routable, takenOf, type Candidate, type Routed, type Taken } from './candidates.js';
import { Offers } from './offers.js';
import { rank, seatsFor, vacant, whyNot } from './seating.rules.js';

/** Claim states in which seats are filled. While the learner is asked for information, everything waits. */
const filling = new Set(['routing', 'in_review', 'adjudication']);

/*
 ** Finding readers.
 ** (1) `fill` may be called at any time, any number of times: it offers the seats that are wanted and vacant, and opens the
 **     review when all are accepted.
 ** (2) Seats of an institution are given one transaction at a time, so every choice sees the load that the last one made.
 ** (3) That nobody can be asked is told once for each cause, until the seat is filled.
 */
@Injectable()
export class RoutingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claims: ClaimService,
    private readonly offers: Offers,
  ) {}

  /** Wants the seats that the policy asks for and fills them. */
  open(claimId: string, actor: Actor): Promise<void> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const claim = await this.claims.lock(tx, claimId);
      const policy = await policyOfClaim(tx, claim, this.clock.now());
      const wanted = seatsFor(
        { reviewers: policy.reviewers, samplePercent: policy.sampleSecondPercent },
        claim.submissionId!,
      );
      for (const seat of wanted) await this.want(tx, claim, seat, { round: 1, places: 1 });
      await this.fillLocked(tx, claim, policy, actor);
    });
  }

  /** Wants new readers for an appeal, none of whom read the claim before, and fills their seats. */
  openAppeal(claimId: string, actor: Actor): Promise<void> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const claim = await this.claims.lock(tx, claimId);
      const policy = await policyOfClaim(tx, claim, this.clock.now());
      const round = (await roundOf(tx, claim.submissionId!)) + 1;
      await this.want(tx, claim, 'appeal', { round, places: policy.appeals.reviewers });
      await this.fillLocked(tx, claim, policy, actor);
    });
  }

  /** Offers what is vacant. Does nothing when nothing is. */
  fill(claimId: string, actor: Actor): Promise<void> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const claim = await this.claims.lock(tx, claimId);
      await this.fillLocked(tx, claim, await policyOfClaim(tx, claim, this.clock.now()), actor);
    });
  }

  /** `fill` at a coordinator's word, in the caller's transaction. @throws Refused when no seat is vacant, or nobody can be asked. */
  async fillIn(tx: Tx, claim: LockedClaim, actor: Actor): Promise<void> {
    const { free } = claim.submissionId === null ? { free: [] } : await vacantSeats(tx, claim);
    if (free.length === 0 || !filling.has(claim.status)) {
      throw new Refused([{ code: 'no_seat', detail: 'No seat is free on this claim.' }]);
    }
    await this.fillLocked(tx, claim, await policyOfClaim(tx, claim, this.clock.now()), actor);
    if ((await vacantSeats(tx, claim)).free.length < free.length) return;
    throw new Refused([{ code: 'nobody_can', detail: 'Nobody can be asked now. See the candidates for the reasons.' }]);
  }

  /** Wants one more seat in the round that runs: a second reading of a denial, a third reader. The event that follows fills it. */
  async addSeat(tx: Tx, claim: LockedClaim, seat: 'second' | 'third', actor: Actor): Promise<void> {
    await this.want(tx, claim, seat, { round: await roundOf(tx, claim.submissionId!), places: 1 });
    await this.fillLocked(tx, claim, await policyOfClaim(tx, claim, this.clock.now()), actor);
  }

  /** Claims that wait for a reader: whatever changed may have made somebody eligible. */
  waiting(actor: Actor): Promise<string[]> {
    return this.database.inInstitution(actor, async (tx) => {
      const rows = await tx.query<{ id: string }[]>(
        `select distinct u.claim_id as id from unroutable u join claim c on c.id = u.claim_id
         where u.ended_at is null and c.status = any ($1) order by 1`,
        [[...filling]],
      );
      return rows.map(({ id }) => id);
    });
  }

  /** Asks again for every claim that waits: leave ends and training begins by the calendar, without an event. */
  async fillAllWaiting(): Promise<void> {
    const institutions = await this.database.acrossInstitutions((tx) =>
      tx.query<{ id: string }[]>('select id from institution order by id'),
    );
    for (const { id } of institutions) {
      for (const claimId of await this.waiting(system(id))) await this.fill(claimId, system(id));
    }
  }

  private async want(tx: Tx, claim: LockedClaim, seat: Seat, { round, places }: { round: number; places: number }) {
    await tx.query(
      `insert into wanted_seat (id, institution_id, claim_id, submission_id, round, seat, places)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [newId(), claim.institutionId, claim.id, claim.submissionId, round, seat, places],
    );
  }

  private async fillLocked(tx: Tx, claim: LockedClaim, policy: BindingPolicy, actor: Actor): Promise<void> {
    if (claim.submissionId === null || !filling.has(claim.status)) return;
    const { round, free } = await vacantSeats(tx, claim);
    let current = claim;
    if (free.length > 0 && claim.status === 'in_review')
      current = await this.claims.step(tx, claim, 'vacateSeat', actor, {});
    if (free.length > 0) await lockSeating(tx, claim.institutionId);
    for (const seat of free) await this.offer(tx, current, policy, seat, round, actor);
    if (current.status === 'routing') await this.beginReview(tx, current, round, actor);
  }

  private async offer(tx: Tx, claim: LockedClaim, policy: BindingPolicy, seat: Seat, round: number, actor: Actor) {
    const taken = await takenOf(tx, claim.id);
    const weighed = await this.weigh(tx, claim, policy, seat, taken, 'of_the_subject');
    const [first] = rank(
      weighed.filter(({ refusals }) => refusals.length === 0).map(({ candidate }) => orderOf(candidate, seat)),
    );
    if (first) {
      await this.offers.make(tx, claim, policy, { reviewerId: first.personId, seat, round }, actor);
      return;
    }
    await this.tellUnroutable(tx, claim, seat, causeOf(weighed.map(({ refusals }) => refusals)), actor);
  }

  /** Every candidate with the reasons against them. */
  async weigh(
    tx: Tx,
    claim: Routed,
    policy: BindingPolicy,
    seat: Seat,
    taken: readonly Taken[],
    only: 'of_the_subject' | 'all',
  ): Promise<{ candidate: Candidate; refusals: Refusal[] }[]> {
    const { timeZone } = await calendarOf(tx, claim.institutionId);
    const today = localDay(this.clock.now(), timeZone);
    const submission = routable(claim, seat, taken);
    const candidates = await candidatesFor(tx, claim, only);
    return candidates.map((candidate) => ({
      candidate,
      refusals: whyNot(candidate, submission, { trainingRequired: policy.training.required }, today),
    }));
  }

  /** All wanted seats are accepted: the claim is in review. */
  async beginReview(tx: Tx, claim: LockedClaim, round: number, actor: Actor): Promise<void> {
    const [row] = await tx.query<{ missing: boolean }[]>(
      `select coalesce(sum(w.places), 0) > (
         select count(*) from assignment a
         where a.submission_id = $1 and a.round = $2 and a.status in ('accepted', 'completed')) as missing
       from wanted_seat w where w.submission_id = $1 and w.round = $2`,
      [claim.submissionId, round],
    );
    if (!row!.missing) await this.claims.step(tx, claim, 'fillSeats', actor, {});
  }

  private async tellUnroutable(tx: Tx, claim: LockedClaim, seat: Seat, cause: string, actor: Actor): Promise<void> {
    const now = this.clock.now();
    const told = await tx.query<{ id: string }[]>(
      `insert into unroutable (id, institution_id, claim_id, submission_id, seat, cause, at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (institution_id, submission_id, seat, cause) where ended_at is null do nothing returning id`,
      [newId(), claim.institutionId, claim.id, claim.submissionId, seat, cause, now],
    );
    if (told.length === 0) return;
    const data = { claimId: claim.id, submissionId: claim.submissionId!, seat, cause };
    await record(tx, 'claim.unroutable', actor, data, now);
  }
}

/** Whoever knows the claim is asked first, but never for an appeal or to read what a colleague read before them. */
export function orderOf(candidate: Candidate, seat: Seat): Candidate {
  return { ...candidate, knowsTheClaim: candidate.knowsTheClaim && seat === 'first' };
}

/** The round of readings that runs on a submission: 1, and one more for each appeal. */
export async function roundOf(tx: Tx, submissionId: string): Promise<number> {
  const [row] = await tx.query<{ round: number }[]>(
    'select coalesce(max(round), 1) as round from wanted_seat where submission_id = $1',
    [submissionId],
  );
  return row!.round;
}

/** How many readings a round of a submission wants. */
export async function placesOf(tx: Tx, submissionId: string, round: number): Promise<number> {
  const [row] = await tx.query<{ places: number }[]>(
    'select coalesce(sum(places), 0)::int as places from wanted_seat where submission_id = $1 and round = $2',
    [submissionId, round],
  );
  return row!.places;
}

/** The wanted seats of the round that runs which nobody holds. */
export async function vacantSeats(tx: Tx, claim: LockedClaim): Promise<{ round: number; free: Seat[] }> {
  const round = await roundOf(tx, claim.submissionId!);
  const wanted = await tx.query<{ seat: Seat; places: number }[]>(
    'select seat, places from wanted_seat where submission_id = $1 and round = $2 order by id',
    [claim.submissionId, round],
  );
  const taken = await takenOf(tx, claim.id);
  const running = taken.filter((a) => a.submissionId === claim.submissionId && a.round === round);
  return {
    round,
    free: vacant(
      wanted.flatMap(({ seat, places }) => Array<Seat>(places).fill(seat)),
      running,
    ),
  };
}

/** Gives seats one transaction at a time within an institution. Take it after the claim's lock, never before. */
export async function lockSeating(tx: Tx, institutionId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('seating ' || $1, 0))`, [institutionId]);
}

/** Why nobody can be asked, as one stable word list: the reasons that stand in the way, or that there is no expert at all. */
function causeOf(refusals: readonly (readonly Refusal[])[]): string {
  if (refusals.length === 0) return 'no_expert';
  return [...new Set(refusals.flat().map(({ code }) => code))].sort().join(',');
}

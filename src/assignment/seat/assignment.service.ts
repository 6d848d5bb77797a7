import { Injectable } from '@nestjs/common';
import { policyOfClaim } from '../../claim/claim.policy.js';
import { ClaimService, type LockedClaim } from '../../claim/claim.service.js';
import type { Actor } from '../../kernel/actor.js';
import { found, Refused, refuseIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { AssignmentMoved } from './assignment.dto.js';
import type { Taken } from './candidates.js';
import { takenOf } from './candidates.js';
import { assignmentById, Offers, type LockedAssignment } from './offers.js';
import { RoutingService } from './routing.service.js';
import { overridable } from './seating.rules.js';

/** What a reviewer does with a seat, and what time and others do to it. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claims: ClaimService,
    private readonly offers: Offers,
    private readonly routing: RoutingService,
  ) {}

  /** Takes the seat. Looks again at what can never be set aside: a conflict may have been declared since the offer. */
  accept(id: string, actor: Actor): Promise<AssignmentMoved> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const { claim, assignment } = await this.lockOwn(tx, id, actor);
      const policy = await policyOfClaim(tx, claim, this.clock.now());
      const others = (await takenOf(tx, claim.id)).filter((taken: Taken) => taken.id !== id);
      const weighed = await this.routing.weigh(tx, claim, policy, assignment.seat, others, 'all');
      const { refusals } = found(
        weighed.find(({ candidate }) => candidate.personId === actor.personId),
        'assignment',
      );
      refuseIf(refusals.filter(({ code }) => !overridable.includes(code)));
      const accepted = await this.offers.move(tx, assignment, 'accept', actor);
      await this.offers.openReview(tx, accepted, policy);
      if (claim.status === 'routing') await this.routing.beginReview(tx, claim, accepted.round, actor);
      return moved(accepted);
    });
  }

  decline(id: string, reason: string, actor: Actor): Promise<AssignmentMoved> {
    return this.leave(id, 'decline', reason, actor);
  }

  /** Gives an accepted seat back, e.g. because the reader recognised the learner. */
  recuse(id: string, reason: string, actor: Actor): Promise<AssignmentMoved> {
    return this.leave(id, 'recuse', reason, actor);
  }

  /** A coordinator takes the seat back. What the reader wrote stays on record and counts no more. */
  release(id: string, reason: string, actor: Actor): Promise<AssignmentMoved> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const { assignment } = await this.lock(tx, id);
      return moved(await this.offers.move(tx, assignment, 'release', actor, { reason }));
    });
  }

  /** Takes back the offers that nobody has answered, so that others are asked. @throws Refused when there are none. */
  async takeBackOffers(tx: Tx, claimId: string, reason: string, actor: Actor): Promise<void> {
    const ids = await openOf(tx, `a.status = 'offered' and a.claim_id = $1`, claimId);
    if (ids.length === 0) throw new Refused([{ code: 'no_offer', detail: 'No offer waits for an answer here.' }]);
    for (const id of ids) await this.offers.move(tx, await assignmentById(tx, id), 'release', actor, { reason });
  }

  /** The offer was not answered in time. Does nothing when it was. */
  lapse(id: string, actor: Actor): Promise<void> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const { assignment } = await this.lock(tx, id);
      if (assignment.status === 'offered') await this.offers.move(tx, assignment, 'lapse', actor);
    });
  }

  /** Takes back the open seats of a claim that is closed, e.g. withdrawn. */
  releaseOfClaim(claimId: string, reason: string, actor: Actor): Promise<void> {
    return this.database.exactlyOnce(actor, async (tx) => {
      await this.claims.lock(tx, claimId);
      for (const id of await openOf(tx, 'a.claim_id = $1', claimId)) {
        await this.offers.move(tx, await assignmentById(tx, id), 'release', actor, { reason });
      }
    });
  }

  /** Open seats between the two people of a conflict, as ids. */
  inConflict(conflictId: string, actor: Actor): Promise<string[]> {
    return this.database.inInstitution(actor, (tx) =>
      openOf(
        tx,
        `exists (select from conflict x
           left join person o on o.email = x.with_email
           join claim c on c.id = a.claim_id
           where x.id = $1 and x.ended_at is null and (
             (x.person_id = a.reviewer_id and coalesce(o.id, x.with_id) = c.learner_id) or
             (x.person_id = c.learner_id and coalesce(o.id, x.with_id) = a.reviewer_id)))`,
        conflictId,
      ),
    );
  }

  /** Takes one seat back for a reason of the system's; nothing happens when it is not open any more. */
  takeBack(id: string, reason: string, actor: Actor): Promise<void> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const { assignment } = await this.lock(tx, id);
      if (!['offered', 'accepted'].includes(assignment.status)) return;
      await this.offers.move(tx, assignment, 'release', actor, { reason });
    });
  }

  /** The claim and the seat, locked in that order. */
  async lock(tx: Tx, id: string): Promise<{ claim: LockedClaim; assignment: LockedAssignment }> {
    const { claimId } = await assignmentById(tx, id);
    const claim = await this.claims.lock(tx, claimId);
    return { claim, assignment: await assignmentById(tx, id) };
  }

  /** The same for the reviewer whose seat it is; for everybody else it is not there. */
  async lockOwn(tx: Tx, id: string, actor: Actor): Promise<{ claim: LockedClaim; assignment: LockedAssignment }> {
    const { reviewerId } = await assignmentById(tx, id);
    found(reviewerId === actor.personId ? reviewerId : null, 'assignment');
    return this.lock(tx, id);
  }

  private leave(id: string, move: 'decline' | 'recuse', reason: string, actor: Actor): Promise<AssignmentMoved> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const { assignment } = await this.lockOwn(tx, id, actor);
      return moved(await this.offers.move(tx, assignment, move, actor, { reason }));
    });
  }
}

async function openOf(tx: Tx, where: string, value: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select a.id from assignment a where a.status in ('offered', 'accepted') and ${where} order by a.id`,
    [value],
  );
  return rows.map(({ id }) => id);
}

function moved({ id, status }: LockedAssignment): AssignmentMoved {
  return { id, status };
}

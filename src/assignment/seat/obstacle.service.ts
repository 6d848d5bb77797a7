import { Injectable } from '@nestjs/common';
import { policyOfClaim } from '../../claim/claim.policy.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import type { Seat } from './assignment.rules.js';
import { takenOf, type Routed } from './candidates.js';
import { RoutingService } from './routing.service.js';
import { obstaclesOf, type Obstacle } from './seating.rules.js';

/** Why nobody can be asked to read a claim, counted. */
@Injectable()
export class ObstacleService {
  constructor(
    private readonly clock: Clock,
    private readonly routing: RoutingService,
  ) {}

  /** What stands in the way of how many reviewers of the subject; nothing when the claim waits for nobody. Locks nothing. */
  async of(tx: Tx, claimId: string): Promise<Obstacle[]> {
    const [claim] = await tx.query<(Routed & { seat: Seat })[]>(
      `select c.id, c.institution_id as "institutionId", c.learner_id as "learnerId", c.subject_id as "subjectId",
         c.submission_id as "submissionId", u.seat
       from claim c join unroutable u on u.submission_id = c.submission_id and u.ended_at is null
       where c.id = $1 order by u.at limit 1`,
      [claimId],
    );
    if (!claim) return [];
    const policy = await policyOfClaim(tx, claim, this.clock.now());
    const taken = await takenOf(tx, claimId);
    const weighed = await this.routing.weigh(tx, claim, policy, claim.seat, taken, 'of_the_subject');
    return obstaclesOf(weighed.map(({ refusals }) => refusals));
  }
}

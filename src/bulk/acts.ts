import { Injectable } from '@nestjs/common';
import { AssignmentService } from '../assignment/seat/assignment.service.js';
import { RoutingService } from '../assignment/seat/routing.service.js';
import { IntakeService } from '../claim/intake/intake.service.js';
import { UrgingService } from '../deadline/urging.service.js';
import type { Actor } from '../kernel/actor.js';
import type { Tx } from '../platform/database/database.js';
import type { BulkActName } from './bulk.rules.js';

/** What is asked for, the same for every claim. */
export interface Asked {
  act: BulkActName;
  days: number | null;
  reason: string | null;
}

/** What a bulk act does to one claim: the same services, locks and refusals as when it is done to that claim alone. */
@Injectable()
export class Acts {
  constructor(
    private readonly intake: IntakeService,
    private readonly urging: UrgingService,
    private readonly routing: RoutingService,
    private readonly assignments: AssignmentService,
  ) {}

  /** @throws Refused with the reasons; NotThere for a claim of somebody else. */
  async perform(tx: Tx, { act, days, reason }: Asked, claimId: string, actor: Actor): Promise<void> {
    const claim = await this.intake.lockForeign(tx, claimId, actor);
    switch (act) {
      case 'accept':
        return this.intake.acceptIn(tx, claimId, actor);
      case 'remind':
        return this.urging.remindOfClaim(tx, claimId, actor);
      case 'extend':
        return this.urging.extendOfClaim(tx, claimId, days ?? 0, actor);
      case 'offer':
        return this.routing.fillIn(tx, claim, actor);
      case 'take_back_offers':
        return this.assignments.takeBackOffers(tx, claimId, reason ?? '', actor);
    }
  }
}

import { Injectable } from '@nestjs/common';
import type { Happened } from '../history/events.js';
import { system } from '../kernel/actor.js';
import { expiringKinds } from './claim.deadlines.js';
import { ClaimService } from './claim.service.js';
import { IntakeService } from './intake/intake.service.js';

@Injectable()
export class ClaimReactions {
  constructor(
    private readonly claims: ClaimService,
    private readonly intake: IntakeService,
  ) {}

  /** Where the policy asks nobody, a complete claim goes straight to routing; with a fee due, once that is settled. */
  readonly acceptIfAutomatic = async (event: Happened<'claim.submitted' | 'claim.fee_settled'>): Promise<void> => {
    const actor = system(event.institutionId, `${event.id}-acceptIfAutomatic`);
    await this.intake.acceptIfAutomatic(event.data.claimId, actor);
  };

  /** The learner's time ran out. Deadlines of other features are theirs. */
  readonly expire = async (event: Happened<'deadline.lapsed'>): Promise<void> => {
    const waitedIn = expiringKinds.find((kind) => kind === event.data.kind);
    if (!waitedIn) return;
    await this.claims.expire(event.data.subjectId, waitedIn, system(event.institutionId, `${event.id}-expire`));
  };
}

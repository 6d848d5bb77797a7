import { Injectable } from '@nestjs/common';
import { once } from '../assignment/seat/assignment.reactions.js';
import type { Happened } from '../history/events.js';
import { AppealService } from './appeal.service.js';

@Injectable()
export class AppealReactions {
  constructor(private readonly appeals: AppealService) {}

  endWithDecision = (event: Happened<'claim.decided'>): Promise<void> =>
    this.appeals.end(event.data.claimId, event.data.decisionId, once(event, 'endAppeal'));

  endWithClaim = (event: Happened<'claim.withdrawn' | 'claim.expired' | 'claim.appeal_dropped'>): Promise<void> =>
    this.appeals.end(event.data.claimId, null, once(event, 'endAppeal'));
}

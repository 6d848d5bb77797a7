import { Injectable } from '@nestjs/common';
import { once } from '../assignment/seat/assignment.reactions.js';
import type { Happened } from '../history/events.js';
import { DecisionService } from './decision.service.js';

@Injectable()
export class DecisionReactions {
  constructor(private readonly decisions: DecisionService) {}

  /** The claim was closed while a committee was still answering. */
  dropProposal = (event: Happened<'claim.withdrawn' | 'claim.expired' | 'claim.appeal_dropped'>): Promise<void> =>
    this.decisions.dropProposal(event.data.claimId, once(event, 'dropProposal'));
}

import { Injectable } from '@nestjs/common';
import { once } from '../assignment/seat/assignment.reactions.js';
import type { Happened } from '../history/events.js';
import { AdjudicationService } from './adjudication/adjudication.service.js';

@Injectable()
export class EvaluationReactions {
  constructor(private readonly adjudications: AdjudicationService) {}

  endDiscussion = async (event: Happened<'deadline.lapsed'>): Promise<void> => {
    if (event.data.kind !== 'discussion') return;
    await this.adjudications.lapse(event.data.subjectId, once(event, 'endDiscussion'));
  };

  abandonDispute = (event: Happened<'claim.withdrawn' | 'claim.expired' | 'claim.appeal_dropped'>): Promise<void> =>
    this.adjudications.abandon(event.data.claimId, once(event, 'abandonDispute'));
}

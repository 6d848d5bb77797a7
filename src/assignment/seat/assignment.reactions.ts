import { Injectable } from '@nestjs/common';
import type { EventType, Happened } from '../../history/events.js';
import { system, type Actor } from '../../kernel/actor.js';
import { AssignmentService } from './assignment.service.js';
import { RoutingService } from './routing.service.js';

/** What seats do by themselves. Each is one idempotent piece of work. */
@Injectable()
export class AssignmentReactions {
  constructor(
    private readonly assignments: AssignmentService,
    private readonly routing: RoutingService,
  ) {}

  openSeats = (event: Happened<'claim.accepted'>): Promise<void> =>
    this.routing.open(event.data.claimId, once(event, 'openSeats'));

  openAppealSeats = (event: Happened<'claim.appealed'>): Promise<void> =>
    this.routing.openAppeal(event.data.claimId, once(event, 'openAppealSeats'));

  /** A seat became free, or the claim goes on after a pause. */
  fillSeats = (
    event: Happened<
      | 'assignment.declined'
      | 'assignment.recused'
      | 'assignment.expired'
      | 'assignment.released'
      | 'claim.information_answered'
    >,
  ): Promise<void> => this.routing.fill(event.data.claimId, once(event, 'fillSeats'));

  /** Somebody may be eligible who was not: asks again for every claim that waits for a reader. */
  fillWaiting = async (event: Happened): Promise<void> => {
    for (const claimId of await this.routing.waiting(system(event.institutionId))) {
      await this.routing.fill(claimId, once(event, `fillWaiting-${claimId}`));
    }
  };

  lapseOffer = async (event: Happened<'deadline.lapsed'>): Promise<void> => {
    if (event.data.kind === 'offer') await this.assignments.lapse(event.data.subjectId, once(event, 'lapseOffer'));
  };

  releaseSeats = (event: Happened<'claim.withdrawn' | 'claim.expired' | 'claim.appeal_dropped'>): Promise<void> =>
    this.assignments.releaseOfClaim(event.data.claimId, 'The claim was closed.', once(event, 'releaseSeats'));

  releaseConflicting = async (event: Happened<'conflict.declared'>): Promise<void> => {
    for (const id of await this.assignments.inConflict(event.data.conflictId, system(event.institutionId))) {
      await this.assignments.takeBack(id, 'A conflict of interest was declared.', once(event, `release-${id}`));
    }
  };
}

/** The system, doing this once for this event. */
export function once(event: Happened<EventType>, reaction: string): Actor {
  return system(event.institutionId, `${event.id}-${reaction}`);
}

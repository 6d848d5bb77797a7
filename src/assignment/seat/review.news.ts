import { Injectable } from '@nestjs/common';
import type { Happened } from '../../history/events.js';
import { NotificationService } from '../../notification/notification.service.js';
import type { NoticeKind } from '../../notification/templates/templates.js';
import { Database } from '../../platform/database/database.js';
import { once } from './assignment.reactions.js';

type SeatEvent = 'assignment.offered' | 'assignment.released';
type OfSeat = 'evaluation.reopened';
type OfDispute = 'adjudication.opened' | 'discussion.written';

/*
 ** What readers hear of their seats; `ClaimNews` tells everybody else.
 ** Nobody who did a thing is told of it, and no reader learns who the other is.
 */
@Injectable()
export class ReviewNews {
  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationService,
  ) {}

  /** Tells the reviewer of the seat that the event names. */
  toReviewer(kind: NoticeKind) {
    return (event: Happened<SeatEvent>): Promise<void> => this.tell(kind, event, [event.data], event.data.claimId);
  }

  /** Tells the reviewer who sits on the assignment. */
  toSeat(kind: NoticeKind) {
    return async (event: Happened<OfSeat>): Promise<void> =>
      this.tell(kind, event, await this.seats(event, 'id = $1', event.data.assignmentId), event.data.claimId);
  }

  /** Tells everybody who has read the claim in its present round, when they shall talk it over. */
  toReaders(kind: NoticeKind) {
    return async (event: Happened<OfDispute>): Promise<void> => {
      if ('mode' in event.data && event.data.mode !== 'discussion') return;
      const present = `claim_id = $1 and status = 'completed'
        and round = (select max(round) from assignment where claim_id = $1)`;
      await this.tell(kind, event, await this.seats(event, present, event.data.claimId), event.data.claimId);
    };
  }

  private seats(event: Happened, where: string, id: string): Promise<{ assignmentId: string; reviewerId: string }[]> {
    return this.database.inInstitution({ institutionId: event.institutionId, personId: null }, (tx) =>
      tx.query(`select id as "assignmentId", reviewer_id as "reviewerId" from assignment where ${where}`, [id]),
    );
  }

  private tell(
    kind: NoticeKind,
    event: Happened,
    seats: readonly { assignmentId: string; reviewerId: string }[],
    claimId: string,
  ): Promise<void> {
    return this.database.exactlyOnce(once(event, kind), async (tx) => {
      for (const { assignmentId, reviewerId: personId } of seats) {
        if (personId === event.actorId) continue;
        const about = { assignmentId, claimId };
        await this.notifications.tell(tx, { institutionId: event.institutionId, personId, kind, about });
      }
    });
  }
}

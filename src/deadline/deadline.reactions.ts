import { Injectable } from '@nestjs/common';
import { calendarOf } from '../account/institution/institution.service.js';
import type { Happened } from '../history/events.js';
import { system } from '../kernel/actor.js';
import { localDay } from '../kernel/calendar.js';
import { NotificationService } from '../notification/notification.service.js';
import { Database, type Tx } from '../platform/database/database.js';

type Told = Happened<
  'deadline.reminded' | 'deadline.neared' | 'deadline.reached' | 'deadline.overdue' | 'deadline.escalated'
>;

/** Kinds whose subject is a reviewer's seat rather than the claim. */
const ofSeats = new Set(['offer', 'review']);

/** Who hears of a date. What comes to an end with a lapse is the reaction of the feature that waited. */
@Injectable()
export class DeadlineReactions {
  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationService,
  ) {}

  /** Reminds the person, or everybody in the role, who has to act; unless they have acted meanwhile. */
  readonly remind = (event: Told): Promise<void> =>
    this.database.exactlyOnce(system(event.institutionId, `${event.id}-remind`), async (tx) => {
      const telling = await this.telling(tx, event);
      if (!telling) return;
      const { assigneeId: personId, assigneeRole } = event.data;
      if (personId !== null) await this.notifications.tell(tx, { ...telling, personId });
      else if (assigneeRole !== null) await this.notifications.tellRoles(tx, [assigneeRole], telling);
    });

  /** Tells the coordinators that somebody does not act. */
  readonly escalate = (event: Told): Promise<void> =>
    this.database.exactlyOnce(system(event.institutionId, `${event.id}-escalate`), async (tx) => {
      const telling = await this.telling(tx, event);
      if (telling) await this.notifications.tellRoles(tx, ['coordinator'], telling);
    });

  private async telling(tx: Tx, { type, institutionId, data }: Told) {
    const [open] = await tx.query<unknown[]>('select id from deadline where id = $1 and closed_at is null', [
      data.deadlineId,
    ]);
    if (!open) return null;
    const { timeZone } = await calendarOf(tx, institutionId);
    return {
      institutionId,
      kind: type.replace('.', '_') as 'deadline_neared',
      about: {
        ...(data.claimId === null ? {} : { claimId: data.claimId }),
        ...(ofSeats.has(data.kind) ? { assignmentId: data.subjectId } : {}),
      },
      params: { kind: data.kind, dueOn: localDay(new Date(data.dueAt), timeZone) },
    };
  }
}

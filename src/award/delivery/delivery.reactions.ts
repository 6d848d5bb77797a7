import { Injectable } from '@nestjs/common';
import type { Happened } from '../../history/events.js';
import { system } from '../../kernel/actor.js';
import { NotificationService } from '../../notification/notification.service.js';
import { Database } from '../../platform/database/database.js';
import { BatchDeliveries } from './delivery.service.js';

/** What a release starts, and what registrars hear when a batch did not get there. */
@Injectable()
export class DeliveryReactions {
  constructor(
    private readonly database: Database,
    private readonly deliveries: BatchDeliveries,
    private readonly notifications: NotificationService,
  ) {}

  ask = ({ id, institutionId, data }: Happened<'batch.released'>): Promise<void> =>
    this.deliveries.askOnRelease(data.batchId, system(institutionId, `${id}-deliver`));

  deliver = ({ institutionId, data }: Happened<'delivery.asked'>): Promise<void> =>
    this.deliveries.deliver(institutionId, data.deliveryId);

  tellStopped = ({ id, institutionId, data }: Happened<'delivery.stopped'>): Promise<void> =>
    this.database.exactlyOnce(system(institutionId, `${id}-tellStopped`), async (tx) => {
      const [{ number }] = await tx.query('select number from batch where id = $1', [data.batchId]);
      await this.notifications.tellRoles(tx, ['registrar'], {
        institutionId,
        kind: 'delivery_stopped',
        about: { batchId: data.batchId },
        params: { number },
      });
    });
}

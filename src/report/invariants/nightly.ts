import { Injectable, Logger } from '@nestjs/common';
import type { Happened } from '../../history/events.js';
import { record } from '../../history/history.js';
import { system } from '../../kernel/actor.js';
import { NotificationService } from '../../notification/notification.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { violations } from './all.js';

/** Looks every night whether all that must always hold does. Nothing should ever be found; what is found is told. */
@Injectable()
export class NightlyInvariants {
  private readonly log = new Logger(NightlyInvariants.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly notifications: NotificationService,
  ) {}

  /** Every institution by itself, behind its own row-level security. */
  async check(): Promise<void> {
    await this.database.inEveryInstitution(async (institutionId) => {
      const actor = system(institutionId);
      await this.database.inInstitution(actor, async (tx) => {
        for (const { sentence, rows } of await violations((sql) => tx.query<unknown[]>(sql))) {
          this.log.error({ institutionId, rows: rows.length }, `This must always hold and does not: ${sentence}`);
          await record(tx, 'invariant.broken', actor, { sentence, rows: rows.length }, this.clock.now());
        }
      });
    });
  }

  tellAdmins = ({ id, institutionId, data }: Happened<'invariant.broken'>): Promise<void> =>
    this.database.exactlyOnce(system(institutionId, `${id}-tellAdmins`), (tx) =>
      this.notifications.tellRoles(tx, ['admin'], {
        institutionId,
        kind: 'invariant_broken',
        params: { sentence: data.sentence, rows: data.rows },
      }),
    );
}

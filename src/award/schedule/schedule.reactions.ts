import { Injectable } from '@nestjs/common';
import { calendarOf } from '../../account/institution/institution.service.js';
import type { Happened } from '../../history/events.js';
import { system } from '../../kernel/actor.js';
import { localDay } from '../../kernel/calendar.js';
import { NotificationService, type Posting } from '../../notification/notification.service.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { FindingList } from '../reconciliation/reconciliation.dto.js';
import { findingsOf, reconciliation } from '../reconciliation/reconciliation.query.js';
import { firstLines, listText } from './mail.rules.js';
import { differencesIn, isToldOf } from './schedule.rules.js';

/** What registrars are written when the ledger was, or was to be, compared by the clock. */
@Injectable()
export class ScheduleReactions {
  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationService,
  ) {}

  tellRegistrars = ({ id, institutionId, at, data }: Happened<'reconciliation.came_due'>): Promise<void> =>
    this.database.exactlyOnce(system(institutionId, `${id}-tellRegistrars`), async (tx) => {
      const { reconciliationId } = data;
      if (reconciliationId === null) {
        const { timeZone } = await calendarOf(tx, institutionId);
        const params = { day: localDay(at, timeZone) };
        return this.mail(tx, { institutionId, template: 'extract_missing', params });
      }
      const run = await reconciliation(tx, reconciliationId);
      if (!isToldOf(run, await alwaysMail(tx))) return;
      const first = async (list: FindingList, count: number) =>
        listText(count, (await findingsOf(tx, run.id, { list, limit: firstLines })).rows);
      const params = {
        reconciliationId,
        rows: run.extractRows,
        matched: run.matched,
        differences: differencesIn(run),
        unposted: await first('awarded_not_posted', run.awardedNotPosted),
        unawarded: await first('posted_not_awarded', run.postedNotAwarded),
        differs: await first('differs', run.differs),
      };
      return this.mail(tx, { institutionId, template: 'reconciliation_found', params });
    });

  /** Every registrar of the college. */
  private async mail<L extends 'extract_missing' | 'reconciliation_found'>(
    tx: Tx,
    letter: Omit<Posting<L>, 'to'>,
  ): Promise<void> {
    const registrars = await tx.query<{ personId: string }[]>(
      `select person_id as "personId" from membership where status = 'active' and 'registrar' = any(roles) order by person_id`,
    );
    for (const to of registrars) await this.notifications.mailTo(tx, { ...letter, to });
  }
}

async function alwaysMail(tx: Tx): Promise<boolean> {
  const [schedule] = await tx.query<{ wanted: boolean }[]>('select always_mail as wanted from reconciliation_schedule');
  return schedule?.wanted ?? false;
}

import { Injectable } from '@nestjs/common';
import type { Happened } from '../history/events.js';
import { system } from '../kernel/actor.js';
import { NotificationService } from '../notification/notification.service.js';
import { Database } from '../platform/database/database.js';
import { MorePages } from './check/more-pages.service.js';
import { Checking } from './check/checking.service.js';
import { LinkedPages } from './link/link.service.js';
import { Bytes } from './file/bytes.service.js';

@Injectable()
export class EvidenceReactions {
  constructor(
    private readonly database: Database,
    private readonly checking: Checking,
    private readonly morePages: MorePages,
    private readonly bytes: Bytes,
    private readonly links: LinkedPages,
    private readonly notifications: NotificationService,
  ) {}

  /** Looks into the file of what was added. */
  checkFile = async ({ institutionId, data }: Happened<'evidence.added'>): Promise<void> => {
    if (data.kind === 'file') await this.checkFileOf(institutionId, data.evidenceId);
  };

  /** Looks into the file that came in the place of another. */
  checkNewFile = ({ institutionId, data }: Happened<'evidence.replaced'>): Promise<void> =>
    this.checkFileOf(institutionId, data.evidenceId);

  private async checkFileOf(institutionId: string, evidenceId: string): Promise<void> {
    const [added] = await this.database.inInstitution(system(institutionId), (tx) =>
      tx.query<{ sha256: string }[]>('select sha256 from evidence where id = $1', [evidenceId]),
    );
    if (added) await this.checking.check(institutionId, added.sha256);
  }

  /** Tells the owner of a file that nobody else can open, unless it is gone by now. */
  tellUnusable = ({ id, institutionId, data }: Happened<'evidence.checked'>): Promise<void> =>
    this.database.exactlyOnce(system(institutionId, `${id}-tellUnusable`), async (tx) => {
      const { evidenceId, learnerId: personId, state } = data;
      if (state === 'ready') return;
      const [evidence] = await tx.query<{ title: string }[]>('select title from evidence where id = $1', [evidenceId]);
      if (!evidence) return;
      const told = { kind: 'evidence_unusable', about: { evidenceId }, params: { title: evidence.title } } as const;
      await this.notifications.tell(tx, { institutionId, personId, ...told });
    });

  /** Visits the page that was added, or is meant now. */
  checkLink = ({ institutionId, data }: Happened<'evidence.added' | 'evidence.changed'>): Promise<void> =>
    this.links.check(institutionId, data.evidenceId);

  /** Makes further pages of a long file. */
  makePages = ({ institutionId, data }: Happened<'evidence.pages_wanted'>): Promise<void> =>
    this.morePages.make(institutionId, data.sha256);

  /** Removes the bytes of what was removed, unless they are still, or again, somebody's evidence. */
  forgetBytes = async ({
    institutionId,
    data,
  }: Happened<'evidence.removed' | 'evidence.former_removed'>): Promise<void> => {
    if (data.sha256 !== null) await this.bytes.forget(institutionId, data.sha256);
  };
}

import { Injectable } from '@nestjs/common';
import type { Happened } from '../../history/events.js';
import { system } from '../../kernel/actor.js';
import { NotificationService } from '../../notification/notification.service.js';
import { Database } from '../../platform/database/database.js';
import { CompletionService } from './completion.service.js';
import { stackById } from './stack.query.js';

@Injectable()
export class StackReactions {
  constructor(
    private readonly database: Database,
    private readonly completion: CompletionService,
    private readonly notifications: NotificationService,
  ) {}

  /** Credit that came, or was taken back, may complete a stack or undo it. */
  followCredit = ({ id, institutionId, data }: Happened<'award.opened' | 'award.voided'>): Promise<void> => {
    const actor = system(institutionId, `${id}-followCredit`);
    return this.database.exactlyOnce(actor, (tx) => this.completion.afterCredit(tx, data, actor));
  };

  /** Who has all that a stack takes as it is defined now hears of it, and who has not any more. */
  followDefinition = ({ institutionId, data }: Happened<'stack.changed'>): Promise<void> =>
    this.completion.afterDefinition(data.stackId, system(institutionId));

  tellCompleted = (event: Happened<'stack.completed'>): Promise<void> => this.tell(event, 'stack_completed');
  tellUndone = (event: Happened<'stack.undone'>): Promise<void> => this.tell(event, 'stack_undone');

  /** Who has some of what it takes, and no certificate of it, works towards nothing from now on. */
  tellRetired = ({ id, institutionId, data }: Happened<'stack.retired'>): Promise<void> =>
    this.database.exactlyOnce(system(institutionId, `${id}-stack_retired`), async (tx) => {
      const { title } = await stackById(tx, data.stackId);
      for (const personId of await this.completion.giveUp(tx, data.stackId)) {
        await this.notifications.tell(tx, { institutionId, personId, kind: 'stack_retired', params: { title } });
      }
    });

  private tell(
    { id, institutionId, data }: Happened<'stack.completed' | 'stack.undone'>,
    kind: 'stack_completed' | 'stack_undone',
  ): Promise<void> {
    return this.database.exactlyOnce(system(institutionId, `${id}-${kind}`), async (tx) => {
      const [stack] = await tx.query<{ title: string }[]>('select title from stack where id = $1', [data.stackId]);
      const params = { title: stack!.title, byCollege: data.claimId === null };
      await this.notifications.tell(tx, { institutionId, personId: data.learnerId, kind, params });
    });
  }
}

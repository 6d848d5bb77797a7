import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { Config } from '../config.js';
import { Mailbox } from '../platform/mail/mailbox.js';
import { Mailer } from '../platform/mail/mailer.js';
import { InboxController } from './inbox/inbox.controller.js';
import { InboxService } from './inbox/inbox.service.js';
import { PreferenceService } from './inbox/preference.service.js';
import { DeliveryService } from './mail/delivery.service.js';
import { MailController } from './mail/mail.controller.js';
import { MailService } from './mail/mail.service.js';
import { MailboxController } from './mail/mailbox.controller.js';
import { Writing } from './mail/writing.js';
import { NotificationReactions } from './notification.reactions.js';
import { NotificationService } from './notification.service.js';
import { WordingController } from './wording/wording.controller.js';
import { WordingService } from './wording/wording.service.js';

/** What people are told, in the inbox and by mail. */
@Module({
  imports: [AccountModule],
  controllers: [InboxController, MailController, MailboxController, WordingController],
  providers: [
    Mailbox,
    {
      provide: Mailer,
      inject: [Config, Mailbox],
      useFactory: async ({ smtpUrl, mailFrom }: Config, mailbox: Mailbox) => {
        if (smtpUrl === null) return mailbox;
        const { SmtpMailer } = await import('../platform/mail/smtp.mailer.js');
        return new SmtpMailer(smtpUrl, mailFrom);
      },
    },
    Writing,
    DeliveryService,
    MailService,
    WordingService,
    InboxService,
    PreferenceService,
    NotificationService,
    NotificationReactions,
  ],
  exports: [PreferenceService, InboxService, NotificationService, NotificationReactions, DeliveryService],
})
export class NotificationModule {}

import { Injectable } from '@nestjs/common';
import { system } from '../kernel/actor.js';
import { localDay } from '../kernel/calendar.js';
import type { Happened } from '../history/events.js';
import { invitationToMail } from '../account/invitation/invitation.service.js';
import { resetMinutes } from '../account/password/password.service.js';
import { personById } from '../account/person/person.service.js';
import { Database } from '../platform/database/database.js';
import { DeliveryService } from './mail/delivery.service.js';
import { NotificationService } from './notification.service.js';

/** What people hear about their accounts, and the delivery of every mail. */
@Injectable()
export class NotificationReactions {
  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationService,
    private readonly delivery: DeliveryService,
  ) {}

  deliver = ({ institutionId, data }: Happened<'mail.queued'>): Promise<void> =>
    this.delivery.deliver(institutionId, data.mailId);

  mailInvitation = ({ id, institutionId, data }: Happened<'invitation.sent'>): Promise<void> =>
    this.database.exactlyOnce(system(institutionId, `${id}-mailInvitation`), async (tx) => {
      const { invitationId, linkNo } = data;
      const invited = await invitationToMail(tx, invitationId, linkNo);
      if (!invited) return;
      const expiresOn = localDay(invited.expiresAt, invited.timeZone);
      const params = { institutionId, invitationId, linkNo, expiresOn };
      const template = invited.selfRegistered ? 'registration' : 'invitation';
      await this.notifications.mailTo(tx, { institutionId, to: invited.email, template, params });
    });

  mailAlreadyMember = ({ id, institutionId, data }: Happened<'registration.needless'>): Promise<void> =>
    this.database.exactlyOnce(system(institutionId, `${id}-mailAlreadyMember`), (tx) =>
      this.notifications.mailTo(tx, {
        institutionId,
        to: { personId: data.personId },
        template: 'already_member',
        params: {},
      }),
    );

  mailReset = ({ id, institutionId, data }: Happened<'password.reset_asked'>): Promise<void> =>
    this.database.exactlyOnce(system(institutionId, `${id}-mailReset`), (tx) =>
      this.notifications.mailTo(tx, {
        institutionId,
        to: { personId: data.personId },
        template: 'password_reset',
        params: { resetId: data.resetId, minutes: resetMinutes },
      }),
    );

  mailPasswordChanged = ({ id, institutionId, data }: Happened<'password.changed'>): Promise<void> =>
    this.database.exactlyOnce(system(institutionId, `${id}-mailPasswordChanged`), (tx) =>
      this.notifications.mailTo(tx, {
        institutionId,
        to: { personId: data.personId },
        template: 'password_changed',
        params: {},
      }),
    );

  tellInviter = ({ id, institutionId, data }: Happened<'invitation.accepted'>): Promise<void> =>
    this.database.exactlyOnce(system(institutionId, `${id}-tellInviter`), async (tx) => {
      const { personId } = data;
      const [{ inviter }] = await tx.query('select invited_by as inviter from invitation where id = $1', [
        data.invitationId,
      ]);
      if (inviter === null) return;
      const { name } = await personById(tx, personId);
      const telling = { institutionId, kind: 'member_joined', about: { personId }, params: { name } } as const;
      await this.notifications.tell(tx, { ...telling, personId: inviter as string });
    });

  tellRoles = ({ id, institutionId, actorId, data }: Happened<'membership.changed'>): Promise<void> =>
    this.database.exactlyOnce(system(institutionId, `${id}-tellRoles`), async (tx) => {
      if (data.roles.join() === data.before.join() || actorId === data.personId) return;
      const params = { roles: data.roles.join(', ') };
      await this.notifications.tell(tx, { institutionId, personId: data.personId, kind: 'roles_changed', params });
    });

  tellFailed = ({ id, institutionId, data }: Happened<'mail.failed'>): Promise<void> =>
    this.database.exactlyOnce(system(institutionId, `${id}-tellFailed`), async (tx) => {
      const [mail] = await tx.query('select template, params from mail where id = $1', [data.mailId]);
      if (mail.template === 'digest' || mail.template === 'news') return;
      const about = { mailId: data.mailId };
      await this.notifications.tellRoles(tx, ['coordinator', 'admin'], { institutionId, kind: 'mail_failed', about });
    });
}

import { Injectable } from '@nestjs/common';
import type { Happened } from '../history/events.js';
import { record } from '../history/history.js';
import { system } from '../kernel/actor.js';
import { localDay } from '../kernel/calendar.js';
import { NotificationService } from '../notification/notification.service.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { limits } from './attestation.rules.js';

/** The mails to supervisors, the news for learners, and what follows from a removed experience. */
@Injectable()
export class AttestationReactions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly notifications: NotificationService,
  ) {}

  mailSupervisor = (event: Happened<'attestation.asked'>): Promise<void> =>
    this.mail(event, 'mailSupervisor', 'attestation_asked');

  remindSupervisor = (event: Happened<'attestation.reminded'>): Promise<void> =>
    this.mail(event, 'remindSupervisor', 'attestation_reminder');

  /** A code that is no longer good is not worth a mail. */
  mailCode = ({ id, institutionId, data }: Happened<'attestation.code_asked'>): Promise<void> =>
    this.database.exactlyOnce(system(institutionId, `${id}-mailCode`), async (tx) => {
      const { attestationId, codeNumber } = data;
      const [door] = await tx.query(
        `select attestor_email as email from attestation where id = $1 and code_number = $2 and code_until > $3`,
        [attestationId, codeNumber, this.clock.now()],
      );
      if (!door) return;
      const params = { institutionId, attestationId, codeNumber, minutes: limits.codeHolds / 60_000 };
      await this.notifications.mailTo(tx, { institutionId, to: door.email, template: 'attestation_code', params });
    });

  tellAnswered = (event: Happened<'attestation.answered'>): Promise<void> =>
    this.tell(event, 'tellAnswered', 'attestation_answered');

  tellExpired = (event: Happened<'attestation.expired'>): Promise<void> =>
    this.tell(event, 'tellExpired', 'attestation_expired');

  /** Nobody is asked any longer about what is not in the portfolio. */
  withdrawRequests = ({ id, institutionId, data }: Happened<'experience.removed'>): Promise<void> => {
    const actor = system(institutionId, `${id}-withdrawRequests`);
    return this.database.exactlyOnce(actor, async (tx) => {
      const now = this.clock.now();
      const [withdrawn] = await tx.query<[{ id: string }[], number]>(
        `update attestation set state = 'withdrawn', closed_at = $2
         where experience_id = $1 and closed_at is null and expires_at > $2 returning id`,
        [data.experienceId, now],
      );
      for (const { id: attestationId } of withdrawn)
        await record(tx, 'attestation.withdrawn', actor, { attestationId }, now);
    });
  };

  private mail(
    { id, institutionId, data }: Happened<'attestation.asked' | 'attestation.reminded'>,
    reaction: string,
    template: 'attestation_asked' | 'attestation_reminder',
  ): Promise<void> {
    return this.database.exactlyOnce(system(institutionId, `${id}-${reaction}`), async (tx) => {
      const { attestationId } = data;
      const [asked] = await tx.query(
        `select a.attestor_email as email, p.name as learner, a.expires_at as "expiresAt", i.time_zone as "timeZone"
         from attestation a join person p on p.id = a.learner_id join institution i on i.id = a.institution_id
         where a.id = $1 and a.closed_at is null`,
        [attestationId],
      );
      if (!asked) return;
      const expiresOn = localDay(asked.expiresAt, asked.timeZone);
      const params = { institutionId, attestationId, learner: asked.learner as string, expiresOn };
      await this.notifications.mailTo(tx, { institutionId, to: asked.email, template, params });
    });
  }

  private tell(
    { id, institutionId, data }: Happened<'attestation.answered' | 'attestation.expired'>,
    reaction: string,
    kind: 'attestation_answered' | 'attestation_expired',
  ): Promise<void> {
    const { attestationId, learnerId: personId } = data;
    return this.database.exactlyOnce(system(institutionId, `${id}-${reaction}`), async (tx) => {
      const name = await attestorName(tx, attestationId);
      await this.notifications.tell(tx, { institutionId, personId, kind, about: { attestationId }, params: { name } });
    });
  }
}

async function attestorName(tx: Tx, id: string): Promise<string> {
  const [{ name }] = await tx.query('select attestor_name as name from attestation where id = $1', [id]);
  return name;
}

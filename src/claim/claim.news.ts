import { Injectable } from '@nestjs/common';
import type { Events, Happened } from '../history/events.js';
import { system, type Role } from '../kernel/actor.js';
import { NotificationService } from '../notification/notification.service.js';
import type { NoticeKind } from '../notification/templates/templates.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { policyOfClaim } from './claim.policy.js';

/** The events that are about one claim. */
type OfClaim = { [T in keyof Events]: Events[T] extends { claimId: string } ? T : never }[keyof Events];
type React = (event: Happened<OfClaim>) => Promise<void>;

interface Subject {
  institutionId: string;
  learnerId: string;
  submissionId: string | null;
  reference: string;
  title: string;
}

/** Who hears what of a claim. Each is a reaction for `src/reactions.ts`, where one reads what follows from what. */
@Injectable()
export class ClaimNews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly notifications: NotificationService,
  ) {}

  /** Tells the learner. */
  toLearner(kind: NoticeKind): React {
    return this.telling(kind, async (tx, claim, telling) => {
      await this.notifications.tell(tx, { ...telling, personId: claim.learnerId });
    });
  }

  /** Tells everybody in a role. */
  toRole(role: Role, kind: NoticeKind): React {
    return this.telling(kind, (tx, _, telling) => this.notifications.tellRoles(tx, [role], telling));
  }

  /** Tells the coordinators, unless the policy accepts without them. */
  toWhoAccepts(kind: NoticeKind): React {
    return this.telling(kind, async (tx, claim, telling) => {
      const { acceptance } = await policyOfClaim(tx, claim, this.clock.now());
      if (acceptance === 'coordinator') await this.notifications.tellRoles(tx, ['coordinator'], telling);
    });
  }

  private telling(
    kind: NoticeKind,
    tell: (
      tx: Tx,
      claim: Subject,
      telling: {
        institutionId: string;
        kind: NoticeKind;
        about: { claimId: string };
        params: { reference: string; title: string };
      },
    ) => Promise<void>,
  ): React {
    return (event) =>
      this.database.exactlyOnce(system(event.institutionId, `${event.id}-${kind}`), async (tx) => {
        const { claimId } = event.data;
        const [claim] = await tx.query<Subject[]>(
          `select institution_id as "institutionId", learner_id as "learnerId", submission_id as "submissionId",
             reference, title from claim where id = $1`,
          [claimId],
        );
        if (!claim) return;
        const { institutionId, reference, title } = claim;
        await tell(tx, claim, { institutionId, kind, about: { claimId }, params: { reference, title } });
      });
  }
}

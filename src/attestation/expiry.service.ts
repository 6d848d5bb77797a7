import { Injectable } from '@nestjs/common';
import { record } from '../history/history.js';
import { system } from '../kernel/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';

/** Ends the requests that nobody answered in time. The clock starts it. */
@Injectable()
export class ExpiryService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Closes, in every institution, what is past its date. */
  async expireDue(): Promise<void> {
    await this.database.inEveryInstitution((institutionId) => this.expireIn(institutionId));
  }

  private expireIn(institutionId: string): Promise<void> {
    const actor = system(institutionId);
    return this.database.inInstitution(actor, async (tx) => {
      const now = this.clock.now();
      const [expired] = await tx.query<[{ attestationId: string; learnerId: string }[], number]>(
        `update attestation set state = 'expired', closed_at = $1 where closed_at is null and expires_at <= $1
         returning id as "attestationId", learner_id as "learnerId"`,
        [now],
      );
      for (const row of expired) await record(tx, 'attestation.expired', actor, row, now);
    });
  }
}

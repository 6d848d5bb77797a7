import { Injectable } from '@nestjs/common';
import { Database } from './database.js';

/** A key and its answer are kept for a month: far longer than any caller or queue tries again. */
const keptFor = '30 days';

@Injectable()
export class IdempotencyKeys {
  constructor(private readonly database: Database) {}

  /** Forgets keys that nobody will repeat. */
  async forgetOld(): Promise<void> {
    await this.database.inEveryInstitution(async (institutionId) => {
      await this.database.inInstitution({ institutionId, personId: null }, (tx) =>
        tx.query('delete from idempotency where created_at < now() - $1::interval', [keptFor]),
      );
    });
  }
}

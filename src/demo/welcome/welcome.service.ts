import { Injectable } from '@nestjs/common';
import { Config } from '../../config.js';
import { localDay } from '../../kernel/calendar.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { policyInForce } from '../../policy/policy.query.js';
import { selectCollege, type OpenCollege } from '../../registration/registration.service.js';
import { college as demoCollege } from '../content/college.js';
import { demoPassword, people } from '../content/people.js';
import type { DemoPeople, OnlyCollege, WelcomeView } from './welcome.dto.js';

/** What a page may say to somebody whom it does not know. */
@Injectable()
export class WelcomeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async view(): Promise<WelcomeView> {
    const colleges = await this.database.acrossInstitutions((tx) =>
      tx.query<OpenCollege[]>(`${selectCollege} limit 2`),
    );
    const [only] = colleges;
    return {
      institution: only && colleges.length === 1 ? await this.openTo(only) : null,
      demo: await this.demoPeople(),
      mailbox: this.config.smtpUrl === null && !this.config.production ? '/dev/mailbox' : null,
    };
  }

  private async openTo({ id, code, name, claimLabel, timeZone }: OpenCollege): Promise<OnlyCollege> {
    const today = localDay(this.clock.now(), timeZone);
    const policy = await this.database.inInstitution({ institutionId: id, personId: null }, (tx) =>
      policyInForce(tx, id, today),
    );
    return { code, name, claimLabel, selfRegistration: policy?.knobs.selfRegistration ?? false };
  }

  /** Only in demo mode, and only when the demo college is what is served: its password opens nothing else. */
  private async demoPeople(): Promise<DemoPeople | null> {
    if (!this.config.demo) return null;
    const there = await this.database.acrossInstitutions((tx) =>
      tx.query<unknown[]>('select from institution where code = $1', [demoCollege.code]),
    );
    if (there.length === 0) return null;
    return {
      people: people.map(({ name, email, about, roles }) => ({ name, email, about, roles })),
      password: demoPassword,
    };
  }
}

import { Injectable } from '@nestjs/common';
import { localDay } from '../../kernel/calendar.js';
import { found } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { defaultKnobs } from '../default.rules.js';
import type { PublicPolicies, PublicPolicy } from './public.dto.js';
import { knobsOf } from '../policy.rules.js';
import { promisedDays } from '../promise.rules.js';
import { everyVersion } from '../policy.service.js';
import { standingOf, type StoredPolicy } from '../version.rules.js';

interface Institution {
  id: string;
  code: string;
  name: string;
  timeZone: string;
}

/** What anybody may read about an institution's rules (34 CFR 668.43 asks for it; CAEL standard 7). Never a draft. */
@Injectable()
export class PublicPolicyService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The version in force, or a numbered one. */
  async read(code: string, versionNo: number | null): Promise<PublicPolicy> {
    const { institution, versions, today } = await this.published(code);
    const wanted = versions.find((p) =>
      versionNo === null ? standingOf(p, versions, today) === 'in_force' : p.versionNo === versionNo,
    );
    const policy = found(wanted, 'policy');
    const { id, inForceFrom, note, knobs, versionNo: no } = policy;
    const values = knobsOf(knobs, defaultKnobs);
    return {
      institution,
      id,
      versionNo: no!,
      inForceFrom,
      standing: standingOf(policy, versions, today),
      note,
      promisedDays: promisedDays(values),
      knobs: values,
    };
  }

  /** Every version that is, was or will be in force, newest first. */
  async list(code: string): Promise<PublicPolicies> {
    const { institution, versions, today } = await this.published(code);
    const rows = versions.map((p) => {
      const { id, versionNo, inForceFrom, note } = p;
      return { id, versionNo: versionNo!, inForceFrom, note, standing: standingOf(p, versions, today) };
    });
    return { institution, rows };
  }

  private async published(code: string) {
    const [row]: (Institution | undefined)[] = await this.database.acrossInstitutions((tx) =>
      tx.query('select id, code, name, time_zone as "timeZone" from institution where code = $1', [code]),
    );
    const { id, name, timeZone } = found(row, 'institution');
    const all = await this.database.inInstitution({ institutionId: id, personId: null }, everyVersion);
    const versions = all.filter((p: StoredPolicy) => p.publishedAt !== null && p.withdrawnAt === null);
    return { institution: { code, name }, versions, today: localDay(this.clock.now(), timeZone) };
  }
}

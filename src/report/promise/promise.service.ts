import { Injectable } from '@nestjs/common';
import { calendarOf } from '../../account/institution/institution.service.js';
import { businessDaysBetween, localDay } from '../../kernel/calendar.js';
import { found } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { defaultKnobs } from '../../policy/default.rules.js';
import { knobsOf, type PartialKnobs } from '../../policy/policy.rules.js';
import { promisedDays } from '../../policy/promise.rules.js';
import { fewest } from '../outcome/suppression.rules.js';
import { keptOf } from './kept.rules.js';
import type { KeptPromise } from './promise.dto.js';

const year = 365 * 86_400_000;
/** The newest decisions; more would say the same. */
const most = 2_000;

interface Row {
  learnerId: string;
  submittedAt: Date;
  concludedAt: Date;
  knobs: PartialKnobs;
}

/** The promise of the rules held against what came: for anybody, so nothing that tells of few people. */
@Injectable()
export class PromiseService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * First decisions of the last twelve months: the business days from the sending that was decided on, with all waiting in
   * between, against what the rules pinned to it promised. @throws NotThere
   */
  async kept(code: string): Promise<KeptPromise> {
    const [row] = await this.database.acrossInstitutions((tx) =>
      tx.query<{ id: string }[]>('select id from institution where code = $1', [code]),
    );
    const { id: institutionId } = found(row, 'institution');
    const now = this.clock.now();
    const since = new Date(now.getTime() - year);
    return this.database.inInstitution({ institutionId, personId: null }, async (tx) => {
      const calendar = await calendarOf(tx, institutionId);
      const rows = await tx.query<Row[]>(
        `select c.learner_id as "learnerId", b.submitted_at as "submittedAt", d.concluded_at as "concludedAt", y.knobs
         from decision d
         join claim c on c.institution_id = d.institution_id and c.id = d.claim_id
         join submission b on b.institution_id = d.institution_id and b.id = d.submission_id
         join policy y on y.institution_id = b.institution_id and y.id = b.policy_id
         where d.status = 'final' and d.supersedes_id is null and d.concluded_at >= $1
         order by d.concluded_at desc limit $2`,
        [since, most],
      );
      const decided = rows.map(({ learnerId, submittedAt, concludedAt, knobs }) => ({
        learnerId,
        days: businessDaysBetween(submittedAt, concludedAt, calendar),
        promised: promisedDays(knobsOf(knobs, defaultKnobs)),
      }));
      const day = (at: Date) => localDay(at, calendar.timeZone);
      return { from: day(since), until: day(now), figures: keptOf(decided, fewest) };
    });
  }
}

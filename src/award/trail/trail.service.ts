import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { leavingTogether, outgoing } from '../batch/outgoing.query.js';
import { Preflight } from '../batch/preflight.rules.js';
import { sisRules } from '../batch/sis-rules.query.js';
import { profileInUse } from '../profile/in-use.query.js';
import { award } from '../line/award.query.js';
import { identityOf } from '../ready/identity.rules.js';
import { backgroundOf } from '../ready/ready.query.js';
import type { TrailView } from './trail.dto.js';
import { approvalsOf, correctionsOf, differenceOf, postingsOf, submissionOf } from './trail.query.js';

/** A line of credit with everything that led to it and everything that became of it. */
@Injectable()
export class TrailService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  view(id: string, actor: Actor): Promise<TrailView> {
    return this.database.inInstitution(actor, async (tx) => {
      const line = await award(tx, id, actor);
      const now = this.clock.now();
      const { content: profile } = await profileInUse(tx);
      const leaving = await outgoing(tx, actor.institutionId, await leavingTogether(tx, id), { profile, now });
      const candidate = leaving.find(({ awardId }) => awardId === id)!;
      const background = (await backgroundOf(tx, [candidate])).get(id)!;
      const leaves = ['waiting', 'rejected', 'batched'].includes(line.posting) && line.voidedAt === null;
      const preflight = new Preflight(await sisRules(tx, actor, profile, now));
      const found = new Map(leaving.map((one) => [one.awardId, preflight.findings(one)]));
      return {
        award: line,
        identity: identityOf({ ...candidate, ...background }),
        findings: leaves ? found.get(id)! : [],
        ...(await submissionOf(tx, line.decisionId)),
        approvals: await approvalsOf(tx, line.decisionId, actor),
        postings: await postingsOf(tx, id),
        corrections: await correctionsOf(tx, line.claimId),
        difference: await differenceOf(tx, line),
      };
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Happened } from '../history/events.js';
import { recordAll } from '../history/history.js';
import { system } from '../kernel/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { expiringKinds } from './claim.deadlines.js';
import { ClaimService } from './claim.service.js';
import { IntakeService } from './intake/intake.service.js';

@Injectable()
export class ClaimReactions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claims: ClaimService,
    private readonly intake: IntakeService,
  ) {}

  /** Where the policy asks nobody, a complete claim goes straight to routing; with a fee due, once that is settled. */
  readonly acceptIfAutomatic = async (event: Happened<'claim.submitted' | 'claim.fee_settled'>): Promise<void> => {
    const actor = system(event.institutionId, `${event.id}-acceptIfAutomatic`);
    await this.intake.acceptIfAutomatic(event.data.claimId, actor);
  };

  /** Claims that link the evidence, or were sent with its former file, say in their timeline that it has another now. */
  readonly noteReplaced = ({ id, institutionId, actorId, data }: Happened<'evidence.replaced'>): Promise<void> => {
    const actor = system(institutionId, `${id}-noteReplaced`);
    return this.database.exactlyOnce(actor, async (tx) => {
      const claims = await tx.query<{ claimId: string; isSent: boolean }[]>(
        `select c.id as "claimId", sent."is" as "isSent" from claim c
         cross join lateral (select exists (select from evidence_pin p where p.institution_id = c.institution_id
           and p.submission_id = c.submission_id and p.evidence_id = $1 and p.sha256 = $2) as "is") sent
         where c.learner_id = $3 and c.status not in ('withdrawn', 'expired') and (sent."is"
           or (c.status in ('draft', 'returned', 'revision') and exists (
             select from claim_outcome o join claim_outcome_evidence l on l.institution_id = o.institution_id
               and l.claim_outcome_id = o.id
             where o.institution_id = c.institution_id and o.claim_id = c.id and l.evidence_id = $1)))
         order by c.id`,
        [data.evidenceId, data.sha256, actorId],
      );
      const { evidenceId } = data;
      const learner = { institutionId, personId: actorId, kind: 'person' } as const;
      await recordAll(
        tx,
        'claim.file_replaced',
        learner,
        claims.map((claim) => ({ ...claim, evidenceId })),
        this.clock.now(),
      );
    });
  };

  /** The learner's time ran out. Deadlines of other features are theirs. */
  readonly expire = async (event: Happened<'deadline.lapsed'>): Promise<void> => {
    const waitedIn = expiringKinds.find((kind) => kind === event.data.kind);
    if (!waitedIn) return;
    await this.claims.expire(event.data.subjectId, waitedIn, system(event.institutionId, `${event.id}-expire`));
  };
}

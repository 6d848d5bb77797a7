import { Injectable } from '@nestjs/common';
import { evidenceForFreezing, newFilesApart, pinEvidence } from '../../evidence/evidence.freezing.js';
import type { Actor } from '../../kernel/actor.js';
import { sha256OfJson } from '../../kernel/canonical.js';
import { newId } from '../../kernel/id.js';
import { found, Invalid, refuseIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { refusalsToHandle } from '../intake/intake.rules.js';
import { ClaimService, type LockedClaim } from '../claim.service.js';
import type { ClaimView } from '../record/record.dto.js';
import { RecordService } from '../record/record.service.js';
import type { InformationAnswer } from './information.dto.js';
import { refusalsToAnswer, refusalsToAskAsCollege, type RequestState } from './information.rules.js';

@Injectable()
export class InformationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claims: ClaimService,
    private readonly records: RecordService,
  ) {}

  /**
   * A reviewer asks the learner for more. The caller has checked that this person holds the seat. The clock of the review
   * stops until the answer. @throws Refused unless the claim is in review (so one question at a time)
   */
  async ask(
    tx: Tx,
    asked: { claimId: string; assignmentId: string; question: string },
    reviewer: Actor,
  ): Promise<string> {
    return this.insert(tx, await this.claims.lock(tx, asked.claimId), asked, reviewer);
  }

  /** The same by the college, such as for a file in place of one that cannot be opened. @throws Refused as for a reviewer */
  askAsCollege(claimId: string, question: string, coordinator: Actor): Promise<ClaimView> {
    return this.database.exactlyOnce(coordinator, async (tx) => {
      const claim = await this.claims.lock(tx, claimId);
      refuseIf([...refusalsToHandle(claim, coordinator.personId), ...refusalsToAskAsCollege(claim.status)]);
      await this.insert(tx, claim, { assignmentId: null, question }, coordinator);
      return this.records.view(tx, claimId, coordinator);
    });
  }

  private async insert(
    tx: Tx,
    claim: LockedClaim,
    asked: { assignmentId: string | null; question: string },
    by: Actor,
  ): Promise<string> {
    const requestId = newId();
    await this.claims.step(tx, claim, 'ask', by, { requestId });
    await tx.query(
      `insert into information_request (id, institution_id, claim_id, submission_id, assignment_id, asked_by_id, question,
         state, asked_at)
       values ($1, $2, $3, $4, $5, $6, $7, 'open', $8)`,
      [
        requestId,
        claim.institutionId,
        claim.id,
        claim.submissionId,
        asked.assignmentId,
        by.personId,
        asked.question.trim(),
        this.clock.now(),
      ],
    );
    return requestId;
  }

  /**
   * The learner answers: what is said and shown stands beside the submission for ever. The same answer twice is one. What was sent
   * with a former file brings its new one as evidence of its own.
   */
  answer(claimId: string, requestId: string, answer: InformationAnswer, actor: Actor): Promise<ClaimView> {
    return this.database.inInstitution(actor, async (tx) => {
      const claim = await this.claims.lockOwn(tx, claimId, actor);
      const [request] = await tx.query<{ state: RequestState; submissionId: string; contentSha256: string | null }[]>(
        `select r.state, r.submission_id as "submissionId", u.content_sha256 as "contentSha256"
         from information_request r left join supplement u on u.institution_id = r.institution_id and u.request_id = r.id
         where r.id = $1 and r.claim_id = $2`,
        [requestId, claimId],
      );
      const { state, submissionId, contentSha256 } = found(request, 'question');
      const linked = await evidenceForFreezing(tx, claim.learnerId, answer.evidence);
      if (linked.length < answer.evidence.length) {
        throw new Invalid([
          { code: 'unknown_evidence', detail: 'Link only what is in your own portfolio.', about: 'evidence' },
        ]);
      }
      const ids = await newFilesApart(tx, submissionId, answer.evidence, actor, this.clock.now());
      const evidence = await evidenceForFreezing(tx, claim.learnerId, ids);
      const content = { text: answer.text.trim(), evidence };
      if (contentSha256 === sha256OfJson(content)) return this.records.view(tx, claimId, actor);
      refuseIf(refusalsToAnswer({ state }));
      const now = this.clock.now();
      await tx.query(
        `insert into supplement (id, institution_id, request_id, submission_id, content, content_sha256, answered_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [newId(), claim.institutionId, requestId, submissionId, JSON.stringify(content), sha256OfJson(content), now],
      );
      await pinEvidence(tx, claim.institutionId, submissionId, ids);
      await tx.query(`update information_request set state = 'answered', closed_at = $2 where id = $1`, [
        requestId,
        now,
      ]);
      await this.claims.step(tx, claim, 'answer', actor, { requestId });
      return this.records.view(tx, claimId, actor);
    });
  }
}

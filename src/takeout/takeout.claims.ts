import { Injectable } from '@nestjs/common';
import type { AppealView } from '../appeal/appeal.dto.js';
import { AppealService } from '../appeal/appeal.service.js';
import type { FeeView } from '../claim/fee/fee.dto.js';
import { FeeService } from '../claim/fee/fee.service.js';
import type { ClaimView, TimelineEntry } from '../claim/record/record.dto.js';
import { RecordService } from '../claim/record/record.service.js';
import type { SubmissionView } from '../claim/submission/submission.dto.js';
import { SubmissionService } from '../claim/submission/submission.service.js';
import type { DecisionsView } from '../decision/decision.dto.js';
import { DecisionRecord } from '../decision/record.service.js';
import type { Actor } from '../kernel/actor.js';
import { every } from '../platform/http/page.js';

/** A claim with all that came of it, as the learner sees it: what blind review hides is hidden here too. */
export interface TakenClaim extends DecisionsView {
  claim: ClaimView;
  timeline: TimelineEntry[];
  /** As they were sent. */
  sent: SubmissionView[];
  appeals: AppealView[];
  /** With its invoices, and what was paid, let go and given back. */
  fee: FeeView;
}

@Injectable()
export class TakenClaims {
  constructor(
    private readonly fees: FeeService,
    private readonly claims: RecordService,
    private readonly submissions: SubmissionService,
    private readonly decisions: DecisionRecord,
    private readonly appeals: AppealService,
  ) {}

  async of(learner: Actor): Promise<TakenClaim[]> {
    const rows = await every((query) => this.claims.list({ ...query, mine: true }, learner));
    const taken: TakenClaim[] = [];
    for (const { id } of rows) taken.push(await this.one(id, learner));
    return taken;
  }

  private async one(id: string, learner: Actor): Promise<TakenClaim> {
    const claim = await this.claims.get(id, learner);
    const sent: SubmissionView[] = [];
    for (const submission of claim.submissions) sent.push(await this.submissions.get(id, submission.id, learner));
    return {
      claim,
      timeline: (await this.claims.timeline(id, learner)).entries,
      sent,
      ...(await this.decisions.read(id, learner)),
      appeals: (await this.appeals.view(id, learner)).appeals,
      fee: await this.fees.view(id, learner),
    };
  }
}

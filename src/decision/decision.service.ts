import { Injectable } from '@nestjs/common';
import { policyOfClaim, type BindingPolicy } from '../claim/claim.policy.js';
import { refusalsToAskToRevise } from '../claim/claim.rules.js';
import { ClaimService, type LockedClaim } from '../claim/claim.service.js';
import { roundOf } from '../assignment/seat/routing.service.js';
import { rubricOf } from '../evaluation/scoring/evaluation.sql.js';
import { ReopeningService } from '../evaluation/scoring/reopening.service.js';
import { record } from '../history/history.js';
import { has, type Actor } from '../kernel/actor.js';
import { credits, formatCredits, parseCredits } from '../kernel/credits.js';
import { newId } from '../kernel/id.js';
import { found, invalidIf, Refused, refuseIf, Stale } from '../kernel/refusal.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { Decided, NewDecision, RevisionAsk } from './decision.dto.js';
import { proposalWaits, refusalsToDecide, voicesNeeded, whyNotDecider, type Word } from './decision.rules.js';
import { courseById, proposedDecision, standing, type CourseRow } from './decision.sql.js';
import { objectionsToDecision, subjectCodeOf } from './objections.js';

/** Whose role may set a limit on credit or a duplicate aside, beside deciding. */
export function mayOverride(actor: Actor): boolean {
  return has(actor, 'registrar', 'admin');
}

/** What an approver does with a claim that was read: decide, send it back to its readers, ask the learner to revise. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claims: ClaimService,
    private readonly reopenings: ReopeningService,
  ) {}

  /** Decides, or proposes the decision to the committee. @throws Refused with every reason against it. */
  decide(claimId: string, decision: NewDecision, actor: Actor): Promise<Decided> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const claim = await this.lockForDecision(tx, claimId, decision.claimVersion);
      const policy = await policyOfClaim(tx, claim, this.clock.now());
      const about = await standing(tx, claim);
      const other = decision.outcome === 'alternative' ? await courseById(tx, decision.courseId) : null;
      if (decision.outcome === 'alternative' && decision.courseId !== null) found(other, 'course');
      await this.checkTerm(tx, decision.termId);
      const word = wordOf(decision, claim);
      const course = other ?? (word.outcome === 'none' ? null : await courseById(tx, claim.courseId));
      const subjectCode = await subjectCodeOf(tx, claim.subjectId);
      const given = { credits: word.credits, course, title: claim.title, subjectCode };
      const creditRefusals =
        word.outcome === 'none' ? [] : await objectionsToDecision(tx, claim, policy, given, about.inForce);
      const { content } = await rubricOf(tx, claim.submissionId!);
      const decidable = {
        ...about,
        requestedCredits: credits(claim.credits),
        courseId: claim.courseId,
        otherCourseCredits: other?.credits ?? null,
        otherCourse: other && { courseCode: other.code, subjectCode: other.subjectCode },
        criteria: content.criteria,
        creditRefusals,
      };
      refuseIf(refusalsToDecide(word, decidable, policy, actor.personId!, mayOverride(actor)));
      const id = await this.insert(tx, claim, { word, decision, course, overridden: creditRefusals, about }, actor);
      return this.concludeOrPropose(tx, claim, policy, { id, outcome: word.outcome }, actor);
    });
  }

  /** Gives the claim back to its readers, whose evaluations are opened again. */
  sendBack(claimId: string, reason: string, actor: Actor): Promise<{ id: string }> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const claim = await this.lockForDecision(tx, claimId);
      refuseIf(whyNotDecider(actor.personId!, await standing(tx, claim)));
      await this.withdrawProposal(tx, claim, reason);
      await this.claims.keepReason(tx, claim, reason, actor);
      const sent = await this.claims.step(tx, claim, 'sendBack', actor, {});
      await this.reopenings.reopenAll(tx, sent, await roundOf(tx, claim.submissionId!), reason, actor);
      return { id: claimId };
    });
  }

  /** Gives the claim back to the learner for another attempt, with feedback. */
  askToRevise(claimId: string, ask: RevisionAsk, actor: Actor): Promise<{ id: string }> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const claim = await this.lockForDecision(tx, claimId, ask.claimVersion);
      const policy = await policyOfClaim(tx, claim, this.clock.now());
      const about = await standing(tx, claim);
      refuseIf([
        ...whyNotDecider(actor.personId!, about),
        ...refusalsToAskToRevise(claim, policy),
        ...(about.inForce
          ? [{ code: 'under_appeal', detail: 'An appeal ends in a decision, not in a revision.' }]
          : []),
      ]);
      const { content } = await rubricOf(tx, claim.submissionId!);
      invalidIf(
        ask.feedback
          .filter(({ criterionId }) => !content.criteria.some(({ id }) => id === criterionId))
          .map(({ criterionId: id }) => ({
            code: 'unknown_criterion',
            detail: 'There is no such criterion.',
            about: id,
          })),
      );
      await this.withdrawProposal(tx, claim, ask.message);
      const id = newId();
      await tx.query(
        `insert into revision_request (id, institution_id, claim_id, submission_id, message, feedback, asked_by, asked_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          id,
          claim.institutionId,
          claimId,
          claim.submissionId,
          ask.message.trim(),
          JSON.stringify(ask.feedback),
          actor.personId,
          this.clock.now(),
        ],
      );
      await tx.query('update claim set return_reason = $2 where id = $1', [claimId, ask.message.trim()]);
      await this.claims.step(tx, claim, 'askToRevise', actor, {});
      return { id };
    });
  }

  /** Takes back what waits for the committee when the claim is closed. */
  dropProposal(claimId: string, actor: Actor): Promise<void> {
    return this.database.exactlyOnce(actor, async (tx) => {
      await this.withdrawProposal(tx, await this.claims.lock(tx, claimId), 'The claim was closed.');
    });
  }

  /**
   * The claim, locked, when it waits for a decision. @throws Stale when the claim has moved since `version` was read: what
   * was decided on may have been read anew meanwhile.
   */
  async lockForDecision(tx: Tx, claimId: string, version: number | null = null): Promise<LockedClaim> {
    const claim = await this.claims.lock(tx, claimId);
    if (claim.status !== 'approval') {
      throw new Refused([{ code: 'wrong_state', detail: 'This claim does not wait for a decision.' }]);
    }
    if (version !== null && version !== claim.version) {
      throw new Stale({ claimVersion: claim.version, status: claim.status });
    }
    return claim;
  }

  /** Makes a proposed decision final when enough people stand behind it. */
  async concludeOrPropose(
    tx: Tx,
    claim: LockedClaim,
    policy: BindingPolicy,
    decision: { id: string; outcome: string },
    actor: Actor,
  ): Promise<Decided> {
    const now = this.clock.now();
    const proposed = found(await proposedDecision(tx, claim.id), 'decision');
    if (1 + proposed.agreeing < voicesNeeded(policy.committeeSize)) {
      if (proposed.agreeing === 0) {
        await record(tx, 'decision.proposed', actor, { claimId: claim.id, decisionId: decision.id }, now);
      }
      return { id: decision.id, status: 'proposed' };
    }
    await tx.query(`update decision set status = 'final', concluded_at = $2 where id = $1`, [decision.id, now]);
    await this.claims.step(tx, claim, 'decide', actor, { decisionId: decision.id, outcome: decision.outcome });
    return { id: decision.id, status: 'final' };
  }

  private async insert(
    tx: Tx,
    claim: LockedClaim,
    {
      word,
      decision,
      course,
      overridden,
      about,
    }: {
      word: Word;
      decision: NewDecision;
      course: CourseRow | null;
      overridden: readonly unknown[];
      about: Awaited<ReturnType<typeof standing>>;
    },
    actor: Actor,
  ): Promise<string> {
    if (await proposedDecision(tx, claim.id)) {
      throw new Refused([proposalWaits]);
    }
    const id = newId();
    await tx.query(
      `insert into decision (id, institution_id, claim_id, submission_id, number, supersedes_id, status, outcome, credits,
         course_id, title, term_id, feedback, message, override_reason, overridden, decided_by, decided_at)
       select $1, $2, $3, $4, 1 + count(*), $5, 'proposed', $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16
       from decision where claim_id = $3`,
      [
        id,
        claim.institutionId,
        claim.id,
        claim.submissionId,
        about.inForce?.id ?? null,
        word.outcome,
        formatCredits(word.credits),
        course?.id ?? null,
        course?.title ?? claim.title,
        word.outcome === 'none' ? null : word.termId,
        JSON.stringify(word.feedback),
        decision.message.trim(),
        overridden.length > 0 ? word.overrideReason : null,
        JSON.stringify(overridden),
        actor.personId,
        this.clock.now(),
      ],
    );
    return id;
  }

  private async withdrawProposal(tx: Tx, claim: LockedClaim, reason: string): Promise<void> {
    await tx.query(
      `update decision set status = 'withdrawn', withdrawn_reason = $2 where claim_id = $1 and status = 'proposed'`,
      [claim.id, reason],
    );
  }

  private async checkTerm(tx: Tx, termId: string | null): Promise<void> {
    if (termId !== null) found((await tx.query('select from term where id = $1', [termId]))[0], 'term');
  }
}

function wordOf(decision: NewDecision, claim: LockedClaim): Word {
  const { outcome, feedback, termId, overrideReason } = decision;
  const given = decision.credits === null ? null : parseCredits(decision.credits);
  const implied = outcome === 'full' ? credits(claim.credits) : 0;
  const courseId = outcome === 'alternative' ? decision.courseId : claim.courseId;
  return { outcome, feedback, termId, overrideReason, courseId, credits: given ?? implied };
}

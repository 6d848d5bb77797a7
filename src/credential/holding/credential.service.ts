import { Injectable } from '@nestjs/common';
import { policyInForceAt } from '../../claim/claim.policy.js';
import type { Actor } from '../../kernel/actor.js';
import { found, refuseIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { badgeOf, type Credential } from '../badge/badge.rules.js';
import { awardFacts } from '../badge/facts.query.js';
import { certificateOf, membersOf, partOf, recordOf } from '../badge/together.rules.js';
import { Issuers } from '../key/issuer.service.js';
import { givenBefore, learnersAwards, stackById } from '../stack/stack.query.js';
import { progressOf, refusalsToComplete } from '../stack/stack.rules.js';
import type { CredentialView, CredentialWish } from './credential.dto.js';
import * as rows from './credential.rows.js';
import { refusalsToBadge, refusalsToRecord } from './credential.rules.js';
import { Issuing } from './issuing.service.js';
import { Revoking } from './revoking.service.js';

/** What learners hold of their record, signed by their college. Nothing is made unless its learner asks for it. */
@Injectable()
export class CredentialService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly issuers: Issuers,
    private readonly issuing: Issuing,
    private readonly revoking: Revoking,
  ) {}

  list(actor: Actor): Promise<CredentialView[]> {
    return this.database.inInstitution(actor, (tx) => rows.credentialsOf(tx, actor.personId!));
  }

  /** As it was signed, for its learner. @throws NotThere */
  signed(id: string, actor: Actor): Promise<rows.SignedCredential> {
    return this.database.inInstitution(actor, (tx) => rows.signedCredential(tx, id, actor.personId!));
  }

  /** The one that was asked for: the same one, as long as it holds and says what is so. */
  make(wish: CredentialWish, actor: Actor): Promise<CredentialView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      await rows.lockLearner(tx, actor);
      const id = await this.made(tx, wish, actor);
      return found((await rows.credentialsOf(tx, actor.personId!)).find((one) => one.id === id), 'credential'); // prettier-ignore
    });
  }

  private made(tx: Tx, { kind, awardId, stackId }: CredentialWish, actor: Actor): Promise<string> {
    if (kind === 'award') return this.badge(tx, awardId!, actor);
    return kind === 'stack' ? this.certificate(tx, stackId!, actor) : this.record(tx, actor);
  }

  private async badge(tx: Tx, awardId: string, actor: Actor): Promise<string> {
    // The line cannot be voided meanwhile: who voids it afterwards finds its badge.
    const [line] = await tx.query<{ voidedAt: Date | null }[]>(
      `select voided_at as "voidedAt" from award where id = $1 and learner_id = $2 and kind = 'award' for share`,
      [awardId, actor.personId],
    );
    refuseIf(refusalsToBadge(found(line, 'line of credit')));
    const there = await rows.credentialOfAward(tx, awardId);
    if (there) return there;
    const facts = await awardFacts(tx, awardId, this.issuers.origin);
    const { credentials: told } = await policyInForceAt(tx, actor.institutionId, this.clock.now());
    const badge = { kind: 'award' as const, awardId, stackId: null, title: facts.title };
    return this.issuing.issue(tx, actor, badge, (frame) => badgeOf(frame, facts, told));
  }

  private async certificate(tx: Tx, stackId: string, actor: Actor): Promise<string> {
    const stack = await stackById(tx, stackId);
    const there = await rows.liveOf(tx, { kind: 'stack', learnerId: actor.personId!, stackId });
    if (there) return there.id;
    const progress = progressOf(stack, await learnersAwards(tx, actor.personId!));
    const isGiven = stack.retiredAt === null || (await givenBefore(tx, actor.personId!)).has(stackId);
    refuseIf(refusalsToComplete(progress, isGiven ? null : stack.retiredAt));
    const badges: string[] = [];
    for (const { awardId } of progress.counted) badges.push(await this.badge(tx, awardId, actor));
    const parts = (await rows.held(tx, badges)).map(({ id, document }) =>
      partOf(id, JSON.parse(document) as Credential),
    );
    const facts = { ...stack, credits: progress.credits, parts };
    const certificate = { kind: 'stack' as const, awardId: null, stackId, title: stack.title, parts: badges };
    return this.issuing.issue(tx, actor, certificate, (frame) => certificateOf(frame, facts));
  }

  /** Everything, each as it stands. Another record takes the place of one that says less, or more. */
  private async record(tx: Tx, actor: Actor): Promise<string> {
    const learnerId = actor.personId!;
    const lines = await learnersAwards(tx, learnerId);
    refuseIf(refusalsToRecord(lines));
    for (const { awardId } of lines) await this.badge(tx, awardId, actor);
    const parts = (await rows.credentialsOf(tx, learnerId)).filter(
      (one) => one.kind !== 'record' && one.revokedAt === null,
    );
    const ids = parts.map(({ id }) => id).sort();
    const there = await rows.liveOf(tx, { kind: 'record', learnerId, stackId: null });
    if (there && there.parts.join() === ids.join()) return there.id;
    if (there) await this.revoking.revoke(tx, [there.id], 'replaced', actor);
    const documents = (await rows.held(tx, ids)).map(({ document }) => JSON.parse(document) as Credential);
    const record = {
      kind: 'record' as const,
      awardId: null,
      stackId: null,
      title: 'Credit for prior learning',
      parts: ids,
    };
    return this.issuing.issue(tx, actor, record, (frame) => recordOf(frame, documents, membersOf(documents)));
  }
}

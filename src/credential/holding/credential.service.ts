import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { record } from '../../history/history.js';
import { policyInForceAt } from '../../claim/claim.policy.js';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { found, refuseIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { badgeOf, type Credential, type Frame } from '../badge/badge.rules.js';
import { awardFacts, parties } from '../badge/facts.query.js';
import { Issuers } from '../key/issuer.service.js';
import { signed } from '../proof/signed.js';
import { StatusLists } from '../status/list.service.js';
import type { CredentialView, CredentialWish } from './credential.dto.js';
import {
  credentialOfAward,
  credentialsOf,
  insertCredential,
  signedCredential,
  type SignedCredential,
} from './credential.rows.js';
import { refusalsToBadge } from './credential.rules.js';

/** What learners hold of their record, signed by their college. Nothing is made unless its learner asks for it. */
@Injectable()
export class CredentialService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly issuers: Issuers,
    private readonly lists: StatusLists,
  ) {}

  list(actor: Actor): Promise<CredentialView[]> {
    return this.database.inInstitution(actor, (tx) => credentialsOf(tx, actor.personId!));
  }

  /** As it was signed, for its learner. @throws NotThere */
  signed(id: string, actor: Actor): Promise<SignedCredential> {
    return this.database.inInstitution(actor, (tx) => signedCredential(tx, id, actor.personId!));
  }

  /** The badge of one's own line of credit: the same one however often it is asked for. */
  make({ awardId }: CredentialWish, actor: Actor): Promise<CredentialView> {
    return this.database.exactlyOnce(actor, (tx) => this.badge(tx, awardId!, actor));
  }

  private async badge(tx: Tx, awardId: string, actor: Actor): Promise<CredentialView> {
    // The line cannot be voided meanwhile: who voids it afterwards finds its badge.
    const [line] = await tx.query<{ voidedAt: Date | null }[]>(
      `select voided_at as "voidedAt" from award where id = $1 and learner_id = $2 and kind = 'award' for share`,
      [awardId, actor.personId],
    );
    refuseIf(refusalsToBadge(found(line, 'line of credit')));
    const there = await credentialOfAward(tx, awardId);
    if (there) return there;
    const facts = await awardFacts(tx, awardId, this.issuers.origin);
    const { credentials: told } = await policyInForceAt(tx, actor.institutionId, this.clock.now());
    await this.issue(tx, actor, { kind: 'award', awardId, title: facts.title }, (frame) => badgeOf(frame, facts, told));
    return found(await credentialOfAward(tx, awardId), 'badge');
  }

  /** Signs what `about` says and keeps it. Of two who do it at once, one does. */
  private async issue(
    tx: Tx,
    actor: Actor,
    made: { kind: CredentialView['kind']; awardId: string | null; title: string },
    about: (frame: Frame) => Credential,
  ): Promise<void> {
    const { institutionId } = actor;
    const learnerId = actor.personId!;
    const { code, name, holder } = await parties(tx, institutionId, learnerId);
    const signing = await this.issuers.signing(tx, institutionId, code);
    const issuedAt = this.clock.now();
    for (;;) {
      const place = await this.lists.draw(tx, institutionId, code);
      const id = newId();
      const credential = about({
        id,
        publisher: { did: signing.did, name, url: this.issuers.origin },
        holder,
        salt: randomBytes(16).toString('base64url'),
        status: { list: this.lists.url(code, place.number), index: place.index },
        from: issuedAt,
      });
      const row = {
        ...made,
        ...(await signed(credential, signing, issuedAt)),
        id,
        institutionId,
        learnerId,
        keyId: signing.key.id,
        place,
        issuedAt,
      };
      if (await insertCredential(tx, row)) {
        await record(tx, 'credential.issued', actor, { credentialId: id, kind: made.kind, learnerId }, issuedAt);
        return;
      }
      if (made.awardId && (await credentialOfAward(tx, made.awardId))) return;
    }
  }
}

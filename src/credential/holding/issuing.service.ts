import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import type { Credential, Frame } from '../badge/badge.rules.js';
import { parties } from '../badge/facts.query.js';
import { Issuers } from '../key/issuer.service.js';
import { signed } from '../proof/signed.js';
import { StatusLists } from '../status/list.service.js';
import { insertCredential, type NewCredential } from './credential.rows.js';

/** What is to be signed: what it is about, and the credentials on which it stands. */
type Wanted = Pick<NewCredential, 'kind' | 'awardId' | 'stackId' | 'title'> & { parts?: readonly string[] };

/** Signs credentials in the name of the learner's college. */
@Injectable()
export class Issuing {
  constructor(
    private readonly clock: Clock,
    private readonly issuers: Issuers,
    private readonly lists: StatusLists,
  ) {}

  /** Signs what `about` says of the actor, and keeps it. The learner is locked: nobody makes the same at once. */
  async issue(
    tx: Tx,
    actor: Actor,
    { parts = [], ...wanted }: Wanted,
    about: (frame: Frame) => Credential,
  ): Promise<string> {
    const { institutionId } = actor;
    const learnerId = actor.personId!;
    const { code, name, holder } = await parties(tx, institutionId, learnerId);
    const signing = await this.issuers.signing(tx, institutionId, code);
    const publisher = { did: signing.did, name, url: this.issuers.origin };
    const from = this.clock.now();
    for (;;) {
      const place = await this.lists.draw(tx, institutionId, code);
      const id = newId();
      const status = { list: this.lists.url(code, place.number), index: place.index };
      const salt = randomBytes(16).toString('base64url');
      const both = await signed(about({ id, publisher, holder, salt, status, from }), signing, from);
      const row = { ...wanted, ...both, id, institutionId, learnerId, keyId: signing.key.id, place, issuedAt: from };
      if (!(await insertCredential(tx, row))) continue; // somebody has this place
      await tx.query(
        'insert into credential_part (institution_id, credential_id, part_id) select $1, $2, unnest($3::uuid[])',
        [institutionId, id, parts],
      );
      await record(tx, 'credential.issued', actor, { credentialId: id, kind: wanted.kind, learnerId }, from);
      return id;
    }
  }
}

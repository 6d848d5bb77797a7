import { Injectable } from '@nestjs/common';
import { SigningKeys } from '../../account/signing/signing.service.js';
import type { Actor } from '../../kernel/actor.js';
import { Database } from '../../platform/database/database.js';
import { SubmissionService } from '../submission/submission.service.js';
import { manifestOf } from './manifest.rules.js';

export interface Manifest {
  text: string;
  /** Of the claim. */
  reference: string;
}

/** What a submission was sent with, so that anybody can check years later that the files are the same. */
@Injectable()
export class ManifestService {
  constructor(
    private readonly database: Database,
    private readonly submissions: SubmissionService,
    private readonly keys: SigningKeys,
  ) {}

  /** For whoever may read the submission. @throws NotThere */
  async of(claimId: string, submissionId: string, actor: Actor): Promise<Manifest> {
    const sent = await this.submissions.get(claimId, submissionId, actor);
    const evidence = [...sent.evidence, ...sent.supplements.flatMap((later) => later.evidence)];
    return { text: manifestOf(sent, evidence), reference: sent.reference };
  }

  /** The college's over it: Ed25519, 64 bytes. */
  sign({ text }: Manifest, actor: Actor): Promise<Buffer> {
    return this.database.inInstitution(actor, async (tx) => {
      const key = await this.keys.inUse(tx, actor.institutionId);
      return key.sign(Buffer.from(text));
    });
  }
}

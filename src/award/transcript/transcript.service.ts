import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { found, refuseIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Limits } from '../../platform/limits/limits.js';
import { TranscriptCheck } from './check.service.js';
import { edi, pesc, pescOfOne, written, type Format } from './format.js';
import { learnersOf } from './learners.js';
import { issued, linesByLearner, type Issued } from './transcript.query.js';

export interface TranscriptFile {
  name: string;
  content: Readable;
}

/** What a released batch says of each learner, as documents that other schools read. */
@Injectable()
export class TranscriptService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly check: TranscriptCheck,
  ) {}

  /** A PESC transcript for each learner of the batch. @throws Refused where a line would make one invalid */
  async transcripts(batchId: string, actor: Actor): Promise<TranscriptFile> {
    const issuing = await this.asked(batchId, actor);
    return this.opened(batchId, pesc, issuing, actor, nameOf(issuing, pesc));
  }

  /** EDI 130, experimental. @throws Refused where a line has letters that it cannot hold */
  async edi(batchId: string, actor: Actor): Promise<TranscriptFile> {
    const issuing = await this.asked(batchId, actor);
    return this.opened(batchId, edi, issuing, actor, nameOf(issuing, edi));
  }

  /** The PESC transcript of one learner. @throws Refused where a line would make it invalid */
  async transcript(batchId: string, learnerId: string, actor: Actor): Promise<TranscriptFile> {
    const issuing = await this.asked(batchId, actor);
    const [first] = await this.database.inInstitution(actor, (tx) =>
      linesByLearner(tx, batchId, issuing.profile, { learnerId }),
    );
    const { fields } = found(first, 'learner in this batch');
    return this.opened(batchId, pescOfOne, issuing, actor, `${fields.award_id}.xml`, learnerId);
  }

  private async asked(batchId: string, actor: Actor): Promise<Issued> {
    await this.limits.take('recordFiles', actor.institutionId);
    return this.database.inInstitution(actor, (tx) => issued(tx, batchId));
  }

  /** Everything is judged before the first byte leaves: a file is whole and valid, or it is not there. */
  private async opened(
    batchId: string,
    format: Format,
    issuing: Issued,
    actor: Actor,
    name: string,
    learnerId?: string,
  ): Promise<TranscriptFile> {
    const learners = () => learnersOf(this.database, batchId, issuing, actor, learnerId);
    refuseIf(await this.check.refusals(format, learners, issuing));
    await this.database.inInstitution(actor, (tx) =>
      record(tx, 'batch.downloaded', actor, { batchId }, this.clock.now()),
    );
    return { name, content: Readable.from(written(format, learners(), issuing)) };
  }
}

function nameOf({ code, number }: Issued, { extension }: Format): string {
  return `${code.toLowerCase()}-batch-${String(number).padStart(4, '0')}.${extension}`;
}

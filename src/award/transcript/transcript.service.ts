import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { found, refuseIf, type Refusal } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Limits } from '../../platform/limits/limits.js';
import { ediOf, refusalsToEdi } from './edi.rules.js';
import { batchEnd, batchStart, refusalsToTranscribe, transcriptDocument, transcriptOf } from './pesc.rules.js';
import { issued, linesByLearner, type Asked, type Issued, type LearnersLine } from './transcript.query.js';
import { xmlOf } from './xml.rules.js';

const linesAtOnce = 2_000;
const refusedAtOnce = 50;

export interface TranscriptFile {
  name: string;
  content: Readable;
}

/** A format in which the lines of one learner after the other leave, beside the file of the batch's profile. */
interface Format {
  extension: string;
  start: (issuing: Issued) => string;
  learner: (lines: readonly LearnersLine[], issuing: Issued, place: number) => string;
  end: (issuing: Issued, learners: number) => string;
  refusals: (lines: readonly LearnersLine[], issuing: Issued) => Refusal[];
}

const pesc: Format = {
  extension: 'xml',
  start: () => batchStart,
  learner: (lines, issuing) => xmlOf(transcriptOf(lines, issuing)),
  end: () => batchEnd,
  refusals: refusalsToTranscribe,
};

const edi: Format = { extension: 'edi', ...ediOf, refusals: refusalsToEdi };

/** What a released batch says of each learner, as documents that other schools read. */
@Injectable()
export class TranscriptService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  /** A PESC transcript for each learner of the batch. @throws Refused where a line would make one invalid */
  transcripts(batchId: string, actor: Actor): Promise<TranscriptFile> {
    return this.open(batchId, pesc, actor);
  }

  /** EDI 130, experimental. @throws Refused where a line has letters that it cannot hold */
  edi(batchId: string, actor: Actor): Promise<TranscriptFile> {
    return this.open(batchId, edi, actor);
  }

  /** The PESC transcript of one learner. */
  async transcript(batchId: string, learnerId: string, actor: Actor): Promise<TranscriptFile> {
    await this.limits.take('recordFiles', actor.institutionId);
    return this.database.inInstitution(actor, async (tx) => {
      const issuing = await issued(tx, batchId);
      const asked = { learnerId, after: null, limit: linesAtOnce };
      const lines = await linesByLearner(tx, batchId, issuing.profile, asked);
      const { fields } = found(lines[0], 'learner in this batch');
      refuseIf(refusalsToTranscribe(lines, issuing));
      await record(tx, 'batch.downloaded', actor, { batchId }, this.clock.now());
      return { name: `${fields.award_id}.xml`, content: Readable.from([transcriptDocument(lines, issuing)]) };
    });
  }

  /** Everything is judged before the first byte leaves: a file is whole and valid, or it is not there. */
  private async open(batchId: string, format: Format, actor: Actor): Promise<TranscriptFile> {
    await this.limits.take('recordFiles', actor.institutionId);
    const issuing = await this.database.inInstitution(actor, (tx) => issued(tx, batchId));
    const refusals: Refusal[] = [];
    for await (const lines of this.learners(batchId, issuing, actor)) {
      refusals.push(...format.refusals(lines, issuing));
      if (refusals.length >= refusedAtOnce) break;
    }
    refuseIf(refusals);
    await this.database.inInstitution(actor, (tx) =>
      record(tx, 'batch.downloaded', actor, { batchId }, this.clock.now()),
    );
    const name = `${issuing.code.toLowerCase()}-batch-${String(issuing.number).padStart(4, '0')}.${format.extension}`;
    return { name, content: Readable.from(this.written(batchId, format, issuing, actor)) };
  }

  private async *written(batchId: string, format: Format, issuing: Issued, actor: Actor): AsyncGenerator<string> {
    let learners = 0;
    yield format.start(issuing);
    for await (const lines of this.learners(batchId, issuing, actor)) {
      learners += 1;
      yield format.learner(lines, issuing, learners);
    }
    yield format.end(issuing, learners);
  }

  /** The lines of one learner after the other, read some at a time. */
  private async *learners(batchId: string, { profile }: Issued, actor: Actor): AsyncGenerator<LearnersLine[]> {
    let held: LearnersLine[] = [];
    for (let after: LearnersLine | null = null, full = true; full;) {
      const asked: Asked = { after, limit: linesAtOnce };
      const next: LearnersLine[] = await this.database.inInstitution(actor, (tx) =>
        linesByLearner(tx, batchId, profile, asked),
      );
      full = next.length === linesAtOnce;
      after = next.at(-1) ?? null;
      for (const line of next) {
        if (held.length > 0 && held[0]!.learnerId !== line.learnerId) {
          yield held;
          held = [];
        }
        held.push(line);
      }
    }
    if (held.length > 0) yield held;
  }
}

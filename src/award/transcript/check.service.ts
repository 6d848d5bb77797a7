import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Config } from '../../config.js';
import type { Actor } from '../../kernel/actor.js';
import type { Refusal } from '../../kernel/refusal.js';
import { Database } from '../../platform/database/database.js';
import { Readiness } from '../../platform/health/readiness.js';
import { faultsIn } from './fault.rules.js';
import { edi, pesc, written, type Format } from './format.js';
import { learnersOf } from './learners.js';
import { sampleDocument } from './sample.js';
import { faultsBySchemas, SchemasUnusable, type Fault } from './schemas.js';
import type { TranscriptCheckView } from './transcript.dto.js';
import { frozen, type Issued, type LearnersLine } from './transcript.query.js';

const refusedAtOnce = 50;
const triedFor = 60_000;

/** How the transcripts of a batch stood when it was released. */
export type Verdict = 'valid_by_schemas' | 'valid_by_rules' | 'invalid' | 'unchecked';

/*
 ** Judges transcripts before they leave.
 ** (1) Our own rules first: they say what mends it. Where an operator has the official schemas, these have the last word.
 ** (2) Where the schemas were asked for and cannot be used, no transcript leaves: a check that was not made is no check.
 */
@Injectable()
export class TranscriptCheck implements OnModuleInit {
  private readonly log = new Logger('Transcripts');
  private tried: { at: number; whyNot: Promise<string | null> } | null = null;

  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly readiness: Readiness,
  ) {}

  onModuleInit(): void {
    this.readiness.tell('transcripts', () => this.whyNot());
  }

  /** How the PESC transcripts of this batch stand, be it released or not. */
  async view(batchId: string, actor: Actor): Promise<TranscriptCheckView> {
    const issuing = await this.database.inInstitution(actor, (tx) => frozen(tx, batchId));
    const learners = () => learnersOf(this.database, batchId, issuing, actor);
    const by = this.config.pescSchemas === null ? 'rules' : 'schemas';
    return { by, against: await this.refusals(pesc, learners, issuing), codes: issuing.codes };
  }

  /** What is told with the release. Call it outside of transactions: what it reads is frozen with the batch. */
  async verdict(batchId: string, actor: Actor): Promise<Verdict> {
    const { by, against } = await this.view(batchId, actor);
    if (against.length === 0) return `valid_by_${by}`;
    return against[0]!.code === 'pesc_unchecked' ? 'unchecked' : 'invalid';
  }

  /** Why these lines may not leave in this format; some reasons at most. `learners` gives them anew each time. */
  async refusals(format: Format, learners: () => AsyncIterable<LearnersLine[]>, issuing: Issued): Promise<Refusal[]> {
    const refusals: Refusal[] = [];
    for await (const lines of learners()) {
      refusals.push(...format.refusals(lines, issuing));
      if (refusals.length >= refusedAtOnce) break;
    }
    const schemas = this.config.pescSchemas;
    if (refusals.length > 0 || schemas === null || format === edi) return refusals;
    try {
      const faults = await faultsBySchemas(schemas, written(format, learners(), issuing));
      return faults.length === 0 ? [] : await this.named(faults, written(format, learners(), issuing));
    } catch (error) {
      if (!(error instanceof SchemasUnusable)) throw error;
      this.log.error({ err: error }, 'transcripts cannot be checked');
      this.tried = null;
      const detail =
        'The official schemas cannot be used now, so no PESC transcript leaves. Who runs Credence sees why at /health/ready.';
      return [{ code: 'pesc_unchecked', detail }];
    }
  }

  /** The faults by line of credit: the same document again, of which one part at a time is looked at. */
  private async named(faults: readonly Fault[], parts: AsyncIterable<string>): Promise<Refusal[]> {
    const refusals: Refusal[] = [];
    let before = 0;
    for await (const part of parts) {
      refusals.push(...faultsIn(part, before, faults));
      before += part.split('\n').length - 1;
    }
    return refusals;
  }

  /** Null when transcripts are judged by the official schemas; else what is amiss, or that there are none. Tried once a minute. */
  private whyNot(): Promise<string | null> {
    const now = performance.now();
    if (this.tried === null || now - this.tried.at > triedFor) this.tried = { at: now, whyNot: this.tryOut() };
    return this.tried.whyNot;
  }

  private async tryOut(): Promise<string | null> {
    const schemas = this.config.pescSchemas;
    if (schemas === null) return 'PESC transcripts are checked by our own rules alone: PESC_SCHEMAS is not set.';
    try {
      const [fault] = await faultsBySchemas(schemas, sampleDocument());
      return fault ? `No PESC transcript leaves. The schemas refuse what they should take: ${fault.why}` : null;
    } catch (error) {
      return `No PESC transcript leaves. ${(error as Error).message}`;
    }
  }
}

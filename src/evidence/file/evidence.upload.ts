import { Injectable, type CallHandler, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Config } from '../../config.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Spool } from '../../platform/files/spool.js';
import type { UploadRules } from '../../platform/files/upload.engine.js';
import { UploadInterceptor } from '../../platform/files/upload.interceptor.js';
import { Limits } from '../../platform/limits/limits.js';
import { filePolicy } from '../upload/limits.query.js';
import { mostBytes, refusalOfSize, refusalsToName, refusalsToPolicy, tidyName } from './upload.rules.js';

/** Takes the file of a piece of evidence, as large, as often and of such kinds as the rules, the operator and the college allow. */
@Injectable()
export class EvidenceUpload extends UploadInterceptor {
  constructor(
    spool: Spool,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly limits: Limits,
  ) {
    super(spool);
  }

  override async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
    await this.limits.take('evidence', actor!.personId!);
    return super.intercept(context, next);
  }

  protected override async rulesFor({ actor }: FastifyRequest): Promise<UploadRules> {
    const policy = await this.database.inInstitution(actor!, (tx) =>
      filePolicy(tx, actor!.institutionId, this.clock.now()),
    );
    return {
      refusalsToName: (name) => [...refusalsToName(tidyName(name)), ...refusalsToPolicy(tidyName(name), 0, policy)],
      mostBytes: (name) => Math.min(mostBytes(tidyName(name), this.config.upload), policy?.fileBytes ?? Infinity),
      refusalOfSize,
    };
  }
}

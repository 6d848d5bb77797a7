import { Injectable, type CallHandler, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Config } from '../../config.js';
import { Spool } from '../../platform/files/spool.js';
import { UploadInterceptor } from '../../platform/files/upload.interceptor.js';
import { Limits } from '../../platform/limits/limits.js';
import { mostBytes, refusalOfSize, refusalsToName, tidyName } from './upload.rules.js';

/** Takes the file of a piece of evidence, as large, as often and of such kinds as the rules and the operator allow. */
@Injectable()
export class EvidenceUpload extends UploadInterceptor {
  constructor(
    spool: Spool,
    { upload }: Config,
    private readonly limits: Limits,
  ) {
    super(spool, {
      refusalsToName: (name) => refusalsToName(tidyName(name)),
      mostBytes: (name) => mostBytes(tidyName(name), upload),
      refusalOfSize,
    });
  }

  override async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
    await this.limits.take('evidence', actor!.personId!);
    return super.intercept(context, next);
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/http/allow.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { AuditPage, AuditQuery, ChainVerification } from './audit.dto.js';
import { AuditService } from './audit.service.js';

@Controller('audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  /** Everything that happened in the institution, the newest first. */
  @Get('events')
  @Allow('auditor', 'admin')
  list(@Query() query: AuditQuery, @CurrentActor() actor: Actor): Promise<AuditPage> {
    return this.audit.list(query, actor);
  }

  /** Whether the sealed chain of events is whole. */
  @Get('verification')
  @Allow('auditor', 'admin', 'registrar')
  verify(@CurrentActor() actor: Actor): Promise<ChainVerification> {
    return this.audit.verify(actor);
  }
}

import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Discloses } from '../../platform/http/discloses.js';
import { ClaimPage, ClaimQuery, ClaimView, Timeline } from './record.dto.js';
import { RecordService } from './record.service.js';

@Controller('claims')
@Allow('learner', 'coordinator', 'approver', 'registrar', 'admin', 'auditor', 'claims:read')
export class RecordController {
  constructor(private readonly records: RecordService) {}

  @Get()
  @Discloses('claim', { rows: 'token' })
  list(@Query() query: ClaimQuery, @CurrentActor() actor: Actor): Promise<ClaimPage> {
    return this.records.list(query, actor);
  }

  @Get(':id')
  @Discloses('claim')
  get(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<ClaimView> {
    return this.records.get(id, actor);
  }

  @Get(':id/timeline')
  @Discloses('timeline', { of: 'claim' })
  timeline(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<Timeline> {
    return this.records.timeline(id, actor);
  }
}

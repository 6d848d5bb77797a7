import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Discloses } from '../../platform/http/discloses.js';
import { TrailView } from './trail.dto.js';
import { TrailService } from './trail.service.js';

@Controller('awards')
export class TrailController {
  constructor(private readonly trails: TrailService) {}

  /** A line of credit with its approvals, its evidence by hash, its way to the SIS and its corrections. */
  @Get(':id/trail')
  @Allow('registrar', 'coordinator', 'approver', 'admin', 'auditor')
  @Discloses('award')
  view(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<TrailView> {
    return this.trails.view(id, actor);
  }
}

import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { PolicyImpact } from './impact.dto.js';
import { ImpactService } from './impact.service.js';

@Controller('policies')
export class ImpactController {
  constructor(private readonly impacts: ImpactService) {}

  /** What this version changes for claims that are open now. */
  @Get(':id/impact')
  @Allow('admin', 'coordinator', 'auditor')
  impact(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<PolicyImpact> {
    return this.impacts.impact(id, actor);
  }
}

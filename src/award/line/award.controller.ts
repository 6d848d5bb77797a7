import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Discloses } from '../../platform/http/discloses.js';
import { AwardPage, AwardQuery, AwardView, Override, Reissue, Voiding } from './award.dto.js';
import { AwardService } from './award.service.js';

@Controller('awards')
export class AwardController {
  constructor(private readonly awards: AwardService) {}

  @Get()
  @Discloses('award', { rows: 'token' })
  @Allow('registrar', 'coordinator', 'approver', 'admin', 'auditor', 'learner', 'awards:read', 'awards:pull')
  list(@Query() query: AwardQuery, @CurrentActor() actor: Actor): Promise<AwardPage> {
    return this.awards.list(query, actor);
  }

  @Get(':id')
  @Discloses('award')
  @Allow('registrar', 'coordinator', 'approver', 'admin', 'auditor', 'learner', 'awards:read')
  view(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<AwardView> {
    return this.awards.view(id, actor);
  }

  @Post(':id/voiding')
  @Allow('registrar')
  void(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() voiding: Voiding,
    @CurrentActor() actor: Actor,
  ): Promise<AwardView> {
    return this.awards.void(id, voiding, actor);
  }

  @Post(':id/reissue')
  @Allow('registrar')
  reissue(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() reissue: Reissue,
    @CurrentActor() actor: Actor,
  ): Promise<AwardView> {
    return this.awards.reissue(id, reissue, actor);
  }

  @Post(':id/overrides')
  @Allow('registrar')
  override(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() override: Override,
    @CurrentActor() actor: Actor,
  ): Promise<AwardView> {
    return this.awards.override(id, override, actor);
  }
}

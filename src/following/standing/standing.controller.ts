import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { StandingList, StandingView } from './standing.dto.js';
import { StandingService } from './standing.service.js';

@Controller()
@Allow('learner')
export class StandingController {
  constructor(private readonly standings: StandingService) {}

  /** Where each of one's own claims stands. */
  @Get('standings')
  all(@CurrentActor() actor: Actor): Promise<StandingList> {
    return this.standings.all(actor);
  }

  @Get('claims/:id/standing')
  one(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<StandingView> {
    return this.standings.one(id, actor);
  }
}

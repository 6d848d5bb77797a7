import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/http/allow.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { PageQuery } from '../platform/http/page.js';
import { HoldService } from './hold.service.js';
import { HoldLifting, HoldPage, HoldView, NewHold, RetentionView } from './retention.dto.js';
import { RetentionService } from './retention.service.js';

@Controller()
@Allow('admin', 'registrar')
export class RetentionController {
  constructor(
    private readonly retention: RetentionService,
    private readonly holds: HoldService,
  ) {}

  /** What comes to its time within 30 days, and what the next night would do. Changes nothing. */
  @Get('retention')
  @Allow('admin', 'registrar', 'coordinator')
  view(@CurrentActor() actor: Actor): Promise<RetentionView> {
    return this.retention.view(actor);
  }

  @Get('legal-holds')
  list(@Query() query: PageQuery, @CurrentActor() actor: Actor): Promise<HoldPage> {
    return this.holds.list(query, actor);
  }

  @Post('legal-holds')
  set(@Body() hold: NewHold, @CurrentActor() actor: Actor): Promise<HoldView> {
    return this.holds.set(hold, actor);
  }

  @Post('legal-holds/:id/lifting')
  @HttpCode(200)
  lift(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() lifting: HoldLifting,
    @CurrentActor() actor: Actor,
  ): Promise<HoldView> {
    return this.holds.lift(id, lifting, actor);
  }
}

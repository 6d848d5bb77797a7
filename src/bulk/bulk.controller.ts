import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/http/allow.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { BulkActView, BulkRehearsal, NewBulkAct } from './bulk.dto.js';
import { BulkService } from './bulk.service.js';

@Controller()
@Allow('coordinator')
export class BulkController {
  constructor(private readonly bulk: BulkService) {}

  /** The dry run of `POST bulk-acts`: which claims it would change, and why not the others. */
  @Post('bulk-act-rehearsal')
  @HttpCode(200)
  rehearse(@Body() asked: NewBulkAct, @CurrentActor() actor: Actor): Promise<BulkRehearsal> {
    return this.bulk.rehearse(asked, actor);
  }

  /** Begins ten seconds later, whether anybody watches or not. Until then it can be cancelled. */
  @Post('bulk-acts')
  ask(@Body() asked: NewBulkAct, @CurrentActor() actor: Actor): Promise<BulkActView> {
    return this.bulk.ask(asked, actor);
  }

  @Get('bulk-acts/:id')
  get(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<BulkActView> {
    return this.bulk.get(id, actor);
  }

  @Post('bulk-acts/:id/cancellation')
  @HttpCode(200)
  cancel(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<BulkActView> {
    return this.bulk.cancel(id, actor);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { DeliveryView, NewTarget, TargetSetUp } from './delivery.dto.js';
import { BatchDeliveries } from './delivery.service.js';
import { DeliveryTargets } from './target.service.js';

/** The way of released batches to the student system. */
@Controller()
export class DeliveryController {
  constructor(
    private readonly deliveries: BatchDeliveries,
    private readonly targets: DeliveryTargets,
  ) {}

  @Get('institution/delivery-target')
  @Allow('admin')
  setUp(@CurrentActor() actor: Actor): Promise<TargetSetUp> {
    return this.targets.setUp(actor);
  }

  /** Where released batches go from now on. The place is tried before it is kept; a webhook's secret is in this answer alone. */
  @Put('institution/delivery-target')
  @Allow('admin')
  set(@Body() target: NewTarget, @CurrentActor() actor: Actor): Promise<TargetSetUp> {
    return this.targets.set(target, actor);
  }

  /** Batches are downloaded or fetched again. */
  @Delete('institution/delivery-target')
  @Allow('admin')
  remove(@CurrentActor() actor: Actor): Promise<TargetSetUp> {
    return this.targets.remove(actor);
  }

  @Get('batches/:id/delivery')
  @Allow('registrar', 'coordinator', 'admin', 'auditor')
  view(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<DeliveryView> {
    return this.deliveries.view(id, actor);
  }

  /** Sends a batch, or sends it again: the same bytes under the same id, so that the other side can tell. */
  @Post('batches/:id/delivery')
  @HttpCode(200)
  @Allow('registrar')
  send(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<DeliveryView> {
    return this.deliveries.send(id, actor);
  }
}

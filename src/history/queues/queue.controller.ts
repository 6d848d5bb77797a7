import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { LateReaction, QueueHealth } from './queue.dto.js';
import { QueueService } from './queue.service.js';

@Controller('queues')
@Allow('admin')
export class QueueController {
  constructor(private readonly queues: QueueService) {}

  /** How the work behind the requests goes: what waits, what is late and why, what the clock started last. */
  @Get()
  health(@CurrentActor() actor: Actor): Promise<QueueHealth> {
    return this.queues.health(actor);
  }

  /** Tries once more what was given up. */
  @Post('reactions/:jobId/retrial')
  @HttpCode(200)
  retry(@Param('jobId') jobId: string, @CurrentActor() actor: Actor): Promise<LateReaction> {
    return this.queues.retry(jobId, actor);
  }
}

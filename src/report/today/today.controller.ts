import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { TodayView } from './today.dto.js';
import { TodayService } from './today.service.js';

@Controller('today')
export class TodayController {
  constructor(private readonly day: TodayService) {}

  /** What needs a coordinator, ranked, with where cases wait and who has room. */
  @Get()
  @Allow('coordinator')
  today(@CurrentActor() actor: Actor): Promise<TodayView> {
    return this.day.today(actor);
  }
}

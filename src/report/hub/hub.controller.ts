import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { HubView } from './hub.dto.js';
import { HubService } from './hub.service.js';

@Controller('portfolio')
@Allow('learner')
export class HubController {
  constructor(private readonly hub: HubService) {}

  /** What the learner comes back to. */
  @Get()
  read(@CurrentActor() actor: Actor): Promise<HubView> {
    return this.hub.read(actor);
  }
}

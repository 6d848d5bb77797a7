import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { DeskView, ReadyPage, ReadyQuery } from './ready.dto.js';
import { ReadyService } from './ready.service.js';

@Controller()
export class ReadyController {
  constructor(private readonly ready: ReadyService) {}

  /** Lines of credit that are not in a batch yet, each with what would hold it back. */
  @Get('ready-awards')
  @Allow('registrar', 'coordinator', 'auditor')
  list(@Query() query: ReadyQuery, @CurrentActor() actor: Actor): Promise<ReadyPage> {
    return this.ready.list(query, actor);
  }

  /** What waits on the registrar's desk today. */
  @Get('registrar-desk')
  @Allow('registrar', 'coordinator', 'auditor')
  desk(@CurrentActor() actor: Actor): Promise<DeskView> {
    return this.ready.desk(actor);
  }
}

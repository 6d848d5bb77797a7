import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Made } from '../../assignment/reviewer/reviewer.dto.js';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Discloses } from '../../platform/http/discloses.js';
import { AdjudicationService } from './adjudication.service.js';
import { DisputeView } from './disagreement.dto.js';
import { DisagreementService } from './disagreement.service.js';

@Controller('claims')
export class DisagreementController {
  constructor(
    private readonly disagreements: DisagreementService,
    private readonly adjudications: AdjudicationService,
  ) {}

  /** Where the readers differ, what they say to each other, and how long they have. */
  @Get(':id/disagreement')
  @Allow('coordinator', 'approver', 'auditor')
  @Discloses('evaluation', { of: 'claim' })
  view(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<DisputeView> {
    return this.disagreements.view(id, actor);
  }

  /** Ends the readers' discussion and calls a third reader. */
  @Post(':id/third-reading')
  @HttpCode(200)
  @Allow('coordinator')
  callThird(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<Made> {
    return this.adjudications.callThird(id, actor);
  }
}

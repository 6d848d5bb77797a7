import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/http/allow.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Discloses } from '../platform/http/discloses.js';
import { NewDismissal, SimilarityView } from './similarity.dto.js';
import { SimilarityService } from './similarity.service.js';

@Controller('claims/:id')
export class SimilarityController {
  constructor(private readonly similarity: SimilarityService) {}

  /** What this claim and those of other learners of the college share: passages side by side, and files. */
  @Get('similarity')
  @Discloses('submission', { rows: 'anyone' })
  @Allow('coordinator', 'approver')
  view(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<SimilarityView> {
    return this.similarity.view(id, actor);
  }

  /** Sets a hint aside. */
  @Post('similarity-dismissals')
  @HttpCode(204)
  @Allow('coordinator')
  dismiss(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() dismissal: NewDismissal,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.similarity.dismiss(id, dismissal, actor);
  }
}

import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { ClaimView } from '../record/record.dto.js';
import { CollegeQuestion, InformationAnswer } from './information.dto.js';
import { InformationService } from './information.service.js';

@Controller('claims/:id/information-requests')
@Allow('learner')
export class InformationController {
  constructor(private readonly information: InformationService) {}

  /** The college asks the learner, as a reviewer could from their seat. */
  @Post()
  @HttpCode(200)
  @Allow('coordinator')
  ask(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { question }: CollegeQuestion,
    @CurrentActor() actor: Actor,
  ): Promise<ClaimView> {
    return this.information.askAsCollege(id, question, actor);
  }

  @Put(':requestId/answer')
  answer(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('requestId', ParseUUIDPipe) requestId: string,
    @Body() answer: InformationAnswer,
    @CurrentActor() actor: Actor,
  ): Promise<ClaimView> {
    return this.information.answer(id, requestId, answer, actor);
  }
}

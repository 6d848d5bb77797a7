import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Put } from '@nestjs/common';
import { ApiExtraModels } from '@nestjs/swagger';
import { Reason } from '../../assignment/seat/assignment.dto.js';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import {
  Asked,
  EvaluationMoved,
  EvaluationView,
  FieldConflict,
  FieldEdit,
  Question,
  SheetEdit,
} from './evaluation.dto.js';
import { EvaluationService } from './evaluation.service.js';
import { ReopeningService } from './reopening.service.js';

@Controller('assignments/:id')
@Allow('reviewer')
@ApiExtraModels(FieldConflict)
export class EvaluationController {
  constructor(
    private readonly evaluations: EvaluationService,
    private readonly reopenings: ReopeningService,
  ) {}

  @Get('evaluation')
  view(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<EvaluationView> {
    return this.evaluations.view(id, actor);
  }

  @Put('evaluation')
  save(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() edit: SheetEdit,
    @CurrentActor() actor: Actor,
  ): Promise<EvaluationView> {
    return this.evaluations.save(id, edit, actor);
  }

  /** One field with its own version: two tabs save side by side, and the later of two saves of one field is told. */
  @Patch('evaluation')
  saveField(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() edit: FieldEdit,
    @CurrentActor() actor: Actor,
  ): Promise<EvaluationView> {
    return this.evaluations.saveField(id, edit, actor);
  }

  @Post('evaluation/submission')
  @HttpCode(200)
  submit(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<EvaluationView> {
    return this.evaluations.submit(id, actor);
  }

  @Post('evaluation/reopening')
  @HttpCode(200)
  @Allow('reviewer', 'coordinator', 'approver')
  reopen(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: Reason,
    @CurrentActor() actor: Actor,
  ): Promise<EvaluationMoved> {
    return this.reopenings.reopen(id, reason, actor);
  }

  @Post('information-request')
  ask(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { question }: Question,
    @CurrentActor() actor: Actor,
  ): Promise<Asked> {
    return this.evaluations.ask(id, question, actor);
  }
}

import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/http/allow.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Discloses } from '../platform/http/discloses.js';
import { AppealAnswer, AppealGrounds, AppealMoved, AppealsView, NewAppeal } from './appeal.dto.js';
import { AppealService } from './appeal.service.js';

@Controller()
export class AppealController {
  constructor(private readonly appeals: AppealService) {}

  @Get('claims/:id/appeals')
  @Discloses('appeal', { of: 'claim' })
  @Allow('learner', 'coordinator', 'approver', 'registrar', 'admin', 'auditor')
  view(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<AppealsView> {
    return this.appeals.view(id, actor);
  }

  /** What the appeal says, for a reader who was seated for it. Not what earlier readers found. */
  @Get('assignments/:id/appeal')
  @Discloses('appeal', { of: 'assignment' })
  @Allow('reviewer')
  grounds(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<AppealGrounds> {
    return this.appeals.grounds(id, actor);
  }

  @Post('claims/:id/appeal')
  @Allow('learner')
  file(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() appeal: NewAppeal,
    @CurrentActor() actor: Actor,
  ): Promise<AppealMoved> {
    return this.appeals.file(id, appeal, actor);
  }

  @Post('appeals/:id/acceptance')
  @HttpCode(200)
  @Allow('coordinator', 'approver')
  accept(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: AppealAnswer,
    @CurrentActor() actor: Actor,
  ): Promise<AppealMoved> {
    return this.appeals.accept(id, reason, actor);
  }

  @Post('appeals/:id/refusal')
  @HttpCode(200)
  @Allow('coordinator', 'approver')
  refuse(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: AppealAnswer,
    @CurrentActor() actor: Actor,
  ): Promise<AppealMoved> {
    return this.appeals.refuse(id, reason, actor);
  }

  @Post('appeals/:id/withdrawal')
  @HttpCode(200)
  @Allow('learner')
  withdraw(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<AppealMoved> {
    return this.appeals.withdraw(id, actor);
  }
}

import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Patch, Post, Put } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { ClaimView, OutcomeView } from '../record/record.dto.js';
import { ChangedClaim, NewClaim, NewOutcome, OutcomeEdit } from './draft.dto.js';
import { DraftService } from './draft.service.js';
import { OutcomeService } from './outcome.service.js';

@Controller('claims')
@Allow('learner')
export class DraftController {
  constructor(
    private readonly drafts: DraftService,
    private readonly outcomes: OutcomeService,
  ) {}

  @Post()
  create(@Body() wanted: NewClaim, @CurrentActor() actor: Actor): Promise<ClaimView> {
    return this.drafts.create(wanted, actor);
  }

  @Patch(':id')
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() changed: ChangedClaim,
    @CurrentActor() actor: Actor,
  ): Promise<ClaimView> {
    return this.drafts.change(id, changed, actor);
  }

  @Delete(':id')
  @HttpCode(204)
  delete(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.drafts.delete(id, actor);
  }

  @Put(':id/outcomes/:outcomeId')
  save(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('outcomeId', ParseUUIDPipe) outcomeId: string,
    @Body() edit: OutcomeEdit,
    @CurrentActor() actor: Actor,
  ): Promise<OutcomeView> {
    return this.outcomes.save(id, outcomeId, edit, actor);
  }

  @Post(':id/outcomes')
  addOutcome(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() outcome: NewOutcome,
    @CurrentActor() actor: Actor,
  ): Promise<OutcomeView> {
    return this.outcomes.add(id, outcome, actor);
  }

  @Delete(':id/outcomes/:outcomeId')
  @HttpCode(204)
  removeOutcome(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('outcomeId', ParseUUIDPipe) outcomeId: string,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.outcomes.remove(id, outcomeId, actor);
  }
}

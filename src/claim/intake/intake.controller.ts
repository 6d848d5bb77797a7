import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { ClaimService } from '../claim.service.js';
import { ClaimView, ClaimStanding } from '../record/record.dto.js';
import { Proposal, ProposalAnswer, ReturnReason, Withdrawal } from './intake.dto.js';
import { IntakeService } from './intake.service.js';

@Controller('claims/:id')
export class IntakeController {
  constructor(
    private readonly intake: IntakeService,
    private readonly claims: ClaimService,
  ) {}

  @Post('proposal')
  @HttpCode(200)
  @Allow('learner')
  propose(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text }: Proposal,
    @CurrentActor() actor: Actor,
  ): Promise<ClaimView> {
    return this.intake.propose(id, text, actor);
  }

  @Post('proposal-answer')
  @HttpCode(200)
  @Allow('coordinator')
  answerProposal(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() answer: ProposalAnswer,
    @CurrentActor() actor: Actor,
  ): Promise<ClaimView> {
    return this.intake.answerProposal(id, answer, actor);
  }

  @Post('acceptance')
  @HttpCode(200)
  @Allow('coordinator')
  accept(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<ClaimView> {
    return this.intake.accept(id, actor);
  }

  @Post('return')
  @HttpCode(200)
  @Allow('coordinator')
  return(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReturnReason,
    @CurrentActor() actor: Actor,
  ): Promise<ClaimView> {
    return this.intake.return(id, reason, actor);
  }

  @Post('withdrawal')
  @HttpCode(200)
  @Allow('learner')
  withdraw(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: Withdrawal,
    @CurrentActor() actor: Actor,
  ): Promise<ClaimStanding> {
    return this.claims.withdraw(id, reason, actor);
  }
}

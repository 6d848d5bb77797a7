import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Made } from '../assignment/reviewer/reviewer.dto.js';
import { Reason } from '../assignment/seat/assignment.dto.js';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/http/allow.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Discloses } from '../platform/http/discloses.js';
import { ApprovalView } from './approval.dto.js';
import { ApprovalService } from './approval.service.js';
import { CommitteeService } from './committee.service.js';
import { Concurrence, Decided, DecisionsView, NewDecision, RevisionAsk } from './decision.dto.js';
import { DecisionService } from './decision.service.js';
import { DecisionRecord } from './record.service.js';

@Controller()
export class DecisionController {
  constructor(
    private readonly approvals: ApprovalService,
    private readonly decisions: DecisionService,
    private readonly committee: CommitteeService,
    private readonly records: DecisionRecord,
  ) {}

  /** The readings side by side, what speaks against credit, and a draft of the decision. */
  @Get('claims/:id/approval')
  @Discloses('evaluation', { of: 'claim' })
  @Allow('approver', 'coordinator', 'auditor')
  approval(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<ApprovalView> {
    return this.approvals.view(id, actor);
  }

  @Get('claims/:id/decisions')
  @Discloses('decision', { of: 'claim' })
  @Allow('learner', 'coordinator', 'approver', 'registrar', 'admin', 'auditor')
  read(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<DecisionsView> {
    return this.records.read(id, actor);
  }

  @Post('claims/:id/decision')
  @Allow('approver')
  decide(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() decision: NewDecision,
    @CurrentActor() actor: Actor,
  ): Promise<Decided> {
    return this.decisions.decide(id, decision, actor);
  }

  @Post('claims/:id/sending-back')
  @HttpCode(200)
  @Allow('approver')
  sendBack(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: Reason,
    @CurrentActor() actor: Actor,
  ): Promise<Made> {
    return this.decisions.sendBack(id, reason, actor);
  }

  @Post('claims/:id/revision-request')
  @Allow('approver')
  askToRevise(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: RevisionAsk,
    @CurrentActor() actor: Actor,
  ): Promise<Made> {
    return this.decisions.askToRevise(id, ask, actor);
  }

  @Post('decisions/:id/concurrence')
  @Allow('approver')
  concur(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() concurrence: Concurrence,
    @CurrentActor() actor: Actor,
  ): Promise<Decided> {
    return this.committee.answer(id, concurrence, actor);
  }

  @Post('decisions/:id/withdrawal')
  @HttpCode(200)
  @Allow('approver')
  withdraw(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: Reason,
    @CurrentActor() actor: Actor,
  ): Promise<Decided> {
    return this.committee.withdraw(id, reason, actor);
  }
}

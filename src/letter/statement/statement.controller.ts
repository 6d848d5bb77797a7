import { Controller, Get, Param, ParseUUIDPipe, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Discloses } from '../../platform/http/discloses.js';
import { networkOf } from '../../platform/limits/limits.rules.js';
import { pdf } from '../pdf.answer.js';
import { CheckedStatement, StatementAsked, StatementList } from './statement.dto.js';
import { Statements } from './statement.service.js';

@Controller()
export class StatementController {
  constructor(private readonly statements: Statements) {}

  /** Makes a statement of the credit that the learner holds now. Its file is there a moment later. */
  @Post('learners/:id/statements')
  @Allow('learner', 'coordinator', 'approver', 'registrar')
  ask(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<StatementAsked> {
    return this.statements.ask(id, actor);
  }

  @Get('learners/:id/statements')
  @Discloses('statement', { of: 'learner' })
  @Allow('learner', 'coordinator', 'approver', 'registrar', 'admin', 'auditor')
  list(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<StatementList> {
    return this.statements.list(id, actor);
  }

  /** A statement as PDF, the same bytes each time; its SHA-256 stands in `Repr-Digest`. */
  @Get('statements/:id/file')
  @Discloses('statement')
  @Allow('learner', 'coordinator', 'approver', 'registrar', 'admin', 'auditor')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return pdf(await this.statements.open(id, actor), reply);
  }

  /** What the statement of this number says, and whether it still stands: for whoever holds the paper. */
  @Get('institutions/:code/statements/:number')
  @Allow('anyone')
  check(
    @Param('code') code: string,
    @Param('number') number: string,
    @Req() request: FastifyRequest,
  ): Promise<CheckedStatement> {
    return this.statements.check(code, number, networkOf(request.ip));
  }
}

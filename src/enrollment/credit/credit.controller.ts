import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Discloses } from '../../platform/http/discloses.js';
import { sentTable, Streamed } from '../../platform/http/streamed.js';
import { ImportView } from '../../platform/table/import.js';
import { StudentImportQuery } from '../enrollment.dto.js';
import { CreditEnding, EarnedCreditList } from './credit.dto.js';
import { HistoryImport } from './credit.import.js';
import { CreditService } from './credit.service.js';

@Controller()
export class CreditController {
  constructor(
    private readonly credits: CreditService,
    private readonly imports: HistoryImport,
  ) {}

  @Get('learners/:learnerId/credits')
  @Discloses('studies', { of: 'learner', param: 'learnerId' })
  @Allow('member', 'enrollment:write')
  list(@Param('learnerId', ParseUUIDPipe) learnerId: string, @CurrentActor() actor: Actor): Promise<EarnedCreditList> {
    return this.credits.list(learnerId, actor);
  }

  /** Ends one line of imported history. */
  @Delete('credits/:id')
  @HttpCode(204)
  @Allow('registrar', 'enrollment:write')
  end(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: CreditEnding,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.credits.end(id, reason, actor);
  }

  /** Academic history from a CSV file or a JSON array, by student, course and term: all of it or nothing. */
  @Post('credits/import')
  @HttpCode(200)
  @Allow('registrar', 'enrollment:write')
  @Streamed()
  @ApiConsumes('text/csv', 'application/json')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  read(
    @Req() request: FastifyRequest,
    @Query() query: StudentImportQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ImportView> {
    return this.imports.read(sentTable(request), query.dryRun === 'true', query.unknownStudents === 'skip', actor);
  }
}

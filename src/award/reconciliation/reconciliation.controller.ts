import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { attachment } from '../../platform/files/download.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Discloses } from '../../platform/http/discloses.js';
import { PageQuery } from '../../platform/http/page.js';
import { sentTable, Streamed } from '../../platform/http/streamed.js';
import {
  FindingQuery,
  ReconciliationFindingPage,
  ReconciliationPage,
  ReconciliationPreview,
  ReconciliationView,
  RunQuery,
} from './reconciliation.dto.js';
import { ReconciliationService } from './reconciliation.service.js';

@Controller()
export class ReconciliationController {
  constructor(private readonly reconciliations: ReconciliationService) {}

  /** The dry run of `POST reconciliations`. */
  @Post('reconciliation-preview')
  @HttpCode(200)
  @Allow('registrar', 'awards:pull', 'postings:write')
  @Streamed()
  @ApiConsumes('text/csv', 'application/json')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  preview(
    @Req() request: FastifyRequest,
    @Query() query: RunQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ReconciliationPreview> {
    return this.reconciliations.preview(sentTable(request), query, actor);
  }

  /** Compares an SIS extract with the ledger. */
  @Post('reconciliations')
  @Allow('registrar', 'awards:pull', 'postings:write')
  @Streamed()
  @ApiConsumes('text/csv', 'application/json')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  run(
    @Req() request: FastifyRequest,
    @Query() query: RunQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ReconciliationView> {
    return this.reconciliations.run(sentTable(request), query, actor);
  }

  @Get('reconciliations')
  @Allow('registrar', 'coordinator', 'admin', 'auditor', 'postings:write')
  list(@Query() query: PageQuery, @CurrentActor() actor: Actor): Promise<ReconciliationPage> {
    return this.reconciliations.list(query, actor);
  }

  @Get('reconciliations/:id')
  @Allow('registrar', 'coordinator', 'admin', 'auditor', 'postings:write')
  view(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<ReconciliationView> {
    return this.reconciliations.view(id, actor);
  }

  @Get('reconciliations/:id/findings')
  @Discloses('reconciliation', { rows: 'anyone' })
  @Allow('registrar', 'coordinator', 'admin', 'auditor', 'postings:write')
  findings(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: FindingQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ReconciliationFindingPage> {
    return this.reconciliations.findings(id, query, actor);
  }

  @Get('reconciliations/:id/file')
  @Discloses('reconciliation_file', { of: 'reconciliation' })
  @Allow('registrar', 'auditor', 'postings:write')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: FindingQuery,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const name = `reconciliation-${query.list ?? 'all'}-${id.slice(0, 8)}.csv`;
    return new StreamableFile(await this.reconciliations.file(id, query, actor), {
      type: 'text/csv; charset=utf-8',
      disposition: attachment(name),
    });
  }
}

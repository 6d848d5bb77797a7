import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { attachment } from '../../platform/files/download.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { OutcomesView, SavingsView } from '../outcome/outcome.dto.js';
import { OutcomeFigures } from '../outcome/outcome.service.js';
import { FlowView, ForecastView, StagesView } from '../progress/progress.dto.js';
import { ProgressService } from '../progress/progress.service.js';
import { LoadView, ReadersAgreementView } from '../reading/reading.dto.js';
import { ReadingFigures } from '../reading/reading.service.js';
import { FiguresQuery, ForecastQuery } from './figures.dto.js';
import { FiguresFiles } from './figures.files.js';

@Controller('reports')
@Allow('coordinator', 'approver', 'admin', 'auditor')
export class FiguresController {
  constructor(
    private readonly progress: ProgressService,
    private readonly reading: ReadingFigures,
    private readonly outcome: OutcomeFigures,
    private readonly files: FiguresFiles,
  ) {}

  /** How long claims stay in each stage. */
  @Get('stages')
  stages(@Query() query: FiguresQuery, @CurrentActor() actor: Actor): Promise<StagesView> {
    return this.progress.stages(query, actor);
  }

  /** How many claims come, go and are open, week by week. */
  @Get('flow')
  flow(@Query() query: FiguresQuery, @CurrentActor() actor: Actor): Promise<FlowView> {
    return this.progress.flow(query, actor);
  }

  /** How many of the open claims will miss a day at the pace of the last weeks. */
  @Get('forecast')
  forecast(@Query() query: ForecastQuery, @CurrentActor() actor: Actor): Promise<ForecastView> {
    return this.progress.forecast(query, actor);
  }

  /** How much each reviewer reads, and how fast. Names are for coordinators. */
  @Get('load')
  load(@Query() query: FiguresQuery, @CurrentActor() actor: Actor): Promise<LoadView> {
    return this.reading.load(query, actor);
  }

  /** How far independent readers agree. */
  @Get('agreement')
  agreement(@Query() query: FiguresQuery, @CurrentActor() actor: Actor): Promise<ReadersAgreementView> {
    return this.reading.agreement(query, actor);
  }

  /** What was decided, by group; numbers of few learners are withheld. */
  @Get('outcomes')
  outcomes(@Query() query: FiguresQuery, @CurrentActor() actor: Actor): Promise<OutcomesView> {
    return this.outcome.outcomes(query, actor);
  }

  /** Credit that was awarded, and what it would have cost in class. */
  @Get('savings')
  savings(@Query() query: FiguresQuery, @CurrentActor() actor: Actor): Promise<SavingsView> {
    return this.outcome.savings(query, actor);
  }

  /** One of the tables as a file: stages, flow, load, agreement, outcomes or savings. */
  @Get(':table/csv')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async csv(
    @Param('table') table: string,
    @Query() query: FiguresQuery,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const text = await this.files.csv(table, query, actor);
    reply.headers({ 'content-disposition': attachment(`${table}.csv`), 'content-type': 'text/csv; charset=utf-8' });
    return new StreamableFile(Buffer.from(text));
  }
}

import { Body, Controller, Delete, Get, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { sentTable, Streamed } from '../../platform/http/streamed.js';
import { RunQuery } from '../reconciliation/reconciliation.dto.js';
import { ExtractView, NewSchedule, RegularReconciliationView } from './schedule.dto.js';
import { ScheduleService } from './schedule.service.js';

@Controller()
export class ScheduleController {
  constructor(private readonly schedules: ScheduleService) {}

  /** When the ledger is compared by itself, what the last time found, and the extract that waits. */
  @Get('reconciliation-schedule')
  @Allow('registrar', 'coordinator', 'admin', 'auditor')
  view(@CurrentActor() actor: Actor): Promise<RegularReconciliationView> {
    return this.schedules.view(actor);
  }

  @Put('reconciliation-schedule')
  @Allow('registrar')
  set(@Body() schedule: NewSchedule, @CurrentActor() actor: Actor): Promise<RegularReconciliationView> {
    return this.schedules.set(schedule, actor);
  }

  @Delete('reconciliation-schedule')
  @Allow('registrar')
  end(@CurrentActor() actor: Actor): Promise<RegularReconciliationView> {
    return this.schedules.end(actor);
  }

  /** Leaves an extract of the SIS for the next scheduled comparison, in the place of one that waits. */
  @Post('sis-extracts')
  @Allow('registrar', 'awards:pull', 'postings:write')
  @Streamed()
  @ApiConsumes('text/csv', 'application/json')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  leave(@Req() request: FastifyRequest, @Query() query: RunQuery, @CurrentActor() actor: Actor): Promise<ExtractView> {
    return this.schedules.leave(sentTable(request), query, actor);
  }
}

import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/http/allow.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Discloses } from '../platform/http/discloses.js';
import { sentTable, Streamed } from '../platform/http/streamed.js';
import { ImportView } from '../platform/table/import.js';
import { EnrollmentEdit, EnrollmentList, EnrollmentView, NewEnrollment, StudentImportQuery } from './enrollment.dto.js';
import { EnrollmentImport } from './enrollment.import.js';
import { EnrollmentService } from './enrollment.service.js';

@Controller()
export class EnrollmentController {
  constructor(
    private readonly enrollments: EnrollmentService,
    private readonly imports: EnrollmentImport,
  ) {}

  @Get('learners/:learnerId/enrollments')
  @Discloses('studies', { of: 'learner', param: 'learnerId' })
  @Allow('member', 'enrollment:write')
  list(@Param('learnerId', ParseUUIDPipe) learnerId: string, @CurrentActor() actor: Actor): Promise<EnrollmentList> {
    return this.enrollments.list(learnerId, actor);
  }

  @Post('learners/:learnerId/enrollments')
  @Allow('registrar', 'coordinator', 'admin', 'enrollment:write')
  start(
    @Param('learnerId', ParseUUIDPipe) learnerId: string,
    @Body() enrollment: NewEnrollment,
    @CurrentActor() actor: Actor,
  ): Promise<EnrollmentView> {
    return this.enrollments.start(learnerId, enrollment, actor);
  }

  @Patch('enrollments/:id')
  @Allow('registrar', 'coordinator', 'admin', 'enrollment:write')
  edit(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() edit: EnrollmentEdit,
    @CurrentActor() actor: Actor,
  ): Promise<EnrollmentView> {
    return this.enrollments.edit(id, edit, actor);
  }

  /** Enrollments from a CSV file or a JSON array, by student and program: all of it or nothing. */
  @Post('enrollments/import')
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

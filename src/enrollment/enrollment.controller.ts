import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/http/allow.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { EnrollmentEdit, EnrollmentList, EnrollmentView, NewEnrollment } from './enrollment.dto.js';
import { EnrollmentService } from './enrollment.service.js';

@Controller()
export class EnrollmentController {
  constructor(private readonly enrollments: EnrollmentService) {}

  @Get('learners/:learnerId/enrollments')
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
}

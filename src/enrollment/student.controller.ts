import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/http/allow.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Discloses } from '../platform/http/discloses.js';
import { StudentPage, StudentQuery, StudentView } from './student.dto.js';
import { StudentService } from './student.service.js';

@Controller('learners')
@Allow('registrar', 'coordinator', 'admin', 'auditor')
export class StudentController {
  constructor(private readonly students: StudentService) {}

  @Get()
  list(@Query() query: StudentQuery, @CurrentActor() actor: Actor): Promise<StudentPage> {
    return this.students.list(query, actor);
  }

  @Get(':learnerId')
  @Discloses('studies', { of: 'learner', param: 'learnerId' })
  view(@Param('learnerId', ParseUUIDPipe) learnerId: string, @CurrentActor() actor: Actor): Promise<StudentView> {
    return this.students.view(learnerId, actor);
  }
}

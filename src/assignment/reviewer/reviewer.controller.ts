import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { PageQuery } from '../../platform/http/page.js';
import { ConflictService } from './conflict.service.js';
import { QualificationService } from './qualification.service.js';
import {
  CapacityEdit,
  ConflictPage,
  ConflictQuery,
  Made,
  NewConflict,
  NewExpertise,
  NewLeave,
  NewTraining,
  ReviewerPage,
  ReviewerView,
} from './reviewer.dto.js';
import { ReviewerService } from './reviewer.service.js';

@Controller('reviewers')
export class ReviewerController {
  constructor(
    private readonly reviewers: ReviewerService,
    private readonly qualifications: QualificationService,
  ) {}

  @Get()
  @Allow('coordinator', 'admin')
  list(@Query() query: PageQuery, @CurrentActor() actor: Actor): Promise<ReviewerPage> {
    return this.reviewers.list(query, actor);
  }

  @Get(':personId')
  @Allow('reviewer', 'coordinator', 'admin')
  view(@Param('personId', ParseUUIDPipe) personId: string, @CurrentActor() actor: Actor): Promise<ReviewerView> {
    return this.reviewers.view(personId, actor);
  }

  @Put(':personId/capacity')
  @Allow('reviewer', 'coordinator', 'admin')
  setCapacity(
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() edit: CapacityEdit,
    @CurrentActor() actor: Actor,
  ): Promise<ReviewerView> {
    return this.reviewers.setCapacity(personId, edit, actor);
  }

  @Post(':personId/expertise')
  @Allow('reviewer', 'coordinator', 'admin')
  declareExpertise(
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() expertise: NewExpertise,
    @CurrentActor() actor: Actor,
  ): Promise<Made> {
    return this.qualifications.declareExpertise(personId, expertise, actor);
  }

  @Post(':personId/training')
  @Allow('coordinator', 'admin')
  recordTraining(
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() training: NewTraining,
    @CurrentActor() actor: Actor,
  ): Promise<Made> {
    return this.qualifications.recordTraining(personId, training, actor);
  }

  @Post(':personId/leave')
  @Allow('reviewer', 'coordinator', 'admin')
  takeLeave(
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() leave: NewLeave,
    @CurrentActor() actor: Actor,
  ): Promise<Made> {
    return this.reviewers.takeLeave(personId, leave, actor);
  }
}

@Controller()
export class QualificationController {
  constructor(
    private readonly reviewers: ReviewerService,
    private readonly qualifications: QualificationService,
    private readonly conflicts: ConflictService,
  ) {}

  @Post('expertise/:id/confirmation')
  @HttpCode(200)
  @Allow('coordinator', 'admin')
  confirmExpertise(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<Made> {
    return this.qualifications.confirmExpertise(id, actor);
  }

  @Delete('expertise/:id')
  @HttpCode(204)
  @Allow('reviewer', 'coordinator', 'admin')
  endExpertise(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.qualifications.endExpertise(id, actor);
  }

  @Delete('training/:id')
  @HttpCode(204)
  @Allow('coordinator', 'admin')
  revokeTraining(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.qualifications.revokeTraining(id, actor);
  }

  @Delete('leave/:id')
  @HttpCode(204)
  @Allow('reviewer', 'coordinator', 'admin')
  endLeave(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.reviewers.endLeave(id, actor);
  }

  @Get('conflicts')
  @Allow('learner', 'reviewer', 'coordinator', 'admin')
  listConflicts(@Query() query: ConflictQuery, @CurrentActor() actor: Actor): Promise<ConflictPage> {
    return this.conflicts.list(query, actor);
  }

  @Post('conflicts')
  @Allow('learner', 'reviewer', 'coordinator', 'admin')
  declareConflict(@Body() conflict: NewConflict, @CurrentActor() actor: Actor): Promise<Made> {
    return this.conflicts.declare(conflict, actor);
  }

  @Delete('conflicts/:id')
  @HttpCode(204)
  @Allow('learner', 'reviewer', 'coordinator', 'admin')
  endConflict(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.conflicts.end(id, actor);
  }
}

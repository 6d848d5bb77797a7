import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { SubmissionView } from '../../claim/submission/submission.dto.js';
import { Originals } from '../../evidence/file/originals.js';
import { LinkView } from '../../evidence/link/link.dto.js';
import { FilePreview } from '../../evidence/preview/preview.dto.js';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Discloses } from '../../platform/http/discloses.js';
import { Made } from '../reviewer/reviewer.dto.js';
import {
  AssignmentMoved,
  AssignmentPage,
  AssignmentQuery,
  AssignmentView,
  CandidatesView,
  Choice,
  OwnQuery,
  Reason,
  SeatPage,
} from './assignment.dto.js';
import { AssignmentService } from './assignment.service.js';
import { ChoiceService } from './choice.service.js';
import { QueueService } from './queue.service.js';
import { ReadingService } from './reading.service.js';

@Controller('assignments')
@Allow('reviewer')
export class AssignmentController {
  constructor(
    private readonly assignments: AssignmentService,
    private readonly queue: QueueService,
    private readonly reading: ReadingService,
    private readonly originals: Originals,
  ) {}

  @Get()
  own(@Query() query: OwnQuery, @CurrentActor() actor: Actor): Promise<AssignmentPage> {
    return this.queue.own(query, actor);
  }

  @Get(':id')
  get(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<AssignmentView> {
    return this.queue.get(id, actor);
  }

  @Post(':id/acceptance')
  @HttpCode(200)
  accept(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<AssignmentMoved> {
    return this.assignments.accept(id, actor);
  }

  @Post(':id/decline')
  @HttpCode(200)
  decline(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: Reason,
    @CurrentActor() actor: Actor,
  ): Promise<AssignmentMoved> {
    return this.assignments.decline(id, reason, actor);
  }

  @Post(':id/recusal')
  @HttpCode(200)
  recuse(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: Reason,
    @CurrentActor() actor: Actor,
  ): Promise<AssignmentMoved> {
    return this.assignments.recuse(id, reason, actor);
  }

  @Post(':id/release')
  @HttpCode(200)
  @Allow('coordinator')
  release(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: Reason,
    @CurrentActor() actor: Actor,
  ): Promise<AssignmentMoved> {
    return this.assignments.release(id, reason, actor);
  }

  /** The frozen submission: a summary while the seat is offered, everything once it is accepted. */
  @Get(':id/submission')
  @Discloses('submission', { of: 'assignment' })
  submission(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<SubmissionView> {
    return this.reading.submission(id, actor);
  }

  /** How a file of the submission is looked at, and where its parts are. */
  @Get(':id/evidence/:evidenceId/preview')
  @Discloses('evidence', { of: 'assignment', thing: 'evidenceId' })
  preview(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('evidenceId', ParseUUIDPipe) evidenceId: string,
    @CurrentActor() actor: Actor,
  ): Promise<FilePreview> {
    return this.reading.preview(id, evidenceId, actor);
  }

  /** A page that the learner points at, as it was found. */
  @Get(':id/evidence/:evidenceId/link')
  @Discloses('evidence', { of: 'assignment', thing: 'evidenceId' })
  link(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('evidenceId', ParseUUIDPipe) evidenceId: string,
    @CurrentActor() actor: Actor,
  ): Promise<LinkView> {
    return this.reading.link(id, evidenceId, actor);
  }

  /** A file of the submission, always as a download; takes `Range`. */
  @Get(':id/evidence/:evidenceId/content')
  @Discloses('evidence', { of: 'assignment', thing: 'evidenceId' })
  @ApiProduces('application/octet-stream')
  async content(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('evidenceId', ParseUUIDPipe) evidenceId: string,
    @Headers('range') range: string | undefined,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return this.originals.give(await this.reading.content(id, evidenceId, actor), range, reply);
  }
}

@Controller()
export class SeatController {
  constructor(
    private readonly choices: ChoiceService,
    private readonly queue: QueueService,
  ) {}

  /** Who sits where. What somebody reads themselves is left out: seats of colleagues would tell them of each other. */
  @Get('seats')
  @Allow('coordinator', 'approver', 'admin', 'auditor')
  seats(@Query() query: AssignmentQuery, @CurrentActor() actor: Actor): Promise<SeatPage> {
    return this.queue.seats(query, actor);
  }

  @Get('claims/:id/candidates')
  @Allow('coordinator')
  candidates(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<CandidatesView> {
    return this.choices.candidates(id, actor);
  }

  @Post('claims/:id/assignments')
  @Allow('coordinator')
  choose(@Param('id', ParseUUIDPipe) id: string, @Body() choice: Choice, @CurrentActor() actor: Actor): Promise<Made> {
    return this.choices.choose(id, choice, actor);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Discloses } from '../../platform/http/discloses.js';
import { MarkChange, MarkEdit, MarkVersion, MarkView } from './annotation.dto.js';
import { AnnotationService } from './annotation.service.js';

/** Marks on the evidence of one's own seat. */
@Controller('assignments/:id/annotations')
@Allow('reviewer')
export class AnnotationController {
  constructor(private readonly annotations: AnnotationService) {}

  /** The marks hold words of the learner's evidence. */
  @Get()
  @Discloses('evaluation', { of: 'assignment' })
  list(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<MarkView[]> {
    return this.annotations.list(id, actor);
  }

  @Post()
  add(@Param('id', ParseUUIDPipe) id: string, @Body() edit: MarkEdit, @CurrentActor() actor: Actor): Promise<MarkView> {
    return this.annotations.add(id, edit, actor);
  }

  @Put(':annotationId')
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('annotationId', ParseUUIDPipe) annotationId: string,
    @Body() edit: MarkChange,
    @CurrentActor() actor: Actor,
  ): Promise<MarkView> {
    return this.annotations.change(id, annotationId, edit, actor);
  }

  @Delete(':annotationId')
  @HttpCode(204)
  remove(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('annotationId', ParseUUIDPipe) annotationId: string,
    @Query() { version }: MarkVersion,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.annotations.remove(id, annotationId, version, actor);
  }
}

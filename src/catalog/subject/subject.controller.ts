import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { CatalogQuery } from '../codes.js';
import { NewSubject, SubjectEdit, SubjectPage, SubjectView } from './subject.dto.js';
import { SubjectService } from './subject.service.js';

@Controller('subjects')
export class SubjectController {
  constructor(private readonly subjects: SubjectService) {}

  @Get()
  @Allow('member', 'catalog:write')
  list(@Query() query: CatalogQuery, @CurrentActor() actor: Actor): Promise<SubjectPage> {
    return this.subjects.list(query, actor);
  }

  @Get(':id')
  @Allow('member', 'catalog:write')
  view(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<SubjectView> {
    return this.subjects.view(id, actor);
  }

  @Post()
  @Allow('admin', 'catalog:write')
  add(@Body() subject: NewSubject, @CurrentActor() actor: Actor): Promise<SubjectView> {
    return this.subjects.add(subject, actor);
  }

  @Put(':id')
  @Allow('admin', 'catalog:write')
  replace(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() subject: SubjectEdit,
    @CurrentActor() actor: Actor,
  ): Promise<SubjectView> {
    return this.subjects.replace(id, subject, actor);
  }
}

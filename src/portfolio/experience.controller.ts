import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/http/allow.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { PageQuery } from '../platform/http/page.js';
import { ChangedExperience, ExperiencePage, ExperienceView, NewExperience } from './experience.dto.js';
import { ExperienceService } from './experience.service.js';

@Controller('experiences')
@Allow('learner')
export class ExperienceController {
  constructor(private readonly experiences: ExperienceService) {}

  @Get()
  list(@Query() query: PageQuery, @CurrentActor() actor: Actor): Promise<ExperiencePage> {
    return this.experiences.list(query, actor);
  }

  @Get(':id')
  get(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<ExperienceView> {
    return this.experiences.get(id, actor);
  }

  @Post()
  add(@Body() experience: NewExperience, @CurrentActor() actor: Actor): Promise<ExperienceView> {
    return this.experiences.add(experience, actor);
  }

  @Put(':id')
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() changed: ChangedExperience,
    @CurrentActor() actor: Actor,
  ): Promise<ExperienceView> {
    return this.experiences.change(id, changed, actor);
  }

  @Delete(':id')
  @HttpCode(204)
  remove(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.experiences.remove(id, actor);
  }
}

import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { IdeaDetail, IdeaList, IdeaQuery } from './idea.dto.js';
import { IdeaService } from './idea.service.js';

/** “What might I claim?” */
@Controller('ideas')
@Allow('learner')
export class IdeaController {
  constructor(private readonly ideas: IdeaService) {}

  @Get()
  search(@Query() query: IdeaQuery, @CurrentActor() actor: Actor): Promise<IdeaList> {
    return this.ideas.search(query, actor);
  }

  @Get(':courseId')
  read(@Param('courseId', ParseUUIDPipe) courseId: string, @CurrentActor() actor: Actor): Promise<IdeaDetail> {
    return this.ideas.read(courseId, actor);
  }
}

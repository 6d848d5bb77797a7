import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/http/allow.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { NewRubric, RubricDifference, RubricEdit, RubricPage, RubricQuery, RubricView } from './rubric.dto.js';
import { RubricService } from './rubric.service.js';

@Controller('rubrics')
export class RubricController {
  constructor(private readonly rubrics: RubricService) {}

  @Get()
  @Allow('member')
  list(@Query() query: RubricQuery, @CurrentActor() actor: Actor): Promise<RubricPage> {
    return this.rubrics.list(query, actor);
  }

  @Get(':id')
  @Allow('member')
  view(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<RubricView> {
    return this.rubrics.view(id, actor);
  }

  /** What changed from the version `otherId` to this one. */
  @Get(':id/differences/:otherId')
  @Allow('member')
  compare(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('otherId', ParseUUIDPipe) otherId: string,
    @CurrentActor() actor: Actor,
  ): Promise<RubricDifference> {
    return this.rubrics.compare(id, otherId, actor);
  }

  @Post()
  @Allow('admin', 'coordinator')
  draft(@Body() rubric: NewRubric, @CurrentActor() actor: Actor): Promise<RubricView> {
    return this.rubrics.draft(rubric, actor);
  }

  /** A draft of the next version, beginning as this one. */
  @Post(':id/versions')
  @Allow('admin', 'coordinator')
  draftNext(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<RubricView> {
    return this.rubrics.draftNext(id, actor);
  }

  @Put(':id')
  @Allow('admin', 'coordinator')
  edit(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() edit: RubricEdit,
    @CurrentActor() actor: Actor,
  ): Promise<RubricView> {
    return this.rubrics.edit(id, edit, actor);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('admin', 'coordinator')
  discard(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.rubrics.discard(id, actor);
  }

  @Post(':id/publication')
  @HttpCode(200)
  @Allow('admin', 'coordinator')
  publish(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<RubricView> {
    return this.rubrics.publish(id, actor);
  }

  @Post(':id/retirement')
  @HttpCode(200)
  @Allow('admin', 'coordinator')
  retire(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<RubricView> {
    return this.rubrics.retire(id, actor);
  }
}

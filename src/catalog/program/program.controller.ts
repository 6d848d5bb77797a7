import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { CatalogQuery } from '../codes.js';
import { NewProgram, ProgramEdit, ProgramPage, ProgramView } from './program.dto.js';
import { ProgramService } from './program.service.js';

@Controller('programs')
export class ProgramController {
  constructor(private readonly programs: ProgramService) {}

  @Get()
  @Allow('member', 'catalog:write')
  list(@Query() query: CatalogQuery, @CurrentActor() actor: Actor): Promise<ProgramPage> {
    return this.programs.list(query, actor);
  }

  @Get(':id')
  @Allow('member', 'catalog:write')
  view(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<ProgramView> {
    return this.programs.view(id, actor);
  }

  @Post()
  @Allow('admin', 'catalog:write')
  add(@Body() program: NewProgram, @CurrentActor() actor: Actor): Promise<ProgramView> {
    return this.programs.add(program, actor);
  }

  @Put(':id')
  @Allow('admin', 'catalog:write')
  replace(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() program: ProgramEdit,
    @CurrentActor() actor: Actor,
  ): Promise<ProgramView> {
    return this.programs.replace(id, program, actor);
  }
}

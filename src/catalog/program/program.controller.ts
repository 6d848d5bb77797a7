import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { sentTable, Streamed } from '../../platform/http/streamed.js';
import { ImportQuery, ImportView } from '../../platform/table/import.js';
import { CatalogQuery } from '../codes.js';
import { ListingImport } from '../listing/listing.import.js';
import { NewProgram, ProgramEdit, ProgramPage, ProgramView } from './program.dto.js';
import { ProgramService } from './program.service.js';

@Controller('programs')
export class ProgramController {
  constructor(
    private readonly programs: ProgramService,
    private readonly imports: ListingImport,
  ) {}

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

  /** Programs from a CSV file or a JSON array, by code: all of it or nothing. */
  @Post('import')
  @HttpCode(200)
  @Allow('admin', 'catalog:write')
  @Streamed()
  @ApiConsumes('text/csv', 'application/json')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  read(@Req() request: FastifyRequest, @Query() query: ImportQuery, @CurrentActor() actor: Actor): Promise<ImportView> {
    return this.imports.read('program', sentTable(request), query.dryRun === 'true', actor);
  }
}

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
import { NewSubject, SubjectEdit, SubjectPage, SubjectView } from './subject.dto.js';
import { SubjectService } from './subject.service.js';

@Controller('subjects')
export class SubjectController {
  constructor(
    private readonly subjects: SubjectService,
    private readonly imports: ListingImport,
  ) {}

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

  /** Subjects from a CSV file or a JSON array, by code: all of it or nothing. */
  @Post('import')
  @HttpCode(200)
  @Allow('admin', 'catalog:write')
  @Streamed()
  @ApiConsumes('text/csv', 'application/json')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  read(@Req() request: FastifyRequest, @Query() query: ImportQuery, @CurrentActor() actor: Actor): Promise<ImportView> {
    return this.imports.read('subject', sentTable(request), query.dryRun === 'true', actor);
  }
}

import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { sentTable, Streamed } from '../../platform/http/streamed.js';
import { ImportQuery, ImportView } from '../../platform/table/import.js';
import { PostingFileList } from './posting.dto.js';
import { PostingService } from './posting.service.js';

@Controller('batches/:id/results')
export class PostingController {
  constructor(private readonly postings: PostingService) {}

  /** The SIS's result file: all of it or nothing. `changed` counts the lines answered by it. */
  @Post()
  @HttpCode(200)
  @Allow('registrar', 'postings:write')
  @Streamed()
  @ApiConsumes('text/csv', 'application/json')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  read(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Query() query: ImportQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ImportView> {
    return this.postings.read(id, sentTable(request), query.dryRun === 'true', actor);
  }

  @Get()
  @Allow('registrar', 'coordinator', 'admin', 'auditor', 'postings:write')
  files(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<PostingFileList> {
    return this.postings.files(id, actor);
  }
}

import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { attachment } from '../../platform/files/download.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Discloses } from '../../platform/http/discloses.js';
import { PageQuery } from '../../platform/http/page.js';
import {
  BatchLinePage,
  BatchLinesQuery,
  BatchPage,
  BatchView,
  Discarding,
  ManifestView,
  NewBatch,
  PreparedView,
  PreviewQuery,
  PreviewView,
  ReleasePreviewView,
} from './batch.dto.js';
import { BatchFiles } from './batch.file.js';
import { BatchService } from './batch.service.js';

@Controller()
export class BatchController {
  constructor(
    private readonly batches: BatchService,
    private readonly files: BatchFiles,
  ) {}

  /** The dry run of `POST batches`. */
  @Get('batch-preview')
  @Allow('registrar', 'coordinator', 'batches:write')
  preview(@Query() query: PreviewQuery, @CurrentActor() actor: Actor): Promise<PreviewView> {
    return this.batches.preview(query, actor);
  }

  @Post('batches')
  @Allow('registrar', 'coordinator', 'batches:write')
  prepare(@Body() batch: NewBatch, @CurrentActor() actor: Actor): Promise<PreparedView> {
    return this.batches.prepare(batch, actor);
  }

  @Get('batches')
  @Allow('registrar', 'coordinator', 'approver', 'admin', 'auditor', 'awards:read', 'batches:write')
  list(@Query() query: PageQuery, @CurrentActor() actor: Actor): Promise<BatchPage> {
    return this.batches.list(query, actor);
  }

  @Get('batches/:id')
  @Allow('registrar', 'coordinator', 'approver', 'admin', 'auditor', 'awards:read', 'batches:write')
  view(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<BatchView> {
    return this.batches.view(id, actor);
  }

  @Get('batches/:id/lines')
  @Discloses('batch', { rows: 'anyone' })
  @Allow('registrar', 'coordinator', 'admin', 'auditor', 'awards:read')
  lines(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: BatchLinesQuery,
    @CurrentActor() actor: Actor,
  ): Promise<BatchLinePage> {
    return this.batches.lines(id, query, actor);
  }

  /** The dry run of `POST batches/:id/release`: which lines could not go today. */
  @Get('batches/:id/release-preview')
  @Allow('registrar', 'coordinator', 'auditor')
  releasePreview(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<ReleasePreviewView> {
    return this.batches.releasePreview(id, actor);
  }

  @Post('batches/:id/release')
  @HttpCode(200)
  @Allow('registrar')
  release(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<BatchView> {
    return this.batches.release(id, actor);
  }

  @Post('batches/:id/discard')
  @HttpCode(200)
  @Allow('registrar', 'coordinator')
  discard(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() discarding: Discarding,
    @CurrentActor() actor: Actor,
  ): Promise<BatchView> {
    return this.batches.discard(id, discarding, actor);
  }

  @Get('batches/:id/manifest')
  @Allow('registrar', 'coordinator', 'admin', 'auditor', 'awards:read')
  manifest(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<ManifestView> {
    return this.batches.manifest(id, actor);
  }

  /** The file for the SIS, as its profile has it, the same bytes each time; its SHA-256 stands in the manifest and in `Repr-Digest`. */
  @Get('batches/:id/file')
  @Discloses('batch_file', { of: 'batch' })
  @Allow('registrar', 'awards:read')
  @ApiProduces('text/csv', 'application/jsonl')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, type, bytes, sha256, content } = await this.files.open(id, actor);
    void reply.header('repr-digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`);
    return new StreamableFile(content, { type, disposition: attachment(name), length: bytes });
  }
}

import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Req,
  Res,
  UseInterceptors,
  type StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiExtraModels, ApiOkResponse, ApiProduces, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/http/allow.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Discloses } from '../platform/http/discloses.js';
import { ChangedEvidence, EvidencePage, EvidenceQuery, EvidenceView, NewEvidence } from './evidence.dto.js';
import { EvidenceService } from './evidence.service.js';
import { SentWith } from './file/download.dto.js';
import { EvidenceUpload } from './file/evidence.upload.js';
import { Originals } from './file/originals.js';
import { EvidenceReading } from './file/reading.service.js';

@Controller('evidence')
@Allow('learner')
export class EvidenceController {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly reading: EvidenceReading,
    private readonly originals: Originals,
  ) {}

  @Get()
  list(@Query() query: EvidenceQuery, @CurrentActor() actor: Actor): Promise<EvidencePage> {
    return this.evidence.list(query, actor);
  }

  @Get(':id')
  get(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<EvidenceView> {
    return this.evidence.get(id, actor);
  }

  /** Adds a link or a text as JSON, a file as multipart/form-data (part `file`). */
  @Post()
  @ApiExtraModels(NewEvidence)
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({
    schema: {
      allOf: [{ $ref: getSchemaPath(NewEvidence) }],
      properties: { file: { type: 'string', format: 'binary', description: 'Of the kind “file”: multipart only.' } },
    },
  })
  @UseInterceptors(EvidenceUpload)
  add(
    @Body() evidence: NewEvidence,
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<EvidenceView> {
    return this.evidence.add(evidence, request.uploaded, actor);
  }

  @Put(':id')
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() changed: ChangedEvidence,
    @CurrentActor() actor: Actor,
  ): Promise<EvidenceView> {
    return this.evidence.change(id, changed, actor);
  }

  /** Puts another file in the place of this one (multipart, part `file`). The same content twice is one. */
  @Put(':id/content')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { properties: { file: { type: 'string', format: 'binary' } } } })
  @UseInterceptors(EvidenceUpload)
  replace(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<EvidenceView> {
    return this.evidence.replace(id, request.uploaded, actor);
  }

  @Delete(':id')
  @HttpCode(204)
  remove(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.evidence.remove(id, actor);
  }

  /** The file itself, always as a download; takes `Range`. */
  @Get(':id/content')
  @Discloses('evidence')
  @Allow('learner', 'coordinator', 'approver', 'auditor')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { submission }: SentWith,
    @Headers('range') range: string | undefined,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return this.originals.give(
      await this.reading.open({ evidenceId: id, submissionId: submission ?? null }, actor),
      range,
      reply,
    );
  }
}

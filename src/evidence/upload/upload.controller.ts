import {
  Controller,
  Delete,
  Get,
  Head,
  HttpCode,
  HttpException,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Taken } from '../../platform/database/turns.js';
import { explainedUpload } from '../../platform/files/upload.problems.js';
import { Limits } from '../../platform/limits/limits.js';
import { announced } from './announced.rules.js';
import { offsetOf, speakTus } from './tus.protocol.js';
import { UploadsView, UploadView } from './upload.dto.js';
import { Uploads } from './upload.service.js';

/*
 ** Files that come in pieces and go on where they were: the tus protocol 1.0.0 (creation, termination), and beside it what a
 ** page wants to know. POST announces (Upload-Length; Upload-Metadata with filename, title, description), HEAD asks how much
 ** has arrived, PATCH sends, DELETE ends.
 */
@Controller('uploads')
@Allow('learner')
export class UploadController {
  constructor(
    private readonly uploads: Uploads,
    private readonly limits: Limits,
  ) {}

  // Before GET, of which Fastify would make a HEAD of its own.
  @Head(':id')
  @ApiExcludeEndpoint()
  async head(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    speakTus(request, reply);
    const { size, received } = await this.uploads.standing(id, actor);
    void reply.headers({ 'upload-offset': received, 'upload-length': size });
  }

  @Get()
  list(@CurrentActor() actor: Actor): Promise<UploadsView> {
    return this.uploads.list(actor);
  }

  /** One of them. A file that has arrived whole has become evidence when this answers, or was refused. */
  @Get(':id')
  get(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<UploadView> {
    return this.uploads.get(id, actor);
  }

  @Post()
  @ApiExcludeEndpoint()
  async begin(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    speakTus(request, reply);
    await this.limits.take('evidence', actor.personId!);
    void reply.header('location', `/api/uploads/${await this.uploads.begin(announced(request.headers), actor)}`);
  }

  @Patch(':id')
  @HttpCode(204)
  @ApiExcludeEndpoint()
  async send(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    speakTus(request, reply);
    try {
      void reply.header('upload-offset', await this.uploads.send(id, request.raw, offsetOf(request), actor));
    } catch (error) {
      if (error instanceof Taken) throw new HttpException('Another piece of this file is coming. Try again.', 423);
      throw explainedUpload(error, request.raw);
    }
  }

  @Delete(':id')
  @HttpCode(204)
  drop(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.uploads.drop(id, actor);
  }
}

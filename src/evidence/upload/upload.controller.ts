import { Controller, Delete, Get, Head, HttpCode, Param, ParseUUIDPipe, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { MemoryLocker, Server } from '@tus/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { UnfinishedFiles } from '../../platform/files/unfinished.js';
import { Limits } from '../../platform/limits/limits.js';
import { announced } from './announced.rules.js';
import { TusStore } from './tus.store.js';
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
  private readonly locker = new MemoryLocker();

  constructor(
    private readonly uploads: Uploads,
    private readonly unfinished: UnfinishedFiles,
    private readonly limits: Limits,
  ) {}

  // Before GET, of which Fastify would make a HEAD of its own.
  @Head(':id')
  @ApiExcludeEndpoint()
  head(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @CurrentActor() actor: Actor): Promise<void> {
    return this.speak(request, reply, actor);
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
  async begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @CurrentActor() actor: Actor): Promise<void> {
    await this.limits.take('evidence', actor.personId!);
    const id = await this.uploads.begin(announced(request.headers), actor);
    await this.speak(request, reply, actor, id);
  }

  @Patch(':id')
  @ApiExcludeEndpoint()
  send(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @CurrentActor() actor: Actor): Promise<void> {
    return this.speak(request, reply, actor);
  }

  @Delete(':id')
  @HttpCode(204)
  drop(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.uploads.drop(id, actor);
  }

  /** Leaves the request to the protocol's own library, with the headers that every answer of ours has. */
  private async speak(request: FastifyRequest, reply: FastifyReply, actor: Actor, id?: string): Promise<void> {
    const server = new Server({
      path: '/api/uploads',
      relativeLocation: true,
      lockDrainTimeout: 2000,
      locker: this.locker,
      datastore: new TusStore(this.uploads, this.unfinished, actor),
      ...(id === undefined ? {} : { namingFunction: () => id }),
    });
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value);
    await server.handle(request.raw, reply.raw);
  }
}

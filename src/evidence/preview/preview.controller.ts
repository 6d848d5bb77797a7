import {
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { answerWith } from '../../platform/files/answer.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Discloses } from '../../platform/http/discloses.js';
import type { Rendition } from '../examine/examination.js';
import { SentWith } from '../file/download.dto.js';
import { FindQuery, FoundTexts } from './find.dto.js';
import { PageWords, FilePreview } from './preview.dto.js';
import { Previews } from './preview.service.js';

const Bytes = () => ApiOkResponse({ schema: { type: 'string', format: 'binary' } });

@Controller()
export class PreviewController {
  constructor(private readonly previews: Previews) {}

  /** How a file is looked at, and where its parts are. */
  @Get('evidence/:id/preview')
  @Discloses('evidence')
  @Allow('learner', 'coordinator', 'approver', 'auditor')
  open(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { submission }: SentWith,
    @CurrentActor() actor: Actor,
  ): Promise<FilePreview> {
    return this.previews.open({ evidenceId: id, submissionId: submission ?? null }, actor);
  }

  /** The picture of a page, from 1. */
  @Get('previews/:ticket/pages/:number')
  @Allow('member')
  @ApiProduces('image/webp')
  @Bytes()
  page(
    @Param('ticket') ticket: string,
    @Param('number', ParseIntPipe) number: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return this.part(ticket, 'page', number, actor, reply);
  }

  /** Asks for the next pages of a long file; they are there when the preview says so. */
  @Post('previews/:ticket/pages')
  @HttpCode(204)
  @Allow('member')
  makeMore(@Param('ticket') ticket: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.previews.makeMore(ticket, actor);
  }

  @Get('previews/:ticket/thumbnail')
  @Allow('member')
  @ApiProduces('image/webp')
  @Bytes()
  thumbnail(
    @Param('ticket') ticket: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return this.part(ticket, 'thumbnail', 0, actor, reply);
  }

  /** What stands where on a page; nothing (404) for a page without words. */
  @Get('previews/:ticket/words/:number')
  @Allow('member')
  @ApiOkResponse({ type: PageWords })
  words(
    @Param('ticket') ticket: string,
    @Param('number', ParseIntPipe) number: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return this.part(ticket, 'words', number, actor, reply);
  }

  /** A section of a document, sheet or slide: its title and blocks of text and pictures. */
  @Get('previews/:ticket/sections/:number')
  @Allow('member')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  section(
    @Param('ticket') ticket: string,
    @Param('number', ParseIntPipe) number: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return this.part(ticket, 'section', number, actor, reply);
  }

  /** A picture that stands in a document, by its number there. */
  @Get('previews/:ticket/pictures/:number')
  @Allow('member')
  @ApiProduces('image/webp')
  @Bytes()
  picture(
    @Param('ticket') ticket: string,
    @Param('number', ParseIntPipe) number: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return this.part(ticket, 'picture', number, actor, reply);
  }

  /** Where words stand in the file. */
  @Get('previews/:ticket/hits')
  @Allow('member')
  find(@Param('ticket') ticket: string, @Query() { q }: FindQuery, @CurrentActor() actor: Actor): Promise<FoundTexts> {
    return this.previews.find(ticket, q, actor);
  }

  /** A film or a sound, to be played in the page; takes `Range`. */
  @Get('previews/:ticket/media')
  @Allow('member')
  @ApiProduces('application/octet-stream')
  @Bytes()
  async media(
    @Param('ticket') ticket: string,
    @Headers('range') range: string | undefined,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return answerWith(await this.previews.media(ticket, actor), range, reply);
  }

  private async part(
    ticket: string,
    kind: Rendition['kind'],
    number: number,
    actor: Actor,
    reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return answerWith(await this.previews.part(ticket, kind, number, actor), undefined, reply);
  }
}

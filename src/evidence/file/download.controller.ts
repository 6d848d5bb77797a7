import { Controller, Get, Headers, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../platform/http/allow.js';
import { DownloadQuery } from './download.dto.js';
import { Originals } from './originals.js';

/** The one route of the origin that `FILES_URL` names; there is none elsewhere. */
@Controller('downloads')
export class DownloadController {
  constructor(private readonly originals: Originals) {}

  /** A file that was sent, always as a download; takes `Range`. The ticket says that somebody was let in. */
  @Get()
  @Allow('anyone')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  download(
    @Query() { ticket }: DownloadQuery,
    @Headers('range') range: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return this.originals.giveBy(ticket, range, reply);
  }
}

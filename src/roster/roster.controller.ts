import { Controller, Get, HttpCode, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Actor } from '../kernel/actor.js';
import { attachment } from '../platform/files/download.js';
import { Allow } from '../platform/http/allow.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Streamed, wholeBody } from '../platform/http/streamed.js';
import { most } from '../platform/table/table.js';
import { exampleFiles } from './example.rules.js';
import { RosterQuery, RosterView } from './roster.dto.js';
import { RosterService } from './roster.service.js';

@Controller('roster')
export class RosterController {
  constructor(private readonly rosters: RosterService) {}

  /** People and courses from OneRoster 1.2: a ZIP with its manifest, or users.csv or courses.csv alone. */
  @Post('import')
  @HttpCode(200)
  @Allow('admin')
  @Streamed()
  @ApiConsumes('application/zip', 'text/csv')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  async read(
    @Req() request: FastifyRequest,
    @Query() { dryRun, invite }: RosterQuery,
    @CurrentActor() actor: Actor,
  ): Promise<RosterView> {
    const detail = `A roster has at most ${most.bytes / 1024 / 1024} MiB. Send the ZIP, and leave other files out.`;
    const bytes = await wholeBody(request.raw, most.bytes, { code: 'file_too_large', detail });
    return this.rosters.read(bytes, dryRun === 'true', invite === 'true', actor);
  }

  /** A small roster as a ZIP, to see what is wanted: imported, it says what it would do. */
  @Get('example')
  @Allow('admin')
  @ApiOkResponse({ content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } } })
  example(): StreamableFile {
    const zip = new ZipFile();
    for (const [name, text] of exampleFiles()) zip.addBuffer(Buffer.from(text), name);
    zip.end();
    return new StreamableFile(Readable.from(zip.outputStream), {
      type: 'application/zip',
      disposition: attachment('oneroster-example.zip'),
    });
  }
}

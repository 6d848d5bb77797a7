import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Discloses } from '../../platform/http/discloses.js';
import { sentTable, Streamed } from '../../platform/http/streamed.js';
import { ImportQuery, ImportView } from '../../platform/table/import.js';
import { CodesImport } from './codes.import.js';
import { PreviewService } from './preview.service.js';
import {
  ExportChoice,
  ExportProfileEdit,
  ExportProfileList,
  ExportProfileView,
  NewExportProfile,
  ProfilePreview,
  ProfilePreviewQuery,
} from './profile.dto.js';
import { ProfileService } from './profile.service.js';

@Controller()
export class ProfileController {
  constructor(
    private readonly profiles: ProfileService,
    private readonly previews: PreviewService,
    private readonly codes: CodesImport,
  ) {}

  /** Every version of every profile, and which profile awards leave by. */
  @Get('export-profiles')
  @Allow('registrar', 'coordinator', 'admin', 'auditor')
  list(@CurrentActor() actor: Actor): Promise<ExportProfileList> {
    return this.profiles.list(actor);
  }

  @Get('export-profiles/:id')
  @Allow('registrar', 'coordinator', 'admin', 'auditor')
  view(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<ExportProfileView> {
    return this.profiles.view(id, actor);
  }

  @Post('export-profiles')
  @Allow('registrar', 'admin')
  draft(@Body() profile: NewExportProfile, @CurrentActor() actor: Actor): Promise<ExportProfileView> {
    return this.profiles.draft(profile, actor);
  }

  @Put('export-profiles/:id')
  @Allow('registrar', 'admin')
  edit(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() edit: ExportProfileEdit,
    @CurrentActor() actor: Actor,
  ): Promise<ExportProfileView> {
    return this.profiles.edit(id, edit, actor);
  }

  @Delete('export-profiles/:id')
  @HttpCode(204)
  @Allow('registrar', 'admin')
  discard(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.profiles.discard(id, actor);
  }

  @Post('export-profiles/:id/publication')
  @HttpCode(200)
  @Allow('registrar', 'admin')
  publish(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<ExportProfileView> {
    return this.profiles.publish(id, actor);
  }

  /** Codes for one table of a draft, from a CSV file or a JSON array: all of it or nothing. */
  @Post('export-profiles/:id/tables/:table/codes')
  @HttpCode(200)
  @Allow('registrar', 'admin')
  @Streamed()
  @ApiConsumes('text/csv', 'application/json')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  readCodes(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('table') table: string,
    @Req() request: FastifyRequest,
    @Query() query: ImportQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ImportView> {
    return this.codes.read(id, table, sentTable(request), query.dryRun === 'true', actor);
  }

  /** What a profile, saved or not, makes of the college's newest lines. Changes nothing. */
  @Post('export-preview')
  @HttpCode(200)
  @Discloses('award', { rows: 'anyone' })
  @Allow('registrar', 'admin')
  preview(@Body() query: ProfilePreviewQuery, @CurrentActor() actor: Actor): Promise<ProfilePreview> {
    return this.previews.preview(query, actor);
  }

  /** By which profile awards leave from the next batch on. */
  @Put('export-choice')
  @Allow('registrar', 'admin')
  choose(@Body() choice: ExportChoice, @CurrentActor() actor: Actor): Promise<ExportProfileList> {
    return this.profiles.choose(choice, actor);
  }
}

import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Originals } from '../evidence/file/originals.js';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/http/allow.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Discloses } from '../platform/http/discloses.js';
import { PageQuery } from '../platform/http/page.js';
import { HoldService } from './hold.service.js';
import { KeptEvidence } from './kept.service.js';
import { HoldLifting, HoldPage, HoldQuery, HoldView, KeptPage, NewHold, RetentionView } from './retention.dto.js';
import { RetentionService } from './retention.service.js';

@Controller()
@Allow('admin', 'registrar')
export class RetentionController {
  constructor(
    private readonly retention: RetentionService,
    private readonly holds: HoldService,
    private readonly kept: KeptEvidence,
    private readonly originals: Originals,
  ) {}

  /** What comes to its time within 30 days, and what the next night would do. Changes nothing. */
  @Get('retention')
  @Allow('admin', 'registrar', 'coordinator')
  view(@CurrentActor() actor: Actor): Promise<RetentionView> {
    return this.retention.view(actor);
  }

  @Get('legal-holds')
  list(@Query() query: HoldQuery, @CurrentActor() actor: Actor): Promise<HoldPage> {
    return this.holds.list(query, actor);
  }

  @Post('legal-holds')
  set(@Body() hold: NewHold, @CurrentActor() actor: Actor): Promise<HoldView> {
    return this.holds.set(hold, actor);
  }

  @Post('legal-holds/:id/lifting')
  @HttpCode(200)
  lift(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() lifting: HoldLifting,
    @CurrentActor() actor: Actor,
  ): Promise<HoldView> {
    return this.holds.lift(id, lifting, actor);
  }

  /** What the hold kept of what its learner removed, replaced or wrote anew since, the latest first. */
  @Get('legal-holds/:id/kept')
  @Discloses('evidence', { of: 'hold' })
  listKept(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
    @CurrentActor() actor: Actor,
  ): Promise<KeptPage> {
    return this.kept.list(id, query, actor);
  }

  /** A kept file, always as a download; takes `Range`. */
  @Get('legal-holds/:id/kept/:keptId/content')
  @Discloses('evidence', { of: 'hold' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async keptContent(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('keptId', ParseUUIDPipe) keptId: string,
    @Headers('range') range: string | undefined,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return this.originals.give(await this.kept.open(id, keptId, actor), range, reply);
  }
}

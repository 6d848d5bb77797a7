import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Discloses } from '../../platform/http/discloses.js';
import { PageQuery } from '../../platform/http/page.js';
import {
  Asking,
  AttestationPage,
  AttestationQuery,
  AttestationView,
  ConsentView,
  FlaggedPage,
  NewAttestation,
} from './request.dto.js';
import { RequestService } from './request.service.js';

@Controller('attestations')
@Allow('learner')
export class RequestController {
  constructor(private readonly requests: RequestService) {}

  @Get()
  list(@Query() query: AttestationQuery, @CurrentActor() actor: Actor): Promise<AttestationPage> {
    return this.requests.list(query, actor);
  }

  /** What was asked of free-mail addresses: they prove little about who answers. */
  @Get('flagged')
  @Allow('coordinator')
  flagged(@Query() query: PageQuery, @CurrentActor() actor: Actor): Promise<FlaggedPage> {
    return this.requests.flagged(query, actor);
  }

  @Get(':id')
  @Discloses('attestation')
  @Allow('learner', 'coordinator', 'approver', 'auditor')
  get(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<AttestationView> {
    return this.requests.get(id, actor);
  }

  /** The consent to read before signing. Changes nothing. */
  @Post('consent')
  @HttpCode(200)
  consent(@Body() asking: Asking, @CurrentActor() actor: Actor): Promise<ConsentView> {
    return this.requests.consent(asking, actor);
  }

  @Post()
  ask(@Body() asking: NewAttestation, @CurrentActor() actor: Actor): Promise<AttestationView> {
    return this.requests.ask(asking, actor);
  }

  @Post(':id/reminder')
  remind(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<AttestationView> {
    return this.requests.remind(id, actor);
  }

  @Post(':id/withdrawal')
  withdraw(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<AttestationView> {
    return this.requests.withdraw(id, actor);
  }
}

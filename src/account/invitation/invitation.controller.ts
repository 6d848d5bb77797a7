import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { callerOf, giveDevice, giveSession, sessionTokenOf } from '../session/session.cookies.js';
import { SessionService } from '../session/session.service.js';
import { Tries } from '../session/tries.js';
import { AcceptanceService } from './acceptance.service.js';
import {
  Acceptance,
  Accepted,
  InvitationKey,
  InvitationPage,
  InvitationPreview,
  InvitationQuery,
  InvitationView,
  NewInvitation,
} from './invitation.dto.js';
import { InvitationService } from './invitation.service.js';

@Controller('invitations')
export class InvitationController {
  constructor(private readonly invitations: InvitationService) {}

  @Get()
  @Allow('admin')
  list(@Query() query: InvitationQuery, @CurrentActor() actor: Actor): Promise<InvitationPage> {
    return this.invitations.list(query, actor);
  }

  @Post()
  @Allow('admin')
  invite(@Body() invited: NewInvitation, @CurrentActor() actor: Actor): Promise<InvitationView> {
    return this.invitations.invite(invited, actor);
  }

  /** Sends a fresh link; the older ones stop working. */
  @Post(':id/renewal')
  @Allow('admin')
  renew(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<InvitationView> {
    return this.invitations.renew(id, actor);
  }

  @Delete(':id')
  @Allow('admin')
  revoke(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<InvitationView> {
    return this.invitations.revoke(id, actor);
  }
}

/** For those who hold a mailed link. The key travels in the body, never in an address. */
@Controller('invitation')
export class AcceptanceController {
  constructor(
    private readonly acceptances: AcceptanceService,
    private readonly sessions: SessionService,
    private readonly tries: Tries,
  ) {}

  /** What the link is for. Changes nothing, however often it is asked. */
  @Post('preview')
  @Allow('anyone')
  @HttpCode(200)
  preview(@Body() { key }: InvitationKey, @Req() request: FastifyRequest): Promise<InvitationPreview> {
    return this.acceptances.preview(key, callerOf(request));
  }

  @Post('acceptance')
  @Allow('anyone')
  async accept(
    @Body() acceptance: Acceptance,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Accepted> {
    const caller = callerOf(request);
    const accepted = await this.acceptances.accept(acceptance, caller);
    giveDevice(reply, this.tries.deviceOf(accepted.personId, caller));
    if (accepted.signedIn) {
      giveSession(reply, await this.sessions.start(accepted.personId, caller, undefined, sessionTokenOf(request)));
    }
    return accepted;
  }
}

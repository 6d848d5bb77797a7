import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { callerOf, giveDevice, giveSession, sessionTokenOf, takeSession } from './session.cookies.js';
import { Credentials, InstitutionChoice, SessionEntry, SessionView } from './session.dto.js';
import { SessionService } from './session.service.js';
import { SignInService } from './sign-in.service.js';

@Controller()
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly signIns: SignInService,
  ) {}

  @Post('session')
  @Allow('anyone')
  async signIn(
    @Body() credentials: Credentials,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const signedIn = await this.signIns.signIn(credentials, callerOf(request), sessionTokenOf(request));
    giveSession(reply, signedIn.token);
    giveDevice(reply, signedIn.device);
    return this.sessions.view(signedIn.personId, signedIn.token);
  }

  @Get('session')
  @Allow('person')
  view(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<SessionView> {
    return this.sessions.view(actor.personId!, sessionTokenOf(request)!);
  }

  @Put('session/institution')
  @Allow('person')
  async switchTo(
    @Body() { institutionId }: InstitutionChoice,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const token = await this.sessions.switchTo(institutionId, actor.personId!, sessionTokenOf(request)!);
    giveSession(reply, token);
    return this.sessions.view(actor.personId!, token);
  }

  /** Signs out. Whose session is over already is signed out too. */
  @Delete('session')
  @Allow('anyone')
  @HttpCode(204)
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = sessionTokenOf(request);
    if (token) await this.sessions.end(token);
    takeSession(reply);
  }

  @Get('sessions')
  @Allow('person')
  list(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<SessionEntry[]> {
    return this.sessions.list(actor.personId!, sessionTokenOf(request)!);
  }

  @Delete('sessions/:id')
  @Allow('person')
  @HttpCode(204)
  endOne(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.sessions.endOne(id, actor.personId!);
  }

  /** Signs out everywhere. */
  @Delete('sessions')
  @Allow('person')
  @HttpCode(204)
  async endAll(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.endAll(actor.personId!);
    takeSession(reply);
  }
}

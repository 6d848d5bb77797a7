import { Body, Controller, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { callerOf, giveDevice, giveSession, sessionTokenOf } from '../session/session.cookies.js';
import { SessionService } from '../session/session.service.js';
import { Tries } from '../session/tries.js';
import { PasswordChange, PasswordReset, ResetRequest } from './password.dto.js';
import { PasswordService } from './password.service.js';

@Controller()
export class PasswordController {
  constructor(
    private readonly passwords: PasswordService,
    private readonly sessions: SessionService,
    private readonly tries: Tries,
  ) {}

  /** Asks for a link by mail. The answer is the same whether the address has an account or not. */
  @Post('password-reset')
  @Allow('anyone')
  @HttpCode(202)
  askForReset(@Body() { email }: ResetRequest, @Req() request: FastifyRequest): Promise<void> {
    return this.passwords.askForReset(email, callerOf(request));
  }

  /** Sets the password by a mailed link. This browser is known from then on; sign in with the new password. */
  @Put('password-reset')
  @Allow('anyone')
  @HttpCode(204)
  async reset(
    @Body() reset: PasswordReset,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const caller = callerOf(request);
    giveDevice(reply, this.tries.deviceOf(await this.passwords.reset(reset, caller), caller));
  }

  @Put('person/password')
  @Allow('person')
  @HttpCode(204)
  async change(
    @Body() change: PasswordChange,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = sessionTokenOf(request)!;
    await this.passwords.change(change, actor.personId!, token);
    giveSession(reply, await this.sessions.rotate(token));
  }
}

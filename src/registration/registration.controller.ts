import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../account/session/session.cookies.js';
import { Allow } from '../platform/http/allow.js';
import { Registration } from './registration.dto.js';
import { RegistrationService } from './registration.service.js';

@Controller('institutions/:code/registrations')
export class RegistrationController {
  constructor(private readonly registrations: RegistrationService) {}

  /** Signs up as a learner, where the policy allows it. A mail follows; the answer is the same whoever has the address. */
  @Post()
  @Allow('anyone')
  @HttpCode(202)
  register(
    @Param('code') code: string,
    @Body() registration: Registration,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.registrations.register(code, registration, callerOf(request).network);
  }
}

import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../platform/http/allow.js';
import { networkOf } from '../../platform/limits/limits.rules.js';
import { Presented, VerificationView } from './verification.dto.js';
import { Verification } from './verification.service.js';

/** For employers, other colleges and whoever was shown a credential. */
@Controller('verifications')
@Allow('anyone')
export class VerificationController {
  constructor(private readonly verification: Verification) {}

  /** Checks a credential. Changes nothing and keeps nothing. */
  @Post()
  @HttpCode(200)
  verify(@Body() presented: Presented, @Req() request: FastifyRequest): Promise<VerificationView> {
    return this.verification.verify(presented, networkOf(request.ip));
  }
}

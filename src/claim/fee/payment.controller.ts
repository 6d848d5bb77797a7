import { Controller, Headers, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../platform/http/allow.js';
import { Streamed } from '../../platform/http/streamed.js';
import { PaymentNewsService } from './payment-news.service.js';

@Controller('institutions/:code/payments')
@Allow('anyone')
export class PaymentController {
  constructor(private readonly news: PaymentNewsService) {}

  /** What the payment provider says: taken when it is signed with the secret that the college set, else refused. */
  @Post()
  @HttpCode(204)
  @Streamed()
  @ApiConsumes('application/json')
  @ApiBody({ schema: { type: 'object' } })
  async hear(
    @Param('code') code: string,
    @Headers('stripe-signature') signature: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.news.hear(code, signature ?? '', request.raw);
  }
}

import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../config.js';
import { Allow } from '../http/allow.js';
import { NotAllowed } from '../http/problem.js';
import { mayReadMetrics } from './metrics.rules.js';
import { Metrics } from './metrics.js';

/** For Prometheus, not for people: it has its own token, or stays on this machine. */
@Controller('metrics')
@ApiExcludeController()
@Allow('anyone')
export class MetricsController {
  constructor(
    private readonly config: Config,
    private readonly metrics: Metrics,
  ) {}

  @Get()
  async read(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (!mayReadMetrics(this.config.metricsToken, request.headers, request.socket.remoteAddress)) {
      throw new NotAllowed('Metrics are read with METRICS_TOKEN, or from this machine when there is none.');
    }
    const { type, text } = await this.metrics.read();
    void reply.type(type);
    return text;
  }
}

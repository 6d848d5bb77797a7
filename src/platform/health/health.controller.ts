import { Controller, Get, Res, ServiceUnavailableException } from '@nestjs/common';
import { HealthCheckService, HealthIndicatorService, type HealthCheckResult } from '@nestjs/terminus';
import type { FastifyReply } from 'fastify';
import { Allow } from '../http/allow.js';
import { Readiness } from './readiness.js';

/** What a load balancer and an operator ask. Says what is wrong in our own words, never the driver's. */
@Controller('health')
@Allow('anyone')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly readiness: Readiness,
  ) {}

  /** The process answers: restart it when this fails. */
  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** The process can do its work: send nobody to it while this is 503. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthCheckResult> {
    try {
      return await this.health.check(
        this.readiness.checks().map(({ name, vital, whyNot }) => async () => {
          const reason = await whyNot();
          const indicator = this.indicators.check(name);
          if (reason === null) return indicator.up();
          return vital ? indicator.down(reason) : indicator.up(reason);
        }),
      );
    } catch (error) {
      if (!(error instanceof ServiceUnavailableException)) throw error;
      void reply.status(503);
      return error.getResponse() as HealthCheckResult;
    }
  }
}

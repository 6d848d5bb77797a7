import type { LoggerService } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { NestLog } from '../log.js';
import type { Metrics } from './metrics.js';

/** Counts every answer and writes one line about it: which route, never which address, query, body or person. */
export function watchRequests(fastify: FastifyInstance, metrics: Metrics, log: LoggerService | false): void {
  const logger = log instanceof NestLog ? log.logger : null;
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const status = reply.statusCode;
    metrics.requests.observe({ method: request.method, route, status }, reply.elapsedTime / 1000);
    const level = status >= 500 ? 'error' : route.startsWith('/health') || route === '/metrics' ? 'debug' : 'info';
    logger?.[level](
      { requestId: request.id, method: request.method, route, status, ms: Math.round(reply.elapsedTime * 10) / 10 },
      'request',
    );
  });
}

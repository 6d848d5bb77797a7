import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    unattended?: boolean;
  }
}

/** Pages say so of what they ask by themselves, while nobody touches them. */
const header = 'x-unattended';

/** A route that pages ask by themselves: its requests are no use of the session. */
export const Unattended = () => RouteConfig({ unattended: true });

/** Whether nobody did anything for this request: a session must end for want of people, whatever its pages do. */
export function isUnattended(request: FastifyRequest): boolean {
  return request.routeOptions.config.unattended === true || request.headers[header] === '1';
}

import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPagePath, noncePlace, pagePolicy } from './page.rules.js';

const longLived = 'public, max-age=31536000, immutable';

/**
 * Serves the built web app from `folder`: its page at every address that is nobody else's, with a policy and a nonce of its
 * own each time, and its files, whose names change with their content, for a year. False when nothing is built there.
 */
export async function servePages(app: NestFastifyApplication, folder: string): Promise<boolean> {
  const file = join(folder, 'index.html');
  if (!existsSync(file)) return false;
  const page = readFileSync(file, 'utf8');
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    index: false,
    decorateReply: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply) => void reply.header('cache-control', longLived),
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request: FastifyRequest, reply: FastifyReply) => {
      if (!isPagePath(request.url.split('?', 1)[0]!)) return reply.callNotFound();
      const nonce = randomBytes(16).toString('base64');
      return reply
        .headers({
          'content-security-policy': pagePolicy(nonce),
          'cross-origin-opener-policy': 'same-origin',
          'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=()',
        })
        .type('text/html; charset=utf-8')
        .send(page.replaceAll(noncePlace, nonce));
    });
  return true;
}

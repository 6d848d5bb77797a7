import 'reflect-metadata';
import cookie from '@fastify/cookie';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { AppModule } from './app.module.js';
import type { Config } from './config.js';
import { Metrics } from './platform/health/metrics.js';
import { watchRequests } from './platform/health/watch.js';
import { leaveStreamsUnread } from './platform/http/streamed.js';
import { versionFromIfMatch } from './platform/http/versions.interceptor.js';
import { isAtHome } from './platform/web/files-host.rules.js';

const jsonBytes = 2 * 1024 * 1024;
/** Long enough for the largest recording over a slow line, and no longer: in milliseconds. */
const longestRequest = 3_600_000;

/** What every answer carries unless a route says otherwise: never sniffed, framed, cached or told where the reader came from. */
const headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** The page that shows the API loads its own scripts and styles; nothing else does, and nothing comes from elsewhere. */
const docsPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";

/** The whole product as one Nest application on Fastify, not yet listening. With `preview` nothing is made or opened. */
export async function createApp(
  config: Config,
  databaseUrl: string,
  logger: LoggerService | false,
  preview = false,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: jsonBytes,
    requestTimeout: longestRequest,
    trustProxy: trusted(config.trustProxy),
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, databaseUrl), adapter, {
    logger,
    abortOnError: false,
    preview,
  });
  await app.register(cookie);
  const fastify = adapter.getInstance();
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.headers({ ...headers, 'x-request-id': request.id });
    if (!isAtHome(request.host, request.url, config.filesUrl)) return reply.status(404).send();
    if (request.url.startsWith('/api/docs')) void reply.header('content-security-policy', docsPolicy);
    if (config.production) void reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
  });
  leaveStreamsUnread(fastify);
  fastify.addHook('preValidation', async (request) => versionFromIfMatch(request));
  watchRequests(fastify, app.get(Metrics, { strict: false }), logger);
  app.setGlobalPrefix('api', { exclude: ['health/{*rest}', 'metrics', 'dev/{*rest}'] });
  return app;
}

/** Fastify takes a number of trusted hops as a function of the hop. */
function trusted(hops: Config['trustProxy']): boolean | string | ((address: string, hop: number) => boolean) {
  return typeof hops === 'number' ? (_, hop) => hop < hops : hops;
}

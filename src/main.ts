import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mkdirSync } from 'node:fs';
import { createApp } from './app.js';
import { ConfigMistakes, parseConfig, type Config } from './config.js';
import { ownerConnection } from './database.js';
import { HistoryWorker } from './history/worker.js';
import { sentenceFor, type Doing } from './platform/boot/failure.rules.js';
import { Lifecycle } from './platform/boot/lifecycle.js';
import { requireFreePort, requirePostgres, requireRedis } from './platform/boot/probe.js';
import { keptSecret } from './platform/boot/secret.js';
import { migrate } from './platform/database/migrate.js';
import { startEmbedded } from './platform/embedded/embedded.js';
import { refuseSecondCopy } from './platform/embedded/lock.js';
import { describeApi } from './platform/http/openapi.js';
import { NestLog, createLogger } from './platform/log.js';

const say = (step: string) => void process.stdout.write(`${step}\n`);

async function start(config: Config, life: Lifecycle, log: NestLog, doing: Doing): Promise<void> {
  if (config.databaseUrl === null) refuseSecondCopy(config.dataDir);
  doing.step = 'listening';
  if (config.port !== 0) await requireFreePort(config.host, config.port);

  doing.step = 'opening the database';
  const database = await openDatabase(config, life);
  if (config.redisUrl !== null) {
    doing.step = 'opening Redis';
    await requireRedis(config.redisUrl);
  }
  doing.step = 'migrating';
  await migrate(ownerConnection(database.url), database.url, say);

  doing.step = 'starting';
  mkdirSync(config.uploadsDir, { recursive: true });
  const app = await createApp(config, database.url, log);
  life.onStop(() => app.close());
  describeApi(app);
  if (config.process === 'worker') answerOnlyAboutHealth(app);
  if (config.process !== 'web') {
    const worker = app.get(HistoryWorker);
    life.onStop(() => worker.stop());
    await worker.start();
  }
  if (life.stopping) return;
  doing.step = 'listening';
  await app.listen(config.port, config.host);
  life.onStop(() => stopListening(app));
  greet(config, await app.getUrl(), database.place);
}

async function openDatabase(config: Config, life: Lifecycle): Promise<{ url: string; place: string }> {
  if (config.databaseUrl !== null) {
    await requirePostgres(config.databaseUrl);
    return { url: config.databaseUrl, place: addressOf(config.databaseUrl, '5432') };
  }
  const embedded = await startEmbedded(config.dataDir, say);
  life.onStop(() => embedded.stop());
  return { url: embedded.url, place: embedded.directory };
}

/** From here on nobody new is let in; who is inside is served while the worker finishes its jobs. */
async function stopListening(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpServer();
  server.close();
  server.closeIdleConnections();
}

/** A worker has no API; its health and its figures are still asked for. */
function answerOnlyAboutHealth(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    if (!/^\/(health\/|metrics$)/.test(request.url)) await reply.status(404).send();
  });
}

function greet(config: Config, url: string, place: string): void {
  const address = config.process === 'worker' ? `${url}/health/ready` : config.port === 0 ? url : config.publicUrl;
  say(`
Credence is ready at ${address} (${config.process === 'all' ? 'web and worker' : config.process}).
  The API:      ${config.production ? 'see openapi.json' : `${address}/api/docs`}
  The database: ${place}
  The files:    ${config.uploadsDir}
  To stop:      Ctrl-C
`);
}

function addressOf(url: string, defaultPort: string): string {
  const { hostname, port } = new URL(url);
  return `${hostname}:${port || defaultPort}`;
}

function whatWeDo(config: Config): Doing {
  const url = config.databaseUrl === null ? null : new URL(config.databaseUrl);
  return {
    step: 'starting',
    host: config.host,
    port: config.port,
    dataDir: config.dataDir,
    database: url && {
      address: addressOf(url.href, '5432'),
      user: decodeURIComponent(url.username),
      name: decodeURIComponent(url.pathname.slice(1)),
    },
    redis: config.redisUrl && addressOf(config.redisUrl, '6379'),
  };
}

function readConfig(): Config {
  try {
    return parseConfig(process.env, keptSecret);
  } catch (error) {
    if (error instanceof ConfigMistakes) process.stderr.write(`${error.message}\n`);
    else process.stderr.write(`The settings cannot be read: ${(error as Error).message}\n`);
    process.exit(1);
  }
}

const config = readConfig();
const log = new NestLog(createLogger(config.logLevel));
const life = new Lifecycle(log.logger);
const doing = whatWeDo(config);
try {
  await start(config, life, log, doing);
} catch (error) {
  if (!life.stopping) {
    const sentence = sentenceFor(error, doing);
    process.stderr.write(`\n${sentence ?? `Credence failed while ${doing.step}, in a way that nobody foresaw:`}\n`);
    if (sentence === null) process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
    await life.end(1);
  }
}

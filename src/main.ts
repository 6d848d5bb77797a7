import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createApp } from './app.js';
import { ConfigMistakes, parseConfig, type Config } from './config.js';
import { ownerConnection } from './database.js';
import { college } from './demo/content/college.js';
import { seedDemo, type DemoSignIns } from './demo/demo.js';
import { HistoryWorker } from './history/worker.js';
import { addressOf, sentenceFor, whatWeDo, type Doing } from './platform/boot/failure.rules.js';
import { Lifecycle } from './platform/boot/lifecycle.js';
import { requireFreePort, requirePostgres, requireRedis } from './platform/boot/probe.js';
import { keptSecret } from './platform/boot/secret.js';
import { Database } from './platform/database/database.js';
import { migrate } from './platform/database/migrate.js';
import { startEmbedded } from './platform/embedded/embedded.js';
import { refuseSecondCopy } from './platform/embedded/lock.js';
import { describeApi } from './platform/http/openapi.js';
import { NestLog, createLogger } from './platform/log.js';
import { servePages } from './platform/web/pages.js';

/** Where the build puts the web app: beside the compiled server. */
const webFolder = fileURLToPath(new URL('../web', import.meta.url));
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
  if (config.process !== 'worker' && !(await servePages(app, webFolder)))
    log.warn('The web app is not built: only the API is served.');
  if (config.process === 'worker') answerOnlyAboutHealth(app);
  if (config.process !== 'web') {
    const worker = app.get(HistoryWorker);
    life.onStop(() => worker.stop());
    await worker.start();
  }
  const demo = config.demo && config.process === 'all' ? await openDemo(app) : null;
  if (life.stopping) return;
  doing.step = 'listening';
  await app.listen(config.port, config.host);
  life.onStop(() => stopListening(app));
  greet(config, await app.getUrl(), database.place, demo);
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

/** The demo college in an empty database, or the one that is there. A database with colleges of its own is left alone. */
async function openDemo(app: NestFastifyApplication): Promise<DemoSignIns | null> {
  await app.init();
  const colleges = await app
    .get(Database)
    .acrossInstitutions((tx) => tx.query<{ code: string }[]>('select code from institution'));
  if (colleges.length > 0 && !colleges.some(({ code }) => code === college.code)) return null;
  return seedDemo(app, say);
}

/** From here on nobody new is let in; who is inside is served while the worker finishes its jobs. */
async function stopListening(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpServer();
  server.close();
  // A connection that was busy a moment ago would keep us waiting for its next request.
  const sweep = setInterval(() => server.closeIdleConnections(), 100).unref();
  server.once('close', () => clearInterval(sweep));
}

/** A worker has no API; its health and its figures are still asked for. */
function answerOnlyAboutHealth(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    if (!/^\/(health\/|metrics$)/.test(request.url)) await reply.status(404).send();
  });
}

function greet(config: Config, url: string, place: string, demo: DemoSignIns | null): void {
  const address = config.process === 'worker' ? `${url}/health/ready` : config.port === 0 ? url : config.publicUrl;
  const served = (path: string) => (config.process === 'worker' ? 'served by PROCESS=web' : `${address}${path}`);
  say(`
Credence is ready at ${address} (${config.process === 'all' ? 'web and worker' : config.process}).
  The API:      ${config.production ? 'see openapi.json' : served('/api/docs')}
  The mails:    ${config.smtpUrl === null ? served('/dev/mailbox') : addressOf(config.smtpUrl, '25')}
  The database: ${place}
  The files:    ${placeOfFiles(config)}
  To stop:      Ctrl-C
`);
  if (demo === null) return;
  say(`${demo.institution} is there to try things on. Everybody's password is “${demo.password}”:`);
  for (const { name, email, about } of demo.people) say(`  ${email.padEnd(36)} ${name}, ${about}`);
  say('');
}

function placeOfFiles({ uploadsDir, files }: Config): string {
  return files.s3 !== null && files.keepIn === 's3' ? `${files.s3.endpoint}/${files.s3.bucket}` : uploadsDir;
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

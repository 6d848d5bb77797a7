import type { EventEmitter } from 'node:events';
import { rm } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { startApp, type TestApp } from './app.js';

const metricsToken = 'only-the-scraper-knows-0123456789';
let app: TestApp;
beforeAll(async () => {
  app = await startApp({ METRICS_TOKEN: metricsToken });
});
afterAll(() => app.stop());

/** What is thrown, or null. */
function attempt(work: () => unknown): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error;
  }
}

const metrics = (authorization = `Bearer ${metricsToken}`) =>
  fetch(`${app.url}/metrics`, { headers: { authorization } });

test('a process that answers is alive', async () => {
  const answer = await fetch(`${app.url}/health/live`);
  expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
});

test('a process that can work is ready, and says so part by part', async () => {
  const answer = await fetch(`${app.url}/health/ready`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    status: 'ok',
    details: {
      database: { status: 'up' },
      migrations: { status: 'up' },
      queue: { status: 'up' },
      files: { status: 'up' },
      transcripts: { status: 'up', message: expect.stringContaining('PESC_SCHEMAS is not set') },
    },
  });
});

test('the metrics count requests by route and state, jobs and events', async () => {
  await fetch(`${app.url}/api/nothing?email=mary@college.edu`);
  const answer = await metrics();
  const text = await answer.text();
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(text).toMatch(/credence_http_request_duration_seconds_count\{method="GET",route="none",status="404"\} 1/);
  expect(text).toMatch(/credence_queue_jobs\{queue="reactions",state="failed"\} 0/);
  expect(text).toMatch(/credence_queue_oldest_waiting_seconds\{queue="schedule"\} \d/);
  expect(text).toMatch(/credence_events_waiting 0/);
  expect(text).toMatch(/credence_relay_lag_seconds 0/);
  expect(text).not.toContain('mary');
});

test('the metrics are for who has the token', async () => {
  const answer = await metrics('Bearer something else');
  expect(answer.status).toBe(403);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
});

test('a connection to the database that breaks as it is handed out takes nobody along', async () => {
  const source = app.app.get(DataSource);
  const { master: pool } = source.driver as unknown as { master: EventEmitter };
  // The pool listens no more, and who asked for the connection listens only a moment later.
  const broken = new Promise((done) => {
    pool.once('acquire', (client: EventEmitter) =>
      queueMicrotask(() => done(attempt(() => client.emit('error', new Error('unexpected postmaster exit'))))),
    );
  });
  const runner = source.createQueryRunner();
  await runner.connect();
  await runner.release();
  expect(await broken).toBeNull();
  expect((await fetch(`${app.url}/health/ready`)).status).toBe(200);
});

test('a process that cannot store files is alive and not ready, and says which part', async () => {
  await rm(app.config.uploadsDir, { recursive: true });
  const answer = await fetch(`${app.url}/health/ready`);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({
    status: 'error',
    error: { files: { status: 'down', message: 'Uploads cannot be stored.' } },
    details: { database: { status: 'up' } },
  });
  expect((await fetch(`${app.url}/health/live`)).status).toBe(200);
});

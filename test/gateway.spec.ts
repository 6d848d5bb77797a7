import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { startApp, type TestApp } from './app.js';
import { credited, registry, released } from './world/award.js';
import { ok } from './world/college.js';
import { createWorld, type Json } from './world.js';

/* The page for programmers of student systems does what it says: its commands are run here, in its order. */
const page = 'docs/sis-gateway.md';
const run = promisify(execFile);
let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

test('the commands of docs/sis-gateway.md work as they stand', async () => {
  const text = await readFile(page, 'utf8');
  const [setting, ...commands] = [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block!);
  expect(setting).toContain('export CREDENCE=');
  const world = createWorld(app);
  const at = await registry(world);
  const [one, other] = [await credited(world, at), await credited(world, at)];
  const batch = await released(at);
  ok(await at.registrar.put('/reconciliation-schedule', { every: 'day', hour: 6 }));
  const { secret } = ok(
    await at.institution.admin.post('/api-tokens', { name: 'As on the page', scopes: ['awards:pull'] }),
  );
  const env = {
    PATH: process.env['PATH'] ?? '',
    CREDENCE: app.url,
    TOKEN: secret as string,
    AWARD: one.line.publicId as string,
    SECOND: other.line.publicId as string,
    BATCH: batch['id'] as string,
    STUDENT: one.learner.studentId,
  };
  const answers: Json[] = [];
  for (const command of commands) {
    const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', command], { env });
    answers.push(JSON.parse(stdout));
  }
  const [fetched, acknowledged, many, extract] = answers;
  expect(answers).toHaveLength(4);
  expect(fetched.rows.map((row: Json) => row.publicId)).toEqual([one.line.publicId, other.line.publicId]);
  const facts = [...text.matchAll(/^\| `(.+?)\s+\|/gm)].map(([, cell]) => cell!.replaceAll('`', '').trim());
  for (const fact of facts.flatMap((cell) => cell.split(', '))) {
    const [outer, inner] = fact.split('.');
    expect(Object.keys(inner ? fetched.rows[0][outer!] : fetched.rows[0])).toContain(inner ?? outer);
  }
  expect(acknowledged).toMatchObject({ result: 'posted', reference: 'SHRTRCE-4711', batchId: batch['id'] });
  expect(many.lines).toMatchObject([{ status: 200, stands: { result: 'rejected', reason: 'Student inactive' } }]);
  expect(extract).toMatchObject({ rows: 1, leftBy: null });
  expect(ok(await at.registrar.get(`/batches/${batch['id']}`)).status).toBe('reconciled');
});

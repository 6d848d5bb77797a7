import { csvRecords } from '../src/kernel/csv.js';
import { startApp, type TestApp } from './app.js';
import { credited, registry, sendCsv, type Credited, type Registry } from './world/award.js';
import { ok } from './world/college.js';
import { createWorld, type Json, type World } from './world.js';

let app: TestApp;
let world: World;
let at: Registry;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
beforeEach(async () => {
  at = await registry(world);
});
afterAll(() => app.stop());

const heading = ['award_id', 'student_id', 'term', 'course', 'credits', 'grade'];
const asPosted = ({ line, learner }: Credited) => [
  line.publicId,
  learner.studentId,
  line.termCode,
  line.courseCode ?? line.title,
  line.credits,
  line.grade,
];
const compare = (rows: string[][], query = '', headers: Json = {}) =>
  sendCsv(at.registrar, `/reconciliations${query}`, [heading, ...rows], headers);
const findings = async (id: string, list = '') =>
  ok(await at.registrar.get(`/reconciliations/${id}/findings${list ? `?list=${list}` : ''}`)).rows;

test('an extract that says what the ledger says has no findings', async () => {
  const lines = await Promise.all([
    credited(world, at),
    credited(world, at, { block: { title: 'Kitchens', credits: '3' } }),
  ]);
  const run = ok(await compare(lines.map(asPosted)));
  expect(run).toMatchObject({
    extractRows: 2,
    ledgerLines: 2,
    matched: 2,
    awardedNotPosted: 0,
    postedNotAwarded: 0,
    differs: 0,
  });
  expect(await findings(run.id)).toEqual([]);
});

test('the three lists say what is missing, what is too much and what differs', async () => {
  const [missing, other, same, voided] = (await Promise.all([1, 2, 3, 4].map(() => credited(world, at)))) as [
    Credited,
    Credited,
    Credited,
    Credited,
  ];
  ok(await at.registrar.post(`/awards/${voided.line.id}/voiding`, { reason: 'Decided in error.' }));
  const [id, student, term, course] = asPosted(other);
  const run = ok(
    await compare([
      [id!, student!, term!, course!, '4', 'P'],
      ['', ...asPosted(same).slice(1)],
      ['', '0099999', '2026FA', 'BUS101', '3.00', 'CR'],
      asPosted(voided),
    ]),
  );
  expect(run).toMatchObject({
    matched: 1,
    awardedNotPosted: 1,
    postedNotAwarded: 2,
    differs: 1,
    runByName: 'Rae Registrar',
  });
  expect(await findings(run.id, 'awarded_not_posted')).toMatchObject([
    { awardId: missing.line.id, because: 'waiting', ours: { publicId: missing.line.publicId }, theirs: null },
  ]);
  expect(await findings(run.id, 'differs')).toMatchObject([
    {
      awardId: other.line.id,
      fields: ['credits', 'grade'],
      ours: { credits: '3.00' },
      theirs: { credits: '4.00' },
      line: 2,
    },
  ]);
  const tooMuch = await findings(run.id, 'posted_not_awarded');
  expect(tooMuch.map((f: Json) => f.because).sort()).toEqual(['unknown', 'voided']);
  expect(await findings(run.id)).toHaveLength(4);
});

test('the findings can be taken along as a file, which is on record', async () => {
  await credited(world, at);
  const run = ok(await compare([['', '00999', '2026FA', '=HYPERLINK("http://x")', '3', 'CR']]));
  const { status, body, headers } = await at.registrar.get(`/reconciliations/${run.id}/file`);
  expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(body['text']).toContain(`"'=HYPERLINK`);
  expect(csvRecords(body['text']).map((record) => record[0])).toEqual([
    'list',
    'awarded_not_posted',
    'posted_not_awarded',
  ]);
  const { rows } = await app.owner.query(
    `select actor_id from event where type = 'reconciliation.downloaded' and data ->> 'reconciliationId' = $1`,
    [run.id],
  );
  expect(rows).toEqual([{ actor_id: at.registrar.id }]);
});

test('of one term misses only the lines of that term', async () => {
  await credited(world, at);
  expect(ok(await compare([], '?term=2026FA'))).toMatchObject({ termCode: '2026FA', awardedNotPosted: 1 });
  expect(ok(await compare([], '?term=2027SP'))).toMatchObject({ awardedNotPosted: 0, ledgerLines: 0 });
});

test('a file that cannot be read whole is refused by line and column', async () => {
  const refused = await compare([['', '', '2026FA', 'BUS101', 'three', 'CR']]);
  expect(refused.status).toBe(422);
  expect(refused.body['refusals'].map((r: Json) => [r.about, r.code])).toEqual([
    ['2.credits', 'odd_credits'],
    ['2.student_id', 'empty'],
  ]);
  const columns = await sendCsv(at.registrar, '/reconciliations', [
    ['student_id', 'term'],
    ['1', '2'],
  ]);
  expect(columns.body['refusals'].map((r: Json) => r.code)).toEqual(['no_column', 'no_column', 'no_column']);
  expect((await at.registrar.post('/reconciliations', 'x', { 'content-type': 'text/plain' })).status).toBe(422);
});

test('the same key and file make one run; runs are listed; another college sees none', async () => {
  const key = { 'idempotency-key': 'nightly-2026-11-22' };
  const rows = [['', '00999', '2026FA', 'BUS101', '3', 'CR']];
  const [first, again] = [ok(await compare(rows, '', key)), ok(await compare(rows, '', key))];
  expect(again.id).toBe(first.id);
  expect((await compare([...rows, ...rows], '', key)).status).toBe(422);
  expect(ok(await at.registrar.get('/reconciliations')).rows.map((r: Json) => r.id)).toEqual([first.id]);
  const elsewhere = await registry(world);
  for (const path of ['', '/findings', '/file']) {
    expect((await elsewhere.registrar.get(`/reconciliations/${first.id}${path}`)).status).toBe(404);
  }
  expect((await at.reviewers[0]!.get('/reconciliations')).status).toBe(403);
});

import { broke, startApp, type TestApp } from './app.js';
import { createWorld, type Json, type Member, type World } from './world.js';
import { credited, registry } from './world/award.js';
import { ok } from './world/claim.js';
import { decide, evaluate, inReview, readersOf, reviewCampus, type Reviewed } from './world/review.js';

let app: TestApp;
let world: World;
let on: Reviewed;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  on = await inReview(
    world,
    await reviewCampus(world, { knobs: { reviewers: 2, tuitionCentsPerCredit: 24_500 }, reviewers: 2 }),
  );
  const [one, two] = (await readersOf(on)) as [{ reader: Member; seat: Json }, { reader: Member; seat: Json }];
  ok(await evaluate(one.reader, one.seat.id));
  ok(await evaluate(two.reader, two.seat.id));
  await app.settle();
  ok(await decide(on));
  await app.settle();
  await inReview(world, on);
});
afterAll(() => app.stop());
afterEach(async () => expect(await broke(app.owner)).toEqual([]));

const get = async (path: string, who: Member = on.coordinator) => ok(await who.get(`/reports/${path}`));

test('the stages tell how long claims stayed in each, and what waits there now', async () => {
  const { period, rows } = await get('stages');
  expect(period.from < period.until).toBe(true);
  const of = (stage: string) => rows.find((row: Json) => row.stage === stage);
  expect(of('in_review')).toMatchObject({ left: 1, p50: 0, p90: 0, waiting: 1 });
  expect(of('approval')).toMatchObject({ left: 1, waiting: 0 });
  expect(of('adjudication')).toEqual({ stage: 'adjudication', left: 0, p50: null, p90: null, waiting: 0, overdue: 0 });
});

test('what is open at the end of a week is what was open before, and came, less what went', async () => {
  const { rows } = await get('flow');
  expect(rows.at(-1)).toMatchObject({ came: 2, decided: 1, ended: 0, open: 1 });
  rows.forEach(({ came, decided, ended, open }: Json, n: number) =>
    expect(open).toBe((rows[n - 1]?.open ?? 0) + came - decided - ended),
  );
  expect(rows.length).toBeGreaterThanOrEqual(52);
});

test('reviewers’ load has names for a coordinator and numbers for everybody else', async () => {
  const { rows } = await get('load');
  expect(rows.map(({ name, read, kept, open }: Json) => [name, read, kept, open])).toEqual(
    expect.arrayContaining([
      ['Rita Reader1', 1, 1, 1],
      ['Rita Reader2', 1, 1, 1],
    ]),
  );
  const anonymous = await get('load', on.approver);
  expect(anonymous.rows.map(({ name, number }: Json) => [name, number])).toEqual([[null, 1], [null, 2]]); // prettier-ignore
  expect((await on.approver.get('/reports/load/csv')).status).toBe(200);
});

test('agreement is that of independent readings', async () => {
  const { submissions, pairs, recommendation, rubrics } = await get('agreement');
  expect([submissions, pairs]).toEqual([1, 1]);
  expect(recommendation).toMatchObject({ compared: 1, exact: 1, ac: 1, strength: 'very_good' });
  expect(rubrics).toMatchObject([{ pairs: 1, figures: { compared: 2, exact: 1, adjacent: 1, ac: 1 } }]);
  expect(rubrics[0].criteria.map(({ title }: Json) => title)).toEqual(['The learning', 'The evidence']);
});

test('outcomes of few learners are withheld in every table, and so is what they saved', async () => {
  const { tables, fewest } = await get('outcomes');
  expect([fewest, tables.map(({ by }: Json) => by)]).toEqual([10, ['program', 'subject', 'experience', 'attempt']]);
  for (const { rows, total } of tables) {
    expect([...rows, total].map(({ full, all }: Json) => [full.claims, full.withheld, all.withheld])).toEqual(
      [...rows, total].map(() => [null, 'few', 'few']),
    );
  }
  expect((await get('savings')).total).toMatchObject({ credits: null, tuitionCents: null, withheld: 'few' });
});

test('the forecast holds the pace of eight weeks against what is open, until a day that is still to come', async () => {
  const { perWeek, open, misses } = await get('forecast?by=2099-01-01');
  expect([perWeek, open, misses]).toEqual([0.125, 1, 0]);
  expect(await get('forecast')).toMatchObject({ weeks: 8, open: 1 });
  expect((await on.coordinator.get('/reports/forecast?by=2001-01-01')).status).toBe(422);
});

test('credit of ten learners is told, with what it would have cost in class', async () => {
  const at = await registry(world);
  for (let n = 0; n < 10; n++) await credited(world, at);
  const { rows, total } = ok(await at.coordinator.get('/reports/savings'));
  expect(total).toMatchObject({ claims: 10, credits: '30.00', tuitionCents: null, feesCents: 0, withheld: null });
  expect(rows).toMatchObject([{ claims: 10, withheld: null }]);
  const { tables } = ok(await at.coordinator.get('/reports/outcomes'));
  expect(tables[1].total.full).toEqual({ claims: 10, withheld: null, percent: 100 });
});

test('a subject or a program narrows every report, and a period before anything was is empty', async () => {
  const nothing = '00000000-0000-7000-8000-000000000000';
  expect((await get(`flow?subjectId=${nothing}`)).rows.at(-1)).toMatchObject({ came: 0, open: 0 });
  expect((await get(`flow?subjectId=${on.subject.id}`)).rows.at(-1)).toMatchObject({ came: 2 });
  expect((await get(`stages?programId=${nothing}`)).rows.every(({ left }: Json) => left === 0)).toBe(true);
  expect((await get('agreement?from=2001-01-01&until=2001-12-31')).pairs).toBe(0);
  expect((await get('outcomes?from=2001-01-01&until=2001-12-31')).tables[0].rows).toEqual([]);
  expect((await get('savings?from=2001-01-01&until=2001-12-31')).total).toMatchObject({ claims: 0, credits: '0.00' });
  expect((await on.coordinator.get('/reports/flow?from=2026-02-01&until=2026-01-01')).status).toBe(422);
});

test('every table comes as a file, with the same numbers withheld', async () => {
  const text = async (table: string) => {
    const answer = await fetch(`${app.url}/api/reports/${table}/csv`, {
      headers: { cookie: [...on.coordinator.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    expect(answer.headers.get('content-type')).toContain('text/csv');
    return answer.text();
  };
  for (const table of ['stages', 'flow', 'load', 'agreement'])
    expect((await text(table)).split('\r\n').length).toBeGreaterThan(2);
  expect(await text('outcomes')).toContain('"attempt","1","","fewer than 10"');
  expect(await text('savings')).toContain('"all","","","","","","fewer than 10"');
  expect((await on.coordinator.get('/reports/people/csv')).status).toBe(404);
});

test('learners, reviewers and registrars see none of it', async () => {
  const registrar = await world.person({ institution: on.college, roles: ['registrar'] });
  for (const who of [on.learner, on.reviewers[0]!, registrar]) {
    for (const path of ['stages', 'flow', 'load', 'agreement', 'outcomes', 'savings', 'forecast', 'stages/csv']) {
      expect((await who.get(`/reports/${path}`)).status).toBe(403);
    }
  }
});

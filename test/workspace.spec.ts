import { holdsAfterEach, startApp, type TestApp } from './app.js';
import { createWorld, type Json, type Member, type World } from './world.js';
import { ok } from './world/claim.js';
import { evaluate, goodSheet, inReview, readersOf, reviewCampus, routed, taskOn } from './world/review.js';

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
afterAll(() => app.stop());
holdsAfterEach(() => app);

const codes = (refusals: Json[]) => refusals.map(({ code }) => code);

async function desk(knobs: Json = {}) {
  const on = await inReview(world, await reviewCampus(world, { knobs }));
  const [{ reader, seat }] = (await readersOf(on)) as [{ reader: Member; seat: Json }];
  return { ...on, reader, seat, path: `/assignments/${seat.id}` };
}

describe('the workspace', () => {
  test('gives a reader everything about one claim at once, the same as the single routes', async () => {
    const { reader, path } = await desk();
    const all = ok(await reader.get(`${path}/workspace`));
    expect(all.submission).toEqual(ok(await reader.get(`${path}/submission`)));
    expect(all.evaluation).toEqual(ok(await reader.get(`${path}/evaluation`)));
    const { offeredAt, dueAt, ...seat } = ok(await reader.get(path));
    expect(all.seat).toMatchObject(seat);
    expect([all.seat.offeredAt, all.seat.dueAt].map((at) => Date.parse(at))).toEqual(
      [offeredAt, dueAt].map(Date.parse),
    );
    expect(all.rules.recommendations).toContain('reduced');
    expect(codes(all.moves.score)).toEqual([]);
    expect(codes(all.moves.submit)).toContain('no_summary');
    expect(codes(all.moves.discuss)).toEqual(['no_discussion']);
  });

  test('shows the summary of an offer, and of what is over only the reader’s own words', async () => {
    const on = await routed(world, await reviewCampus(world));
    const [reader] = on.reviewers as [Member];
    const { id } = await taskOn(reader, on.claim.id);
    const offer = ok(await reader.get(`/assignments/${id}/workspace`));
    expect(offer.submission).toMatchObject({ evidence: [], learner: null });
    expect(codes(offer.moves.score)).toEqual(['not_accepted']);
    ok(await reader.post(`/assignments/${id}/acceptance`));
    await app.settle();
    ok(await evaluate(reader, id));
    const over = ok(await reader.get(`/assignments/${id}/workspace`));
    expect(over).toMatchObject({
      submission: null,
      evaluation: { status: 'submitted', summary: goodSheet['summary'] },
    });
    expect(codes(over.moves.reopen)).toEqual(['too_late']);
  });

  test('is nobody else’s', async () => {
    const { path, learner, coordinator, approver } = await desk();
    for (const who of [learner, coordinator, approver]) {
      expect((await who.get(`${path}/workspace`)).status).toBe(403);
      expect((await who.patch(`${path}/evaluation`, { field: 'summary', base: 0, value: 'x' })).status).toBe(403);
    }
    const other = await desk();
    expect((await other.reader.get(`${path}/workspace`)).status).toBe(404);
    expect((await other.reader.get(`${path}/comments?criterionId=learning`)).status).toBe(404);
    const written = await other.reader.patch(`${path}/evaluation`, { field: 'summary', base: 0, value: 'x' });
    expect(written.status).toBe(404);
  });

  test('tells which question waits, and until when', async () => {
    const { reader, path } = await desk();
    const { rules } = ok(await reader.get(`${path}/workspace`));
    ok(await reader.post(`${path}/information-request`, { question: 'Who signed the plan?' }));
    const { questions, moves } = ok(await reader.get(`${path}/workspace`));
    expect(questions).toMatchObject([{ question: 'Who signed the plan?', state: 'open', closedAt: null }]);
    expect(Date.parse(questions[0].dueAt)).toBe(Date.parse(rules.answerBy));
    expect(codes(moves.score)).toEqual(['waits_for_learner']);
    expect(codes(moves.ask)).toEqual(['waits_for_learner']);
  });
});

describe('saving one field', () => {
  const put = (reader: Member, path: string, field: string, base: number, value: string | null) =>
    reader.patch(`${path}/evaluation`, { field, base, value });

  test('leaves the others alone, in two tabs at once', async () => {
    const { reader, path } = await desk();
    const answers = await Promise.all([
      put(reader, path, 'level.learning', 0, 'meets'),
      put(reader, path, 'comment.learning', 0, 'Explains why.'),
      put(reader, path, 'summary', 0, 'Convincing.'),
      put(reader, path, 'recommendation', 0, 'full'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(ok(await reader.get(`${path}/evaluation`))).toMatchObject({
      scores: [{ criterionId: 'learning', levelId: 'meets', comment: 'Explains why.' }],
      summary: 'Convincing.',
      recommendation: 'full',
      credits: '3.00',
      fieldVersions: { 'level.learning': 1, 'comment.learning': 1, summary: 1, recommendation: 1, credits: 1 },
    });
  });

  test('that was saved in between shows both values; a repeated save is none', async () => {
    const { reader, path } = await desk();
    ok(await put(reader, path, 'summary', 0, 'From the desk.'));
    ok(await put(reader, path, 'summary', 0, 'From the desk.'));
    const stale = await put(reader, path, 'summary', 0, 'From the phone.');
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({
      type: '/problems/stale',
      current: { field: 'summary', yours: 'From the phone.', theirs: 'From the desk.', version: 1 },
    });
    expect(stale.body['current'].evaluation.summary).toBe('From the desk.');
    expect(ok(await put(reader, path, 'summary', 1, 'From both.')).fieldVersions).toEqual({ summary: 2 });
  });

  test('is seen by a whole sheet that comes too late, and sees one that came before', async () => {
    const { reader, path } = await desk();
    ok(await put(reader, path, 'summary', 0, 'One.'));
    expect((await reader.put(`${path}/evaluation`, { version: 0, summary: 'Two.' })).status).toBe(409);
    const { fieldVersions } = ok(await reader.put(`${path}/evaluation`, { ...goodSheet, version: 1 }));
    expect(fieldVersions).toMatchObject({ summary: 2, 'level.evidence': 1 });
    expect((await put(reader, path, 'summary', 1, 'Three.')).status).toBe(409);
  });

  test('refuses what no field can hold, and everything once it was submitted', async () => {
    const { reader, path } = await desk();
    for (const [field, value, code] of [
      ['charm', 'x', 'unknown_field'],
      ['level.charm', 'meets', 'unknown_criterion'],
      ['level.learning', 'splendid', 'unknown_level'],
      ['outcome.none', 'x', 'unknown_outcome'],
      ['recommendation', 'perhaps', 'invalid'],
      ['alternativeCourseId', '0190b6a0-0000-7000-8000-000000000000', 'unknown_course'],
    ] as const) {
      const answer = await put(reader, path, field, 0, value);
      expect([answer.status, codes(answer.body['refusals'])]).toEqual([422, [code]]);
    }
    expect(ok(await reader.get(`${path}/evaluation`)).version).toBe(0);
    ok(await evaluate(reader, path.split('/').at(-1)!));
    expect(codes((await put(reader, path, 'summary', 1, 'Later.')).body['refusals'])).toEqual(['submitted']);
  });
});

test('a queue is filtered, searched and sorted by the server, page by page', async () => {
  const campus = await reviewCampus(world);
  for (let n = 0; n < 3; n++) await routed(world, campus);
  const [reader] = campus.reviewers as [Member];
  const queue = async (query: string) => ok(await reader.get(`/assignments?${query}`));
  const { rows } = await queue('sort=offered');
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatchObject({ task: 'answer', size: { files: 2 }, moves: { accept: [], decline: [] } });
  expect(rows[0].size.words).toBeGreaterThan(0);
  expect(codes(rows[0].moves.recuse)).toEqual(['wrong_state']);
  for (const sort of ['due', 'offered', 'size', 'course']) {
    const first = await queue(`sort=${sort}&limit=2`);
    const rest = await queue(`sort=${sort}&limit=2&after=${first.next}`);
    expect([...first.rows, ...rest.rows].map(({ id }: Json) => id).sort()).toEqual(
      rows.map(({ id }: Json) => id).sort(),
    );
  }
  expect((await queue(`search=${rows[1].reference.toLowerCase()}`)).rows).toMatchObject([{ id: rows[1].id }]);
  expect((await queue('search=%25')).rows).toEqual([]);
  expect((await queue(`subjectId=${rows[0].subjectId}&task=answer`)).rows).toHaveLength(3);
  expect((await queue('task=read')).rows).toEqual([]);
  expect((await reader.get('/assignments?sort=charm')).status).toBe(422);
});

test('a reader finds what they wrote before on the same criterion, and nobody else’s', async () => {
  const campus = await reviewCampus(world);
  const [reader] = campus.reviewers as [Member];
  const before = await inReview(world, campus);
  ok(await evaluate(reader, (await taskOn(reader, before.claim.id)).id));
  const now = await inReview(world, campus);
  const { id } = await taskOn(reader, now.claim.id);
  const earlier = async (query: string) => ok(await reader.get(`/assignments/${id}/comments?criterionId=${query}`));
  expect(await earlier('learning')).toMatchObject([{ levelId: 'meets', comment: 'Explains why, with cases.' }]);
  expect(await earlier('learning&search=CASES')).toHaveLength(1);
  expect(await earlier('learning&search=plans')).toEqual([]);
  expect(await earlier('charm')).toEqual([]);
});

test('a reviewer sees why no offers come', async () => {
  const campus = await reviewCampus(world);
  const [reader] = campus.reviewers as [Member];
  const path = `/reviewers/${reader.id}`;
  const { notAsked, version } = ok(await reader.get(path));
  expect(notAsked).toEqual([]);
  expect(codes(ok(await reader.put(`${path}/capacity`, { capacity: 0, version })).notAsked)).toEqual(['at_capacity']);
});

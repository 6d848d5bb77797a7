import { startApp, type TestApp } from './app.js';
import { createWorld, type Json, type Member, type World } from './world.js';
import { complete, ok, submit } from './world/claim.js';
import { upload } from './world/portfolio.js';
import {
  denial,
  decide,
  evaluate,
  inReview,
  readersOf,
  reviewCampus,
  routed,
  statusOf,
  taskOn,
} from './world/review.js';

/*
 ** What must not be told: the learner's name to a reader, a reader's name to the learner, one reading to the other reader.
 ** Every GET that a person may call is called, with the ids that they know, and no answer may hold what is hidden.
 */

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
afterAll(() => app.stop());

/** Everything that this person can read around a claim and a seat: bodies, headers and all. */
async function allThatIsTold(who: Member, claimId: string, assignmentId: string | null): Promise<string> {
  const paths = [
    '/claims',
    '/claims?search=Lorelei',
    `/claims/${claimId}`,
    `/claims/${claimId}/timeline`,
    `/claims/${claimId}/approval`,
    `/claims/${claimId}/decisions`,
    `/claims/${claimId}/appeals`,
    `/claims/${claimId}/candidates`,
    `/seats?claimId=${claimId}&show=all`,
    '/assignments?show=all',
    '/conflicts',
    '/inbox',
    '/notifications',
    '/search?q=Lore%6Cei', // written so that the address itself does not tell
    '/search?q=Lena',
    '/search?q=Supervision',
    '/deadlines',
    '/events',
    '/reviewers',
    `/reviewers/${who.id}`,
    ...(assignmentId === null
      ? []
      : [
          '',
          '/submission',
          '/evaluation',
          '/workspace',
          '/annotations',
          '/comments?criterionId=learning',
          '/discussion',
          '/appeal',
        ].map((part) => `/assignments/${assignmentId}${part}`)),
  ];
  const answers = await Promise.all(paths.map((path) => who.get(path)));
  return answers
    .map(
      ({ status, headers, body }, n) => `${paths[n]} ${status} ${JSON.stringify([...headers])} ${JSON.stringify(body)}`,
    )
    .join('\n');
}

/** The lines in which one of these words stands. */
const telling = (told: string, ...words: string[]) =>
  told.split('\n').filter((line) => words.some((word) => line.toLowerCase().includes(word.toLowerCase())));

describe('a reader of a blind submission', () => {
  test('never meets the learner’s name, mail address or student number, in no answer and no file name', async () => {
    const on = await reviewCampus(world);
    const learner = await world.person({
      institution: on.college,
      roles: ['learner'],
      name: 'Lorelei Longstocking',
      studentId: 'S424242',
    });
    const claim = ok(await learner.post('/claims', { kind: 'course', courseId: on.course.id }));
    const file = ok(await upload(learner, new TextEncoder().encode('My plan.\n'), 'lorelei-longstocking-plan.txt'));
    await complete(learner, claim);
    const outcome = ok(await learner.get(`/claims/${claim.id}`)).outcomes[0];
    ok(
      await learner.put(`/claims/${claim.id}/outcomes/${outcome.id}`, {
        version: outcome.version,
        statement: `I, Lorelei Longstocking (${learner.email}, S424242), planned the shift. Lorelei did the rest.`,
        evidence: [file.id],
        experiences: [],
      }),
    );
    ok(await submit(learner, ok(await learner.get(`/claims/${claim.id}`))));
    ok(await on.coordinator.post(`/claims/${claim.id}/acceptance`));
    await app.settle();
    const [reader] = on.reviewers as [Member];
    const seat = await taskOn(reader, claim.id);
    const hidden = ['lorelei', 'longstocking', learner.email, 'S424242', learner.id];
    expect(telling(await allThatIsTold(reader, claim.id, seat.id), ...hidden)).toEqual([
      expect.stringMatching(/^\/claims\?search=Lorelei 403/),
    ]);

    ok(await reader.post(`/assignments/${seat.id}/acceptance`));
    await app.settle();
    const told = await allThatIsTold(reader, claim.id, seat.id);
    expect(told).toContain('planned the shift');
    expect(telling(told, ...hidden)).toEqual([expect.stringMatching(/^\/claims\?search=Lorelei 403/)]);

    const submission = ok(await reader.get(`/assignments/${seat.id}/submission`));
    expect(submission.evidence.map(({ fileName }: Json) => fileName)).toContain('evidence-1.txt');
    const content = await reader.get(`/assignments/${seat.id}/evidence/${file.id}/content`);
    expect(content.status).toBe(200);
    expect(content.headers.get('content-disposition')).toMatch(/evidence/);
    expect(content.headers.get('content-disposition')).not.toMatch(/lorelei/i);
    expect((await reader.get(`/evidence/${file.id}/content`)).status).toBe(403);
  });

  test('reads files only while the task is theirs, and each reading is on record', async () => {
    const on = await reviewCampus(world);
    const learner = await world.person({ institution: on.college, roles: ['learner'], name: 'Lena Learner' });
    const claim = ok(await learner.post('/claims', { kind: 'course', courseId: on.course.id }));
    const file = ok(await upload(learner, new TextEncoder().encode('My plan.\n'), 'plan.txt'));
    await complete(learner, claim);
    const { version, statement, id } = ok(await learner.get(`/claims/${claim.id}`)).outcomes[0];
    const outcome = { version, statement, evidence: [file.id], experiences: [] };
    ok(await learner.put(`/claims/${claim.id}/outcomes/${id}`, outcome));
    ok(await submit(learner, ok(await learner.get(`/claims/${claim.id}`))));
    ok(await on.coordinator.post(`/claims/${claim.id}/acceptance`));
    await app.settle();
    const [reader] = on.reviewers as [Member];
    const seat = await taskOn(reader, claim.id);
    const bytes = `/assignments/${seat.id}/evidence/${file.id}/content`;
    expect((await reader.get(bytes)).status).toBe(404);
    ok(await reader.post(`/assignments/${seat.id}/acceptance`));
    expect((await reader.get(bytes)).status).toBe(200);
    ok(await evaluate(reader, seat.id));
    expect((await reader.get(bytes)).status).toBe(404);
    expect((await reader.get(`/assignments/${seat.id}/submission`)).status).toBe(404);
    const { rows } = await app.owner.query(
      `select type from event where actor_id = $1 and type in ('evidence.read', 'claim.read') order by id`,
      [reader.id],
    );
    expect(rows.map(({ type }) => type)).toEqual(expect.arrayContaining(['evidence.read']));
  });

  test('sees the name where the policy says so', async () => {
    const on = await routed(world, await reviewCampus(world, { knobs: { blind: { learnerNames: false } } }));
    const [reader] = on.reviewers as [Member];
    const seat = await taskOn(reader, on.claim.id);
    expect(ok(await reader.get(`/assignments/${seat.id}/submission`)).learner).toMatchObject({ name: 'Lena Learner' });
  });
});

describe('two readers', () => {
  test('learn nothing of each other before both are in: not from a route, a list, an event or a timeline', async () => {
    const on = await inReview(world, await reviewCampus(world, { knobs: { reviewers: 2 }, reviewers: 2 }));
    const [one, two] = (await readersOf(on)) as [{ reader: Member; seat: Json }, { reader: Member; seat: Json }];
    const before = await allThatIsTold(two.reader, on.claim.id, two.seat.id);
    const secret = { ...denial, summary: 'Zanzibar: the learning is not shown.', privateNote: 'Zanzibar too.' };
    ok(await evaluate(one.reader, one.seat.id, secret));
    await app.settle();
    const after = await allThatIsTold(two.reader, on.claim.id, two.seat.id);
    expect(telling(after, 'zanzibar', one.reader.name, one.reader.id, one.seat.id)).toEqual([]);
    // Nothing at all changed for the second reader: no count, no date, no version, no length.
    const plain = (told: string) => told.replaceAll(/"x-request-id","[^"]+"|"date","[^"]+"|"requestId":"[^"]+"/g, '');
    expect(plain(after)).toBe(plain(before));
    for (const path of ['', '/evaluation', '/workspace', '/submission', '/discussion', '/appeal']) {
      expect((await two.reader.get(`/assignments/${one.seat.id}${path}`)).status).toBe(404);
    }
    // Nor does anybody who could tell them.
    for (const who of [on.coordinator, on.approver, on.learner]) {
      expect(telling(await allThatIsTold(who, on.claim.id, null), 'zanzibar')).toEqual([]);
    }
    expect(await statusOf(on)).toBe('in_review');
    const { rows } = await app.owner.query('select type, data from event where claim_id = $1', [on.claim.id]);
    expect(telling(JSON.stringify(rows), 'zanzibar', 'none', 'first', 'second')).toEqual([]);
  });

  test('with other roles do not learn it through those either', async () => {
    const on = await inReview(world, await reviewCampus(world, { knobs: { reviewers: 2 }, reviewers: 2 }));
    const [one, two] = (await readersOf(on)) as [{ reader: Member; seat: Json }, { reader: Member; seat: Json }];
    const roles = `'{reviewer,coordinator,approver,auditor}'`;
    await app.owner.query(`update membership set roles = ${roles} where person_id = $1`, [two.reader.id]);
    ok(await evaluate(one.reader, one.seat.id, { ...denial, summary: 'Zanzibar.' }));
    await app.settle();
    const agent = await world.signIn(two.reader.email, undefined, on.college.id);
    const told = await allThatIsTold({ ...two.reader, ...agent }, on.claim.id, two.seat.id);
    expect(telling(told, 'zanzibar')).toEqual([]);
    const timeline = JSON.stringify(ok(await agent.get(`/claims/${on.claim.id}/timeline`)));
    expect(telling(timeline, 'evaluation.', one.reader.name)).toEqual([]);
    expect(ok(await agent.get(`/seats?claimId=${on.claim.id}&show=all`)).rows).toEqual([]);
  });
});

test('a learner never learns who read the claim where the policy hides it', async () => {
  const on = await inReview(world, await reviewCampus(world));
  const [{ reader, seat }] = (await readersOf(on)) as [{ reader: Member; seat: Json }];
  ok(await evaluate(reader, seat.id, { privateNote: 'Zanzibar: weak on theory.' }));
  ok(await decide(on));
  await app.settle();
  const told = await allThatIsTold(on.learner, on.claim.id, null);
  expect(told).toContain('Explains why, with cases.');
  expect(telling(told, reader.name, reader.id, reader.email, seat.id, 'zanzibar')).toEqual([]);
});

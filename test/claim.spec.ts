import { startApp, type TestApp } from './app.js';
import { createWorld, type Json, type World } from './world.js';
import { campus, claimIn, complete, draft, submit, type Campus } from './world/claim.js';
import { ok } from './world/college.js';
import { experience, file } from './world/portfolio.js';

let app: TestApp;
let world: World;
let shared: Campus;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  shared = await campus(world);
});
afterAll(async () => {
  await app.settle();
  await app.stop();
});

const codes = (refusals: Json) => refusals.map((r: Json) => r.code);
const types = (timeline: Json) => timeline.entries.map((e: Json) => e.type);

describe('a draft', () => {
  it('copies the course and says what is missing', async () => {
    const { claim, learner } = await draft(world, shared);
    expect(claim).toMatchObject({
      status: 'draft',
      target: { kind: 'course', courseCode: shared.course.code, title: 'Supervision', credits: '3.00' },
      policy: { id: shared.policy.id },
      rubric: { id: shared.rubric.id },
      learner: { id: learner.id },
      warnings: [],
    });
    expect(codes(claim.moves.submit)).toEqual(['no_statement', 'no_statement', 'no_evidence', 'no_evidence']);
    expect(claim.moves).toMatchObject({ edit: [], delete: [], withdraw: [] });
    expect(claim.moves.accept).toBeUndefined();
  });

  it('is saved outcome by outcome, and shows both when two tabs save', async () => {
    const { claim, learner } = await draft(world, shared);
    const [outcome] = claim.outcomes;
    const save = (version: number, statement: string) =>
      learner.put(`/claims/${claim.id}/outcomes/${outcome.id}`, { version, statement, evidence: [] });
    expect(ok(await save(1, 'First')).version).toBe(2);
    const stale = await save(1, 'Second');
    expect(stale).toMatchObject({ status: 409, body: { current: { statement: 'First', version: 2 } } });
    expect(ok(await save(2, 'Second')).statement).toBe('Second');
  });

  it('links only what is in the learner’s own portfolio', async () => {
    const [mine, theirs] = [await draft(world, shared), await draft(world, shared)];
    const stolen = await file(theirs.learner);
    const answer = await mine.learner.put(`/claims/${mine.claim.id}/outcomes/${mine.claim.outcomes[0].id}`, {
      version: 1,
      statement: 'Mine',
      evidence: [stolen],
    });
    expect(answer).toMatchObject({ status: 422, body: { refusals: [{ code: 'unknown_evidence' }] } });
    expect(ok(await mine.learner.get(`/claims/${mine.claim.id}`)).outcomes[0].statement).toBe('');
  });

  it('lets go of an experience that its learner removed', async () => {
    const { claim, learner } = await draft(world, shared);
    const [outcome] = claim.outcomes;
    const removed = await experience(learner);
    const link = (version: number) =>
      learner.put(`/claims/${claim.id}/outcomes/${outcome.id}`, {
        version,
        statement: 'What I did there',
        evidence: [],
        experiences: [removed],
      });
    expect(ok(await link(1)).experiences).toMatchObject([{ id: removed }]);
    expect((await learner.del(`/experiences/${removed}`)).status).toBe(204);
    expect(ok(await learner.get(`/claims/${claim.id}`)).outcomes[0].experiences).toEqual([]);
    expect(await link(2)).toMatchObject({ status: 422, body: { refusals: [{ code: 'unknown_experience' }] } });
  });

  it('names a course, or says that it needs one', async () => {
    const learner = await world.person({ institution: shared.college, roles: ['learner'] });
    expect(await learner.post('/claims', { kind: 'course' })).toMatchObject({
      status: 422,
      body: { refusals: [{ about: 'courseId' }] },
    });
  });

  it('is thrown away without a trace of its words, until it was sent', async () => {
    const { claim, learner } = await draft(world, shared);
    expect((await learner.del(`/claims/${claim.id}`)).status).toBe(204);
    expect((await learner.get(`/claims/${claim.id}`)).status).toBe(404);
    const sent = await claimIn(world, 'submitted', shared);
    expect(codes((await sent.learner.del(`/claims/${sent.claim.id}`)).body['refusals'])).toEqual(['was_submitted']);
  });

  it('is the learner’s only open claim for the course, however fast they click', async () => {
    const learner = await world.person({ institution: shared.college, roles: ['learner'] });
    const wanted = { kind: 'course', courseId: shared.course.id };
    const answers = await Promise.all([1, 2, 3].map(() => learner.post('/claims', wanted)));
    expect(answers.map((a) => a.status).sort()).toEqual([201, 409, 409]);
  });

  it('may be for a block with outcomes of the learner’s own', async () => {
    const block = {
      kind: 'block',
      title: 'Kitchen work',
      credits: '6',
      subjectId: shared.subject.id,
      outcomes: [{ title: 'Plan a menu' }],
    };
    const { claim, learner } = await draft(world, shared, { ...block, courseId: undefined });
    expect(claim.target).toMatchObject({ kind: 'block', courseId: null, credits: '6.00' });
    const added = ok(await learner.post(`/claims/${claim.id}/outcomes`, { title: 'Keep a kitchen safe' }));
    expect(added).toMatchObject({ code: '2', position: 2, required: true });
    const renamed = ok(
      await learner.patch(`/claims/${claim.id}`, {
        version: claim.version,
        title: 'Restaurant operations',
        credits: '4.5',
      }),
    );
    expect(renamed.target).toMatchObject({ title: 'Restaurant operations', credits: '4.50' });
    expect((await learner.del(`/claims/${claim.id}/outcomes/${added.id}`)).status).toBe(204);
    expect((await learner.post('/claims', { kind: 'block' })).status).toBe(422);
  });
});

describe('withdrawing', () => {
  it.each(['draft', 'submitted', 'returned', 'routing'] as const)('ends a claim that is %s', async (status) => {
    const { claim, learner } = await claimIn(world, status, shared);
    expect(ok(await learner.post(`/claims/${claim.id}/withdrawal`, {})).status).toBe('withdrawn');
    expect(codes((await learner.post(`/claims/${claim.id}/withdrawal`, {})).body['refusals'])).toEqual(['wrong_state']);
    expect(ok(await learner.get(`/claims/${claim.id}`)).deadlines).toEqual([]);
  });
});

it('what was withdrawn before anybody read it may leave the portfolio', async () => {
  const { claim, learner } = await claimIn(world, 'submitted', shared);
  const evidence = claim.outcomes[0].evidence[0].id;
  expect((await learner.del(`/evidence/${evidence}`)).status).toBe(409);
  ok(await learner.post(`/claims/${claim.id}/withdrawal`, {}));
  expect((await learner.del(`/evidence/${evidence}`)).status).toBe(204);
});

it('nobody accepts their own claim', async () => {
  const both = await world.person({ institution: shared.college, roles: ['learner', 'coordinator'] });
  const drafted = ok(await both.post('/claims', { kind: 'course', courseId: shared.course.id }));
  ok(await submit(both, await complete(both, drafted)));
  const answer = await both.post(`/claims/${drafted.id}/acceptance`);
  expect(codes(answer.body['refusals'])).toEqual(['own_claim']);
});

describe('who sees it', () => {
  it('is the learner and staff; for everybody else it is not there', async () => {
    const { claim, coordinator } = await claimIn(world, 'submitted', shared);
    const another = await world.person({ institution: shared.college, roles: ['learner'] });
    const reviewer = await world.person({ institution: shared.college, roles: ['reviewer', 'learner'] });
    const { coordinator: foreign } = await campus(world);
    for (const stranger of [another, reviewer, foreign]) {
      for (const path of ['', '/timeline', `/submissions/${claim.submissionId}`]) {
        expect((await stranger.get(`/claims/${claim.id}${path}`)).status).toBe(404);
      }
      const rows = ok(await stranger.get('/claims')).rows;
      expect(rows.map((row: Json) => row.id)).not.toContain(claim.id);
    }
    expect((await another.post(`/claims/${claim.id}/withdrawal`, {})).status).toBe(404);
    expect(ok(await coordinator.get('/claims?status=submitted')).rows.map((r: Json) => r.id)).toContain(claim.id);
  });

  it('is noted once a day for each reader, and never for the learner', async () => {
    const { claim, coordinator, learner } = await claimIn(world, 'submitted', shared);
    for (const reader of [coordinator, coordinator, learner]) ok(await reader.get(`/claims/${claim.id}`));
    const entries = ok(await learner.get(`/claims/${claim.id}/timeline`)).entries;
    expect(entries.filter((e: Json) => e.type === 'claim.read')).toEqual([
      { type: 'claim.read', at: expect.any(String), by: 'staff', name: null, reason: null },
    ]);
  });
});

describe('the timeline', () => {
  it('tells what happened in order, with reasons, and with names only for staff', async () => {
    const { claim, coordinator, learner } = await claimIn(world, 'returned', shared);
    const timeline = ok(await learner.get(`/claims/${claim.id}/timeline`));
    expect(types(timeline)).toEqual(['claim.drafted', 'claim.submitted', 'claim.returned']);
    expect(timeline.entries[2]).toMatchObject({ by: 'staff', name: null, reason: 'Show the plan that you wrote.' });
    expect(ok(await coordinator.get(`/claims/${claim.id}/timeline`)).entries[2].name).toBe('Cora Coordinator');
  });
});

describe('the list', () => {
  it('is filtered, searched and paged without gaps', async () => {
    const here = await campus(world);
    const made = [];
    for (const status of ['draft', 'submitted', 'draft'] as const) made.push(await claimIn(world, status, here));
    const { coordinator } = here;
    const first = ok(await coordinator.get('/claims?limit=2'));
    const second = ok(await coordinator.get(`/claims?limit=2&after=${first.next}`));
    expect([...first.rows, ...second.rows].map((row: Json) => row.id)).toEqual(
      made.map(({ claim }) => claim.id).reverse(),
    );
    expect(second.next).toBeNull();
    const found = async (query: string) => ok(await coordinator.get(`/claims?${query}`)).rows.length;
    expect(await found('status=submitted')).toBe(1);
    expect(await found(`search=${made[0]!.claim.reference}`)).toBe(1);
    expect(await found('search=lena')).toBe(3);
    expect(await found('search=%25')).toBe(0);
    expect(await found(`subjectId=${here.subject.id}`)).toBe(3);
    expect(await found('mine=true')).toBe(0);
    expect((await coordinator.get('/claims?after=nonsense')).status).toBe(422);
  });
});

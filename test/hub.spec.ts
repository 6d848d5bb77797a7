import { startApp, type TestApp } from './app.js';
import { campus, complete, draft, submit, type Campus } from './world/claim.js';
import { ok } from './world/college.js';
import { requestAttestation } from './world/portfolio.js';
import { createWorld, type Json, type Member, type World } from './world.js';

let app: TestApp;
let world: World;
let shared: Campus;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  const fee = { basis: 'flat', cents: 5000 };
  shared = await campus(world, { fee, tuitionCentsPerCredit: 30_000 });
});
afterAll(() => app.stop());

const hub = async (learner: Member) => ok(await learner.get('/portfolio'));
const finish = async (learner: Member, claim: Json) => {
  for (const o of claim.outcomes.filter((each: Json) => each.required)) {
    const { version, statement, evidence } = o;
    const links = evidence.map((e: Json) => e.id);
    ok(
      await learner.put(`/claims/${claim.id}/outcomes/${o.id}`, {
        version,
        statement,
        evidence: links,
        completed: true,
      }),
    );
  }
};

test('somebody who comes for the first time has nothing to continue', async () => {
  const learner = await world.person({ institution: shared.college, roles: ['learner'] });
  expect(await hub(learner)).toEqual({
    claims: [],
    continueWith: null,
    attestations: [],
    experiences: 0,
    evidence: 0,
    saving: null,
  });
});

test('a claim says what to do next, from the first word to sending', async () => {
  const { claim, learner } = await draft(world, shared);
  const [first] = claim.outcomes;
  expect(claim).toMatchObject({
    ifSent: { attempt: 1, feeCents: 5000 },
    next: { code: 'write', whose: 'learner', about: first.id },
  });
  expect(await hub(learner)).toMatchObject({
    continueWith: claim.id,
    claims: [
      { id: claim.id, stage: 'writing', completed: 0, covered: false, next: { code: 'write', about: first.id } },
    ],
    saving: { credits: '3.00', tuitionCents: 90_000, feeCents: 5000, weeks: 7 },
  });

  const written = await complete(learner, claim);
  expect(written.next).toMatchObject({ code: 'finish', about: first.id });
  expect(written.outcomes[0]).toMatchObject({ status: 'in_progress', completed: false, words: 13 });

  await finish(learner, written);
  const ready = ok(await learner.get(`/claims/${claim.id}`));
  expect(ready.next.code).toBe('send');
  expect((await hub(learner)).claims[0]).toMatchObject({ completed: 2, covered: true });

  ok(await submit(learner, ready));
  const [sent] = (await hub(learner)).claims;
  expect(sent).toMatchObject({ stage: 'sent', next: { code: 'pay', whose: 'learner' } });
  expect(sent.hearBy).not.toBeNull();
  expect(sent.dueAt).toBeNull();
});

test('calling a section finished is the learner’s word; sending still asks for everything', async () => {
  const { claim, learner } = await draft(world, shared);
  const [outcome] = claim.outcomes;
  const path = `/claims/${claim.id}/outcomes/${outcome.id}`;
  const saved = ok(await learner.put(path, { version: 1, statement: 'Some words', evidence: [], completed: true }));
  expect(saved).toMatchObject({ completed: true, status: 'problem' });
  const later = ok(await learner.put(path, { version: 2, statement: 'More words', evidence: [] }));
  expect(later.completed).toBe(true);
  expect(ok(await learner.get(`/claims/${claim.id}`)).moves.submit.length).toBeGreaterThan(0);
});

test('one fee for all claims of a learner is counted once in what they could cost', async () => {
  const { learner } = await draft(world, shared);
  const block = { kind: 'block', title: 'Leading a kitchen', subjectId: shared.subject.id, credits: '6' };
  ok(await learner.post('/claims', { ...block, outcomes: [{ title: 'Plan a menu' }] }));
  expect((await hub(learner)).saving).toMatchObject({ credits: '9.00', feeCents: 5000, tuitionCents: 270_000 });
});

test('who was asked to confirm is there with the state, until they have answered', async () => {
  const learner = await world.person({ institution: shared.college, roles: ['learner'] });
  await requestAttestation(learner);
  expect((await hub(learner)).attestations).toMatchObject([
    { attestorName: 'Grace Boss', state: 'asked', experienceTitle: 'Shift supervisor' },
  ]);
});

test('it is the learner’s own: nobody else has one', async () => {
  expect((await shared.coordinator.get('/portfolio')).status).toBe(403);
});

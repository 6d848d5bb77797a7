import { holdsAfterEach, startApp, type TestApp } from './app.js';
import { createWorld, type Agent, type Json, type Member, type World } from './world.js';
import { ok, submit } from './world/claim.js';
import { pdfOf } from './world/files.js';
import { upload } from './world/portfolio.js';
import { reviewCampus, taskOn, type ReviewCampus } from './world/review.js';
import { sentTooSoon } from './world/unusable.js';

let app: TestApp;
let world: World;
let on: ReviewCampus;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  on = await reviewCampus(world, { knobs: { reviewers: 1 } });
});
afterAll(() => app.stop());
holdsAfterEach(() => app);

const concernsOf = async (who: Agent, claim: Json) =>
  ok(await who.get('/today')).concerns.filter((one: Json) => one.claim?.id === claim.id);
const caseOf = async (claim: Json) => ok(await on.coordinator.get(`/cases/${claim.id}`));
const ask = (who: Agent, claim: Json, question = 'Please send another file.') =>
  who.post(`/claims/${claim.id}/information-requests`, { question });

test('a file that is found unusable after it was sent is shown to coordinators, who ask for another with one press', async () => {
  const { learner, claim, evidenceId } = await sentTooSoon(world, on);
  expect(await concernsOf(on.coordinator, claim)).toMatchObject([{ kind: 'file_unusable', urgency: 'blocked', facts: { count: 1 }, also: ['acceptance'] }]); // prettier-ignore
  expect(await caseOf(claim)).toMatchObject({
    unusableFiles: [{ evidenceId, reasons: [{ code: 'encrypted' }] }],
    moves: { ask: [{ code: 'not_in_review' }] },
  });
  expect((await ask(on.coordinator, claim)).body['refusals']).toMatchObject([{ code: 'not_in_review' }]);

  ok(await on.coordinator.post(`/claims/${claim.id}/acceptance`));
  await app.settle();
  const [reader] = on.reviewers as [Member];
  const seat = await taskOn(reader, claim.id);
  ok(await reader.post(`/assignments/${seat.id}/acceptance`));
  await app.settle();
  expect((await caseOf(claim)).moves.ask).toEqual([]);
  expect((await ask(on.coordinator, claim, ' ')).status).toBe(422);
  for (const who of [learner, reader, on.approver, on.college.admin]) expect((await ask(who, claim)).status).toBe(403);
  const elsewhere = (await reviewCampus(world)).coordinator;
  expect((await ask(elsewhere, claim)).status).toBe(404);

  const answers = await Promise.all([ask(on.coordinator, claim), ask(on.coordinator, claim)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  await app.settle();
  expect((await caseOf(claim)).unusableFiles).toEqual([]);
  expect((await concernsOf(on.coordinator, claim)).map(({ kind }: Json) => kind)).not.toContain('file_unusable');
  const { informationRequests: [request], status } = ok(await learner.get(`/claims/${claim.id}`)); // prettier-ignore
  expect([status, request.question]).toEqual(['info_requested', 'Please send another file.']);
  expect(ok(await learner.get('/notifications')).rows).toContainEqual(expect.objectContaining({ kind: 'claim_question' })); // prettier-ignore

  const better = ok(await upload(learner, await pdfOf(['The record, unlocked']), 'unlocked.pdf'));
  await app.settle();
  ok(await learner.put(`/claims/${claim.id}/information-requests/${request.id}/answer`, { text: 'Here it is.', evidence: [better.id] })); // prettier-ignore
  const work = ok(await reader.get(`/assignments/${seat.id}/workspace`));
  expect(work.questions).toMatchObject([{ question: 'Please send another file.', state: 'answered' }]);
  expect((await caseOf(claim)).unusableFiles).toEqual([]);
});

test('a claim that nobody accepted yet is given back, and is sent again with a file that can be opened', async () => {
  const { learner, claim, evidenceId } = await sentTooSoon(world, on);
  ok(await on.coordinator.post(`/claims/${claim.id}/return`, { reason: 'The record cannot be opened.' }));
  const form = new FormData();
  form.set('file', new File([new Uint8Array(await pdfOf(['The record, readable']))], 'readable.pdf'));
  ok(await learner.put(`/evidence/${evidenceId}/content`, form));
  await app.settle();
  ok(await submit(learner, ok(await learner.get(`/claims/${claim.id}`))));
  expect((await concernsOf(on.coordinator, claim)).map(({ kind }: Json) => kind)).toEqual(['acceptance']);
  expect((await caseOf(claim)).unusableFiles).toEqual([]);
});

test('who reads the claim, or wrote it, does not have it among what needs them', async () => {
  const { claim, learner } = await sentTooSoon(world, on);
  ok(await on.college.admin.patch(`/members/${learner.id}`, { version: 1, roles: ['learner', 'coordinator'] }));
  const both = await world.signIn(learner.email);
  expect(await concernsOf(both, claim)).toEqual([]);
  expect((await ask(both, claim)).body['refusals']).toMatchObject([{ code: 'own_claim' }, { code: 'not_in_review' }]);
});

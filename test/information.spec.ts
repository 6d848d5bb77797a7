import { DeadlineSweep } from '../src/deadline/deadline.sweep.js';
import { startApp, type TestApp } from './app.js';
import { createWorld, type Json, type Member, type World } from './world.js';
import { campus, claimIn, type Campus, type Claimed } from './world/claim.js';
import { ok } from './world/college.js';
import { file } from './world/portfolio.js';

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
beforeEach(() => app.clock.set(new Date('2026-11-16T15:00:00Z')));
afterAll(async () => {
  await app.settle();
  await app.stop();
});

/** Somebody who can be asked to read claims in this subject. */
async function reviewerOf({ college, subject }: Campus): Promise<Member> {
  const reviewer = await world.person({ institution: college, roles: ['reviewer'], name: 'Rita Reviewer' });
  const path = `/reviewers/${reviewer.id}`;
  const { id } = ok(
    await reviewer.post(`${path}/expertise`, { subjectId: subject.id, basis: 'Taught it for ten years.' }),
  );
  ok(await college.admin.post(`/expertise/${id}/confirmation`));
  ok(await college.admin.post(`${path}/training`, { title: 'Assessing portfolios', completedOn: '2026-09-01' }));
  return reviewer;
}

interface InReview extends Claimed {
  reviewer: Member;
  assignment: Json;
}

async function inReview(knobs: Json = {}): Promise<InReview> {
  const here = await campus(world, { sampleSecondPercent: 0, disagreement: 'discussion', ...knobs });
  const reviewer = await reviewerOf(here);
  const claimed = await claimIn(world, 'routing', here);
  await app.settle();
  const [assignment] = ok(await reviewer.get('/assignments')).rows;
  ok(await reviewer.post(`/assignments/${assignment.id}/acceptance`));
  await app.settle();
  return { ...claimed, reviewer, assignment };
}

const question = 'What did you decide when two people called in sick?';
const ask = async ({ reviewer, assignment }: InReview): Promise<string> =>
  ok(await reviewer.post(`/assignments/${assignment.id}/information-request`, { question })).requestId;
const seen = async ({ learner, claim }: InReview): Promise<Json> => ok(await learner.get(`/claims/${claim.id}`));

it('a question stops the clock of the review, and the answer lets it run on with the days that were left', async () => {
  const here = await inReview();
  const review = async () => ok(await here.reviewer.get('/deadlines?kind=review')).rows[0];
  const before = (await review()).dueAt; // 15 business days from Monday the 16th
  expect(before).toBe('2026-12-08T04:59:59.999Z');
  app.clock.set(new Date('2026-11-18T15:00:00Z'));
  const again = async (who: Member) => ({ ...who, ...(await world.signIn(who.email)) });
  Object.assign(here, { reviewer: await again(here.reviewer), learner: await again(here.learner) });

  const requestId = await ask(here);
  expect(await seen(here)).toMatchObject({
    status: 'info_requested',
    informationRequests: [{ id: requestId, question, state: 'open', answer: null }],
    deadlines: [{ kind: 'info_requested' }],
    moves: { answerInformation: [] },
  });
  expect(await review()).toMatchObject({ paused: true, overdue: false });

  app.clock.set(new Date('2026-11-23T15:00:00Z'));
  Object.assign(here, { reviewer: await again(here.reviewer), learner: await again(here.learner) });
  const photo = await file(here.learner, { title: 'The plan of that night' });
  const path = `/claims/${here.claim.id}/information-requests/${requestId}/answer`;
  const answer = { text: 'I moved one person from the dock.', evidence: [photo] };
  expect(ok(await here.learner.put(path, answer))).toMatchObject({
    status: 'in_review',
    informationRequests: [{ state: 'answered', answer: answer.text }],
  });
  // Two of fifteen days were used; thirteen from Monday the 23rd.
  expect(await review()).toMatchObject({ paused: false, dueAt: '2026-12-11T04:59:59.999Z' });
});

it('the answer stands beside the submission and never changes', async () => {
  const here = await inReview();
  const requestId = await ask(here);
  const path = `/claims/${here.claim.id}/information-requests/${requestId}/answer`;
  const photo = await file(here.learner);
  const answer = { text: 'The answer.', evidence: [photo] };
  ok(await here.learner.put(path, answer));
  expect((await here.learner.put(path, answer)).status).toBe(200);
  const other = await here.learner.put(path, { text: 'Another answer.' });
  expect(other).toMatchObject({ status: 409, body: { refusals: [{ code: 'answered' }] } });
  expect((await here.learner.del(`/evidence/${photo}`)).body['refusals']).toMatchObject([{ code: 'in_submission' }]);

  const read = ok(await here.reviewer.get(`/assignments/${here.assignment.id}/submission`));
  expect(read.contentSha256).toBe(here.claim.submissions[0].contentSha256);
  expect(read).toMatchObject({
    learner: null,
    supplements: [{ requestId, question, text: 'The answer.', evidence: [{ id: photo, fileName: 'evidence-1.pdf' }] }],
  });
  await app.owner.query('begin');
  await app.owner.query('set local role credence_app');
  await expect(app.owner.query('update supplement set content = null')).rejects.toThrow('permission denied');
  await app.owner.query('rollback');
});

it('the learner never learns who asked', async () => {
  const here = await inReview();
  await ask(here);
  await app.settle();
  const views = [
    await here.learner.get(`/claims/${here.claim.id}`),
    await here.learner.get(`/claims/${here.claim.id}/timeline`),
    await here.learner.get(`/claims/${here.claim.id}/submissions/${here.claim.submissionId}`),
    await here.learner.get('/notifications'),
    await here.learner.get('/deadlines'),
  ];
  for (const view of views) {
    expect(view.status).toBe(200);
    expect(JSON.stringify(view.body)).not.toMatch(/rita/i);
    expect(JSON.stringify(view.body)).not.toContain(here.reviewer.id);
  }
});

it('one question at a time, and only the learner answers', async () => {
  const here = await inReview();
  const requestId = await ask(here);
  const again = await here.reviewer.post(`/assignments/${here.assignment.id}/information-request`, { question });
  expect(again.status).toBe(409);
  const another = await world.person({ institution: here.college, roles: ['learner'] });
  const path = `/claims/${here.claim.id}/information-requests/${requestId}/answer`;
  expect((await another.put(path, { text: 'Me.' })).status).toBe(404);
  expect((await here.learner.put(path, { text: 'Mine.', evidence: [await file(another)] })).status).toBe(422);
});

it.each(['expired', 'withdrawn'] as const)('a claim that is %s meanwhile takes no answer', async (end) => {
  const here = await inReview({ days: { infoRequest: 5 } });
  const requestId = await ask(here);
  const path = `/claims/${here.claim.id}`;
  if (end === 'withdrawn') ok(await here.learner.post(`${path}/withdrawal`, {}));
  else {
    app.clock.set(new Date('2026-11-24T05:00:00Z'));
    await app.app.get(DeadlineSweep).run();
    await app.settle();
  }
  const learner = await world.signIn(here.learner.email);
  expect(ok(await learner.get(path))).toMatchObject({ status: end, deadlines: [] });
  const answer = await learner.put(`${path}/information-requests/${requestId}/answer`, { text: 'Late.' });
  expect(answer.body['refusals']).toMatchObject([{ code: end === 'expired' ? 'too_late' : 'cancelled' }]);
});

import { startApp, type TestApp } from './app.js';
import { createWorld, type Agent } from './world.js';
import { campus, claimIn } from './world/claim.js';
import { reader } from './world/readers.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const kinds = async (agent: Agent): Promise<string[]> =>
  (await agent.get('/notifications')).body['rows'].map((row: { kind: string }) => row.kind);

test('a reviewer hears of an offer and of its end, by mail too, and the mail does not say whose claim it is', async () => {
  const world = createWorld(app);
  const at = await campus(world);
  const reviewer = await reader(world, at);
  const { learner, claim } = await claimIn(world, 'routing', at);
  await app.settle();
  expect(await kinds(reviewer)).toEqual(['review_offered']);
  const { body } = await reviewer.get(`/dev/mailbox/messages?to=${encodeURIComponent(reviewer.email)}`);
  const mails = body as unknown as { subject: string; text: string }[];
  const news = mails.find(({ subject }) => subject.startsWith('News'))!;
  expect(news.text).toContain('You are asked to review a claim.');
  expect(news.text).not.toContain(learner.name);
  expect(news.text).not.toContain(at.course['title']);
  await learner.post(`/claims/${claim['id']}/withdrawal`, { reason: 'I changed my plans.' });
  await app.settle();
  expect(await kinds(reviewer)).toContain('review_released');
});

test('coordinators hear when nobody can be asked to review', async () => {
  const world = createWorld(app);
  const at = await campus(world);
  const coordinator = await world.person({ institution: at.college, roles: ['coordinator'] });
  await claimIn(world, 'routing', at);
  await app.settle();
  expect(await kinds(coordinator)).toContain('claim_unroutable');
});

import { startApp, type TestApp } from './app.js';
import { ok, publishedPolicy } from './world/college.js';
import { createWorld, goodPassword, type Answer, type College, type World } from './world.js';

let app: TestApp;
let world: World;
let college: College;
beforeAll(async () => {
  app = await startApp({ TRUST_PROXY: '1' });
  world = createWorld(app);
  college = await world.institution();
  await publishedPolicy(world, college, { selfRegistration: true });
});
afterAll(() => app.stop());

let people = 0;
const newAddress = () => `new${(people += 1)}@home.test`;
const path = ({ code }: College) => `/institutions/${code}/registrations`;
/** Each from another network, so that limits count apart. */
const signUp = (email: string, more: object = {}, at = college): Promise<Answer> =>
  world.stranger(`10.3.${(people += 1)}.1`).post(path(at), { email, name: 'Nia New', ...more });
async function mailsTo(email: string): Promise<{ subject: string; text: string }[]> {
  await app.settle();
  return (await world.stranger().get(`/dev/mailbox/messages?to=${encodeURIComponent(email)}`)).body as never;
}
const keyIn = ({ text }: { text: string }) => /\/invitation#(\S+)/.exec(text)![1]!;

test('somebody signs up by a mailed link, and is a learner once it set a password', async () => {
  const email = newAddress();
  expect((await signUp(email.toUpperCase(), { studentId: '0077' })).status).toBe(202);
  const [mail] = await mailsTo(email);
  expect(mail!.subject).toBe(`Finish signing up at ${college.name}`);
  const browser = world.stranger();
  const key = keyIn(mail!);
  expect((await browser.post('/session', { email, password: goodPassword })).status).toBe(401);
  expect((await browser.post('/invitation/preview', { key })).body).toMatchObject({
    email,
    name: 'Nia New',
    roles: ['learner'],
    selfRegistered: true,
    hasAccount: false,
  });
  ok(await browser.post('/invitation/acceptance', { key, password: goodPassword }));
  const { roles, institution, person } = ok(await browser.get('/session'));
  expect([roles, institution.code, person.name]).toEqual([['learner'], college.code, 'Nia New']);
  expect(ok(await college.admin.get(`/members/${person.id}`))).toMatchObject({ studentId: '0077' });
  expect(ok(await college.admin.get('/invitations?status=accepted')).rows).toContainEqual(
    expect.objectContaining({ email, selfRegistered: true }),
  );
});

test('an account elsewhere joins without a second password', async () => {
  const other = await world.institution();
  const { email } = await world.person({ institution: other, roles: ['reviewer'] });
  await signUp(email);
  const key = keyIn((await mailsTo(email))[0]!);
  expect((await world.stranger().post('/invitation/preview', { key })).body).toMatchObject({ hasAccount: true });
  ok(await world.stranger().post('/invitation/acceptance', { key }));
  const browser = await world.signIn(email, goodPassword, college.id);
  expect(ok(await browser.get('/session')).roles).toEqual(['learner']);
});

test('the answer never says whether an address has an account; a mail tells its owner', async () => {
  const known = await world.person({ institution: college, roles: ['learner'] });
  const [fresh, again] = [await signUp(newAddress()), await signUp(known.email)];
  expect([again.status, again.body]).toEqual([fresh.status, fresh.body]);
  const [mail] = await mailsTo(known.email);
  expect(mail!.subject).toBe(`You have an account at ${college.name}`);
  expect(mail!.text).not.toContain('/invitation#');
});

test('signing up does not replace what the college sent: the same link is mailed again', async () => {
  const email = newAddress();
  const sent = ok(await college.admin.post('/invitations', { email, name: 'Rita Reader', roles: ['reviewer'] }));
  const [first] = await mailsTo(email);
  await signUp(email, { name: 'Mallory' });
  const mails = await mailsTo(email);
  expect(mails.map(keyIn)).toEqual([keyIn(first!), keyIn(first!)]);
  expect((await world.stranger().post('/invitation/preview', { key: keyIn(first!) })).body).toMatchObject({
    name: 'Rita Reader',
    roles: ['reviewer'],
    selfRegistered: false,
  });
  expect(sent.selfRegistered).toBe(false);
});

test('a student id that somebody has is left for the college to give', async () => {
  await world.person({ institution: college, roles: ['learner'], studentId: '0088' });
  const email = newAddress();
  await signUp(email, { studentId: '0088' });
  const browser = world.stranger();
  const { personId } = ok(
    await browser.post('/invitation/acceptance', { key: keyIn((await mailsTo(email))[0]!), password: goodPassword }),
  );
  expect(ok(await college.admin.get(`/members/${personId}`)).studentId).toBeNull();
});

test('a college that invites its learners takes nobody in', async () => {
  const closed = await world.institution();
  for (const policy of [null, { selfRegistration: false }]) {
    if (policy) await publishedPolicy(world, closed, policy);
    const answer = await signUp(newAddress(), {}, closed);
    expect([answer.status, answer.body['refusals']]).toMatchObject([409, [{ code: 'registration_closed' }]]);
  }
  expect(
    (await world.stranger().post('/institutions/nowhere/registrations', { email: 'a@b.test', name: 'A' })).status,
  ).toBe(404);
});

test('nobody floods a mailbox, nor signs up by the dozen', async () => {
  const email = newAddress();
  const statuses = [];
  for (let n = 0; n < 4; n++) statuses.push((await signUp(email)).status);
  expect(statuses).toEqual([202, 202, 202, 429]);
  const many = await Promise.all(
    Array.from({ length: 22 }, () =>
      world.stranger('10.4.1.1').post(path(college), { email: newAddress(), name: 'N' }),
    ),
  );
  expect(many.filter(({ status }) => status === 429)).toHaveLength(2);
});

describe('the first page', () => {
  test('names no college where there are several, and nobody of a demo that is not there', async () => {
    const { institution, demo, mailbox } = ok(await world.stranger().get('/welcome'));
    expect([institution, demo, mailbox]).toEqual([null, null, '/dev/mailbox']);
  });
});

import { startApp, type TestApp } from './app.js';
import { codes, createWorld, type College, type Member, type World } from './world.js';
import { asking, experience, keyFrom, mailsTo, openForm } from './world/portfolio.js';

let app: TestApp;
let world: World;
let college: College;
let mary: Member;
beforeAll(async () => {
  app = await startApp({ TRUST_PROXY: '1' });
  world = createWorld(app);
  college = await world.institution();
  mary = await world.person({ institution: college, roles: ['learner'], name: 'Mary' });
});
afterAll(() => app.stop());

let people = 0;
const newAddress = () => `boss${(people += 1)}@harbor.example`;

test('the learner sees beforehand exactly what the supervisor will see, and why somebody cannot be asked', async () => {
  const email = newAddress();
  const wanted = await asking(mary, { attestorEmail: email });
  const consent = (await mary.post('/attestations/consent', wanted)).body;
  expect(consent['refusals']).toEqual([]);
  const ask = { ...wanted, consentText: consent['text'], consentSignature: 'Mary' };
  expect((await mary.post('/attestations', ask)).status).toBe(201);
  await app.settle();
  const attestor = world.stranger(`10.1.${people}.1`);
  const form = await openForm(app, attestor, keyFrom(await mailsTo(app, email)), email);
  expect(form).toMatchObject(consent['shown']);
  expect(codes(await mary.post('/attestations/consent', wanted))).toEqual(['asked_already']);
  const self = await mary.post('/attestations/consent', { ...wanted, attestorEmail: mary.email });
  expect(codes(self)).toEqual(['own_address']);
});

test('the learner consents to exactly what is shown, in words that are kept', async () => {
  const about = await asking(mary, { attestorEmail: newAddress() });
  const { text } = (await mary.post('/attestations/consent', about)).body as { text: string };
  expect(text).toContain(
    `I, Mary, agree that ${college.name} shows the following to Grace Boss (${about.attestorEmail})`,
  );
  expect(text).toContain('“I planned the shifts.”');
  const signed = { ...about, consentText: text, consentSignature: 'Mary' };
  const other = await mary.post('/attestations', { ...signed, statements: [{ text: 'Something else' }] });
  expect([other.status, codes(other)]).toEqual([422, ['consent_changed']]);
  expect((await mary.post('/attestations', { ...signed, consentSignature: '' })).status).toBe(422);
  const answer = await mary.post('/attestations', signed);
  expect(answer.body).toMatchObject({ state: 'asked', consentText: text, consentSignature: 'Mary', freeMail: false });
  await app.settle();
  const [mail] = await mailsTo(app, about.attestorEmail);
  expect(mail!.text).not.toMatch(/planned|Shift supervisor|Harbor/);
});

test('nobody asks themselves, nor the same person twice; free mail is flagged for coordinators', async () => {
  const consented = async (about: Record<string, unknown>) => {
    const whole = await asking(mary, about);
    const { text } = (await mary.post('/attestations/consent', whole)).body;
    return mary.post('/attestations', { ...whole, consentText: text, consentSignature: 'Mary' });
  };
  const own = mary.email.replace('@', '+boss@').toUpperCase();
  expect(codes(await consented({ attestorEmail: own }))).toEqual(['own_address']);
  const job = await experience(mary);
  const first = await consented({ attestorEmail: 'grace.boss@gmail.com', experienceId: job });
  expect(first.body['freeMail']).toBe(true);
  expect(codes(await consented({ attestorEmail: 'Grace.Boss@gmail.com', experienceId: job }))).toEqual([
    'asked_already',
  ]);
  const coordinator = await world.person({ institution: college, roles: ['coordinator'] });
  const flagged = await coordinator.get('/attestations/flagged');
  expect(flagged.body['rows']).toMatchObject([{ id: first.body['id'], attestorEmail: 'grace.boss@gmail.com' }]);
  expect((await coordinator.get(`/attestations/${first.body['id']}`)).status).toBe(200);
  const seen = await app.owner.query(`select data from event where type = 'attestation.read' and actor_id = $1`, [
    coordinator.id,
  ]);
  expect(seen.rows).toMatchObject([{ data: { attestationId: first.body['id'], learnerId: mary.id } }]);
  expect((await mary.get('/attestations/flagged')).status).toBe(403);
});

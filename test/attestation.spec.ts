import { ExpiryService } from '../src/attestation/expiry.service.js';
import { attestationsForFreezing } from '../src/attestation/attestation.freezing.js';
import { system } from '../src/kernel/actor.js';
import { Links } from '../src/platform/links.js';
import { startApp, type TestApp } from './app.js';
import { codes, createWorld, type College, type Member, type World } from './world.js';
import { asking, codeFrom, experience, keyFrom, mailsTo, openForm, requestAttestation } from './world/portfolio.js';

const hour = 3_600_000;
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
/** Somebody new asked by Mary (or `learner`), as the supervisor sees it: with the key from the mail. */
async function asked(learner: Member = mary) {
  const email = newAddress();
  const id = await requestAttestation(learner, { attestorEmail: email });
  await app.settle();
  const attestor = world.stranger(`10.1.${people}.1`);
  return { id, email, attestor, key: keyFrom(await mailsTo(app, email)) };
}
/** Lets time pass. Sessions end meanwhile, so Mary signs in again. */
async function wait(milliseconds: number): Promise<void> {
  app.clock.advance(milliseconds);
  mary = { ...mary, ...(await world.signIn(mary.email)) };
}
const stateOf = async (id: string) => (await mary.get(`/attestations/${id}`)).body['state'];

test('a supervisor confirms by link, code and signature; the learner reads it and nobody can change it', async () => {
  const { id, email, attestor, key } = await asked();
  const form = await openForm(app, attestor, key, email);
  expect(form).toMatchObject({
    learner: 'Mary',
    institution: college.name,
    attestorName: 'Grace Boss',
    relation: 'My shift lead',
    asked: {
      experience: { title: 'Shift supervisor', hoursPerWeek: 40 },
      statements: [{ text: 'I planned the shifts.' }],
    },
  });
  expect(await stateOf(id)).toBe('opened');
  const given = { key, pass: form['pass'], answer: 'confirm', text: '', signature: 'Grace Boss' };
  const answer = await attestor.post('/attestor/answer', given, { 'idempotency-key': 'the-answer' });
  expect([answer.status, answer.body['state']]).toEqual([201, 'confirmed']);
  const again = await attestor.post('/attestor/answer', given, { 'idempotency-key': 'the-answer' });
  expect(again.body).toEqual(answer.body);
  expect(codes(await attestor.post('/attestor/answer', given))).toEqual(['answered']);
  expect(codes(await attestor.post('/attestor/code', { key }))).toEqual(['answered']);
  const seen = (await mary.get(`/attestations/${id}`)).body;
  expect(seen).toMatchObject({ state: 'confirmed', answerSignature: 'Grace Boss', answerText: null });
  expect(seen['moves'].withdraw).toMatchObject([{ code: 'wrong_state' }]);
  expect((await mary.post(`/attestations/${id}/withdrawal`)).status).toBe(409);
  for (const change of [`answer_text = 'x'`, `state = 'asked'`, `asked = '{}'`, `consent_text = 'x'`]) {
    await expect(app.owner.query(`update attestation set ${change} where id = $1`, [id])).rejects.toThrow(
      /does not change/,
    );
  }
  await expect(app.owner.query('delete from attestation where id = $1', [id])).rejects.toThrow(/does not change/);
  await app.settle();
  expect((await mary.get('/notifications')).body['rows']).toContainEqual(
    expect.objectContaining({ text: expect.stringContaining('Grace Boss answered your request') }),
  );
});

test.each([
  ['correct', 'It was 30 hours.', 'corrected'],
  ['comment', 'Ask my successor too.', 'commented'],
  ['decline', '', 'declined'],
])('a supervisor may %s', async (answer, text, state) => {
  const { id, email, attestor, key } = await asked();
  const { pass } = await openForm(app, attestor, key, email);
  const given = { key, pass, answer, text, signature: 'Grace Boss' };
  if (text) expect(codes(await attestor.post('/attestor/answer', { ...given, text: ' ' }))).toEqual(['no_text']);
  expect((await attestor.post('/attestor/answer', given)).body['state']).toBe(state);
  const frozen = await app.database.inInstitution(system(college.id), (tx) =>
    attestationsForFreezing(tx, mary.id, [id]),
  );
  expect(frozen).toMatchObject([
    { id, state, answerText: text || null, answerSignature: 'Grace Boss', freeMail: false },
  ]);
  expect(frozen[0]!.answeredAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
});

test('a supervisor answers statement by statement; what is not a plain yes needs words, and all of it is kept', async () => {
  const { id, email, attestor, key } = await asked();
  expect((await attestor.post('/attestor/door', { key })).body).toEqual({ institution: college.name });
  const { pass } = await openForm(app, attestor, key, email);
  const yes = { says: 'yes', comment: '' };
  const partly = (comment: string) => ({ experience: yes, statements: [{ says: 'partly', comment }] });
  const given = { key, pass, signature: 'Grace Boss', title: 'Shift lead', text: 'A good colleague.' };
  const answer = (details: object | undefined) => attestor.post('/attestor/answer', { ...given, details });
  expect(codes(await answer(undefined))).toEqual(['no_answer']);
  expect(codes(await answer({ experience: yes, statements: [] }))).toEqual(['statements_missing']);
  expect(codes(await answer(partly(' ')))).toEqual(['no_text']);
  const details = partly('Only on weekends.');
  expect((await answer(details)).body['state']).toBe('corrected');
  expect((await mary.get(`/attestations/${id}`)).body).toMatchObject({
    answers: details,
    answerTitle: 'Shift lead',
    answerText: '“I planned the shifts.”: Partly. Only on weekends.\nA good colleague.',
  });
  await expect(app.owner.query(`update attestation set answers = null where id = $1`, [id])).rejects.toThrow(
    /does not change/,
  );
  expect(codes(await attestor.post('/attestor/door', { key }))).toEqual(['answered']);
});

test('machines that read mail change nothing and see nothing, a hundred times over', async () => {
  const { id, email, attestor, key } = await asked();
  for (let n = 0; n < 50; n += 1) {
    await attestor.get(`/attestor/code?key=${key}`);
    const door = await world.stranger(`10.9.${n}.1`).post('/attestor/door', { key });
    const sent = await world.stranger(`10.9.${n}.1`).post('/attestor/code', { key });
    expect(JSON.stringify([door.body, sent.body])).not.toMatch(/Mary|Shift|planned/);
    await world
      .stranger(`10.9.${n}.1`)
      .post('/attestor/answer', { key, pass: '', answer: 'confirm', signature: 'Machine' });
  }
  expect(await stateOf(id)).toBe('asked');
  await app.settle();
  expect((await mailsTo(app, email)).filter((mail) => mail.text.includes('type this code'))).toHaveLength(1);
});

test('a key opens nothing but its own request', async () => {
  const { id, key } = await asked();
  const [institution, , token] = key.split('.');
  const other = await asked();
  const elsewhere = await world.institution();
  const forged = [
    'nonsense',
    `${institution}.${id}.`,
    `${key}x`,
    `${institution}.${other.id}.${token}`,
    `${elsewhere.id}.${id}.${token}`,
    app.app.get(Links).key('invitation/1', institution!, id),
  ];
  for (const bad of forged) {
    const answer = await world.stranger('10.2.1.1').post('/attestor/code', { key: bad });
    expect([bad, answer.status]).toEqual([bad, 404]);
  }
});

test('what was taken back, and what is about a removed experience, shows nothing any more', async () => {
  const { id, attestor, key, email } = await asked();
  await openForm(app, attestor, key, email);
  expect((await mary.post(`/attestations/${id}/withdrawal`)).body['state']).toBe('withdrawn');
  expect(codes(await attestor.post('/attestor/code', { key }))).toEqual(['withdrawn']);
  const second = await asked();
  const { body } = await mary.get(`/attestations/${second.id}`);
  expect((await mary.del(`/experiences/${body['experienceId']}`)).status).toBe(204);
  await app.settle();
  expect(await stateOf(second.id)).toBe('withdrawn');
});

test('only the learner sees a request, and only staff beside', async () => {
  const ann = await world.person({ institution: college, roles: ['learner'] });
  const { id } = await asked(ann);
  const foreign = await world.person({ institution: await world.institution(), roles: ['learner', 'coordinator'] });
  const tom = await world.person({ institution: college, roles: ['learner'] });
  for (const other of [foreign, tom]) {
    expect((await other.get(`/attestations/${id}`)).status).toBe(404);
    expect((await other.post(`/attestations/${id}/reminder`)).status).toBe(404);
    expect((await other.post(`/attestations/${id}/withdrawal`)).status).toBe(404);
    expect((await other.get('/attestations')).body['rows']).toEqual([]);
  }
  const job = await experience(tom);
  expect((await ann.post('/attestations/consent', await asking(ann, { experienceId: job }))).status).toBe(404);
});

test('a learner cannot mail supervisors by the dozen', async () => {
  const ann = await world.person({ institution: college, roles: ['learner'] });
  const about = await asking(ann, {});
  const answers = [];
  for (let n = 0; n < 22; n += 1) {
    answers.push((await ann.post('/attestations', { ...about, consentText: 'x', consentSignature: 'Ann' })).status);
  }
  expect(answers.filter((status) => status === 429)).toHaveLength(2);
});

test('a code is good once, for ten minutes and five tries; guessing locks it', async () => {
  const { id, email, attestor, key } = await asked();
  await attestor.post('/attestor/code', { key });
  await app.settle();
  const code = codeFrom(await mailsTo(app, email));
  const wrong = String((Number(code) + 1) % 100_000_000).padStart(8, '0');
  for (let n = 0; n < 5; n += 1)
    expect(codes(await attestor.post('/attestor/form', { key, code: wrong }))).toEqual(['wrong_code']);
  expect(codes(await attestor.post('/attestor/form', { key, code }))).toEqual(['locked']);
  expect(await stateOf(id)).toBe('asked');
  expect(codes(await attestor.post('/attestor/code', { key }))).toEqual(['too_soon']);
  app.clock.advance(61_000);
  await attestor.post('/attestor/code', { key });
  await app.settle();
  expect(codes(await attestor.post('/attestor/form', { key, code }))).toEqual(['wrong_code']);
  const second = codeFrom(await mailsTo(app, email));
  app.clock.advance(10 * 60_000);
  expect(codes(await attestor.post('/attestor/form', { key, code: second }))).toEqual(['code_over']);
  await openForm(app, attestor, key, email);
  const third = codeFrom(await mailsTo(app, email));
  expect(codes(await attestor.post('/attestor/form', { key, code: third }))).toEqual(['code_over']);
});

test('the form closes after two hours, and a pass is for one request only', async () => {
  const [one, other] = [await asked(), await asked()];
  const { pass } = await openForm(app, one.attestor, one.key, one.email);
  const given = { answer: 'confirm', signature: 'Grace Boss' };
  expect(codes(await one.attestor.post('/attestor/answer', { ...given, key: other.key, pass }))).toEqual(['pass_over']);
  await wait(2 * hour);
  expect(codes(await one.attestor.post('/attestor/answer', { ...given, key: one.key, pass }))).toEqual(['pass_over']);
});

test('a reminder may follow after 72 hours, three times', async () => {
  const { id, email } = await asked();
  expect(codes(await mary.post(`/attestations/${id}/reminder`))).toEqual(['too_soon']);
  for (let n = 1; n <= 3; n += 1) {
    await wait(72 * hour);
    expect((await mary.post(`/attestations/${id}/reminder`)).body['reminders']).toBe(n);
  }
  await wait(72 * hour);
  expect(codes(await mary.post(`/attestations/${id}/reminder`))).toEqual(['reminded_enough']);
  await app.settle();
  expect((await mailsTo(app, email)).filter((mail) => mail.subject.startsWith('Reminder'))).toHaveLength(3);
});

test('a request that nobody answers expires after 30 days, and the learner hears of it', async () => {
  const { id, attestor, key } = await asked();
  await wait(30 * 24 * hour);
  expect(codes(await attestor.post('/attestor/code', { key }))).toEqual(['expired']);
  expect(codes(await mary.post(`/attestations/${id}/withdrawal`))).toEqual(['wrong_state']);
  await app.app.get(ExpiryService).expireDue();
  await app.app.get(ExpiryService).expireDue();
  expect(await stateOf(id)).toBe('expired');
  const { rows } = await app.owner.query(
    `select from event where type = 'attestation.expired' and data->>'attestationId' = $1`,
    [id],
  );
  expect(rows).toHaveLength(1);
  await app.settle();
});

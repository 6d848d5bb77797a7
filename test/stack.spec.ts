import { startApp, type TestApp } from './app.js';
import { credited, registry, student, type Registry, type Student } from './world/award.js';
import { ok } from './world/college.js';
import { withOfficial } from './world/official.js';
import { validatorOf } from './world/schemas.js';
import { wallet } from './world/wallet.js';
import { createWorld, type Json, type World } from './world.js';

let app: TestApp;
let world: World;
let college: Registry;
let mary: Student;
let stack: Json;
const lines: Json[] = [];
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  college = await registry(world);
  mary = await student(world, college, { name: 'Mary Learner' });
  const { BUS101, BUS210 } = college.courses;
  const content = { title: 'Supervision', description: 'Leads a shift.', courseIds: [BUS101.id, BUS210.id], needed: null, minimumCredits: '6.00' }; // prettier-ignore
  stack = ok(await college.institution.admin.post('/stacks', content));
  lines.push((await credited(world, college, { learner: mary, course: 'BUS101' })).line);
});
afterAll(() => app.stop());

const make = (wish: Json) => mary.post('/credentials', wish);
const document = async (id: string): Promise<Json> => ok(await mary.get(`/credentials/${id}/files/json`));
const picture = async (id: string): Promise<string> => (await mary.get(`/credentials/${id}/files/svg`)).body['text'];
const check = async (presented: Json): Promise<Json> => ok(await world.stranger().post('/verifications', presented));
const held = async (id: string): Promise<Json> =>
  ok(await mary.get('/credentials')).rows.find((row: Json) => row.id === id);
const progress = async () => ok(await mary.get('/record/stacks')).rows[0];

test('a stack is defined by an admin, so that it can be completed', async () => {
  const { admin } = college.institution;
  const [only] = stack.courses;
  const { status, body } = await admin.post('/stacks', { title: 'One', description: 'One.', courseIds: [only.id] });
  expect([status, body.refusals.map((one: Json) => one.code)]).toEqual([422, ['too_few_courses']]);
  const edit = { title: 'Supervising', description: stack.description, courseIds: stack.courses.map((one: Json) => one.id), minimumCredits: '6.00' }; // prettier-ignore
  expect(ok(await admin.put(`/stacks/${stack.id}`, { ...edit, version: 1 }))).toMatchObject({
    title: 'Supervising',
    version: 2,
  });
  expect((await admin.put(`/stacks/${stack.id}`, { ...edit, version: 1 })).status).toBe(409);
  for (const blank of [{ title: ' ' }, { description: '\t ' }]) {
    expect((await admin.post('/stacks', { ...edit, ...blank })).status).toBe(422);
    expect((await admin.put(`/stacks/${stack.id}`, { ...edit, version: 2, ...blank })).status).toBe(422);
  }
  expect((await mary.post('/stacks', edit)).status).toBe(403);
  expect(ok(await college.registrar.get('/stacks')).rows.map((one: Json) => [one.title, one.holders])).toEqual([
    ['Supervising', 0],
  ]);
});

test('a learner sees what is missing, and has the certificate once it is not', async () => {
  expect(await progress()).toMatchObject({
    coursesLeft: 1,
    credits: '3.00',
    creditsLeft: '3.00',
    refusals: [{ code: 'courses_missing' }],
  });
  const early = await make({ kind: 'stack', stackId: stack.id });
  expect([early.status, early.body.refusals[0].code]).toEqual([409, 'courses_missing']);
  lines.push((await credited(world, college, { learner: mary, course: 'BUS210' })).line);
  expect((await progress()).refusals).toEqual([]);
  const certificate = ok(await make({ kind: 'stack', stackId: stack.id }));
  expect(ok(await make({ kind: 'stack', stackId: stack.id })).id).toBe(certificate.id);
  const signed = await document(certificate.id);
  const badges = ok(await mary.get('/credentials')).rows.filter((row: Json) => row.kind === 'award');
  expect(signed.evidence.map((one: Json) => one.id).sort()).toEqual(
    badges.map((one: Json) => `urn:uuid:${one.id}`).sort(),
  );
  expect(signed.credentialSubject).toMatchObject({ creditsEarned: 6, achievement: { achievementType: 'MicroCredential', name: 'Supervising' } }); // prettier-ignore
  expect(await wallet(app).verify(signed)).toEqual({ verified: true, why: 'status true' });
});

test('a record holds all of it, each as it was signed', async () => {
  const record = ok(await make({ kind: 'record' }));
  expect(ok(await make({ kind: 'record' })).id).toBe(record.id);
  const signed = await document(record.id);
  expect(signed.credentialSubject.verifiableCredential).toHaveLength(3);
  expect(signed.credentialSubject.association).toHaveLength(2);
  expect(await picture(record.id)).toContain('>2 awards<');
  expect(await wallet(app).verify(signed)).toEqual({ verified: true, why: 'status true' });
  for (const part of signed.credentialSubject.verifiableCredential)
    expect((await wallet(app).verify(part)).verified).toBe(true);
  const view = await check({ text: JSON.stringify(signed) });
  expect([view.verdict, view.kind, view.parts.map((part: Json) => part.verdict)]).toEqual(['genuine', 'record', ['genuine', 'genuine', 'genuine']]); // prettier-ignore
  signed.credentialSubject.verifiableCredential[0].credentialSubject.creditsEarned = 12;
  const forged = await check({ text: JSON.stringify(signed) });
  expect(forged.findings.map((one: Json) => one.code)).toEqual(['altered', 'part_wrong']);
});

withOfficial('records and certificates are of the official shapes', async () => {
  const record = validatorOf('openbadges-clr/schemas/clr_v2p0_clrcredential_schema');
  const badge = validatorOf('openbadges-clr/schemas/ob_v3p0_achievementcredential_schema');
  for (const { id, kind } of ok(await mary.get('/credentials')).rows) {
    const validate = kind === 'record' ? record : badge;
    expect([kind, validate(await document(id)), validate.errors]).toEqual([kind, true, null]);
  }
});

test('a link shows a credential until it is ended, and only this one', async () => {
  const { id } = ok(await make({ kind: 'award', awardId: lines[0]!.id }));
  const link = ok(await mary.post(`/credentials/${id}/shares`));
  const [address, key] = link.url.split('#');
  expect(address).toBe(`${app.config.publicUrl}/shared-credential`);
  const shown = await check({ share: key });
  expect([shown.verdict, shown.document]).toEqual(['genuine', JSON.stringify(await document(id))]);
  expect((await check({ link: link.url })).verdict).toBe('genuine');
  expect((await held(id)).shares[0]).toMatchObject({ id: link.id, opened: 2 });
  const other = await student(world, college);
  expect((await other.post(`/credentials/${id}/shares`)).status).toBe(404);
  expect((await other.del(`/credentials/${id}/shares/${link.id}`)).status).toBe(404);
  expect((await world.stranger().post('/verifications', { share: `${key}x` })).status).toBe(404);
  for (const status of [204, 204]) expect((await mary.del(`/credentials/${id}/shares/${link.id}`)).status).toBe(status);
  expect((await world.stranger().post('/verifications', { share: key })).status).toBe(404);
  expect((await held(id)).shares).toEqual([]);
});

test('with a part, what stands on it goes; what is left can be had anew', async () => {
  const before = ok(await mary.get('/credentials')).rows;
  ok(await college.registrar.post(`/awards/${lines[1]!.id}/voiding`, { reason: 'Given twice.' }));
  await app.settle();
  const after = ok(await mary.get('/credentials')).rows;
  const because = Object.fromEntries(after.map((row: Json) => [row.awardId ?? row.kind, row.revokedBecause]));
  expect(because).toEqual({
    [lines[0]!.id]: null,
    [lines[1]!.id]: 'award_voided',
    stack: 'part_revoked',
    record: 'part_revoked',
  });
  const old = before.find((row: Json) => row.kind === 'record');
  expect((await check({ text: JSON.stringify(await document(old.id)) })).findings.map((one: Json) => one.code)).toEqual(
    ['revoked', 'part_wrong'],
  );
  expect((await make({ kind: 'stack', stackId: stack.id })).body.refusals[0].code).toBe('courses_missing');
  const anew = ok(await make({ kind: 'record' }));
  expect((await document(anew.id)).credentialSubject.verifiableCredential).toHaveLength(1);
  expect(await picture(anew.id)).toContain('>1 award<');
  const newcomer = await student(world, college);
  const { body } = await newcomer.post('/credentials', { kind: 'record' });
  expect(body.refusals[0].code).toBe('nothing_awarded');
});

test('a retired stack is completed by nobody', async () => {
  const retired = ok(await college.institution.admin.post(`/stacks/${stack.id}/retirement`));
  expect([retired.holders, retired.retiredAt === null]).toEqual([0, false]);
  expect(ok(await mary.get('/record/stacks')).rows).toEqual([]);
  expect((await make({ kind: 'stack', stackId: stack.id })).body.refusals[0].code).toBe('stack_retired');
});

test('a certificate that was given stays given when a line under it is written anew, also of a retired stack', async () => {
  const { admin } = college.institution;
  const { BUS101, BUS210 } = college.courses;
  const content = { title: 'Leading', description: 'Leads.', courseIds: [BUS101.id, BUS210.id], needed: null, minimumCredits: '6.00' }; // prettier-ignore
  const leading = ok(await admin.post('/stacks', content));
  const [lena, tom] = [await student(world, college), await student(world, college)];
  const under: Json[] = [];
  for (const learner of [lena, tom])
    for (const course of ['BUS101', 'BUS210'] as const)
      under.push((await credited(world, college, { learner, course })).line);
  const wish = { kind: 'stack', stackId: leading.id };
  const given = ok(await lena.post('/credentials', wish));
  const link = ok(await lena.post(`/credentials/${given.id}/shares`));
  ok(await admin.post(`/stacks/${leading.id}/retirement`));
  const own = async () => ok(await lena.get('/record/stacks')).rows.map((row: Json) => [row.title, row.refusals]);
  expect(await own()).toEqual([]);
  const anew = async (id: string): Promise<Json> => {
    const line = ok(await college.registrar.post(`/awards/${id}/reissue`, { reason: 'The term was wrong.' }));
    await app.settle();
    return line;
  };
  const { rows } = ok(await college.registrar.get(`/awards?claimId=${under[0]!.claimId}`));
  expect(rows).toHaveLength(1);
  await anew(under[0]!.id);
  const lines = async () => ok(await college.registrar.get(`/awards?claimId=${under[0]!.claimId}`)).rows.filter((row: Json) => row.kind === 'award' && row.voidedAt === null); // prettier-ignore
  await anew((await lines())[0].id);
  const old = ok(await lena.get('/credentials')).rows.find((row: Json) => row.id === given.id);
  expect([old.revokedBecause, old.shares.map((one: Json) => one.id)]).toEqual(['part_revoked', [link.id]]);
  expect((await lena.del(`/credentials/${given.id}/shares/${link.id}`)).status).toBe(204);
  expect(await own()).toEqual([['Leading', []]]);
  const again = ok(await lena.post('/credentials', wish));
  expect([again.id === given.id, again.revokedAt, await own()]).toEqual([false, null, []]);
  expect((await tom.post('/credentials', wish)).body.refusals[0].code).toBe('stack_retired');
  ok(await college.registrar.post(`/awards/${under[1]!.id}/voiding`, { reason: 'Given twice.' }));
  await app.settle();
  expect((await lena.post('/credentials', wish)).body.refusals[0].code).toBe('stack_retired');
});

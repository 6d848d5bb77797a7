import { createLocalJWKSet, importJWK, jwtVerify } from 'jose';
import { startApp, type TestApp } from './app.js';
import { credited, registry, type Credited, type Registry } from './world/award.js';
import { bytesOf } from './world/bytes.js';
import { ok } from './world/college.js';
import { withOfficial } from './world/official.js';
import { validatorOf } from './world/schemas.js';
import { forger, wallet, without } from './world/wallet.js';
import { createWorld, type Json, type World } from './world.js';

let app: TestApp;
let world: World;
let college: Registry;
let mary: Credited;
let badge: Json;
let signed: Json;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  college = await registry(world);
  mary = await credited(world, college);
  badge = ok(await mary.learner.post('/credentials', { kind: 'award', awardId: mary.line.id }));
  signed = await file('json');
});
afterAll(() => app.stop());

const bytes = async (form: string, id = badge.id, who = mary.learner): Promise<Buffer> =>
  (await bytesOf(app, who, `/credentials/${id}/files/${form}`)).bytes;
const file = async (form: 'json', id = badge.id): Promise<Json> => JSON.parse((await bytes(form, id)).toString());

const check = async (presented: Json): Promise<Json> => ok(await world.stranger().post('/verifications', presented));
const codes = ({ findings }: Json) => findings.map((one: Json) => one.code);
const found = async (presented: Json) => {
  const view = await check(presented);
  return [view.verdict, codes(view)];
};
const text = (credential: Json) => ({ text: JSON.stringify(credential) });

test('a badge is made when its learner asks, once, and nobody else has it', async () => {
  const again = ok(await mary.learner.post('/credentials', { kind: 'award', awardId: mary.line.id }));
  expect([again.id, again.title, again.revokedAt]).toEqual([badge.id, 'Introduction to Business', null]);
  const other = await credited(world, college);
  expect((await other.learner.post('/credentials', { kind: 'award', awardId: mary.line.id })).status).toBe(404);
  expect((await other.learner.get(`/credentials/${badge.id}/files/json`)).status).toBe(404);
  expect((await mary.learner.get(`/credentials/${badge.id}/files/exe`)).status).toBe(404);
  expect(ok(await other.learner.get('/credentials')).rows).toEqual([]);
  const both = await Promise.all(
    [1, 2].map(() => other.learner.post('/credentials', { kind: 'award', awardId: other.line.id })),
  );
  expect(ok(both[0]!).id).toBe(ok(both[1]!).id);
});

test('a badge says what the ledger says, and names nobody', () => {
  const { credentialSubject, awardedDate, issuer } = signed;
  expect([credentialSubject.creditsEarned, credentialSubject.licenseNumber]).toEqual([3, mary.line.publicId]);
  expect([awardedDate.slice(0, 10), issuer.name]).toEqual([mary.line.awardedOn, college.institution.name]);
  expect(credentialSubject.achievement.alignment.length).toBeGreaterThan(0);
  expect(credentialSubject.result.map((one: Json) => one.value)).toEqual(['Level meets', 'Level meets']);
  expect(signed.evidence).toBeUndefined();
  const said = JSON.stringify(signed);
  for (const secret of ['Lena', mary.learner.email, mary.learner.studentId, mary.learner.id])
    expect(said).not.toContain(secret);
});

withOfficial('a badge is of the official shape', async () => {
  const validate = validatorOf('openbadges-clr/schemas/ob_v3p0_achievementcredential_schema');
  expect([validate(signed), validate.errors]).toEqual([true, null]);
  const claims = JSON.parse(Buffer.from((await bytes('jwt')).toString().split('.')[1]!, 'base64url').toString());
  expect([validate(claims), validate.errors]).toEqual([true, null]);
});

test('others verify a badge with their own libraries, by what the college publishes', async () => {
  const { verify, published } = wallet(app);
  expect(await verify(signed)).toEqual({ verified: true, why: 'status true' });
  expect((await verify({ ...signed, name: 'Another course' })).verified).toBe(false);
  const jwt = (await bytes('jwt')).toString();
  const { kid } = JSON.parse(Buffer.from(jwt.split('.', 1)[0]!, 'base64url').toString());
  const key = await importJWK(await published(kid), 'EdDSA');
  const { payload } = await jwtVerify(jwt, key, { issuer: signed.issuer.id, currentDate: app.clock.now() });
  expect([payload.jti, payload['credentialSubject']]).toEqual([signed.id, signed.credentialSubject]);
  const strange = createLocalJWKSet({ keys: [{ ...(await published(kid)), x: 'A'.repeat(43) }] });
  await expect(jwtVerify(jwt, strange)).rejects.toThrow();
});

test.each(['json', 'jwt', 'png', 'svg'])('anybody finds a badge genuine, as %s', async (form) => {
  const view = await check({ file: (await bytes(form)).toString('base64') });
  expect(view).toMatchObject({ verdict: 'genuine', findings: [], form, kind: 'badge', credits: '3' });
  expect(view.issuer).toEqual({ id: signed.issuer.id, name: college.institution.name, domain: 'credence.test', isHere: true }); // prettier-ignore
  expect(view.results[0]).toEqual({ name: 'The learning', level: 'Level meets' });
});

test('whose it is can be asked, and is not told', async () => {
  const given = text(signed);
  expect((await check({ ...given, holder: mary.learner.email.toUpperCase() })).holder).toBe('same');
  expect((await check({ ...given, holder: 'Nobody Here' })).holder).toBe('another');
  expect((await check(given)).holder).toBe('not_asked');
});

test('what was changed, or signed by another, is refused with the reason', async () => {
  const richer = structuredClone(signed);
  richer.credentialSubject.creditsEarned = 30;
  expect(await found(text(richer))).toEqual(['refused', ['altered']]);
  expect(await found(text(await forger().forge(signed)))).toEqual(['refused', ['foreign_key']]);
  expect(await found(text(await forger(signed.proof.verificationMethod).forge(signed)))).toEqual([
    'refused',
    ['altered'],
  ]);
  expect(await found(text(without('proof', signed)))).toEqual(['refused', ['not_signed']]);
  const strange = await check(text({ ...signed, '@context': [...signed['@context'], 'https://words.example/v1'] }));
  expect([strange.verdict, codes(strange)]).toEqual(['unconfirmed', ['unknown_words']]);
  const [head, , tail] = (await bytes('jwt')).toString().split('.');
  const body = Buffer.from(JSON.stringify(richer)).toString('base64url');
  expect(await found({ text: `${head}.${body}.${tail}` })).toEqual(['refused', ['altered']]);
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  expect(await found({ text: `${none}.${body}.AA` })).toEqual(['refused', ['not_signed']]);
});

test('what expired, or has not begun, is refused; behind a bare key stands nobody', async () => {
  const { did, forge } = forger();
  const theirs = { ...without('credentialStatus', signed), issuer: { ...signed.issuer, id: did } };
  expect(await found(text(await forge(theirs)))).toEqual(['unconfirmed', ['only_a_key']]);
  const old = await forge({ ...theirs, validUntil: '2020-01-01T00:00:00Z' });
  expect(await found(text(old))).toEqual(['refused', ['only_a_key', 'expired']]);
  const early = await forge({ ...theirs, validFrom: '2999-01-01T00:00:00Z' });
  expect(await found(text(early))).toEqual(['refused', ['only_a_key', 'not_yet']]);
});

test('what is no credential is told so', async () => {
  for (const nonsense of ['', 'hello', '{}', '<svg/>', '[1]', 'a.b.c', `${'['.repeat(9000)}${']'.repeat(9000)}`]) {
    const { status, body } = await world.stranger().post('/verifications', { text: nonsense });
    expect([nonsense.slice(0, 9), status, body.refusals.length]).toEqual([nonsense.slice(0, 9), 422, 1]);
  }
  const link = 'http://127.0.0.1:9/badge.json';
  const { body } = await world.stranger().post('/verifications', { link });
  expect(body.refusals[0].code).toBe('link_not_read');
});

test('a key that grew old still vouches; what an exposed one signed is signed again', async () => {
  const { admin, code } = college.institution;
  const replace = async (because: string) => {
    const [inUse] = ok(await admin.get(`/institutions/${code}/signing-keys`));
    ok(await admin.post('/institution/signing-keys', { replaces: inUse.id, because }));
    await app.settle();
  };
  await replace('routine');
  expect(await found(text(signed))).toEqual(['genuine', []]);
  expect((await wallet(app).verify(signed)).verified).toBe(true);
  const late = await credited(world, college);
  const made = ok(await late.learner.post('/credentials', { kind: 'award', awardId: late.line.id }));
  const before = JSON.parse((await bytes('json', made.id, late.learner)).toString());
  await replace('exposed');
  expect(await found(text(before))).toEqual(['refused', ['key_exposed']]);
  expect((await wallet(app).verify(before)).verified).toBe(false);
  const after = JSON.parse((await bytes('json', made.id, late.learner)).toString());
  expect({ ...after, proof: null }).toEqual({ ...before, proof: null });
  expect([await found(text(after)), (await wallet(app).verify(after)).why]).toEqual([['genuine', []], 'status true']);
  expect(await found(text(signed))).toEqual(['genuine', []]);
});

test('credit that is taken back takes its badge along, for everybody who checks', async () => {
  ok(await college.registrar.post(`/awards/${mary.line.id}/voiding`, { reason: 'Given twice.' }));
  await app.settle();
  expect(await found(text(signed))).toEqual(['refused', ['revoked']]);
  expect((await wallet(app).verify(signed)).why).toContain('status false');
  const [row] = ok(await mary.learner.get('/credentials')).rows;
  expect([row.id, row.revokedBecause]).toEqual([badge.id, 'award_voided']);
  const again = await mary.learner.post('/credentials', { kind: 'award', awardId: mary.line.id });
  expect([again.status, again.body.refusals[0].code]).toEqual([409, 'award_void']);
});

import { startApp, type TestApp } from './app.js';
import { credited, registry } from './world/award.js';
import { bytesOf } from './world/bytes.js';
import { ok } from './world/college.js';
import { forger, without } from './world/wallet.js';
import { createWorld, type Json, type World } from './world.js';

/*
 ** Who holds a credential can write the statements that its proof is over in another way, so that the proof still holds and a
 ** reader of the text sees something else than what was signed. Here somebody does, with a badge that was taken back.
 */
let app: TestApp;
let world: World;
let badge: Json;
let record: Json;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  const college = await registry(world);
  const { learner, line } = await credited(world, college);
  const made = async (asked: Json): Promise<Json> => {
    const { id } = ok(await learner.post('/credentials', asked));
    return JSON.parse((await bytesOf(app, learner, `/credentials/${id}/files/json`)).bytes.toString());
  };
  badge = await made({ kind: 'award', awardId: line.id });
  record = await made({ kind: 'record' });
  ok(await college.registrar.post(`/awards/${line.id}/voiding`, { reason: 'Given twice.' }));
  await app.settle();
});
afterAll(() => app.stop());

const found = async (credential: Json) => {
  const view = ok(await world.stranger().post('/verifications', { text: JSON.stringify(credential) }));
  return [view.verdict, view.findings.map((one: Json) => one.code)];
};

const long = (word: string) => `https://www.w3.org/2018/credentials#${word}`;
const moved = (word: string, to: (value: unknown) => Json) => (credential: Json) => ({
  ...without(word, credential),
  ...to(credential[word]),
});

const otherTexts: [string, (credential: Json) => Json][] = [
  ['its status by the long name of the word', moved('credentialStatus', (is) => ({ [long('credentialStatus')]: is }))],
  ['its status in a nest', moved('credentialStatus', (credentialStatus) => ({ '@nest': { credentialStatus } }))],
  [
    'its words after a vocabulary of the holder',
    (credential) => ({ ...credential, '@context': [...credential['@context'], { status: long('credentialStatus') }] }),
  ],
  [
    'a vocabulary further in',
    (credential) => ({
      ...credential,
      credentialSubject: { ...credential['credentialSubject'], '@context': credential['@context'] },
    }),
  ],
];

test.each(otherTexts)('a badge that was taken back is not genuine by %s', async (_, rewrite) => {
  expect(await found(badge)).toEqual(['refused', ['revoked']]);
  const [verdict, codes] = await found(rewrite(badge));
  expect([verdict === 'genuine', codes[0]]).toEqual([false, 'unknown_words']);
});

test('its status is read also where it is written as a list of one', async () => {
  const { type, statusPurpose, ...rest } = badge['credentialStatus'];
  const listed = { ...badge, credentialStatus: [{ ...rest, type: [type], statusPurpose: [statusPurpose] }] };
  expect(await found(listed)).toEqual(['refused', ['revoked']]);
});

test('an end by its long name does not make an old badge good', async () => {
  const { did, forge } = forger();
  const old = await forge({
    ...without('credentialStatus', badge),
    issuer: { ...badge['issuer'], id: did },
    validUntil: '2020-01-01T00:00:00Z',
  });
  expect((await found(old))[1]).toEqual(['only_a_key', 'expired']);
  const hidden = moved('validUntil', (is) => ({ [long('validUntil')]: { '@type': 'http://www.w3.org/2001/XMLSchema#dateTime', '@value': is } }))(old); // prettier-ignore
  expect(await found(hidden)).toEqual(['unconfirmed', ['unknown_words']]);
});

const inStatus = (more: (status: Json) => Json) => (credential: Json) => ({
  ...credential,
  credentialStatus: { ...credential['credentialStatus'], ...more(credential['credentialStatus']) },
});

test.each([
  ['its place', inStatus(({ statusListIndex: at }) => ({ statusListIndex: [at, at] }))],
  ['its list', inStatus(({ statusListCredential: at }) => ({ statusListCredential: [at, at] }))],
])('a badge that was taken back stays so where %s is told twice', async (_, rewrite) => {
  expect(await found(rewrite(badge))).toEqual(['refused', ['unknown_words', 'revoked']]);
});

test('it stays so where its issuer is written as a list of one', async () => {
  expect(await found({ ...badge, issuer: [badge['issuer']] })).toEqual(['refused', ['revoked']]);
});

test('an end that is told twice, or that nobody can read, does not make an old badge good', async () => {
  const { did, forge } = forger();
  const theirs = { ...without('credentialStatus', badge), issuer: { ...badge['issuer'], id: did } };
  const day = '2020-01-01T00:00:00Z';
  const old = await forge({ ...theirs, validUntil: day });
  expect(await found({ ...old, validUntil: [day, day] })).toEqual(['refused', ['unknown_words', 'expired']]);
  expect(await found({ ...old, evidence: [] })).toEqual(['refused', ['unknown_words', 'expired']]);
  expect(await found(await forge({ ...theirs, validUntil: 'Friday' }))).toEqual(['unconfirmed', ['only_a_key', 'day_unread']]); // prettier-ignore
});

test('what is inside a record is checked also where its subject is told in two places', async () => {
  const { id, ...subject } = record['credentialSubject'];
  const first = id === undefined ? { type: subject.type } : { id };
  const [verdict, codes] = await found({ ...record, credentialSubject: [first, { id, ...subject }] });
  expect([verdict, codes]).toEqual(['refused', expect.arrayContaining(['part_wrong'])]);
});

import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { Checks } from '../src/credential/verification/checks.service.js';
import { encodedList } from '../src/credential/status/list.rules.js';
import { isReading, readingOf } from '../src/credential/verification/reading.rules.js';
import { startApp, type TestApp } from './app.js';
import { standing, type Standing } from './world/standing.js';
import { forger, without } from './world/wallet.js';
import type { Json } from './world.js';

/* What is found of credentials of issuers elsewhere, whose addresses answer: the ways in which they say too little, or lie. */
const issuer = 'did:web:college.example%3A8443:faculty';
const address = 'https://college.example:8443/faculty/did.json';
const key = forger(`${issuer}#key-1`);

let app: TestApp;
let site: Standing;
beforeAll(async () => {
  app = await startApp();
  site = await standing();
});
afterAll(async () => {
  await app.stop();
  site.stop();
});
beforeEach(() => {
  site.pages.clear();
  publish();
});

const multikey = key.did.slice('did:key:'.length);
function publish(more: Json = {}, name = `${issuer}#key-1`): void {
  const method = { id: name, type: 'Multikey', controller: issuer, publicKeyMultibase: multikey, ...more };
  site.pages.set(address, { id: issuer, verificationMethod: [method], assertionMethod: [name] });
}

const plain = (more: Json = {}): Json => ({
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'urn:uuid:1f6cd1f6-0a07-4bd4-a3cf-9a8a4f8a2f4e',
  type: ['VerifiableCredential', 'AchievementCredential'],
  issuer: { id: issuer, type: ['Profile'], name: 'A College' },
  validFrom: '2020-01-01T00:00:00Z',
  name: 'Teamwork',
  credentialSubject: { type: ['AchievementSubject'], achievement: { id: 'urn:uuid:1', type: ['Achievement'], name: 'Teamwork', description: 'In teams.', criteria: { narrative: 'Works.' } } }, // prettier-ignore
  ...more,
});

/** A token of which only what is inside matters. */
const unsigned = async (claims: Json) =>
  new SignJWT(claims as JWTPayload)
    .setProtectedHeader({ alg: 'EdDSA' })
    .sign((await generateKeyPair('EdDSA')).privateKey);

async function found(presented: Json | string): Promise<string[]> {
  const text = typeof presented === 'string' ? presented : JSON.stringify(presented);
  const reading = readingOf(Buffer.from(text));
  if (!isReading(reading)) return [reading.code];
  return (await app.app.get(Checks).of(reading, site.web())).findings;
}
const proven = async (more?: Json) => found(await key.forge(plain(more)));

test('a key vouches until its document says that it does no more', async () => {
  expect(await proven()).toEqual([]);
  publish({ expires: '2020-06-01T00:00:00Z' });
  expect(await proven()).toEqual(['signed_late']);
  publish({ expires: '2999-01-01T00:00:00Z', revoked: '2021-01-01T00:00:00Z' });
  expect(await proven()).toEqual(['signed_late']);
});

test('an older badge that expired is not good by an end of nothing beside its own', async () => {
  const vocabularies = [
    'https://www.w3.org/2018/credentials/v1',
    'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
  ];
  const older = (more: Json) => ({
    ...without('validFrom', plain()),
    '@context': vocabularies,
    issuanceDate: '2019-01-01T00:00:00Z',
    ...more,
  });
  const expired = await key.forge(older({ expirationDate: '2020-01-01T00:00:00Z' }));
  expect(await found(expired)).toEqual(['expired']);
  expect(await found({ ...expired, validUntil: [] })).toEqual(['unknown_words', 'expired']);
  expect(await found(await key.forge(older({ expirationDate: '2999-01-01T00:00:00Z' })))).toEqual([]);
});

test('an issuer whose name is none is nobody, and nothing breaks', async () => {
  for (const id of ['did:web:%E0%A4%A', 'did:web:a%2Fb', 'did:web:', 'https://', 'x', '']) {
    const [first] = await found({ ...(await key.forge(plain())), issuer: { id } });
    expect([id, first]).toEqual([id, expect.stringMatching(/foreign_key|key_not_found|unknown_words|altered/)]);
  }
});

test('what others say in it is checked by itself, and only where it is of this very thing', async () => {
  const theirs = forger();
  const endorsement = (of: string): Json => ({
    '@context': plain()['@context'],
    id: 'urn:uuid:3f0f6f0e-3f2c-4c55-8a3f-1a7e1c7a9d10',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    issuer: { id: theirs.did, type: ['Profile'], name: 'An Accreditor' },
    validFrom: '2020-01-01T00:00:00Z',
    name: 'Good standing',
    credentialSubject: { id: of, type: ['EndorsementSubject'], endorsementComment: 'Is in good standing.' },
  });
  const said = async (one: Json) => {
    const signed = await key.forge(plain({ endorsement: [one] }));
    const reading = readingOf(Buffer.from(JSON.stringify(signed)));
    if (!isReading(reading)) throw new Error('not read');
    const { findings, endorsements } = await app.app.get(Checks).of(reading, site.web());
    return [findings, endorsements];
  };
  const of = plain()['id'];
  expect(await said(await theirs.forge(endorsement(of)))).toEqual([[], ['unconfirmed']]);
  expect(await said(await key.forge({ ...endorsement(of), issuer: { id: issuer, type: ['Profile'] } }))).toEqual([[], ['genuine']]); // prettier-ignore
  expect(await said(endorsement(of))).toEqual([[], ['refused']]);
  expect(await said(await theirs.forge(endorsement('urn:uuid:another')))).toEqual([[], ['refused']]);
  expect(await said({ ...(await theirs.forge(endorsement(of))), name: 'Excellent' })).toEqual([[], ['refused']]);
});

describe('a status list', () => {
  const url = 'https://college.example:8443/lists/1';
  const entry = (more: Json = {}) => ({
    credentialStatus: { id: `${url}#7`, type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: '7', statusListCredential: url, ...more }, // prettier-ignore
  });
  async function list(purpose: unknown, more: Json = {}, signer = key): Promise<void> {
    const document = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: url,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer,
      validFrom: '2020-01-01T00:00:00Z',
      credentialSubject: { id: `${url}#list`, type: 'BitstringStatusList', statusPurpose: purpose, encodedList: encodedList([7]) }, // prettier-ignore
      ...more,
    };
    site.pages.set(url, await signer.forge(document));
  }

  test('takes back what it has, for the purpose of both', async () => {
    await list('revocation');
    expect(await proven(entry())).toEqual(['revoked']);
    expect(await proven(entry({ statusListIndex: '8' }))).toEqual([]);
    expect(await proven(entry({ statusPurpose: 'suspension' }))).toEqual(['status_unknown']);
    await list(['suspension', 'message']);
    expect(await proven(entry({ statusPurpose: 'suspension' }))).toEqual(['suspended']);
    expect(await proven(entry({ statusPurpose: 'message' }))).toEqual([]);
  });

  test('says nothing when it is old, of another, signed by another, or of several bits', async () => {
    for (const [more, signer] of [
      [{ validUntil: '2020-02-01T00:00:00Z' }, key],
      [{ issuer: 'did:web:other.example' }, key],
      [{}, forger(`${issuer}#key-1`)],
    ] as const) {
      await list('revocation', more, signer);
      expect([more, await proven(entry())]).toEqual([more, ['status_unknown']]);
    }
    await list('revocation');
    expect(await proven(entry({ statusSize: 2, statusMessage: [] }))).toContainEqual(expect.stringMatching(/unknown/));
    expect(await proven({ credentialStatus: Array.from({ length: 6 }, (_, n) => ({ ...entry({ statusListIndex: String(n) }).credentialStatus, id: `${url}#${n}` })) })).toEqual(['status_unknown']); // prettier-ignore
  });
});

describe('a token', () => {
  const now = Math.floor(Date.now() / 1000);
  async function token(claims: Json, header: Json = { kid: `${issuer}#key-1` }): Promise<string> {
    const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
    const publicKeyJwk = await exportJWK(publicKey);
    publish({ publicKeyMultibase: undefined, publicKeyJwk });
    site.pages.set('https://college.example:8443/keys/1', publicKeyJwk as Json);
    return new SignJWT(claims as JWTPayload).setProtectedHeader({ alg: 'EdDSA', ...header }).sign(privateKey);
  }

  test('holds in the time that its claims and its credential both give it', async () => {
    expect(await found(await token({ ...plain(), iss: issuer, exp: now + 3600 }))).toEqual([]);
    expect(await found(await token({ ...plain(), exp: now - 3600 }))).toEqual(['expired']);
    expect(await found(await token({ ...plain({ validUntil: '2999-01-01T00:00:00Z' }), exp: now - 3600 }))).toEqual(['expired']); // prettier-ignore
    expect(await found(await token({ ...plain(), nbf: now + 3600 }))).toEqual(['not_yet']);
  });

  test('in the older way says in its claims alone who gave it', async () => {
    const vc = without('issuer', without('validFrom', plain()));
    expect(await found(await token({ vc, iss: issuer, nbf: now - 10, exp: now + 3600 }))).toEqual([]);
    expect(await found(await token({ vc, iss: issuer, nbf: now - 7200, exp: now - 3600 }))).toEqual(['expired']);
  });

  test('names one issuer, and a key of theirs', async () => {
    expect(await found(await token({ ...plain(), iss: 'did:web:other.example' }))).toEqual(['foreign_key']);
    expect(await found(await token(plain(), { kid: '#key-1' }))).toEqual([]);
    expect(await found(await token(plain(), { kid: `${issuer}#key-2` }))).toEqual(['foreign_key']);
    expect(await found(await token(plain(), { kid: 'did:web:other.example#key-1' }))).toEqual(['foreign_key']);
  });

  test('may stand in an envelope, by itself, in a presentation, and in a record', async () => {
    const inside = await token(plain());
    const envelope = { type: 'EnvelopedVerifiableCredential', id: `data:application/vc+jwt,${inside}` };
    expect(await found(envelope)).toEqual([]);
    expect(await found({ type: ['VerifiablePresentation'], verifiableCredential: [envelope] })).toEqual([]);
    const record = (part: unknown) => ({ ...plain({ type: ['VerifiableCredential', 'ClrCredential'] }), credentialSubject: { type: ['ClrSubject'], verifiableCredential: [part] } }); // prettier-ignore
    const holding = async (part: unknown) => {
      const reading = readingOf(Buffer.from(await unsigned(record(part))));
      if (!isReading(reading)) throw new Error('not read');
      return (await app.app.get(Checks).of(reading, site.web())).parts;
    };
    expect(await Promise.all([inside, envelope, 'x.y.z', {}].map(holding))).toEqual([['genuine'], ['genuine'], ['refused'], ['refused']]); // prettier-ignore
  });

  test('may name its key by an address: that it was not changed can be told, whose it is cannot', async () => {
    const web = { issuer: { id: 'https://college.example:8443/about', type: ['Profile'], name: 'A College' } };
    const named = await token(plain(web), { kid: 'https://college.example:8443/keys/1' });
    expect(await found(named)).toEqual(['key_unconfirmed']);
    const [head, , tail] = named.split('.');
    const body = Buffer.from(JSON.stringify(plain({ ...web, name: 'Surgery' }))).toString('base64url');
    expect(await found(`${head}.${body}.${tail}`)).toEqual(['altered']);
    expect(await found(await token(plain(web), { kid: 'https://elsewhere.example/keys/1' }))).toEqual(['foreign_key']);
  });

  test('of an issuer that is a key is checked with that key', async () => {
    const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
    const { multikeyIn } = await import('../src/credential/key/multikey.rules.js');
    const did = `did:key:${multikeyIn(await exportJWK(publicKey))}`;
    const claims = plain({ issuer: { id: did, type: ['Profile'] } }) as JWTPayload;
    const kid = `${did}#${did.slice('did:key:'.length)}`;
    expect(await found(await new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', kid }).sign(privateKey))).toEqual(['only_a_key']); // prettier-ignore
  });
});

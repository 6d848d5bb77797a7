import { readFileSync, readdirSync } from 'node:fs';
import { Checks } from '../src/credential/verification/checks.service.js';
import { verdictOf, type FindingCode } from '../src/credential/verification/finding.rules.js';
import { isReading, readingOf, type Reading } from '../src/credential/verification/reading.rules.js';
import { startApp, type TestApp } from './app.js';
import { ok } from './world/college.js';
import { official, withOfficial } from './world/official.js';
import { standing, type Standing } from './world/standing.js';
import { createWorld, type Json, type World } from './world.js';

/*
 ** What the public page says of each credential of 1EdTech's own validator. Their issuers are made up (example.edu, state.gov …):
 ** no key can be had from them, so that the page can find no more than that nothing was changed since the key that the sample
 ** names signed it. A server that stands for these addresses shows what is found when they answer.
 */
const folder = `${official}/openbadges-clr/samples`;

interface Row {
  title: string;
  proof: string;
  /** What is found while nobody answers. */
  alone: FindingCode[];
  /** And when its issuer's addresses answer. */
  answered: FindingCode[];
}
const rdfc = 'eddsa-rdfc-2022';
const signed: Pick<Row, 'alone' | 'answered'> = { alone: ['key_unconfirmed'], answered: [] };
const takenBack: typeof signed = { alone: ['key_unconfirmed', 'status_unknown'], answered: ['revoked'] };
const table: Record<string, Row> = {
  'simple.json': { title: 'Teamwork', proof: rdfc, ...signed },
  'simple-json.png': { title: 'Teamwork', proof: rdfc, ...signed },
  'simple-json.svg': { title: 'Teamwork', proof: rdfc, ...signed },
  'simple-did-web-method.json': { title: 'Teamwork', proof: rdfc, ...signed },
  'endorsement-valid.json': { title: 'Example endorsement', proof: rdfc, ...signed },
  'complete.json': { title: '1EdTech University Degree', proof: rdfc, ...takenBack, answered: [] },
  'clr-simple.json': { title: 'Sample Transcript', proof: rdfc, ...signed, alone: ['key_unconfirmed', 'part_unsure'] },
  'simple-eddsa-2022.json': { title: 'some name', proof: 'eddsa-2022', ...signed },
  'credential-status-revoked.json': { title: 'Achievement 1', proof: 'Ed25519Signature2020', ...takenBack },
  'bit-string-list/credential-status-revoked.json': { title: 'Achievement 1', proof: rdfc, ...takenBack },
  'bit-string-list/credential-status-revoked-blank-nodes.json': { title: 'Achievement 1', proof: rdfc, ...takenBack },
  'bit-string-list/testlist': { title: '—', proof: rdfc, ...signed },
  // It names no key, neither by `kid` nor by `jwk`: nobody can check it.
  'simple.jwt': {
    title: 'Example University Degree',
    proof: 'RS256',
    alone: ['no_key_named'],
    answered: ['no_key_named'],
  },
};
const rows = Object.entries(table);

const bytes = (name: string) => readFileSync(`${folder}/${name}`);
const many = (value: unknown): Json[] => [value ?? []].flat() as Json[];

function read(name: string): Reading & { credential: Json } {
  const reading = readingOf(bytes(name));
  if (!isReading(reading)) throw new Error(`${name} cannot be read.`);
  return reading;
}

/** Adds to what the made-up addresses answer: each issuer's document with the keys that the samples name. */
function publish({ issuer, proof, credentialSubject }: Json, key = (own: string) => own): void {
  const { pages } = site;
  const id: string = issuer.id ?? issuer;
  const path = id.startsWith('did:web:') ? id.slice('did:web:'.length).replaceAll(':', '/') : null;
  const url = path === null ? id : `https://${path}/did.json`;
  const page = pages.get(url) ?? { id, verificationMethod: [], assertionMethod: [] };
  for (const { verificationMethod: method } of many(proof)) {
    const publicKeyMultibase = key(method.split('#')[1]);
    page.verificationMethod.push({ id: method, type: 'Multikey', controller: id, publicKeyMultibase });
    page.assertionMethod.push(method);
  }
  pages.set(url, page);
  for (const part of many(credentialSubject.verifiableCredential)) publish(part);
}

function publishLists(): void {
  const list = (id: string, issuer: string, revokedCredential: object[]) =>
    site.pages.set(id, { id, issuer, revokedCredential });
  const back = read('credential-status-revoked.json').credential;
  list(back.credentialStatus.id, back.issuer.id, [
    { id: 'urn:of-another' },
    { id: back.id, revocationReason: 'A test.' },
  ]);
  const { credentialStatus, issuer, id } = read('complete.json').credential;
  list(credentialStatus.id, issuer.id, [{ id: 'urn:of-another' }, { id, revoked: false }]);
  const bits = read('bit-string-list/credential-status-revoked.json').credential.credentialStatus.statusListCredential;
  site.pages.set(bits, JSON.parse(bytes('bit-string-list/testlist').toString()));
}

let site: Standing;
let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  site = await standing();
});
beforeEach(() => {
  site.pages.clear();
  if (withOfficial === test.skip) return;
  for (const [name] of rows) publish(read(name).credential);
  publishLists();
});
afterAll(async () => {
  await app.stop();
  site.stop();
});

async function answered(name: string, change: (credential: Json) => void = () => undefined): Promise<string[]> {
  const { credential, jwt } = read(name);
  change(credential);
  return (await app.app.get(Checks).of({ credential, jwt }, site.web())).findings;
}

withOfficial('every sample stands in the table, with the kind of its proof', () => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const names = files.map((one) => `${one.parentPath}/${one.name}`.slice(folder.length + 1));
  expect(names.sort()).toEqual(Object.keys(table).sort());
  for (const [name, { proof }] of rows) {
    const { credential, jwt } = read(name);
    const said = many(credential.proof).map((one) => one.cryptosuite ?? one.type);
    const head = jwt && JSON.parse(Buffer.from(jwt.split('.')[0]!, 'base64url').toString()).alg;
    expect([name, head ? [head] : said]).toEqual([name, [proof]]);
  }
});

withOfficial.each(rows)('while nobody answers, the page says of %s what it can', async (name, { title, alone }) => {
  const check = async (file: Buffer) =>
    ok(await world.stranger().post('/verifications', { file: file.toString('base64') }));
  const codes = ({ findings }: Json) => findings.map((one: Json) => one.code);
  const view = await check(bytes(name));
  expect([view.title, view.verdict, codes(view)]).toEqual([title, 'unconfirmed', alone]);
  const { credential, form } = read(name);
  if (form !== 'json') return;
  const changed = await check(Buffer.from(JSON.stringify({ ...credential, name: 'A doctorate' })));
  expect([name, changed.verdict, codes(changed)[0]]).toEqual([name, 'refused', 'altered']);
});

withOfficial.each(rows)('when its issuer answers, the page can tell of %s', async (name, row) => {
  expect(await answered(name)).toEqual(row.answered);
  const verdict = row.proof === 'RS256' ? 'unconfirmed' : row.answered.includes('revoked') ? 'refused' : 'genuine';
  expect(verdictOf(row.answered)).toBe(verdict);
});

withOfficial('an issuer that has another key, or none of this name, disowns a sample', async () => {
  const stranger = 'z6MkoMGF38Ck9xkdqrbZt4h9eHb1qc3GhAAkoSWa4Vy3SHRN';
  for (const name of ['simple.json', 'simple-eddsa-2022.json', 'credential-status-revoked.json']) {
    site.pages.clear();
    publish(read(name).credential, () => stranger);
    expect([name, (await answered(name))[0]]).toEqual([name, 'altered']);
    for (const page of site.pages.values()) page['assertionMethod'] = [];
    expect([name, (await answered(name))[0]]).toEqual([name, 'foreign_key']);
  }
});

withOfficial('a proof cannot be passed off as one of another kind', async () => {
  const as = (proof: Json) => (credential: Json) => {
    credential['proof'] = { ...many(credential['proof'])[0], ...proof };
  };
  expect(await answered('simple.json', as({ cryptosuite: 'eddsa-2022' }))).toEqual(['altered']);
  expect(await answered('simple.json', as({ type: 'Ed25519Signature2020' }))).toEqual(['unknown_words']);
  expect(await answered('simple.json', as({ cryptosuite: 'Ed25519Signature2020' }))).toEqual(['unknown_proof']);
  expect(await answered('simple-eddsa-2022.json', as({ cryptosuite: rdfc }))).toEqual(['unknown_words']);
  expect(await answered('simple.json', as({ proofPurpose: 'authentication' }))).toEqual(['unknown_proof']);
});

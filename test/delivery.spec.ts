import { createHash } from 'node:crypto';
import { readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BatchDeliveries } from '../src/award/delivery/delivery.service.js';
import { Schedule } from '../src/history/schedule.js';
import { system } from '../src/kernel/actor.js';
import { startApp, type TestApp } from './app.js';
import { credited, registry, released, sendCsv, type Registry } from './world/award.js';
import { ok } from './world/college.js';
import { openReceiver, type Receiver } from './world/receiver.js';
import { makeSshd, sshdPath, type Sshd } from './world/sshd.js';
import { createWorld, type Answer, type Json, type World } from './world.js';

/* Released batches on their way: to a real SSH server, and to a receiver of signed messages. */
const withSshd = sshdPath ? describe : describe.skip;
if (!sshdPath) process.stderr.write('Skipped: delivery by SFTP, because there is no sshd on this machine.\n');

let app: TestApp;
let world: World;
let receiver: Receiver;
let sshd: Sshd | null = null;
let at: Registry;

beforeAll(async () => {
  receiver = await openReceiver();
  if (sshdPath) sshd = await makeSshd();
  await sshd?.start();
  app = await startApp({ DELIVERY_ALLOW: [receiver.host, `127.0.0.1:${sshd?.port ?? 22}`].join(', ') });
  world = createWorld(app);
});
beforeEach(async () => {
  at = await registry(world);
  receiver.answer = 204;
  receiver.arrived.length = 0;
});
afterAll(async () => {
  await app?.stop();
  await sshd?.remove();
  await receiver?.close();
});

const place = '/institution/delivery-target';
const admin = () => at.institution.admin;
const codes = (answer: Answer) => answer.body['refusals'].map((r: Json) => r.code);
const delivery = async (batchId: string) => ok(await at.registrar.get(`/batches/${batchId}/delivery`));
/** One released batch of one line, and everything that follows from it done. */
const batchOut = async (): Promise<{ id: string; number: number; line: Json }> => {
  const { line } = await credited(world, at);
  const batch = await released(at);
  await app.settle();
  return { ...batch, line };
};
/** As the clock would, after so many minutes. */
const later = async (minutes: number) => {
  app.clock.advance(minutes * 60_000);
  await app.app.get(Schedule).run('deliverBatches');
  await app.settle();
};
const hook = async () => {
  const { secret } = ok(await admin().put(place, { kind: 'webhook', url: receiver.url }));
  receiver.secret = secret;
  receiver.arrived.length = 0;
};

describe('a webhook', () => {
  test('takes a released batch once, signed, with each line under the id of its award', async () => {
    await hook();
    const { id, line } = await batchOut();
    expect(receiver.arrived).toHaveLength(1);
    const { headers, body, genuine } = receiver.arrived[0]!;
    expect(genuine).toBe(true);
    const manifest = ok(await at.registrar.get(`/batches/${id}/manifest`));
    const { type, data } = JSON.parse(body);
    expect(type).toBe('batch.released');
    expect(data).toMatchObject({ batchId: id, sha256: manifest.sha256, lines: [{ awardId: line.id, kind: 'award' }] });
    expect(data.lines[0].values).toMatchObject({ award_id: line.publicId, action: 'award' });
    const { rows: disclosed } = ok(await at.registrar.get('/disclosures?record=batch_file'));
    expect(disclosed).toMatchObject([{ record: 'batch_file', basis: 'registrar' }]);
    expect(await delivery(id)).toMatchObject({
      state: 'delivered',
      attempts: [{ outcome: 'sent', place: receiver.url }],
    });

    ok(await at.registrar.post(`/batches/${id}/delivery`));
    await app.settle();
    expect(receiver.arrived.map((one) => [one.body, one.headers['webhook-id'], one.genuine])).toEqual([
      [body, headers['webhook-id'], true],
      [body, headers['webhook-id'], true],
    ]);
    expect((await delivery(id)).attempts).toHaveLength(2);
  });

  test('gets nothing twice when its release is heard of after a registrar sent the batch', async () => {
    await hook();
    const { id } = await batchOut();
    await app.app.get(BatchDeliveries).askOnRelease(id, system(at.institution.id));
    await app.settle();
    expect(receiver.arrived).toHaveLength(1);
    expect((await delivery(id)).state).toBe('delivered');
  });

  test('that is away is tried again, and one that refuses waits for a person', async () => {
    await hook();
    receiver.answer = 503;
    const { id } = await batchOut();
    expect(await delivery(id)).toMatchObject({ state: 'waiting', attempts: [{ outcome: 'answered_later' }] });
    expect(codes(await at.registrar.post(`/batches/${id}/delivery`))).toEqual(['under_way']);
    await later(0.5);
    expect(receiver.arrived).toHaveLength(1);
    receiver.answer = 400;
    await later(1);
    expect(await delivery(id)).toMatchObject({
      state: 'stopped',
      attempts: [{ outcome: 'answered_no', detail: '400 The term is closed.' }, {}],
    });
    const { rows } = ok(await at.registrar.get('/notifications'));
    expect(rows.map((n: Json) => n.kind)).toContain('delivery_stopped');
    receiver.answer = 200;
    const key = { 'idempotency-key': 'pressed twice' };
    ok(await at.registrar.post(`/batches/${id}/delivery`, undefined, key));
    ok(await at.registrar.post(`/batches/${id}/delivery`, undefined, key));
    await app.settle();
    expect(await delivery(id)).toMatchObject({ state: 'delivered' });
    expect(receiver.arrived).toHaveLength(3);
    expect(new Set(receiver.arrived.map((one) => one.body)).size).toBe(1);
  });

  test('that nobody wants any more is sent nothing, and the batch says so', async () => {
    await hook();
    receiver.answer = 503;
    const { id } = await batchOut();
    ok(await admin().del(place));
    await later(1);
    expect(await delivery(id)).toMatchObject({ state: 'stopped', attempts: [{ outcome: 'no_place' }, {}] });
    expect(receiver.arrived).toHaveLength(1);
  });

  test('hears of a correction as a void and a new line', async () => {
    await hook();
    const { line } = await batchOut();
    const { batchId } = JSON.parse(receiver.arrived[0]!.body).data;
    const answers = [
      ['award_id', 'result'],
      [line.publicId, 'accepted'],
    ];
    ok(await sendCsv(at.registrar, `/batches/${batchId}/results`, answers));
    ok(await at.registrar.post(`/awards/${line.id}/reissue`, { reason: 'The wrong title.' }));
    await released(at);
    await app.settle();
    const { lines } = JSON.parse(receiver.arrived[1]!.body).data;
    expect(lines).toMatchObject([
      { kind: 'void', voidsAwardId: line.id },
      { kind: 'award', voidsAwardId: null },
    ]);
  });

  test('is refused where nobody answers, where it refuses our test, and in a private network', async () => {
    const set = (url: string) => admin().put(place, { kind: 'webhook', url });
    receiver.answer = 404;
    expect(codes(await set(receiver.url))).toEqual(['answered_no']);
    expect(codes(await set('https://127.0.0.1:9/x'))).toEqual(['private_address']);
    expect(codes(await set('http://169.254.169.254/latest'))).toEqual(['private_address']);
    expect((await set('gopher://x')).status).toBe(422);
    expect(ok(await admin().get(place))).toEqual({ target: null, secret: null });
  });
});

withSshd('an SFTP server', () => {
  const sftp = (wanted: Json = {}) =>
    admin().put(place, {
      kind: 'sftp',
      host: '127.0.0.1',
      port: sshd!.port,
      user: sshd!.user,
      folder: sshd!.folder,
      fingerprint: sshd!.fingerprint,
      privateKey: sshd!.privateKey,
      ...wanted,
    });
  const files = async () => (await readdir(sshd!.folder)).sort();

  test('shows its key first, and is kept when a person confirmed it and the folder can be used', async () => {
    const unsure = await sftp({ fingerprint: undefined });
    expect(codes(unsure)).toEqual(['confirm_key']);
    expect(unsure.body['refusals'][0].detail).toContain(sshd!.fingerprint);
    expect(codes(await sftp({ fingerprint: `SHA256:${'A'.repeat(43)}` }))).toEqual(['host_key']);
    expect(codes(await sftp({ privateKey: sshd!.strangersKey }))).toEqual(['login']);
    expect(codes(await sftp({ privateKey: 'a key' }))).toEqual(['no_key']);
    expect(codes(await sftp({ privateKey: undefined }))).toEqual(['no_login']);
    expect(codes(await sftp({ folder: '/nowhere/at all' }))).toEqual(['folder']);
    expect(codes(await sftp({ port: 9 }))).toEqual(['private_address']);
    const { target, secret } = ok(await sftp());
    expect(target).toMatchObject({ kind: 'sftp', fingerprint: sshd!.fingerprint });
    expect(secret).toBeNull();
    const { rows } = await app.owner.query('select place, sealed from delivery_target');
    expect(JSON.stringify(rows[0].place) + String(rows[0].sealed)).not.toContain('PRIVATE KEY');
  });

  test('gets the file of the manifest, whole, once', async () => {
    ok(await sftp());
    const { id } = await batchOut();
    const { fileName, sha256 } = ok(await at.registrar.get(`/batches/${id}/manifest`));
    const content = await readFile(join(sshd!.folder, fileName));
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    expect((await files()).filter((name) => name.endsWith('.part'))).toEqual([]);
    ok(await at.registrar.post(`/batches/${id}/delivery`));
    await app.settle();
    expect((await delivery(id)).attempts.map((a: Json) => a.outcome)).toEqual(['already_there', 'sent']);
    await writeFile(join(sshd!.folder, fileName), 'somebody else wrote this');
    ok(await at.registrar.post(`/batches/${id}/delivery`));
    await app.settle();
    expect(await delivery(id)).toMatchObject({ state: 'stopped', attempts: [{ outcome: 'other_file' }, {}, {}] });
    expect(await readFile(join(sshd!.folder, fileName), 'utf8')).toBe('somebody else wrote this');
  });

  test('that was away gets it when it is back; one with another key gets nothing', async () => {
    ok(await sftp());
    await sshd!.stop();
    const before = await files();
    const { id } = await batchOut();
    expect(await delivery(id)).toMatchObject({ state: 'waiting', attempts: [{ outcome: 'unreachable' }] });
    await sshd!.start();
    await later(1);
    expect(await delivery(id)).toMatchObject({ state: 'delivered' });
    expect(await files()).toHaveLength(before.length + 1);
    await sshd!.stop();
    await sshd!.changeKey();
    await sshd!.start();
    ok(await at.registrar.post(`/batches/${id}/delivery`));
    await app.settle();
    expect(await delivery(id)).toMatchObject({ state: 'stopped', attempts: [{ outcome: 'host_key' }, {}, {}] });
  });

  test('whose disk is full gets it when there is room, and nothing half before', async () => {
    ok(await sftp());
    await sshd!.stop();
    const { id } = await batchOut();
    const { fileName } = ok(await at.registrar.get(`/batches/${id}/manifest`));
    const { rows } = await app.owner.query('select id from delivery where batch_id = $1', [id]);
    // Writing there fails as on a full disk.
    await symlink('/dev/full', join(sshd!.folder, `${fileName}.${rows[0].id.slice(-8)}.part`));
    await sshd!.start();
    await later(1);
    expect(await delivery(id)).toMatchObject({ state: 'waiting', attempts: [{ outcome: 'no_space' }, {}] });
    expect((await files()).filter((name) => name.startsWith(fileName))).toEqual([]);
    await later(5);
    expect(await delivery(id)).toMatchObject({ state: 'delivered', attempts: [{ outcome: 'sent' }, {}, {}] });
  });

  test('that lets nobody write waits for a person', async () => {
    ok(await sftp());
    await sshd!.stop();
    await sshd!.start(true);
    const { id } = await batchOut();
    expect(await delivery(id)).toMatchObject({ state: 'stopped', attempts: [{ outcome: 'folder' }] });
    await sshd!.stop();
    await sshd!.start();
    ok(await at.registrar.post(`/batches/${id}/delivery`));
    await app.settle();
    expect(await delivery(id)).toMatchObject({ state: 'delivered', attempts: [{ outcome: 'sent' }, {}] });
  });

  test('gets it once from two workers, one of which was taken for dead', async () => {
    ok(await sftp());
    const { id } = await batchOut();
    const before = await files();
    await app.owner.query(`update delivery set state = 'sending', sending_since = $2 where batch_id = $1`, [
      id,
      app.clock.now(),
    ]);
    await later(5);
    expect((await delivery(id)).state).toBe('sending');
    await Promise.all([later(6), app.app.get(Schedule).run('deliverBatches')]);
    expect(await delivery(id)).toMatchObject({ state: 'delivered', attempts: [{ outcome: 'already_there' }, {}] });
    expect(await files()).toEqual(before);
  });
});

test('only administrators set the place, only registrars send, and other colleges see nothing', async () => {
  await hook();
  const { id } = await batchOut();
  for (const who of [at.coordinator, at.registrar, at.reviewers[0]!]) {
    expect((await who.get(place)).status).toBe(403);
    expect((await who.put(place, { kind: 'webhook', url: receiver.url })).status).toBe(403);
    expect((await who.del(place)).status).toBe(403);
  }
  expect((await at.coordinator.get(`/batches/${id}/delivery`)).status).toBe(200);
  for (const who of [at.coordinator, at.reviewers[0]!]) {
    expect((await who.post(`/batches/${id}/delivery`)).status).toBe(403);
  }
  const elsewhere = await registry(world);
  expect((await elsewhere.registrar.get(`/batches/${id}/delivery`)).status).toBe(404);
  expect((await elsewhere.registrar.post(`/batches/${id}/delivery`)).status).toBe(404);
  expect(ok(await admin().del(place))).toEqual({ target: null, secret: null });
  expect(codes(await at.registrar.post(`/batches/${id}/delivery`))).toEqual(['no_target']);
});

test('nothing goes anywhere while nobody set a place', async () => {
  const { id } = await batchOut();
  expect(await delivery(id)).toMatchObject({ target: null, state: null, attempts: [] });
});

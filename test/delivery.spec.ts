import { BatchDeliveries } from '../src/award/delivery/delivery.service.js';
import { system } from '../src/kernel/actor.js';
import { startApp, type TestApp } from './app.js';
import { registry, released, sendCsv, type Registry } from './world/award.js';
import { ok } from './world/college.js';
import { deliveries, place } from './world/delivery.js';
import { openReceiver, type Receiver } from './world/receiver.js';
import { codes, createWorld, type Json, type World } from './world.js';

/* Released batches on their way to a receiver of signed messages (by SFTP: sftp.spec.ts). */

let app: TestApp;
let world: World;
let receiver: Receiver;
let at: Registry;

beforeAll(async () => {
  receiver = await openReceiver();
  app = await startApp({ DELIVERY_ALLOW: receiver.host });
  world = createWorld(app);
});
beforeEach(async () => {
  at = await registry(world);
  Object.assign(receiver, { answer: 204, strict: false });
  receiver.arrived.length = 0;
});
afterAll(async () => {
  await app?.stop();
  await receiver?.close();
});

const admin = () => at.institution.admin;
const delivery = (batchId: string) => deliveries(app, world, at).of(batchId);
const batchOut = () => deliveries(app, world, at).batchOut();
const later = (minutes: number) => deliveries(app, world, at).later(minutes);
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

  test('that checks signatures gets a new secret without losing a message', async () => {
    await hook();
    const before = receiver.secret;
    receiver.strict = true;
    const { secret } = ok(await admin().put(place, { kind: 'webhook', url: receiver.url }));
    expect(secret).not.toBe(before);
    const { id } = await batchOut();
    expect(await delivery(id)).toMatchObject({ state: 'delivered' });
    receiver.secret = secret;
    ok(await at.registrar.post(`/batches/${id}/delivery`));
    await app.settle();
    expect(receiver.arrived.map(({ genuine }) => genuine)).toEqual([true, true, true]);
  });

  test('is set anew where what was kept of it cannot be read any more', async () => {
    await hook();
    await app.owner.query(`update delivery_target set sealed = $1`, [Buffer.alloc(64)]);
    const { id } = await batchOut();
    expect(await delivery(id)).toMatchObject({ state: 'stopped', attempts: [{ outcome: 'unreadable' }] });
    expect(ok(await at.registrar.get('/notifications')).rows[0].kind).toBe('delivery_stopped');
    await hook();
    ok(await at.registrar.post(`/batches/${id}/delivery`));
    await app.settle();
    expect(await delivery(id)).toMatchObject({ state: 'delivered' });
    expect(receiver.arrived.map(({ genuine }) => genuine)).toEqual([true]);
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
    expect((await set(receiver.url)).body['refusals']).toMatchObject([{ code: 'answered_no', about: 'url' }]);
    expect(codes(await set('https://127.0.0.1:9/x'))).toEqual(['private_address']);
    expect(codes(await set('http://169.254.169.254/latest'))).toEqual(['private_address']);
    for (const odd of ['gopher://x', 'https://[', 'https://files.example:99999/'])
      expect((await set(odd)).body['refusals']).toMatchObject([{ code: 'invalid', about: 'url' }]);
    expect(ok(await admin().get(place))).toEqual({ target: null, secret: null });
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

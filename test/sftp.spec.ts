import { createHash } from 'node:crypto';
import { readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Schedule } from '../src/history/schedule.js';
import { startApp, type TestApp } from './app.js';
import { registry, type Registry } from './world/award.js';
import { ok } from './world/college.js';
import { deliveries, place } from './world/delivery.js';
import { makeSshd, sshdPath, type Sshd } from './world/sshd.js';
import { codes, createWorld, type Json, type World } from './world.js';

/* Released batches on their way to a real SSH server. */
const withSshd = sshdPath ? describe : describe.skip;
if (!sshdPath) process.stderr.write('Skipped: delivery by SFTP, because there is no sshd on this machine.\n');

let app: TestApp;
let world: World;
let sshd: Sshd | null = null;
let at: Registry;

const admin = () => at.institution.admin;
const delivery = (batchId: string) => deliveries(app, world, at).of(batchId);
const batchOut = () => deliveries(app, world, at).batchOut();
const later = (minutes: number) => deliveries(app, world, at).later(minutes);

withSshd('an SFTP server to which batches go', () => {
  beforeAll(async () => {
    sshd = await makeSshd();
    await sshd.start();
    app = await startApp({ DELIVERY_ALLOW: `127.0.0.1:${sshd.port}` });
    world = createWorld(app);
  });
  beforeEach(async () => {
    at = await registry(world);
  });
  afterAll(async () => {
    await app?.stop();
    await sshd?.remove();
  });

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

  test('is not kept where a small file cannot be written, and keeps nothing of one that could', async () => {
    const before = await files();
    ok(await sftp());
    expect(await files()).toEqual(before);
    ok(await admin().del(place));
    await sshd!.stop();
    await sshd!.start(true);
    const readOnly = await sftp();
    await sshd!.stop();
    await sshd!.start();
    expect(codes(readOnly)).toEqual(['folder']);
    expect(readOnly.body['refusals'][0]).toMatchObject({
      about: 'folder',
      detail: expect.stringMatching(/let this user write there.*A small file cannot be written in .*Permission denied/),
    });
    expect(ok(await admin().get(place)).target).toBeNull();
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
    expect(await delivery(id)).toMatchObject({
      state: 'delivered',
      attempts: [
        { outcome: 'already_there' },
        { outcome: 'cut_off', place: expect.stringContaining('sftp://') },
        { outcome: 'sent' },
      ],
    });
    expect(await files()).toEqual(before);
  });
});

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { holdsAfterEach, startApp, type TestApp } from './app.js';
import { codes, createWorld, type College, type Json, type Member, type World } from './world.js';
import { bytesOf, entriesOf } from './world/bytes.js';
import { course, ok } from './world/claim.js';
import { filmAt, pdfOf } from './world/files.js';
import { replaceFile, upload } from './world/portfolio.js';
import { evaluate, goodSheet, reviewCampus, taskOn, type ReviewCampus } from './world/review.js';
import { said } from './world/similar.js';

let app: TestApp;
let world: World;
let on: ReviewCampus;
let college: College;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  on = await reviewCampus(world, { knobs: { reviewers: 1 } });
  college = on.college;
});
afterAll(() => app.stop());
holdsAfterEach(() => app);

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const isKept = (hash: string) => existsSync(join(app.config.uploadsDir, college.id, hash.slice(0, 2), hash));
const learner = (name = 'Mary Miller') => world.person({ institution: college, roles: ['learner'], name });
const sent = (by: Member, evidence: string[]) => said(world, on, { by, evidence: () => Promise.resolve(evidence) });

async function timeline(who: Member, claimId: string): Promise<string[]> {
  return ok(await who.get(`/claims/${claimId}/timeline`)).entries.map(({ type }: Json) => type);
}

/** What an agent gets to see of a file: the words of its first page. */
async function wordsOf(who: Member, path: string): Promise<string> {
  const { base } = ok(await who.get(path));
  const { words } = ok(await who.get(`${base.slice('/api'.length)}/words/1`));
  return words.map(({ text }: Json) => text).join(' ');
}

describe('another file in the place of one', () => {
  test('keeps what it is called and where it is linked; the former goes when nothing holds it', async () => {
    const mary = await learner();
    const [blurred, sharp] = [await pdfOf(['A blurred plan']), await pdfOf(['A sharp plan'])];
    const before = ok(await upload(mary, blurred, 'blurred.pdf', { title: 'My plan', description: 'Of March' }));
    const claim = ok(await mary.post('/claims', { kind: 'course', courseId: on.course.id }));
    const [first] = claim.outcomes;
    ok(await mary.put(`/claims/${claim.id}/outcomes/${first.id}`, { version: first.version, statement: 'I plan.', evidence: [before.id] })); // prettier-ignore
    await app.settle();
    const after = ok(await replaceFile(mary, before.id, sharp));
    expect(after).toMatchObject({ id: before.id, kind: 'file', title: 'My plan', description: 'Of March', fileName: 'better.pdf', sha256: sha256(sharp), sentBefore: 0, check: { state: 'checking' } }); // prettier-ignore
    expect(after.version).toBe(before.version + 1);
    await app.settle();
    expect(ok(await mary.get(`/claims/${claim.id}`)).outcomes[0].evidence).toMatchObject([{ id: before.id }]);
    expect(ok(await mary.get(`/evidence/${before.id}`)).check.state).toBe('ready');
    expect([isKept(sha256(blurred)), isKept(sha256(sharp))]).toEqual([false, true]);
    expect(await timeline(mary, claim.id)).toContain('claim.file_replaced');
    const { rows } = await app.owner.query(
      `select type, actor_id from event where type like 'evidence.%' and data ->> 'evidenceId' = $1 and data ->> 'sha256' = $2 order by id`,
      [before.id, sha256(blurred)],
    );
    expect(rows).toEqual([
      { type: 'evidence.replaced', actor_id: mary.id },
      { type: 'evidence.former_removed', actor_id: mary.id },
    ]);
    expect((await app.owner.query('select from file_check where sha256 = $1', [sha256(blurred)])).rowCount).toBe(0);
  });

  test('twice the same, also at once, is one', async () => {
    const mary = await learner();
    const { id, version } = ok(await upload(mary, await pdfOf(['First'])));
    const second = await pdfOf(['Second']);
    const answers = await Promise.all([replaceFile(mary, id, second), replaceFile(mary, id, second)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(ok(await replaceFile(mary, id, second)).version).toBe(version + 1);
    const { rowCount } = await app.owner.query(`select from event where type = 'evidence.replaced' and data ->> 'evidenceId' = $1`, [id]); // prettier-ignore
    expect(rowCount).toBe(1);
  });

  test('is refused as a new one would be, and leaves what was there', async () => {
    const mary = await learner();
    const content = await pdfOf(['Stays']);
    const { id } = ok(await upload(mary, content));
    expect([await replaceFile(mary, id, Buffer.from('no PDF')), await replaceFile(mary, id, content, 'tool.exe')].map(codes)).toEqual([['not_what_it_says'], ['type_not_taken']]); // prettier-ignore
    expect(codes(await mary.put(`/evidence/${id}/content`, new FormData()))).toEqual(['missing']);
    const text = ok(await mary.post('/evidence', { kind: 'text', title: 'Notes', body: 'What I wrote.' }));
    expect(text.moves.replace).toMatchObject([{ code: 'no_file' }]);
    expect(codes(await replaceFile(mary, text.id, content))).toEqual(['no_file']);
    const other = await learner('Tom');
    for (const [who, status] of [
      [other, 404],
      [on.coordinator, 403],
      [await world.person({ institution: await world.institution(), roles: ['learner'] }), 404],
    ] as const)
      // prettier-ignore
      expect((await replaceFile(who, id, await pdfOf(['Mine now']))).status).toBe(status);
    expect(ok(await mary.get(`/evidence/${id}`)).sha256).toBe(sha256(content));
  });

  test('comes in pieces like any, and is announced with what it replaces', async () => {
    const mary = await learner();
    const [former, content] = [await pdfOf(['A former one']), await pdfOf(['In pieces'])];
    const { id } = ok(await upload(mary, former));
    const base64 = (text: string) => Buffer.from(text).toString('base64');
    const begin = (replaces: string, by = mary) =>
      by.post('/uploads', undefined, { 'tus-resumable': '1.0.0', 'upload-length': String(content.length), 'upload-metadata': `filename ${base64('pieces.pdf')},replaces ${base64(replaces)}` }); // prettier-ignore
    expect((await begin('nonsense')).status).toBe(422);
    expect((await begin(id, await learner('Tom'))).status).toBe(404);
    const path = (await begin(id)).headers.get('location')!.slice('/api'.length);
    const cookie = [...mary.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${app.url}/api${path}`, { method: 'PATCH', body: content, headers: { cookie, origin: app.config.publicUrl, 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' } }); // prettier-ignore
    expect(answer.status).toBe(204);
    expect(ok(await mary.get(path))).toMatchObject({ evidenceId: id, replacesId: id });
    expect(ok(await mary.get('/evidence')).rows).toMatchObject([
      { id, fileName: 'pieces.pdf', sha256: sha256(content) },
    ]);
    await app.settle();
    expect(isKept(sha256(former))).toBe(false);
  });
});

describe('what was sent', () => {
  test('keeps the very file that it was sent with, for everybody who may open it', async () => {
    const mary = await learner();
    const [former, better] = [await pdfOf(['What was sent']), await pdfOf(['What came later'])];
    const { id } = ok(await upload(mary, former, 'sent.pdf'));
    const { claim } = await sent(mary, [id]);
    ok(await on.coordinator.post(`/claims/${claim.id}/acceptance`));
    await app.settle();
    expect(ok(await replaceFile(mary, id, better)).sentBefore).toBe(1);
    await app.settle();
    expect([isKept(sha256(former)), isKept(sha256(better))]).toEqual([true, true]);

    const submission = `submission=${claim.submissionId}`;
    expect(sha256((await bytesOf(app, mary, `/evidence/${id}/content`)).bytes)).toBe(sha256(better));
    expect(sha256((await bytesOf(app, mary, `/evidence/${id}/content?${submission}`)).bytes)).toBe(sha256(former));
    expect(sha256((await bytesOf(app, on.coordinator, `/evidence/${id}/content`)).bytes)).toBe(sha256(former));
    expect(await wordsOf(mary, `/evidence/${id}/preview`)).toContain('came later');
    expect(await wordsOf(mary, `/evidence/${id}/preview?${submission}`)).toContain('was sent');
    expect(await wordsOf(on.coordinator, `/evidence/${id}/preview?${submission}`)).toContain('was sent');
    expect((await mary.get(`/evidence/${id}/preview?submission=${id}`)).status).toBe(404);

    const view = ok(await mary.get(`/claims/${claim.id}/submissions/${claim.submissionId}`));
    expect(view).toMatchObject({
      replaced: [id],
      evidence: [{ id, sha256: sha256(former), fileName: 'sent.pdf' }, {}],
    });
    for (const who of [mary, on.coordinator]) expect(await timeline(who, claim.id)).toContain('claim.file_replaced');

    const [reader] = on.reviewers as [Member];
    const offer = await taskOn(reader, claim.id);
    ok(await reader.post(`/assignments/${offer.id}/acceptance`));
    expect(await wordsOf(reader, `/assignments/${offer.id}/evidence/${id}/preview`)).toContain('was sent');
    expect((await mary.del(`/evidence/${id}`)).status).toBe(409);

    const zip = await entriesOf((await bytesOf(app, mary, '/record/takeout/file')).bytes);
    expect([...zip.keys()]).toEqual(expect.arrayContaining(['files/better.pdf', 'files/sent.pdf']));
    const record = JSON.parse(zip.get('record.json')!.toString()) as Json;
    expect(record.evidence.find((one: Json) => one.id === id)).toMatchObject({ path: 'files/better.pdf', formerly: [{ sha256: sha256(former), path: 'files/sent.pdf' }] }); // prettier-ignore

    ok(await reader.post(`/assignments/${offer.id}/information-request`, { question: 'Can you send a sharper one?' }));
    const { informationRequests: [request] } = ok(await mary.get(`/claims/${claim.id}`)); // prettier-ignore
    const answer = `/claims/${claim.id}/information-requests/${request.id}/answer`;
    const pieces = async () => ok(await mary.get('/evidence')).rows.map((row: Json) => row.id) as string[];
    const before = await pieces();
    for (let twice = 0; twice < 2; twice += 1) ok(await mary.put(answer, { text: 'Here.', evidence: [id] }));
    const [apart, ...more] = (await pieces()).filter((one) => !before.includes(one));
    expect(more).toEqual([]);
    expect(ok(await mary.get(`/evidence/${apart}`))).toMatchObject({ fileName: 'better.pdf', sha256: sha256(better), check: { state: 'ready' } }); // prettier-ignore
    const answered = ok(await mary.get(`/claims/${claim.id}/submissions/${claim.submissionId}`));
    expect(answered.supplements).toMatchObject([{ evidence: [{ id: apart, sha256: sha256(better) }] }]);
    expect(await wordsOf(reader, `/assignments/${offer.id}/evidence/${apart}/preview`)).toContain('came later');
    expect(await wordsOf(reader, `/assignments/${offer.id}/evidence/${id}/preview`)).toContain('was sent');
    ok(await evaluate(reader, offer.id, goodSheet));
  });

  test('lets go of it when the claim is taken back before anybody read it', async () => {
    const mary = await learner();
    const [former, better] = [await pdfOf(['Taken back']), await pdfOf(['Stays here'])];
    const { id } = ok(await upload(mary, former));
    const { claim } = await sent(mary, [id]);
    ok(await replaceFile(mary, id, better));
    await app.settle();
    expect(isKept(sha256(former))).toBe(true);
    ok(await mary.post(`/claims/${claim.id}/withdrawal`, { reason: 'I changed my mind.' }));
    await app.settle();
    expect([isKept(sha256(former)), isKept(sha256(better))]).toEqual([false, true]);
    expect((await mary.del(`/evidence/${id}`)).status).toBe(204);
  });

  test('is sent with the new file by the next claim, and each keeps its own', async () => {
    const mary = await learner();
    const files = [await pdfOf(['Of the first']), await pdfOf(['Of the second'])];
    const { id } = ok(await upload(mary, files[0]!));
    const claims = [(await sent(mary, [id])).claim];
    ok(await replaceFile(mary, id, files[1]!));
    await app.settle();
    const other = { ...on, course: await course(college, on.subject.id) };
    claims.push((await said(world, other, { by: mary, evidence: () => Promise.resolve([id]) })).claim);
    for (const [n, claim] of claims.entries()) {
      const { bytes } = await bytesOf(app, on.coordinator, `/evidence/${id}/content?submission=${claim.submissionId}`);
      expect(sha256(bytes)).toBe(sha256(files[n]!));
    }
  });

  test('keeps its captions, and a film that replaces it has its own', async () => {
    const mary = await learner();
    const { id } = ok(await upload(mary, filmAt('+42.1-72.6/', 2000), 'shift.mp4'));
    const captions = (text: string) => put(mary, `/evidence/${id}/captions`, `WEBVTT\n\n00:01.000 --> 00:02.000\n${text}\n`); // prettier-ignore
    expect((await captions('Of what was sent')).status).toBe(200);
    const { claim } = await sent(mary, [id]);
    expect((await captions('Too late')).status).toBe(409);
    ok(await replaceFile(mary, id, filmAt('+42.2-72.6/', 3000), 'better.mp4'));
    await app.settle();
    expect(ok(await mary.get(`/evidence/${id}/preview`)).captions).toBeNull();
    expect((await captions('Of the better one')).status).toBe(200);
    const said = async (who: Member, query = '') => {
      const { captions: address } = ok(await who.get(`/evidence/${id}/preview${query}`));
      return (await bytesOf(app, who, address.slice('/api'.length))).bytes.toString();
    };
    expect(await said(mary)).toContain('Of the better one');
    expect(await said(on.coordinator, `?submission=${claim.submissionId}`)).toContain('Of what was sent');
  });

  test('cannot be made to hold another file, by whatever hand', async () => {
    const { rows } = await app.owner.query(
      'select evidence_id, sha256 from evidence_pin where sha256 is not null limit 1',
    );
    const change = app.owner.query('update evidence_pin set sha256 = null, file_name = null, type = null where evidence_id = $1', [rows[0].evidence_id]); // prettier-ignore
    await expect(change).rejects.toThrow(/the file that it was sent with/);
    await expect(app.owner.query('delete from stored_file where sha256 = $1', [rows[0].sha256])).rejects.toThrow(/violates foreign key/); // prettier-ignore
  });
});

async function put(who: Member, path: string, body: string): Promise<{ status: number }> {
  const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return fetch(`${app.url}/api${path}`, { method: 'PUT', body, headers: { cookie, origin: app.config.publicUrl, 'content-type': 'text/vtt' } }); // prettier-ignore
}

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { Checking } from '../src/evidence/check/checking.service.js';
import { startApp, type TestApp } from './app.js';
import { ok } from './world/college.js';
import { complete, draft, submit } from './world/claim.js';
import { filmAt, hugePicture, pdfOf, photo, slips, wordOf, wordParts, zipOf } from './world/files.js';
import { pdf, upload } from './world/portfolio.js';
import { createWorld, type Agent, type College, type Json, type Member, type World } from './world.js';

let app: TestApp;
let world: World;
let college: College;
let mary: Member;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  college = await world.institution();
  mary = await world.person({ institution: college, roles: ['learner'], name: 'Mary' });
});
afterAll(() => app.stop());

const codes = (list: Json[]) => list.map(({ code }) => code);
/** Uploads a file and waits for what was found in it. */
async function checked(content: Buffer, name: string, learner = mary): Promise<Json> {
  const { id } = ok(await upload(learner, content, name));
  await app.settle();
  return ok(await learner.get(`/evidence/${id}`));
}
const preview = async (id: string, who: Pick<Agent, 'get'> = mary) => (await who.get(`/evidence/${id}/preview`)).body;
/** The raw bytes of a part of a preview. */
async function part(path: string, who: Pick<Agent, 'cookies'> = mary, headers: Record<string, string> = {}) {
  const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(`${app.url}${path}`, { headers: { cookie, ...headers } });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

test('a file is being checked until it was looked into, and then ready, with its pages, words and a thumbnail', async () => {
  const added = ok(await upload(mary, await pdfOf(['Shift plan for March', 'Page two']), 'plan.pdf'));
  expect(added['check']).toMatchObject({ state: 'checking', scan: 'waiting', reasons: [], notes: [] });
  await app.settle();
  const { check, thumbnail } = (await mary.get(`/evidence/${added['id']}`)).body;
  expect(check).toEqual({ state: 'ready', scan: 'waiting', reasons: [], notes: [], pages: 2 });
  const view = await preview(added['id']);
  expect(view).toMatchObject({ preview: 'pages', pages: 2, shownPages: 2, type: 'application/pdf', refusals: [] });
  const page = await part(`${view['base']}/pages/1`);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'image/webp']);
  expect(page.headers.get('content-security-policy')).toContain('sandbox');
  expect((await sharp(page.bytes).metadata()).width).toBeGreaterThan(1000);
  const words = JSON.parse((await part(`${view['base']}/words/1`)).bytes.toString());
  expect(words.words.map((w: Json) => w['text'])).toEqual(['Shift', 'plan', 'for', 'March']);
  for (const { x, y, w, h } of words.words) {
    expect(x > 0.1 && x + w < 0.5 && y > 0.05 && y + h < 0.2).toBe(true);
  }
  expect((await sharp((await part(thumbnail)).bytes).metadata()).height).toBeLessThanOrEqual(320);
  expect((await part(`${view['base']}/pages/3`)).status).toBe(404);
});

test('words are found in a file by whoever looks at it, and by nobody else', async () => {
  const { id } = await checked(await pdfOf(['Shift plan for March', 'The São Paulo plan']), 'plans.pdf');
  const path = `${(await preview(id)).base.replace('/api', '')}/hits?q=`;
  expect(ok(await mary.get(`${path}PLAN`))).toMatchObject({ total: 2, hits: [{ page: 1, word: 1 }, { page: 2 }] });
  expect(ok(await mary.get(`${path}sao%20paulo`)).hits).toMatchObject([{ page: 2, text: 'São Paulo', words: 2 }]);
  expect((await mary.get(`${path}x`)).status).toBe(422);
  const john = await world.person({ institution: college, roles: ['learner'] });
  expect((await john.get(`${path}PLAN`)).status).toBe(404);
});

test('further pages of a long file are made once when somebody asks for them', async () => {
  const { id } = await checked(await slips(62), 'long.pdf');
  const first = await preview(id);
  expect(first).toMatchObject({ pages: 62, shownPages: 60, comingPages: 0, moves: { makePages: [] } });
  const base = first['base'].replace('/api', '');
  expect((await mary.post(`${base}/pages`)).status).toBe(204);
  expect((await mary.post(`${base}/pages`)).status).toBe(204);
  expect(await preview(id)).toMatchObject({ shownPages: 60, comingPages: 62 });
  await app.settle();
  const whole = await preview(id);
  expect(whole).toMatchObject({ shownPages: 62, notes: [], moves: { makePages: [{ code: 'no_more_pages' }] } });
  expect((await part(`${whole['base']}/pages/62`)).status).toBe(200);
  expect(ok(await mary.get(`${base}/hits?q=sheet%2062`)).hits).toMatchObject([{ page: 62 }]);
  expect(codes((await mary.post(`${base}/pages`)).body['refusals'])).toEqual(['no_more_pages']);
  const { rows } = await app.owner.query(`select from event where type = 'evidence.pages_wanted'`);
  expect(rows).toHaveLength(1);
});

test('a photo is shown upright and without the place where it was taken; the original stays as it came', async () => {
  const content = await photo(900, 600);
  const { id, check } = await checked(content, 'IMG_1.jpg');
  expect(codes(check['notes'])).toEqual(['location_removed']);
  const { bytes } = await part(`${(await preview(id))['base']}/pages/1`);
  const seen = await sharp(bytes).metadata();
  expect([seen.width, seen.height, seen.exif]).toEqual([600, 900, undefined]);
  expect((await part(`/api/evidence/${id}/content`)).bytes.equals(content)).toBe(true);
});

test('a Word document is read as blocks of text, made by us', async () => {
  const { id } = await checked(
    await wordOf('What I led', 'A night shift of <b>twelve</b>.', ['Day', 'Hours']),
    'log.docx',
  );
  const view = await preview(id);
  expect(view).toMatchObject({ preview: 'document', pages: 1, shownPages: 1 });
  expect(JSON.parse((await part(`${view['base']}/sections/1`)).bytes.toString())).toEqual({
    title: null,
    blocks: [
      { kind: 'heading', level: 1, text: 'What I led' },
      { kind: 'paragraph', text: 'A night shift of <b>twelve</b>.' },
      { kind: 'table', rows: [['Day', 'Hours']] },
    ],
  });
});

test('a film is played in parts, and its place is zeros to whoever watches', async () => {
  const film = filmAt('+42.3736-072.5190/');
  const { id, check } = await checked(film, 'shift.mp4');
  expect(codes(check['notes'])).toEqual(['location_removed']);
  const { base } = await preview(id);
  const whole = await part(`${base}/media`);
  expect(whole.headers.get('content-type')).toContain('video/mp4');
  expect(whole.bytes.length).toBe(film.length);
  expect(whole.bytes.toString('latin1')).not.toContain('42.3736');
  const some = await part(`${base}/media`, mary, { range: 'bytes=60-159' });
  expect([some.status, some.headers.get('content-range')]).toEqual([206, `bytes 60-159/${film.length}`]);
  expect(some.bytes.equals(whole.bytes.subarray(60, 160))).toBe(true);
  expect((await part(`${base}/media`, mary, { range: `bytes=${film.length}-` })).status).toBe(416);
});

test('captions are kept as times and words of ours, shown beside the film, and fixed once it is sent', async () => {
  const { claim, learner, ...on } = await draft(world);
  const { id } = await checked(filmAt('+42.3736-072.5190/'), 'shift.mp4', learner);
  const cookie = [...learner.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const put = (body: string, on = id) =>
    fetch(`${app.url}/api/evidence/${on}/captions`, {
      method: 'PUT',
      body,
      headers: { cookie, origin: app.config.publicUrl, 'content-type': 'text/vtt' },
    });
  expect((await preview(id, learner))['captions']).toBeNull();
  expect((await put('Dear college, these are no captions.')).status).toBe(422);
  const wrong = (await (await put('WEBVTT\n\n00:09.000 --> 00:02.000\nx')).json()) as Json;
  expect(wrong.refusals).toMatchObject([{ code: 'bad_cue_time', about: '3' }]);
  expect((await put('x'.repeat(1024 * 1024 + 1))).status).toBe(422);
  const file = 'WEBVTT\n\nSTYLE\n::cue{}\n\n00:01.000 --> 00:02.000\n<b onclick="x">Mind</b> the &lt;gap&gt;';
  expect(await (await put(file)).json()).toMatchObject({ cues: 1 });
  const { captions } = await preview(id, learner);
  const shown = await part(captions, learner);
  expect(shown.headers.get('content-type')).toBe('text/vtt; charset=utf-8');
  expect(shown.bytes.toString()).toBe('WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nMind the &lt;gap&gt;\n');
  expect((await part(captions)).status).toBe(404);
  expect((await part(captions.replace('/captions', '/media'), learner)).status).toBe(404);

  const letter = (await checked(await pdfOf(['A letter']), 'letter.pdf', learner))['id'] as string;
  expect(((await (await put(file, letter)).json()) as Json).refusals).toMatchObject([{ code: 'not_recording' }]);
  await complete(learner, claim);
  const { outcomes } = ok(await learner.get(`/claims/${claim.id}`));
  const { version, statement, experiences } = outcomes[0];
  const proven = { version, statement, evidence: [id], experiences: experiences.map((e: Json) => e.id) };
  ok(await learner.put(`/claims/${claim.id}/outcomes/${outcomes[0].id}`, proven));
  expect((await submit(learner, ok(await learner.get(`/claims/${claim.id}`)))).status).toBe(200);
  expect(((await (await put(file)).json()) as Json).refusals).toMatchObject([{ code: 'in_submission' }]);
  expect((await learner.del(`/evidence/${id}/captions`)).status).toBe(409);
  expect((await preview(id, on.coordinator))['captions']).toContain('/captions');
});

const locked = () => pdfOf(['secret'], 'maple');
const bomb = () => zipOf({ ...wordParts('x'), 'word/media/zeros.bin': Buffer.alloc(60 * 1024 * 1024) });
const doctype = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
test.each([
  ['a PDF with a password', locked, 'a.pdf', 'attention', ['encrypted']],
  ['a PDF that breaks off', async () => (await pdfOf(['x'])).subarray(0, 200), 'b.pdf', 'attention', ['damaged']],
  ['a document that unpacks to far more than itself', bomb, 'c.docx', 'refused', ['bomb']],
  ['a document that asks for other files', () => zipOf(wordParts('&a;', doctype)), 'e.docx', 'refused', ['outside_parts']],
  ['a document whose text is none', () => zipOf({ ...wordParts('x'), 'word/document.xml': '<w:p' }), 'f.docx', 'attention', ['damaged']],
  ['a picture cut short', async () => (await photo()).subarray(0, 900), 'g.jpg', 'attention', ['damaged']],
] as const)('%s is not taken for evidence, and its owner is told what to do', async (_what, make, name, state, reasons) => {
  const { id, check } = await checked(await make(), name);
  expect([check['state'], codes(check['reasons'])]).toEqual([state, reasons]);
  expect(check['reasons'][0].detail.length).toBeGreaterThan(40);
  expect(await preview(id)).toMatchObject({ base: null, preview: 'none' });
}); // prettier-ignore

test('a small file that asks its reader for more than 4 GiB is given up, while other files go on', async () => {
  const huge = hugePicture();
  expect(huge.length).toBeLessThan(20_000);
  const added = [ok(await upload(mary, huge, 'huge.pdf'))];
  for (const n of [1, 2, 3]) added.push(ok(await upload(mary, await pdfOf([`Behind it ${n}`]), `behind_${n}.pdf`)));
  await app.settle();
  const checks = await Promise.all(added.map(async ({ id }) => (await mary.get(`/evidence/${id}`)).body['check']));
  expect(checks.map(({ state, reasons }) => [state, ...codes(reasons)])).toEqual([['attention', 'too_complex'], ['ready'], ['ready'], ['ready']]); // prettier-ignore
});

test('what happened to a file stands in the audit trail', async () => {
  const { id } = await checked(await pdfOf(['trail']), 'trail.pdf');
  const { rows } = await app.owner.query(`select data, actor_kind from event where type = 'evidence.checked' and data ->> 'evidenceId' = $1`, [id]); // prettier-ignore
  expect(rows).toEqual([
    { data: { evidenceId: id, learnerId: mary.id, state: 'ready', reasons: [] }, actor_kind: 'system' },
  ]);
});

test('the owner of a file that others cannot open is told once, in the inbox and by mail', async () => {
  const learner = await world.person({ institution: college, roles: ['learner'], name: 'Lou' });
  const { id } = await checked(await pdfOf(['unopened'], 'maple'), 'unopened.pdf', learner);
  await app.app.get(Checking).check(college.id, (await learner.get(`/evidence/${id}`)).body['sha256']);
  await app.settle();
  const { rows } = ok(await learner.get('/notifications'));
  expect(rows).toMatchObject([{ kind: 'evidence_unusable', page: `/portfolio/evidence/${id}` }]);
  const { rows: checks } = await app.owner.query(`select from event where type = 'evidence.checked' and data ->> 'evidenceId' = $1`, [id]); // prettier-ignore
  expect(checks).toHaveLength(1);
});

test('a claim is not sent with a file that cannot be opened, and says which', async () => {
  const { claim, learner } = await draft(world);
  const ready = await complete(learner, claim);
  const { id } = await checked(await locked(), 'locked.pdf', learner);
  const [outcome] = ready['outcomes'];
  const { statement, version } = outcome;
  ok(await learner.put(`/claims/${claim['id']}/outcomes/${outcome.id}`, { statement, version, evidence: [id], experiences: [], attestations: [] })); // prettier-ignore
  const answer = await submit(learner, claim);
  expect([answer.status, codes(answer.body['refusals'])]).toEqual([409, ['evidence_needs_attention']]);
  expect(answer.body['refusals'][0]).toMatchObject({ about: id });
});

test('a ticket is good for its holder alone, and for an hour at most', async () => {
  const { id } = await checked(await pdfOf(['mine']), 'mine.pdf');
  const { base } = await preview(id);
  const tom = await world.person({ institution: college, roles: ['learner'], name: 'Tom' });
  expect((await part(`${base}/pages/1`)).status).toBe(200);
  expect((await part(`${base}/pages/1`, tom)).status).toBe(404);
  expect((await part(`${base.slice(0, -2)}zz/pages/1`)).status).toBe(404);
  expect((await part(`${base}/pages/1`, world.stranger())).status).toBe(401);
  expect((await tom.get(`/evidence/${id}/preview`)).status).toBe(404);
  for (const minutes of [30, 31]) {
    app.clock.advance(minutes * 60_000);
    expect((await mary.get('/evidence')).status).toBe(200); // the session goes on
  }
  expect((await part(`${base}/pages/1`)).status).toBe(404);
});

test('the same content is looked into once, and what shows it goes with its last owner', async () => {
  const content = await pdfOf(['twice the same']);
  const [one, two] = [await checked(content, 'one.pdf'), await checked(content, 'two.pdf')];
  const { rows } = await app.owner.query('select count(*)::int as n from file_check where sha256 = $1', [
    one['sha256'],
  ]);
  expect(rows).toEqual([{ n: 1 }]);
  const kept = async () => (await readdir(join(app.config.uploadsDir, college.id), { recursive: true })).length;
  const before = await kept();
  await mary.del(`/evidence/${one['id']}`);
  await app.settle();
  expect(await kept()).toBe(before);
  await mary.del(`/evidence/${two['id']}`);
  await app.settle();
  expect(await kept()).toBeLessThan(before - 3);
  const left = await app.owner.query('select from file_check where sha256 = $1', [one['sha256']]);
  expect(left.rowCount).toBe(0);
});

test('what a killed worker left is taken up again, and ends the same', async () => {
  const { id, sha256 } = await checked(await pdfOf(['killed in the middle']), 'killed.pdf');
  // As it is when the process dies after the upload: begun, and nothing found.
  await app.owner.query(`delete from rendition where sha256 = $1`, [sha256]);
  await app.owner.query(`update file_check set state = 'checking', checked_at = null, preview = 'none', pages = null where sha256 = $1`, [sha256]); // prettier-ignore
  await app.app.get(Checking).checkOpen();
  expect((await mary.get(`/evidence/${id}`)).body['check'].state).toBe('checking'); // not before its time
  app.clock.advance(11 * 60_000);
  await Promise.all([app.app.get(Checking).checkOpen(), app.app.get(Checking).checkOpen()]);
  await app.settle();
  expect((await mary.get(`/evidence/${id}`)).body['check']).toMatchObject({ state: 'ready', pages: 1 });
});

test('many files at once all come to their end', async () => {
  const files = await Promise.all(Array.from({ length: 12 }, (_, n) => upload(mary, pdf(`one of many ${n}`))));
  await app.settle();
  for (const { body } of files) expect((await mary.get(`/evidence/${body['id']}`)).body['check'].state).toBe('ready');
});

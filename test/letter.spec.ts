import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { Letters } from '../src/letter/evaluation/letter.service.js';
import { newStatementNumber } from '../src/letter/statement/number.rules.js';
import { holdsAfterEach, startApp, type TestApp } from './app.js';
import { createWorld, type Json, type Member, type World } from './world.js';
import { ok } from './world/claim.js';
import { bytesOf, entriesOf } from './world/bytes.js';
import { decide, decided, evaluate, inApproval, reviewCampus, taskOn, type Reviewed } from './world/review.js';

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
afterAll(() => app.stop());
holdsAfterEach(() => app);

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const poppler = spawnSync('pdfinfo', ['-v']).error === undefined;
const withPoppler = poppler ? test : test.skip;
const listen = (pdf: Buffer) => execFileSync('pdfinfo', ['-struct-text', '-'], { input: pdf, encoding: 'utf8' });
const about = (pdf: Buffer) => execFileSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' });

async function letterOf(on: Reviewed, by: Member = on.learner): Promise<{ row: Json; pdf: Buffer }> {
  const { rows } = ok(await by.get(`/claims/${on.claim.id}/letters`));
  return { row: rows[0], pdf: (await bytesOf(app, by, `/letters/${rows[0].id}/file`)).bytes };
}

describe('the letter about a decision', () => {
  test('is there for credit and for a denial, the same bytes for learner and staff, and in nobody else’s hands', async () => {
    const campus = await reviewCampus(world);
    for (const outcome of ['full', 'none']) {
      const on = await decided(world, campus, { outcome });
      const { rows, pending } = ok(await on.learner.get(`/claims/${on.claim.id}/letters`));
      expect([pending, rows]).toEqual([false, [expect.objectContaining({ outcome, number: 1, inForce: true })]]);
      const path = `/letters/${rows[0].id}/file`;
      const own = await bytesOf(app, on.learner, path);
      expect(own.headers.get('content-type')).toBe('application/pdf');
      expect(sha256(own.bytes)).toBe(rows[0].sha256);
      for (const reader of [on.coordinator, on.approver]) {
        expect((await bytesOf(app, reader, path)).bytes.equals(own.bytes)).toBe(true);
      }
      const other = await world.person({ institution: on.college, roles: ['learner'] });
      expect((await other.get(path)).status).toBe(404);
      expect((await other.get(`/claims/${on.claim.id}/letters`)).status).toBe(404);
      expect((await on.reviewers[0]!.get(path)).status).toBe(403);
      const { rows: log } = await app.owner.query(
        `select distinct basis from disclosure where record = 'letter' and claim_id = $1 order by 1`,
        [on.claim.id],
      );
      expect(log.map(({ basis }) => basis)).toEqual(['approver', 'coordinator']);
    }
  });

  withPoppler('can be heard: title, language, headings, and the table of facts are tagged', async () => {
    const on = await decided(world, await reviewCampus(world), { outcome: 'none', message: 'Come and see us.' });
    const { pdf } = await letterOf(on);
    expect(about(pdf)).toMatch(/Title:\s+Decision letter: .*, claim [0-9A-F]{8}\n(.*\n)*Tagged:\s+yes/);
    expect(pdf.includes('/Lang (en)')).toBe(true);
    const heard = listen(pdf);
    expect(heard).toMatch(/H1 \(block\)\s+"Decision letter"/);
    expect(heard).toMatch(/TH:\s+\/Scope \/Row\s+"Decision"\s+TD\s+"No credit"/);
    expect(heard).toMatch(/H2 \(block\)\s+"From the college"\s+P \(block\)\s+"Come and see us\."/);
    expect(heard).toMatch(/H3 \(block\)\s+"The learning"\s+P \(block\)\s+"Explains why, with cases\."/);
    expect(heard).toMatch(/If you do not agree, you can appeal until/);
    expect(heard).toMatch(/Link \(inline\)\s+"http:\/\/credence\.test\/claims\//);
  });

  withPoppler('speaks the learner’s language and sets every name', async () => {
    const on = await inApproval(world, await reviewCampus(world));
    ok(await on.learner.patch('/person', { language: 'es', name: 'Łucja 王小明 김민준 สมชาย Արամ שרה' }));
    ok(await decide(on, { outcome: 'none' }));
    await app.settle();
    const { row, pdf } = await letterOf(on);
    expect(row.language).toBe('es');
    expect(pdf.includes('/Lang (es)')).toBe(true);
    const heard = listen(pdf);
    expect(heard).toMatch(/H1 \(block\)\s+"Carta de decisión"/);
    for (const name of ['Łucja', '王小明', '김민준', 'สมชาย', 'Արամ', 'הרש']) expect(heard).toContain(name);
    const faces = execFileSync('pdffonts', ['-'], { input: pdf, encoding: 'utf8' }).trim().split('\n').slice(2);
    expect(faces.filter((face) => !/ yes yes yes /.test(face))).toEqual([]);
  });

  test('gets a second one after an appeal; the first stays, and both belong to the term in one file', async () => {
    const campus = await reviewCampus(world, { reviewers: 2 });
    const other = await world.person({ institution: campus.college, roles: ['approver'], name: 'Otto Other' });
    const on = await decided(world, campus, { outcome: 'reduced', credits: '2.00' });
    const first = await letterOf(on);
    const { id } = ok(await on.learner.post(`/claims/${on.claim.id}/appeal`, { grounds: 'Page 3 was not read.' }));
    ok(await on.coordinator.post(`/appeals/${id}/acceptance`, { reason: 'The page was overlooked.' }));
    await app.settle();
    for (const reader of on.reviewers) {
      const seat = await taskOn(reader, on.claim.id);
      if (seat?.task !== 'answer') continue;
      ok(await reader.post(`/assignments/${seat.id}/acceptance`));
      ok(await evaluate(reader, seat.id));
    }
    ok(await decide(on, {}, other));
    await app.settle();
    const { rows } = ok(await on.learner.get(`/claims/${on.claim.id}/letters`));
    expect(rows).toMatchObject([
      { number: 2, outcome: 'full', inForce: true },
      { number: 1, outcome: 'reduced', inForce: false, sha256: first.row.sha256 },
    ]);

    const registrar = await world.person({ institution: on.college, roles: ['registrar'] });
    const listed = ok(await registrar.get(`/letters?termId=${on.term.id}`));
    expect(listed).toMatchObject({ count: 2, rows: [{ number: 2, learnerName: on.learner.name }, { number: 1 }] });
    const { bytes, headers } = await bytesOf(app, registrar, `/terms/${on.term.id}/letters`);
    expect(headers.get('content-disposition')).toContain('letters-2027SP.zip');
    const entries = await entriesOf(bytes);
    const { reference } = listed.rows[0];
    expect([...entries.keys()]).toEqual(['letters.csv', `${reference}-1.pdf`, `${reference}-2.pdf`]);
    expect(entries.get(`${reference}-1.pdf`)!.equals(first.pdf)).toBe(true);
    expect(entries.get('letters.csv')!.toString()).toContain(first.row.sha256);
    expect((await on.learner.get(`/terms/${on.term.id}/letters`)).status).toBe(403);
    const { rows: log } = await app.owner.query(
      `select learner_id from disclosure where record = 'letter' and basis = 'registrar'`,
    );
    expect(log).toEqual([{ learner_id: on.learner.id }]);
  });

  test('is made for decisions from before there were letters, and never twice', async () => {
    const on = await decided(world, await reviewCampus(world));
    const { row } = await letterOf(on);
    await app.owner.query('alter table letter disable trigger letter_is_immutable');
    await app.owner.query('delete from letter where id = $1', [row.id]);
    await app.owner.query('alter table letter enable trigger letter_is_immutable');
    expect(ok(await on.learner.get(`/claims/${on.claim.id}/letters`))).toEqual({ rows: [], pending: true });
    await Promise.all([app.app.get(Letters).writeMissing(), app.app.get(Letters).writeMissing()]);
    expect(ok(await on.learner.get(`/claims/${on.claim.id}/letters`))).toMatchObject({ rows: [{ number: 1 }] });
  });
});

describe('a statement of credit', () => {
  test('says what the learner holds, is checked by its number by anybody, and tells when credit is taken back', async () => {
    const on = await decided(world, await reviewCampus(world));
    const path = `/learners/${on.learner.id}/statements`;
    const other = await world.person({ institution: on.college, roles: ['learner'] });
    const [early] = (await other.post(`/learners/${other.id}/statements`)).body['refusals'];
    expect(early.code).toBe('no_credit_yet');
    expect((await other.post(path)).status).toBe(404);
    expect((await other.get(path)).status).toBe(404);

    const key = { 'idempotency-key': 'one statement' };
    const [made, again] = [ok(await on.learner.post(path, {}, key)), ok(await on.learner.post(path, {}, key))];
    expect(again).toEqual(made);
    await app.settle();
    const { rows } = ok(await on.coordinator.get(path));
    expect(rows).toEqual([expect.objectContaining({ ...made, lines: 1, credits: '3.00', written: true })]);
    const { bytes } = await bytesOf(app, on.learner, `/statements/${made.id}/file`);
    if (poppler) {
      const heard = listen(bytes);
      expect(heard).toContain(made.number);
      expect(heard).toMatch(/TH:\s+\/Scope \/Column\s+"Course"/);
    }
    expect((await other.get(`/statements/${made.id}/file`)).status).toBe(404);

    const check = (number: string) => world.stranger().get(`/institutions/${on.college.code}/statements/${number}`);
    const said = ok(await check(made.number.toLowerCase().replaceAll('-', ' ')));
    expect(Object.keys(said).sort()).toEqual(['current', 'holder', 'institution', 'lines', 'madeOn', 'number']);
    expect(said).toMatchObject({ current: true, holder: on.learner.name, lines: [{ credits: '3.00', stands: true }] });
    expect(JSON.stringify(said)).not.toContain(on.learner.id);
    const wrong = made.number.startsWith('2') ? `3${made.number.slice(1)}` : `2${made.number.slice(1)}`;
    expect((await check(wrong)).status).toBe(422);
    expect((await check(newStatementNumber())).status).toBe(404);

    const registrar = await world.person({ institution: on.college, roles: ['registrar'] });
    const { rows: lines } = ok(await registrar.get(`/awards?learnerId=${on.learner.id}`));
    ok(await registrar.post(`/awards/${lines[0].id}/voiding`, { reason: 'Awarded by mistake.' }));
    expect(ok(await check(made.number))).toMatchObject({ current: false, lines: [{ stands: false }] });
    await expect(app.owner.query(`update statement set sha256 = 'x' where id = $1`, [made.id])).rejects.toThrow(
      /never changes/,
    );
  });
});

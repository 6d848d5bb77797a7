import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { startApp, type TestApp } from './app.js';
import { addBusiness } from './world/college.js';
import { createWorld, type Answer, type College, type World } from './world.js';

let app: TestApp;
let world: World;
let riverside: College;
let subjectId: string;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
beforeEach(async () => {
  riverside = await world.institution();
  subjectId = (await riverside.admin.post('/subjects', { code: 'BUS', title: 'Business' })).body['id'];
});
afterAll(async () => {
  await app.settle();
  await app.stop();
});

const send = (file: string, query = '', type = 'text/csv'): Promise<Answer> =>
  riverside.admin.post(`/courses/import${query}`, file, { 'content-type': type });
const dry = (file: string, type?: string) => send(file, '?dryRun=true', type);
const codes = async (query = '') =>
  (await riverside.admin.get(`/courses?limit=200${query}`)).body['rows'].map((c: { code: string }) => c.code);

describe('a file of courses', () => {
  const header = 'code,title,subject,credits,outcomes';

  test('is written whole; the same file again changes nothing', async () => {
    const file = `${header}\nACC100,Accounts,ACC,3.0,"Keeps books\nm2 | Closes a year"\nBUS101,Business,BUS,1.0-3.0,\n`;
    const planned = (await dry(file)).body;
    expect(planned).toMatchObject({ dryRun: true, created: 2, changed: 0, unchanged: 0, alongside: { subjects: 1 } });
    expect(planned['remarks']).toEqual([
      expect.objectContaining({ line: 4, column: 'credits', code: 'variable_credit' }),
    ]);
    expect(await codes()).toEqual([]);

    expect((await send(file)).body).toMatchObject({ dryRun: false, created: 2, changed: 0, unchanged: 0 });
    const [accounts] = (await riverside.admin.get('/courses?search=ACC100')).body['rows'];
    expect((await riverside.admin.get(`/courses/${accounts.id}`)).body).toMatchObject({
      subjectCode: 'ACC',
      credits: '3.00',
      outcomes: [
        { code: '1', title: 'Keeps books' },
        { code: 'm2', title: 'Closes a year' },
      ],
    });
    expect((await send(file)).body).toMatchObject({ created: 0, changed: 0, unchanged: 2, alongside: { subjects: 0 } });
  });

  test('changes only what differs, and leaves alone what it does not name', async () => {
    const { id } = await addBusiness(riverside.admin, subjectId, { description: 'Kept' });
    const answer = await send(
      'Course Code;Course Title;Department;Credit Hours;Colour\r\nbus101;Commerce;bus;4;blue\r\n',
    );
    expect(answer.body).toMatchObject({ created: 0, changed: 1, unchanged: 0, ignored: ['Colour'] });
    expect((await riverside.admin.get(`/courses/${id}`)).body).toMatchObject({
      code: 'bus101',
      title: 'Commerce',
      credits: '4.00',
      description: 'Kept',
      outcomes: [{ code: 'a' }, { code: 'b' }],
    });
    const outcomesOnly = `${header}\nbus101,Commerce,BUS,4,a | Explains markets\n`;
    expect((await send(outcomesOnly)).body).toMatchObject({ created: 0, changed: 1 });
    expect((await send(outcomesOnly)).body).toMatchObject({ changed: 0, unchanged: 1 });
  });

  test('with bad rows is refused whole, each with its line, its column and what to do', async () => {
    const file = `${header}\nA1,One,BUS,3,\n,Two,BUS,3,\nA3,Three,BUS,three,\na1,Again,BUS,3,\nA5,Five,BUS,3-1,\nA6,Six,BUS,3,,\n`;
    const { body } = await dry(file);
    expect(
      body['problems'].map((p: { line: number; column: string; code: string }) => [p.line, p.column, p.code]),
    ).toEqual([
      [3, 'code', 'empty'],
      [4, 'credits', 'no_credits'],
      [5, 'code', 'twice'],
      [6, 'credits', 'credits_reversed'],
      [7, '', 'too_many_cells'],
    ]);
    expect(body).toMatchObject({ problemCount: 5, created: 0 });
    const refused = await send(file);
    expect(refused.status).toBe(422);
    expect(refused.body['refusals'][1]).toEqual({
      code: 'no_credits',
      detail: 'Line 4, credits: “three” is not a number of credits. Write 3, 1.5, or a range such as 1-3.',
      about: '4.credits',
    });
    expect(await codes()).toEqual([]);
  });

  test.each([
    ['no header that we know', 'a,b\n1,2\n', 'no_column'],
    ['nothing in it', '', 'empty_file'],
    ['a quotation mark left open', `${header}\nA,"B,C,3,\n`, 'quote_not_closed'],
  ])('with %s says so', async (_, file, code) => {
    expect((await dry(file)).body['problems']).toEqual(expect.arrayContaining([expect.objectContaining({ code })]));
  });

  test.each([
    ['without our header', `a,b\n${'1,2\n'.repeat(2_000_000)}`, 'no_column'],
    ['of too many rows', `${header}\n${'\u0061,b,c,3,\n'.repeat(300_000)}`, 'too_many_rows'],
    ['that ends in no row', `${header}\nA,"${'x'.repeat(8_000_000)}`, 'row_too_long'],
  ])('that is large and %s is answered all the same', async (_, file, code) => {
    const answer = await send(file);
    expect(answer.status).toBe(422);
    expect(answer.body['refusals'][0]).toMatchObject({ code });
  });

  test('that is neither CSV nor JSON is refused by its type', async () => {
    expect((await send('x', '', 'application/pdf')).body['refusals']).toEqual([
      expect.objectContaining({ code: 'wrong_type' }),
    ]);
  });

  test('sent five times at once is written once', async () => {
    const file = `${header}\nA1,One,NEW,3,x\nA2,Two,NEW,3,y\n`;
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(file)));
    expect(answers.map((a) => a.status)).toEqual([200, 200, 200, 200, 200]);
    expect(answers.reduce((sum, a) => sum + a.body['created'], 0)).toBe(2);
  });

  test('under one idempotency key gets its first answer again; another file under that key is refused', async () => {
    const under = (file: string) =>
      riverside.admin.post('/courses/import', file, { 'content-type': 'text/csv', 'idempotency-key': 'my-own-key' });
    const first = await under(`${header}\nA1,One,BUS,3,\n`);
    expect((await under(`${header}\nA1,One,BUS,3,\n`)).body).toEqual(first.body);
    expect((await under(`${header}\nA2,Two,BUS,3,\n`)).body['refusals']).toEqual([
      expect.objectContaining({ code: 'key_reused' }),
    ]);
  });

  test('is on record once, with counts and no contents', async () => {
    await send(`${header}\nA1,One,BUS,3,\n`);
    await send(`${header}\nA1,One,BUS,3,\n`);
    const { rows } = await app.owner.query(
      `select data from event where type = 'catalog.imported' and institution_id = $1`,
      [riverside.id],
    );
    expect(rows).toEqual([
      { data: { kind: 'course', sha256: expect.any(String), created: 1, changed: 0, unchanged: 0 } },
    ]);
  });
});

const realCatalogue = '../shared/data/catalog/kuali-umd-courses.json';

test(`1,007 real courses are imported at once${existsSync(realCatalogue) ? '' : ' (SKIPPED: the data is not here)'}`, async () => {
  if (!existsSync(realCatalogue)) return;
  const file = await readFile(realCatalogue, 'utf8');
  const { status, body } = await send(file, '', 'application/json');
  expect(status).toBe(200);
  expect(body).toMatchObject({ created: 1007, changed: 0, problems: [], alongside: { subjects: 15 } });
  expect(body['ignored']).toEqual(['number']);
  expect((await send(file, '', 'application/json')).body).toMatchObject({ created: 0, changed: 0, unchanged: 1007 });
  const { rows } = await app.owner.query('select count(*)::int as n from outcome where institution_id = $1', [
    riverside.id,
  ]);
  expect(rows).toEqual([{ n: 469 }]);
});

import { readFileSync, readdirSync } from 'node:fs';
import { localDay } from '../src/kernel/calendar.js';
import { startApp, type TestApp } from './app.js';
import { addBusiness, business, ok, publishedRubric, rubricContent } from './world/college.js';
import { official, withOfficial } from './world/official.js';
import { validatorOf } from './world/schemas.js';
import { createWorld, type College, type Json, type World } from './world.js';

let app: TestApp;
let world: World;
let riverside: College;
let course: Json;
let rubric: Json;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  riverside = await world.institution();
  const subject = ok(await riverside.admin.post('/subjects', { code: 'BUS', title: 'Business' }));
  course = ok(
    await riverside.admin.post('/courses', {
      subjectId: subject['id'],
      code: 'BUS101',
      title: 'Márketing, “hands on”',
      credits: '3',
      outcomes: [
        { code: '1', title: 'Explains markets' },
        { code: '2', title: '=Finds, a "niche"' },
      ],
    }),
  );
  const content = rubricContent();
  content['criteria'][0].outcomeId = course['outcomes'][1].id;
  rubric = await publishedRubric(riverside, { courseId: course['id'] }, content);
});
afterAll(() => app.stop());

const file = async (format: string, id = rubric['id']): Promise<string> => {
  const { status, body, headers } = await riverside.admin.get(`/rubrics/${id}/file?format=${format}`);
  expect([status, headers.get('content-disposition')]).toEqual([200, expect.stringContaining('attachment')]);
  return format === 'case' ? JSON.stringify(body) : body['text'];
};
const read = async (text: string, about: Json = {}): Promise<Json> =>
  ok(await riverside.admin.post('/rubrics/reading', { text, fileName: 'A rubric.csv', ...about }));

test.each(['credence', 'case'])('a rubric leaves as %s and is drafted from it, the same', async (format) => {
  const text = await file(format);
  const { format: seen, rubrics, problems } = await read(text, { courseId: course['id'] });
  expect([seen, problems, rubrics[0].notes, rubrics[0].refusals]).toEqual([format, [], [], []]);
  expect(rubrics[0].content).toEqual(rubric['content']);
  const { title, content } = rubrics[0];
  const drafted = ok(await riverside.admin.post('/rubrics', { title, content, courseId: course['id'] }));
  expect(drafted['content']).toEqual(rubric['content']);
});

test.each(['canvas', 'moodle'])('a rubric goes through %s and comes back with what was guessed', async (format) => {
  const { format: seen, rubrics } = await read(await file(format));
  expect([seen, rubrics[0].notes.map((n: Json) => n['code'])]).toEqual([format, ['threshold_guessed']]);
  expect(rubrics[0].content.criteria.map((c: Json) => c['title'])).toEqual(['The learning', 'The evidence']);
  expect(rubrics[0].title).toBe(format === 'canvas' ? 'Portfolio' : 'A rubric');
});

test('another course has other outcomes: the link is left out, and said', async () => {
  const { rubrics } = await read(await file('case'));
  expect(rubrics[0].notes).toEqual([{ code: 'outcome_left_out', detail: expect.stringContaining('“2”') }]);
});

test('what is wrong with a file is told, and what is too long for a rubric does not slip in', async () => {
  expect(await read('a,b\n1,2')).toMatchObject({ format: null, rubrics: [], problems: [{ code: 'unknown_format' }] });
  const long = `criterion,level,level_description,score\n${'x'.repeat(400)},a,,0\n${'x'.repeat(400)},b,,1`;
  expect(await read(long)).toMatchObject({
    rubrics: [],
    problems: [2, 3].map((line) => ({ line, column: 'criterion', code: 'too_long' })),
  });
  const forged = JSON.stringify({
    CFRubrics: [
      {
        CFRubricCriteria: [{ CFRubricCriterionLevels: [{ score: 1 }, { score: 2 }] }],
        extensions: { credence: { threshold: 7, levels: [{}] } },
      },
    ],
  });
  expect(await read(forged)).toMatchObject({ rubrics: [], problems: [{ code: 'does_not_fit' }] });
  const levels = [{ score: 1 }, { score: 2 }].map((level) => ({ ...level, quality: 'Level' }));
  const fits = { title: 'Fits', CFRubricCriteria: [{ category: 'A', CFRubricCriterionLevels: levels }] };
  const tooLong = { title: 'Long', CFRubricCriteria: [{ category: 'x'.repeat(301), CFRubricCriterionLevels: levels }] };
  const { problems } = await read(JSON.stringify({ CFRubrics: [fits, tooLong] }));
  expect(problems).toEqual([expect.objectContaining({ line: 2, column: 'content', code: 'does_not_fit' })]);
  expect(problems[0].detail).toBe(
    '“Long” does not fit here: criteria 1: title must be shorter than or equal to 300 characters.',
  );
});

test('drafts leave for those who write rubrics only, and reading is theirs; an empty draft does not leave', async () => {
  const rose = await world.person({ institution: riverside, roles: ['reviewer'], name: 'Rose' });
  expect((await rose.get(`/rubrics/${rubric['id']}/file?format=canvas`)).status).toBe(200);
  const { id } = ok(await riverside.admin.post('/rubrics', { title: 'Begun', content: { ...rubricContent(), criteria: [] } })); // prettier-ignore
  expect((await rose.get(`/rubrics/${id}/file?format=canvas`)).status).toBe(404);
  expect((await rose.post('/rubrics/reading', { text: 'a', fileName: 'a' })).status).toBe(403);
  const refused = await riverside.admin.get(`/rubrics/${id}/file?format=canvas`);
  expect([refused.status, refused.body['refusals'][0].code]).toEqual([409, 'nothing_to_export']);
});

const caseOf = (path: string) => `/institutions/${riverside.code}/ims/case/v1p1/${path}`;

test('anybody reads the college’s frameworks by CASE’s own addresses', async () => {
  const stranger = world.stranger();
  const list = await stranger.get(caseOf('CFDocuments?limit=1'));
  expect(list.headers.get('x-total-count')).toBe('1');
  const [document] = list.body['CFDocuments'];
  expect(document).toMatchObject({
    identifier: course['id'],
    title: 'BUS101 Márketing, “hands on”',
    caseVersion: '1.1',
  });
  const followed = async (uri: string) => ok(await stranger.get(uri.slice(uri.indexOf('/api') + 4)));
  expect(await followed(document['uri'])).toEqual(document);
  const whole = await followed(document['CFPackageURI'].uri);
  expect(whole['CFItems'].map((i: Json) => i['fullStatement'])).toEqual(['Explains markets', '=Finds, a "niche"']);
  expect(await followed(whole['CFItems'][0].uri)).toMatchObject(whole['CFItems'][0]);
  expect(await followed(whole['CFRubrics'][0].uri)).toMatchObject({ title: 'Portfolio', identifier: rubric['id'] });
  const { CFAssociations } = ok(await stranger.get(caseOf(`CFItemAssociations/${whole['CFItems'][0].identifier}`)));
  expect(CFAssociations[0].destinationNodeURI.identifier).toBe(course['id']);
  expect(await followed(CFAssociations[0].uri)).toEqual(CFAssociations[0]);
});

test('the list of frameworks is asked for as CASE says, and its pages follow each other', async () => {
  const stranger = world.stranger();
  const asked = (query: string) => stranger.get(caseOf(`CFDocuments?${query}`));
  const all = ok(await asked("sort=title&orderBy=desc&filter=title~'bus' AND creator!='x'"));
  expect(all['CFDocuments'].map((one: Json) => one['identifier'])).toEqual([course['id']]);
  expect(ok(await asked("filter=title~'algebra'"))['CFDocuments']).toEqual([]);
  expect(ok(await asked('fields=identifier,title,subject'))['CFDocuments']).toEqual([
    { identifier: course['id'], title: 'BUS101 Márketing, “hands on”' },
  ]);
  const { headers } = await asked('limit=9999&offset=1&fields=title');
  const links = Object.fromEntries([...headers.get('link')!.matchAll(/<([^>]*)>; rel="(\w+)"/g)].map(([, url, rel]) => [rel, url])); // prettier-ignore
  expect(Object.keys(links).sort()).toEqual(['first', 'last', 'prev']);
  expect(links['prev']).toMatch(/^http.*\/ims\/case\/v1p1\/CFDocuments\?limit=500&offset=0&fields=title$/);
  for (const [query, code] of [
    ['sort=colour', 'invalid_sort_field'],
    ['fields=colour', 'invalid_selection_field'],
    ["filter=colour='red'", 'invalid_selection_field'],
    ['filter=title', 'invalid_selection_field'],
    ['limit=none', 'invalid_selection_field'],
  ]) {
    const { status, body } = await asked(query!);
    expect([query, status, body['imsx_codeMinor'].imsx_codeMinorField[0].imsx_codeMinorFieldValue]).toEqual([query, 400, code]); // prettier-ignore
  }
});

test('what is not there is said in CASE’s words, and a draft is not there', async () => {
  const stranger = world.stranger();
  const { id } = ok(await riverside.admin.post('/rubrics', { title: 'Secret', content: rubricContent() }));
  for (const path of [`CFRubrics/${id}`, `CFDocuments/${id}`, `CFItems/${id}`, `CFPackages/${id}`]) {
    const { status, body } = await stranger.get(caseOf(path));
    expect([status, body['imsx_codeMajor'], body['imsx_codeMinor'].imsx_codeMinorField[0].imsx_codeMinorFieldValue]).toEqual([404, 'failure', 'unknownobject']); // prettier-ignore
  }
  expect((await stranger.get(caseOf('CFItems/none'))).body).toMatchObject({ imsx_severity: 'error' });
});

describe('a course as it changes', () => {
  let college: College;
  let changing: Json;
  beforeEach(async () => {
    college = await world.institution();
    const subject = ok(await college.admin.post('/subjects', { code: 'BUS', title: 'Business' }));
    changing = await addBusiness(college.admin, subject['id']);
  });
  const asked = (path: string) => world.stranger().get(`/institutions/${college.code}/ims/case/v1p1/${path}`);
  const item = async (id: string) => ok(await asked(`CFItems/${id}`));
  const edit = async (change: Json) => {
    const now = ok(await college.admin.get(`/courses/${changing['id']}`));
    const outcomes = now['outcomes'].map(({ code, title, required }: Json) => ({ code, title, required }));
    const edited = business(now['subjectId'], { outcomes, active: true, version: now['version'], ...change });
    return ok(await college.admin.put(`/courses/${changing['id']}`, edited));
  };
  const changedAt = async () => ok(await asked(`CFDocuments/${changing['id']}`))['lastChangeDateTime'] as string;

  test.each<[string, Json]>([
    ['an outcome that is worded anew', { outcomes: [{ code: 'a', title: 'Understands markets' }, { code: 'b', title: 'Reads a balance sheet', required: false }] }],
    ['an outcome that is left out', { outcomes: [{ code: 'a', title: 'Explains markets' }] }],
    ['another title', { title: 'Business, an introduction' }],
  ])('%s is found by whoever asks for what changed since', async (_, change) => {
    const before = await changedAt();
    const since = async () =>
      ok(await asked(`CFDocuments?filter=lastChangeDateTime>'${before}'`))['CFDocuments'].map((one: Json) => one['identifier']);
    await edit({});
    expect([await changedAt(), await since()]).toEqual([before, []]);
    await edit(change);
    expect(await since()).toEqual([changing['id']]);
  }); // prettier-ignore

  test('a rubric that is retired without another is a change too, never one back in time', async () => {
    const rubric = await publishedRubric(college, { courseId: changing['id'] });
    const before = await changedAt();
    ok(await college.admin.post(`/rubrics/${rubric['id']}/retirement`));
    expect((await changedAt()) > before).toBe(true);
  });

  test('what was given up can still be followed, with the day on which it ended', async () => {
    const [a, b] = changing['outcomes'];
    await edit({ outcomes: [{ code: 'a', title: 'Explains markets' }] });
    const today = localDay(new Date(), 'America/New_York');
    expect(await item(b['id'])).toMatchObject({ fullStatement: 'Reads a balance sheet', statusEndDate: today });
    expect(await item(a['id'])).not.toHaveProperty('statusEndDate');
    const whole = ok(await asked(`CFPackages/${changing['id']}`));
    expect(whole['CFItems'].map((one: Json) => one['identifier'])).toEqual([a['id']]);
    const { CFAssociations } = ok(await asked(`CFItemAssociations/${b['id']}`));
    expect(ok(await asked(`CFAssociations/${CFAssociations[0].identifier}`))).toEqual(CFAssociations[0]);

    await edit({ active: false });
    expect(ok(await asked('CFDocuments'))['CFDocuments']).toEqual([]);
    expect(ok(await asked(`CFDocuments/${changing['id']}`))).toMatchObject({ adoptionStatus: 'Deprecated', statusEndDate: today }); // prettier-ignore
    for (const { id } of [a, b]) expect(await item(id)).toMatchObject({ identifier: id, statusEndDate: today });
  });
});

withOfficial('what leaves is valid by 1EdTech’s own schemas', async () => {
  const stranger = world.stranger();
  const valid = (name: string, body: unknown) => {
    const check = validatorOf(`case/schemas/case_v1p1_${name}-jsonschema1`);
    expect([check(body), check.errors]).toEqual([true, null]);
  };
  valid('cfpackage', JSON.parse(await file('case')));
  valid('cfpackage', (await stranger.get(caseOf(`CFPackages/${course['id']}`))).body);
  valid('cfdocument', (await stranger.get(caseOf(`CFDocuments/${course['id']}`))).body);
  valid('cfitem', (await stranger.get(caseOf(`CFItems/${course['outcomes'][0].id}`))).body);
  valid('cfrubric', (await stranger.get(caseOf(`CFRubrics/${rubric['id']}`))).body);
});

withOfficial('real files of others are read, or refused with a reason', async () => {
  const told = async (path: string) => {
    const { format, rubrics, problems } = await read(readFileSync(`${official}/${path}`, 'utf8'));
    return [format, rubrics.map((r: Json) => [r['content'].criteria.length, r['notes'].map((n: Json) => n['code'])]), problems.map((p: Json) => p['code'])]; // prettier-ignore
  };
  expect(await told('rubrics/canvas-rubric-import-template.csv')).toEqual([
    'canvas',
    [[2, ['ratings_differ', 'threshold_guessed']]],
    [],
  ]);
  expect(await told('rubrics/moodle-plugin-local_customgradingform_renderer.csv')).toEqual([
    'moodle',
    [[1, ['threshold_guessed']]],
    [],
  ]);
  for (const name of readdirSync(`${official}/case/frameworks`).sort()) {
    const answer = await told(`case/frameworks/${name}`);
    expect(answer[0]).toBe('case');
    expect([name, answer]).toEqual([
      name,
      name.startsWith('derived')
        ? ['case', [[expect.any(Number), expect.any(Array)]], []]
        : ['case', [], ['no_rubrics']],
    ]);
  }
});

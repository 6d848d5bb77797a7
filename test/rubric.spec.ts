import { publishedRubricFor } from '../src/rubric/rubric.query.js';
import { system } from '../src/kernel/actor.js';
import { startApp, type TestApp } from './app.js';
import { ok, publishedRubric, rubricContent } from './world/college.js';
import { createWorld, type College, type Json, type World } from './world.js';

let app: TestApp;
let world: World;
let riverside: College;
let subject: Json;
let course: Json;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
beforeEach(async () => {
  riverside = await world.institution();
  subject = ok(await riverside.admin.post('/subjects', { code: 'BUS', title: 'Business' }));
  course = ok(
    await riverside.admin.post('/courses', {
      subjectId: subject['id'],
      code: 'BUS101',
      title: 'Business',
      credits: '3',
      outcomes: [{ code: '1', title: 'Explains markets' }],
    }),
  );
});
afterAll(async () => {
  await app.settle();
  await app.stop();
});

const draft = async (change: Json = {}) =>
  ok(await riverside.admin.post('/rubrics', { title: 'Portfolio', content: rubricContent(), ...change }));
const publish = (id: string) => riverside.admin.post(`/rubrics/${id}/publication`);
const codes = (list: Json[]) => list.map((r) => r['code']);

test('a rubric is drafted, published, and then what claims are pinned to', async () => {
  const drafted = await draft({ subjectId: subject['id'] });
  expect(drafted).toMatchObject({ status: 'draft', versionNo: 1, moves: { publish: [] } });
  expect(drafted['content']['criteria'][1]).toMatchObject({ mustMeet: false, outcomeId: null, description: '' });
  expect(ok(await publish(drafted['id']))).toMatchObject({ status: 'published', publishedAt: expect.any(String) });
});

test('a draft that is not sound says everything that is wrong with it, and is not published', async () => {
  const content = rubricContent({ threshold: { model: 'weighted_mean', minimumLevel: 'superb' } });
  content['criteria'][0].weight = 0;
  content['criteria'][1].descriptors.pop();
  const drafted = await draft({ content });
  const wrong = ['no_descriptor', 'no_minimum_level', 'no_minimum_mean', 'weight_not_positive'];
  expect(codes(drafted['moves']['publish']).sort()).toEqual(wrong);
  const refused = await publish(drafted['id']);
  expect(refused.status).toBe(409);
  expect(codes(refused.body['refusals']).sort()).toEqual(wrong);
});

test('a criterion is linked to an outcome of the rubric’s own course only', async () => {
  const linked = (outcomeId: string) => {
    const content = rubricContent();
    content['criteria'][0].outcomeId = outcomeId;
    return content;
  };
  const outcomeId = course['outcomes'][0].id;
  const own = await draft({ courseId: course['id'], content: linked(outcomeId) });
  expect(own['moves']['publish']).toEqual([]);
  const general = await draft({ content: linked(outcomeId) });
  expect(codes(general['moves']['publish'])).toEqual(['strange_outcome']);
});

test('the next version retires the one before, and both can be compared', async () => {
  const first = await publishedRubric(riverside);
  const next = ok(await riverside.admin.post(`/rubrics/${first['id']}/versions`));
  expect(next).toMatchObject({ status: 'draft', versionNo: 2, familyId: first['familyId'] });
  expect((await riverside.admin.post(`/rubrics/${first['id']}/versions`)).body['refusals']).toEqual([
    expect.objectContaining({ code: 'drafted' }),
  ]);

  const content = rubricContent();
  content['criteria'][0].weight = 3;
  const edited = ok(await riverside.admin.put(`/rubrics/${next['id']}`, { title: 'Portfolio', content, version: 1 }));
  expect(
    (await riverside.admin.put(`/rubrics/${next['id']}`, { title: 'Mine', content, version: 1 })).body,
  ).toMatchObject({
    current: { version: edited['version'], title: 'Portfolio' },
  });
  ok(await publish(next['id']));
  expect(ok(await riverside.admin.get(`/rubrics/${first['id']}`))).toMatchObject({ status: 'retired' });
  expect(ok(await riverside.admin.get(`/rubrics/${next['id']}/differences/${first['id']}`))['differences']).toEqual([
    { change: 'changed', about: 'criterion learning', property: 'weight', before: '1', after: '3' },
  ]);
});

test('a claim gets the most special rubric: of its course, of its subject, of the institution', async () => {
  const forClaim = async () => {
    const target = { courseId: course['id'] as string, subjectId: subject['id'] as string };
    const rubric = await app.database.inInstitution(system(riverside.id), (tx) => publishedRubricFor(tx, target));
    return rubric?.id ?? null;
  };
  expect(await forClaim()).toBeNull();
  const general = await publishedRubric(riverside);
  expect(await forClaim()).toBe(general['id']);
  const bySubject = await publishedRubric(riverside, { subjectId: subject['id'] });
  expect(await forClaim()).toBe(bySubject['id']);
  const byCourse = await publishedRubric(riverside, { courseId: course['id'] });
  expect(await forClaim()).toBe(byCourse['id']);
  ok(await riverside.admin.post(`/rubrics/${byCourse['id']}/retirement`));
  expect(await forClaim()).toBe(bySubject['id']);
});

test('no two rubrics are published for the same courses, however many try at once', async () => {
  const drafts = await Promise.all(Array.from({ length: 5 }, () => draft({ courseId: course['id'] })));
  const answers = await Promise.all(drafts.map(({ id }) => publish(id)));
  expect(answers.map((a) => a.status).sort()).toEqual([200, 409, 409, 409, 409]);
  expect(codes(answers.find((a) => a.status === 409)!.body['refusals'])).toEqual(['scope_taken']);
});

test('what is published never changes, not even in the database', async () => {
  const { id, version } = await publishedRubric(riverside);
  const edit = { title: 'Another', content: rubricContent(), version };
  expect((await riverside.admin.put(`/rubrics/${id}`, edit)).body['refusals']).toEqual([
    expect.objectContaining({ code: 'published' }),
  ]);
  expect((await riverside.admin.del(`/rubrics/${id}`)).status).toBe(409);
  for (const sql of [
    `update rubric set content = '{}' where id = '${id}'`,
    `update rubric set title = 'x' where id = '${id}'`,
    `delete from rubric where id = '${id}'`,
  ]) {
    await expect(app.owner.query(sql)).rejects.toThrow('a published rubric never changes');
  }
  ok(await riverside.admin.post(`/rubrics/${id}/retirement`));
  expect((await riverside.admin.post(`/rubrics/${id}/publication`)).status).toBe(409);
});

test('everybody reads published rubrics; drafts are for those who write them', async () => {
  const drafted = await draft();
  const learner = await world.person({ institution: riverside, roles: ['learner'] });
  const coordinator = await world.person({ institution: riverside, roles: ['coordinator'] });
  expect((await learner.get(`/rubrics/${drafted['id']}`)).status).toBe(404);
  expect(ok(await learner.get('/rubrics'))['rows']).toEqual([]);
  expect((await learner.post('/rubrics', { title: 'x', content: rubricContent() })).status).toBe(403);
  expect((await coordinator.get(`/rubrics/${drafted['id']}`)).status).toBe(200);
  ok(await publish(drafted['id']));
  expect((await learner.get(`/rubrics/${drafted['id']}`)).status).toBe(200);
  const lakeside = await world.institution();
  expect((await lakeside.admin.get(`/rubrics/${drafted['id']}`)).status).toBe(404);
  expect((await lakeside.admin.post(`/rubrics/${drafted['id']}/versions`)).status).toBe(404);
});

test('a draft can be thrown away', async () => {
  const { id } = await draft();
  expect((await riverside.admin.del(`/rubrics/${id}`)).status).toBe(204);
  expect((await riverside.admin.get(`/rubrics/${id}`)).status).toBe(404);
});

test('anybody reads of a course what earns credit, by each kind of rubric', async () => {
  const anybody = async () => ok(await world.stranger().get(`/institutions/${riverside.code}/courses/BUS101`));
  const threshold = { model: 'weighted_mean', minimumLevel: 'meets', minimumMean: 150 };
  const content = rubricContent({ threshold });
  content['criteria'][1].weight = 3;
  const first = await publishedRubric(riverside, { courseId: course['id'] }, content);
  const byMean = await anybody();
  expect(byMean['threshold']).toEqual({ ...threshold, minimumLevel: 'Level meets' });
  expect(byMean['criteria'].map((one: Json) => [one['weight'], one['mustMeet']])).toEqual([
    [1, true],
    [3, false],
  ]);
  expect(byMean['criteria'][0].levels.map((one: Json) => one['score'])).toEqual([0, 100, 200]);

  const next = ok(await riverside.admin.post(`/rubrics/${first['id']}/versions`));
  await riverside.admin.put(`/rubrics/${next['id']}`, { title: 'Portfolio', content: rubricContent(), version: next['version'] }); // prettier-ignore
  ok(await publish(next['id']));
  const byEvery = await anybody();
  expect(byEvery['threshold']).toEqual({ model: 'every_criterion', minimumLevel: 'Level meets', minimumMean: null });
  expect(byEvery['criteria'].map((one: Json) => one['mustMeet'])).toEqual([true, true]);
});

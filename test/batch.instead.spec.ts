import { startApp, type TestApp } from './app.js';
import {
  answerBatch,
  appealed,
  credited,
  heldBackIn,
  lineOf,
  registry,
  released,
  student,
  type Registry,
} from './world/award.js';
import { ok } from './world/college.js';
import { createWorld, type Json, type World } from './world.js';

/*
 ** What is sent in place of a line: never while the SIS holds that line, or may hold it, unless its void goes along.
 */
let app: TestApp;
let world: World;
let at: Registry;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
beforeEach(async () => {
  at = await registry(world);
  const spring = { code: '2027SP', title: 'Spring 2027', startsOn: '2027-01-11', endsOn: '2027-05-14' };
  ok(await at.institution.admin.post('/terms', spring));
});
afterAll(() => app.stop());

const accepted = (batchId: string, ...publicIds: string[]) =>
  answerBatch(at, batchId, publicIds.map((id) => [id, 'accepted'])).then(ok); // prettier-ignore
const ready = async (query: string): Promise<Json[]> => ok(await at.registrar.get(`/ready-awards${query}`)).rows;
const prepared = async (body: Json): Promise<Json> => ok(await at.coordinator.post('/batches', body));
const linesIn = async (batchId: string): Promise<string[]> =>
  ok(await at.registrar.get(`/batches/${batchId}/lines`)).rows.map((row: Json) => row.publicId);

/** A line that the SIS has, and the one that takes its place in another term, with the void between them. */
async function movedToSpring() {
  const { line: first, claimId } = await credited(world, at);
  await accepted((await released(at)).id, first.publicId);
  const moved = { reason: 'It belongs to the spring.', term: '2027SP' };
  const instead = ok(await at.registrar.post(`/awards/${first.id}/reissue`, moved));
  const { rows } = ok(await at.registrar.get(`/awards?claimId=${claimId}`));
  return { first, instead, itsVoid: rows.find((row: Json) => row.kind === 'void') as Json };
}

test('a line in another term brings the void of what it replaces along, whether its term or it alone is chosen', async () => {
  const { instead, itsVoid } = await movedToSpring();
  const both = [itsVoid['publicId'], instead.publicId];
  expect((await ready('?term=2027SP')).map(({ publicId }) => publicId)).toEqual(both);
  expect(ok(await at.registrar.get('/batch-preview?term=2027SP'))).toMatchObject({ awards: 1, voids: 1, heldBack: [] });
  const ofTerm = await prepared({ term: '2027SP' });
  expect(await linesIn(ofTerm['id'])).toEqual(both);
  expect(ok(await at.registrar.get(`/awards/${instead.id}/trail`)).findings).toEqual([]);
  ok(await at.coordinator.post(`/batches/${ofTerm['id']}/discard`, { reason: 'Once more.' }));
  const chosen = await prepared({ awardIds: [instead.id] });
  expect(await linesIn(chosen['id'])).toEqual(both);
  ok(await at.registrar.post(`/batches/${chosen['id']}/release`));
});

test('a line waits while the void of what it replaces is under way alone, or was refused', async () => {
  const { instead, itsVoid } = await movedToSpring();
  const alone = await prepared({ awardIds: [itsVoid['id']] });
  expect(await heldBackIn(at)).toEqual({ [instead.publicId]: ['replaced_not_taken_back'] });
  expect(ok(await at.registrar.get(`/awards/${instead.id}/trail`)).findings).toMatchObject([
    { code: 'replaced_not_taken_back' },
  ]);
  ok(await at.registrar.post(`/batches/${alone['id']}/release`));
  ok(await answerBatch(at, alone['id'], [[itsVoid['publicId'], 'rejected', 'No such row']]));
  expect(await heldBackIn(at)).toEqual({ [instead.publicId]: ['replaced_not_taken_back'] });
  const again = await released(at);
  expect(await linesIn(again['id'])).toEqual([itsVoid['publicId']]);
  await accepted(again['id'], itsVoid['publicId']);
  const last = await released(at);
  expect(await linesIn(last['id'])).toEqual([instead.publicId]);
});

test('what was sent and is not answered holds back a second correction, and what an appeal gives', async () => {
  const { line } = await credited(world, at);
  const appeals = await credited(world, at, { decision: { outcome: 'reduced', credits: '2.00' } });
  const batch = await released(at);
  const second = ok(await at.registrar.post(`/awards/${line.id}/reissue`, { reason: 'The title was wrong.' }));
  const third = ok(await at.registrar.post(`/awards/${second.id}/reissue`, { reason: 'So was the term.' }));
  ok(await at.registrar.post(`/awards/${appeals.line.id}/voiding`, { reason: 'Given to the wrong student.' }));
  await appealed(world, at, appeals);
  const { rows } = ok(await at.registrar.get(`/awards?claimId=${appeals.claimId}`));
  const given = rows.find((row: Json) => row.kind === 'award' && row.voidedAt === null);
  expect(given.replaces).toBeUndefined();
  const held = await heldBackIn(at);
  expect([held[third.publicId], held[given.publicId]]).toEqual([['replaced_unanswered'], ['replaced_unanswered']]);
  await accepted(batch['id'], line.publicId, appeals.line.publicId);
  expect(await heldBackIn(at)).toEqual({});
  expect(await released(at)).toMatchObject({ awards: 2, voids: 2 });
});

test('what a registrar let pass counts until the SIS refuses again, and for the student id that they looked at', async () => {
  const { line } = await credited(world, at);
  const path = `/awards/${line.id}/overrides`;
  for (const reason of ['Term not active', 'Course not active']) {
    const batch = await released(at);
    ok(await answerBatch(at, batch['id'], [[line.publicId, 'rejected', reason]]));
    app.clock.advance(60_000);
    expect(await heldBackIn(at)).toEqual({ [line.publicId]: ['rejected_before'] });
    ok(await at.registrar.post(path, { codes: ['rejected_before'], reason: `${reason}: mended in the SIS.` }));
    expect(await heldBackIn(at)).toEqual({});
  }
  expect((await lineOf(at, line.id)).overrides).toMatchObject([
    { reason: 'Term not active: mended in the SIS.' },
    { reason: 'Course not active: mended in the SIS.' },
  ]);
  await accepted((await released(at)).id, line.publicId);

  const [mary, ann] = [
    await student(world, at, { name: 'Mary Jones' }),
    await student(world, at, { name: 'Ann Other' }),
  ];
  const [first, hers] = [await credited(world, at, { learner: mary }), await credited(world, at, { learner: ann })];
  await accepted((await released(at))['id'], first.line.publicId, hers.line.publicId);
  ok(await mary.patch('/person', { name: 'Mary Smith' }));
  const { line: second } = await credited(world, at, { learner: mary, course: 'BUS240' });
  const married = { codes: ['name_differs'], reason: 'Married; seen the certificate.' };
  ok(await at.registrar.post(`/awards/${second.id}/overrides`, married));
  expect(await heldBackIn(at)).toEqual({});
  for (const [who, studentId] of [
    [ann, '00999'],
    [mary, ann.studentId],
  ] as const) {
    const path = `/members/${who.id}`;
    const { version } = ok(await at.institution.admin.get(path));
    ok(await at.institution.admin.patch(path, { studentId, version }));
  }
  expect(await heldBackIn(at)).toEqual({ [second.publicId]: ['name_differs'] });
});

import { CompletionService } from '../src/credential/stack/completion.service.js';
import { system } from '../src/kernel/actor.js';
import { startApp, type TestApp } from './app.js';
import { appealed, credited, registry, student, type Registry, type Student } from './world/award.js';
import { ok } from './world/college.js';
import { createWorld, type Json, type World } from './world.js';

let app: TestApp;
let world: World;
let college: Registry;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  college = await registry(world);
});
afterAll(() => app.stop());

const admin = () => college.institution.admin;
const content = (title: string, courses: ('BUS101' | 'BUS210' | 'BUS240')[] = ['BUS101', 'BUS210']) => ({
  title,
  description: 'Leads a shift.',
  courseIds: courses.map((code) => college.courses[code].id),
  needed: null,
  minimumCredits: '6.00',
});
const define = async (title: string): Promise<Json> => ok(await admin().post('/stacks', content(title)));
const redefine = async ({ id, version, title }: Json, courses?: ('BUS101' | 'BUS210' | 'BUS240')[]): Promise<Json> =>
  ok(await admin().put(`/stacks/${id}`, { ...content(title, courses), version }));
const retire = async ({ id }: Json) => ok(await admin().post(`/stacks/${id}/retirement`));
const award = (learner: Student, course: 'BUS101' | 'BUS210') => credited(world, college, { learner, course });
const both = async (learner: Student) => [await award(learner, 'BUS101'), await award(learner, 'BUS210')] as const;
const takeBack = async (line: Json) =>
  ok(await college.registrar.post(`/awards/${line.id}/voiding`, { reason: 'Given twice.' }));

/** What this learner was told of stacks, the earliest first. */
async function news(learner: Student): Promise<string[]> {
  await app.settle();
  const { rows } = ok(await learner.get('/notifications'));
  return rows.filter((row: Json) => row.kind.startsWith('stack')).map((row: Json) => row.text).reverse(); // prettier-ignore
}
/** What the timeline of their claim says of stacks. */
async function timeline(learner: Student, claimId: string): Promise<string[]> {
  const { entries } = ok(await learner.get(`/claims/${claimId}/timeline`));
  return entries.map((entry: Json) => entry.type).filter((type: string) => type.startsWith('stack'));
}
const has = (title: string) => `You have all that “${title}” takes. Make its certificate on the page of your record.`;
const lost = (title: string) =>
  `Credit was taken back, so “${title}” is not complete any more. Your record says what it still takes.`;
const changed = (title: string) =>
  `The college changed what “${title}” takes, so you do not have all of it any more. Your record says what it takes now.`;

test('who completes a stack is told once, and so does the timeline of the claim that completed it', async () => {
  const stack = await define('Supervision');
  const mary = await student(world, college);
  const first = await award(mary, 'BUS101');
  expect(await news(mary)).toEqual([]);
  const second = await award(mary, 'BUS210');
  expect(await news(mary)).toEqual([has('Supervision')]);
  expect(await timeline(mary, first.claimId)).toEqual([]);
  expect(await timeline(mary, second.claimId)).toEqual(['stack.completed']);
  await app.app.get(CompletionService).afterDefinition(stack.id, system(college.institution.id));
  await appealed(world, college, second, { outcome: 'full' });
  const lines = ok(await college.registrar.get(`/awards?claimId=${second.claimId}`)).rows;
  expect(lines.filter((line: Json) => line.voidedAt !== null)).toHaveLength(1);
  expect(await news(mary)).toHaveLength(1);
  await retire(stack);
});

test('who loses a part of it is told once, and again when it is complete anew', async () => {
  const stack = await define('Supervision');
  const lena = await student(world, college);
  const [first, second] = await both(lena);
  ok(await lena.post('/credentials', { kind: 'stack', stackId: stack.id }));
  await takeBack(first.line);
  expect(await news(lena)).toEqual([has('Supervision'), lost('Supervision')]);
  expect(await timeline(lena, first.claimId)).toEqual(['stack.undone']);
  await takeBack(second.line);
  expect(await news(lena)).toHaveLength(2);
  const anew = await both(lena);
  expect(await news(lena)).toEqual([has('Supervision'), lost('Supervision'), has('Supervision')]);
  expect(await timeline(lena, anew[1].claimId)).toEqual(['stack.completed']);
  await retire(stack);
});

test('what the college defines later tells those who have it all, and those who have not any more', async () => {
  const [holder, waiting] = [await student(world, college), await student(world, college)];
  await both(holder);
  await both(waiting);
  const other = await student(world, college);
  await award(other, 'BUS101');
  const stack = await define('Leading');
  expect([await news(holder), await news(waiting)]).toEqual([[has('Leading')], [has('Leading')]]);
  ok(await holder.post('/credentials', { kind: 'stack', stackId: stack.id }));
  const longer = await redefine(stack, ['BUS101', 'BUS210', 'BUS240']);
  expect(await news(waiting)).toEqual([has('Leading'), changed('Leading')]);
  expect(await news(holder)).toEqual([has('Leading')]);
  await redefine(longer);
  expect(await news(waiting)).toEqual([has('Leading'), changed('Leading'), has('Leading')]);
  expect(await news(holder)).toEqual([has('Leading')]);
  expect(await news(other)).toEqual([]);
  await retire(stack);
});

test('a stack that is retired is told to those who were on the way, and takes nothing from those who hold it', async () => {
  const stack = await define('Closing');
  const [holder, waiting, half, none] = await Promise.all([1, 2, 3, 4].map(() => student(world, college)));
  const [first] = await both(waiting!);
  await both(holder!);
  await award(half!, 'BUS101');
  ok(await holder!.post('/credentials', { kind: 'stack', stackId: stack.id }));
  await retire(stack);
  await retire(stack);
  const over = 'The college no longer gives the certificate “Closing”. Your credit stays as it is.';
  expect(await Promise.all([holder!, waiting!, half!, none!].map(news))).toEqual([
    [has('Closing')],
    [has('Closing'), over],
    [over],
    [],
  ]);
  await takeBack(first.line);
  expect(await news(waiting!)).toHaveLength(2);
});

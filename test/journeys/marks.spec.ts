import type { Page, Route } from 'playwright-core';
import { createWorld, type Json, type Member } from '../world.js';
import { draft, ok, submit } from '../world/claim.js';
import { pdfOf } from '../world/files.js';
import { experience, upload } from '../world/portfolio.js';
import { decide, goodSheet, reviewCampus, taskOn, type Reviewed } from '../world/review.js';
import { comesTo } from './eventually.js';
import { looksRight, phone } from './looks.js';
import { openStage, sentLine, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

/** A claim with a plan of two pages, in its reader's hands and scored: what is left are the marks. */
async function scoredClaim(): Promise<{ on: Reviewed; reader: Member; seat: Json }> {
  const world = createWorld(stage.app);
  const campus = await reviewCampus(world);
  const { learner, claim } = await draft(world, campus);
  const plan = ok(
    await upload(learner, await pdfOf(['Plan of the night shift', 'Press 4 stood still.']), 'plan.pdf', {
      title: 'Plan',
    }),
  );
  const job = await experience(learner);
  for (const { id, version } of claim.outcomes.filter(({ required }: Json) => required)) {
    const said = {
      version,
      statement: 'I learned to plan on the night shift.',
      evidence: [plan.id],
      experiences: [job],
    };
    ok(await learner.put(`/claims/${claim.id}/outcomes/${id}`, said));
  }
  await world.app.settle();
  ok(await submit(learner, ok(await learner.get(`/claims/${claim.id}`))));
  ok(await campus.coordinator.post(`/claims/${claim.id}/acceptance`));
  await world.app.settle();
  const [reader] = campus.reviewers as [Member];
  const seat = await taskOn(reader, claim.id);
  ok(await reader.post(`/assignments/${seat.id}/acceptance`));
  const { version } = ok(await reader.get(`/assignments/${seat.id}/evaluation`));
  ok(await reader.put(`/assignments/${seat.id}/evaluation`, { ...goodSheet, version }));
  return { on: { ...campus, learner, claim }, reader, seat };
}

async function windowOf({ email, password }: Member): Promise<Page> {
  const page = await stage.stranger();
  const answer = await page.request.post('/api/session', { headers: { origin: stage.url }, data: { email, password } });
  expect(answer.status()).toBe(201);
  return page;
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const times = (n: number, key: string) => Array.from({ length: n }, () => key);
const arrived = (page: Page) => sentLine(page).waitFor();

test('a reader marks a passage and a region by keyboard alone, and the learner finds both in the letter', async () => {
  const { on, reader, seat } = await scoredClaim();
  const page = await windowOf(reader);
  await page.goto(`/assignments/${seat.id}`);
  await page.getByText('Plan of the night shift').first().waitFor({ state: 'attached' });

  await press(page, 'a');
  await page.getByLabel('The words on this page').waitFor();
  await press(page, 'Control+Home', ...times(4, 'Shift+ArrowRight'), 'Enter');
  await page.getByLabel('What you say about it').waitFor();
  await page.keyboard.type('This is the plan itself.');
  await arrived(page);
  await looksRight(page, 'marks-passage');
  await page.getByLabel('What you say about it').press('Escape');
  await press(page, ']');

  await page.getByText('page 2 of 2').waitFor();
  await press(page, 'b');
  await page.getByRole('application', { name: /^Box: 25% from the left/ }).waitFor();
  await press(page, ...times(3, 'ArrowUp'), ...times(2, 'Shift+ArrowRight'));
  await page
    .getByRole('application', { name: 'Box: 25% from the left, 19% from the top, 54% wide, 20% high' })
    .waitFor();
  await page.getByLabel('From left').fill('10');
  await looksRight(page, 'marks-region');
  await page.getByRole('button', { name: 'The box is right' }).press('Enter');
  await page.getByLabel('What you say about it').waitFor();
  await page.keyboard.type('Why did it stand still?');
  await page.getByLabel('It is about').selectOption({ label: 'Give feedback' });
  await arrived(page);
  await press(page, 'Escape');

  await page.getByRole('button', { name: 'Show mark 1' }).press('Enter');
  await page.getByText('page 1 of 2').waitFor();
  await page.getByRole('button', { name: /^Mark 1, .*This is the plan itself\.$/ }).waitFor();
  await comesTo(() => page.evaluate(() => document.activeElement?.id), expect.stringMatching(/^mark-/));
  await page.setViewportSize(phone);
  await page.getByRole('tab', { name: 'Rubric' }).click();
  await page.getByText('Marked for this criterion').waitFor();
  await page.getByRole('button', { name: /“Plan”/ }).click();
  await page.getByRole('tab', { name: 'Evidence', selected: true }).waitFor();
  await looksRight(page, 'marks-list');

  await press(page, 'Control+Enter');
  await page.getByRole('dialog').waitFor();
  await press(page, 'Control+Enter');
  await page.getByText('Your review is submitted.').waitFor();
  await stage.app.settle();
  ok(await decide(on));
  await stage.app.settle();
  const letter = await windowOf(on.learner);
  await letter.goto(`/claims/${on.claim.id}/letter`);
  await letter.getByText('This is the plan itself.').waitFor();
  await letter.getByText('Plan, page 2 · Give feedback').waitFor();
});

/** The page's next look at the workspace, which follows what another tab wrote. It is answered when that is asked for, with what was there when it began. */
const slowLook = (page: Page) =>
  new Promise<() => Promise<void>>((begun) => {
    const late = async (route: Route) => {
      const response = await route.fetch();
      begun(() => route.fulfill({ response }).catch(() => undefined)); // the page may have given it up
    };
    void page.route('**/api/assignments/*/workspace', late, { times: 1 });
  });

test('a box can be drawn, a mark is changed in two tabs without loss, and what was removed can be put back', async () => {
  const { reader, seat } = await scoredClaim();
  const [one, two] = [await windowOf(reader), await windowOf(reader)];
  await one.goto(`/assignments/${seat.id}`);
  await one.getByRole('button', { name: 'Mark a region' }).click();
  const board = one.getByRole('application').locator('..');
  const { x, y, width, height } = (await board.boundingBox())!;
  await one.mouse.move(x + width * 0.1, y + height * 0.05);
  await one.mouse.down();
  await one.mouse.move(x + width * 0.6, y + height * 0.1, { steps: 4 });
  await one.mouse.up();
  await one.getByRole('application', { name: /^Box: 10% from the left, 5% from the top, 50% wide, 5% high/ }).waitFor();
  await press(one, 'Enter');
  await one.getByLabel('What you say about it').fill('A good heading.');
  await arrived(one);

  await two.goto(`/assignments/${seat.id}`);
  await two.getByRole('button', { name: 'Change mark 1' }).click();
  await two.getByLabel('What you say about it').fill('A clear heading.');
  const look = slowLook(one);
  await arrived(two);
  const answer = await look;
  await one.getByLabel('What you say about it').fill('A fine heading.');
  await one.getByRole('alert').getByText('A clear heading.').waitFor();
  await one.getByRole('button', { name: 'Keep yours' }).click();
  await one.getByRole('alert').waitFor({ state: 'detached' });
  await one.getByRole('button', { name: 'Done', exact: true }).click();
  await answer();
  await one.getByRole('button', { name: 'Remove mark 1' }).click();
  await one.getByText('The mark was removed.').waitFor();
  await one.getByRole('button', { name: 'Put it back' }).click();
  await one.getByRole('button', { name: /^Mark 1, .*A fine heading\.$/ }).waitFor();
});

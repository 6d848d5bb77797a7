import type { Page } from 'playwright-core';
import { createWorld, type Json, type Member } from '../world.js';
import { publishedRubric, rubricContent } from '../world/college.js';
import { inReview, reviewCampus, taskOn } from '../world/review.js';
import { comesTo } from './eventually.js';
import { looksRight, phone } from './looks.js';
import { openStage, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const titles = ['Sources', 'Theory', 'Practice', 'Judgement', 'Evidence', 'Currency', 'Reflection', 'Presentation'];

/** A reader at a college of their own, with two claims in hand and a rubric of eight criteria. */
async function deskWithTwoClaims(): Promise<{ reader: Member; seats: Json[] }> {
  const world = createWorld(stage.app);
  const campus = await reviewCampus(world);
  const [sample] = rubricContent().criteria;
  const criteria = titles.map((title) => ({ ...sample, id: title.toLowerCase(), title, mustMeet: false }));
  await publishedRubric(campus.college, { courseId: campus.course.id }, rubricContent({ criteria }));
  const [reader] = campus.reviewers as [Member];
  const seats: Json[] = [];
  for (let n = 0; n < 2; n++) {
    const { claim } = await inReview(world, campus);
    seats.push(await taskOn(reader, claim.id));
  }
  return { reader, seats };
}

/** Presses keys and counts them. */
function counted(page: Page) {
  const count = { presses: 0 };
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      count.presses += 1;
      await page.keyboard.press(key);
    }
  };
  return { count, press };
}

const saved = (page: Page) => page.getByText(/^Saved \d/).waitFor();

test('eight criteria are read, scored and submitted from the queue by keyboard alone, and the next case opens at once', async () => {
  const { reader } = await deskWithTwoClaims();
  const page = await stage.of(reader);
  const { count, press } = counted(page);
  await page.addInitScript(() =>
    addEventListener('pointerdown', () => document.documentElement.classList.add('pointed'), true),
  );
  await page.goto('/assignments');
  await page.getByRole('heading', { name: 'My queue', level: 1 }).waitFor();
  await page.getByRole('row').nth(2).waitFor();
  await press('Enter');
  await page.getByRole('button', { name: /^Sources/, expanded: true }).waitFor();
  for (const [at, title] of titles.entries()) {
    await page.getByRole('button', { name: new RegExp(`^${title}`), expanded: true }).waitFor();
    await press(at === 0 ? '3' : '2');
  }
  await page.getByText('8 of 8 scored').waitFor();
  await saved(page);
  await press('Control+Enter');
  await page.getByRole('dialog').waitFor();
  await press('1', 's');
  await page.getByText('Still missing').waitFor({ state: 'detached' });
  await looksRight(page, 'reviewer-finish');
  await press('Control+Enter');
  await page.getByText('Your review is submitted.').waitFor();
  console.info(`from the queue to a submitted review of eight criteria: ${count.presses} key presses`);
  expect(count.presses).toBeLessThanOrEqual(24);
  expect(await page.locator('html.pointed').count()).toBe(0);
});

test('the next case is there before it is asked for', async () => {
  const { reader, seats } = await deskWithTwoClaims();
  const page = await stage.of(reader);
  const ahead = page.waitForResponse((answer) => answer.url().includes(`${seats[1].id}/workspace`));
  await page.goto(`/assignments/${seats[0].id}`);
  await page.getByRole('button', { name: /^Sources/, expanded: true }).waitFor();
  await (await ahead).finished();
  const took = await page.evaluate(
    (reference) =>
      new Promise<number>((done) => {
        const start = performance.now();
        const look = () =>
          document.querySelector('h1')?.parentElement?.textContent?.includes(reference)
            ? done(performance.now() - start)
            : requestAnimationFrame(look);
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true, cancelable: true }));
        look();
      }),
    seats[1].reference as string,
  );
  console.info(`the next case was on the screen after ${Math.round(took)} ms`);
  await page.getByText(seats[1].reference).waitFor();
});

test('two tabs never write over each other: both versions are shown, and the reader chooses', async () => {
  const { reader, seats } = await deskWithTwoClaims();
  const [one, two] = [await stage.of(reader), await stage.of(reader)];
  for (const page of [one, two]) {
    await page.goto(`/assignments/${seats[0].id}`);
    await page.getByRole('button', { name: /^Sources/, expanded: true }).waitFor();
  }
  await one.getByLabel('Comment on Sources').fill('From the desk.');
  await saved(one);
  await two.getByLabel('Comment on Sources').fill('From the other tab.');
  await two.getByText('Two versions: Comment on Sources').waitFor();
  await two.getByText('From the desk.').waitFor();
  await looksRight(two, 'reviewer-conflict');
  await two.getByRole('button', { name: 'Keep both' }).click();
  await saved(two);
  await one.reload();
  await expectText(one, 'From the desk.\n\nFrom the other tab.');
});

const expectText = async (page: Page, text: string) => {
  await comesTo(() => page.getByLabel('Comment on Sources').inputValue(), text);
};

test('keys are dead while typing, can be changed, and can be switched off', async () => {
  const { reader, seats } = await deskWithTwoClaims();
  const page = await stage.of(reader);
  await page.goto(`/assignments/${seats[0].id}`);
  await page.getByRole('button', { name: /^Sources/, expanded: true }).waitFor();
  await page.keyboard.press('c');
  await page.keyboard.type('In 2 years, 3 sites.');
  await saved(page);
  await page.getByText('0 of 8 scored').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await looksRight(page, 'reviewer-keys');
  await page.getByRole('button', { name: 'Change the key for “Take back the last choice”' }).click();
  await page.keyboard.press('z');
  await page.getByRole('row', { name: /z Take back/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await page.getByText('1 of 8 scored').waitFor();
  await page.keyboard.press('z');
  await page.getByText('0 of 8 scored').waitFor();
  await page.keyboard.press('?');
  await page.getByText('Single keys work').click();
  await page.getByRole('checkbox', { name: /^Single keys work/, checked: false }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('2');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog', { name: 'Finish the review' }).waitFor();
  await page.getByText('0 of 8 scored').waitFor();
});

test('a reader of the demo college looks at evidence, asks for more, and keeps their own page in order', async () => {
  const page = await stage.as('priya');
  await page.goto('/assignments?show=reading');
  await page.getByRole('heading', { name: 'My queue', level: 1 }).waitFor();
  await page.getByRole('row').nth(1).waitFor();
  await looksRight(page, 'reviewer-queue');
  await page.getByRole('rowheader').first().getByRole('link').click();
  await page.getByRole('region', { name: 'Rubric' }).waitFor();
  await page.locator('canvas, img, video').first().waitFor();
  await looksRight(page, 'reviewer-workspace');
  await page.keyboard.press('e');
  await page.getByText(/^2 of \d/).waitFor();
  await page.getByRole('button', { name: 'Ask for more' }).click();
  await page.getByLabel('Your question').fill('Who signed the plan?');
  await looksRight(page, 'reviewer-ask');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Step back' }).click();
  await page.getByLabel('I have a conflict of interest').check();
  await looksRight(page, 'reviewer-step-back');
  await page.keyboard.press('Escape');
  await page.goto('/reviewer');
  await page.getByRole('heading', { name: 'My reviewer page', level: 1 }).waitFor();
  await page.getByText('Information Technology').first().waitFor();
  await looksRight(page, 'reviewer-page');
});

test('on a phone the three parts are tabs, and nothing is wider than the screen', async () => {
  const { reader, seats } = await deskWithTwoClaims();
  const page = await stage.of(reader);
  await page.setViewportSize(phone);
  await page.goto(`/assignments/${seats[0].id}`);
  await page.getByRole('tab', { name: 'Statement', selected: true }).waitFor();
  await page.getByRole('tab', { name: 'Rubric' }).click();
  await page
    .getByRole('radio', { name: /^Level meets/ })
    .first()
    .check();
  await page.getByText('1 of 8 scored').waitFor();
  await looksRight(page, 'reviewer-phone-rubric');
  await page.getByRole('tab', { name: 'Evidence' }).click();
  await page.getByText('What I wrote at work.').waitFor();
});

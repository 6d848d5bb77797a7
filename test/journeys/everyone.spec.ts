import type { Page } from 'playwright-core';
import { demoPassword, people, type PersonKey } from '../../src/demo/content/people.js';
import { system } from '../../src/kernel/actor.js';
import { NotificationService } from '../../src/notification/notification.service.js';
import { comesTo } from './eventually.js';
import { looksRight } from './looks.js';
import { openStage, sentLine, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

test('one’s account: who one is, how the pages look, how one hears of what, where one is signed in', async () => {
  const page = await stage.as('denise');
  await page.goto('/account');
  await page.getByRole('heading', { name: 'Your account', level: 1 }).waitFor();
  await looksRight(page, 'account');
  await page.getByLabel('Colors').selectOption('dark');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Your changes are saved.').waitFor();
  await comesTo(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(20, 24, 22)');
  await page.getByLabel('Colors').selectOption('system');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: 'News and mail' }).click();
  await page.getByRole('heading', { name: 'News and mail', level: 1 }).waitFor();
  await page.getByLabel('My claim was decided').waitFor();
  await looksRight(page, 'account-news');
  await page.getByRole('link', { name: 'Password and devices' }).click();
  await page.getByText('This device').first().waitFor();
  await looksRight(page, 'account-security');
  await page.getByRole('link', { name: 'Keys' }).click();
  await page.getByLabel('Use single keys').waitFor();
  await looksRight(page, 'account-keys');
});

test('news stands in the inbox, and reading it is told to the bar', async () => {
  const page = await stage.as('luis');
  await page.goto('/notifications');
  await page.getByRole('heading', { name: 'News', level: 1 }).waitFor();
  await page.getByRole('list', { name: 'Your news, the newest first' }).waitFor();
  await looksRight(page, 'notifications');
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await page.getByText('You have read everything.').waitFor();
  await page.getByRole('link', { name: 'News', exact: true }).waitFor();
});

test('news reaches every open window at once, and only its person', async () => {
  const page = await stage.as('denise');
  await page.goto('/account');
  await page.getByRole('heading', { name: 'Your account', level: 1 }).waitFor();
  const second = await page.context().newPage();
  await second.goto('/help');
  const stranger = await stage.as('rosa');
  await stranger.goto('/account');
  await stranger.getByRole('heading', { name: 'Your account', level: 1 }).waitFor();
  await tell('denise', 'Infant and Toddler Curriculum');
  for (const window of [page, second]) {
    await window.getByText('Your claim for “Infant and Toddler Curriculum” arrived.').waitFor();
    await window.getByRole('link', { name: /^News \(\d+\)$/ }).waitFor();
  }
  expect(await stranger.getByText('Infant and Toddler Curriculum').count()).toBe(0);
});

test('one menu finds and goes anywhere by keyboard, and holds only one’s own', async () => {
  const page = await stage.as('luis');
  await page.goto('/help');
  await page.getByRole('heading', { name: 'Help', level: 1 }).waitFor();
  await looksRight(page, 'help');
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: 'Search or go to…' }).waitFor();
  await looksRight(page, 'command-menu');
  await page.keyboard.type('record');
  await page.getByRole('menuitem', { name: 'My record' }).waitFor();
  expect(await page.getByRole('menuitem', { name: 'Cases' }).count()).toBe(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/record');
  await page.goto('/search?q=management');
  await page.getByRole('heading', { name: 'Courses' }).waitFor();
  await looksRight(page, 'search');
  await page.getByLabel('What do you look for?').fill('zzzz');
  await page.getByText('Nothing that you may see holds “zzzz”').waitFor();
});

test('the language changes everywhere, and stays', async () => {
  const page = await stage.as('nhung');
  await page.goto('/notifications');
  const kept = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
  await page.getByRole('button', { name: 'Español' }).click();
  await page.getByRole('heading', { name: 'Novedades', level: 1 }).waitFor();
  await kept;
  await page.goto('/account');
  await page.getByRole('heading', { name: 'Su cuenta', level: 1 }).waitFor();
  await comesTo(() => page.evaluate(() => document.documentElement.lang), 'es');
  await page.goto('/help');
  await page.getByRole('heading', { name: 'Ayuda', level: 1 }).waitFor();
  await page.goto('/search?q=curso');
  await page.getByRole('heading', { name: 'Buscar', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Search', level: 1 }).waitFor();
});

test('typing is safe without a network, and through a session that ends: sign in in place, go on', async () => {
  const page = await stage.as('denise');
  const box = await openAnswer(page);
  await box.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' I watch how children play.');
  await page.getByRole('button', { name: 'Yes, it is mine' }).click();
  await sentLine(page).waitFor();

  await page.context().setOffline(true);
  await box.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' I write down what I see.');
  await page.getByText('1 change is only on this device.').waitFor({ timeout: 40_000 });
  await page.context().setOffline(false);
  await sentLine(page).waitFor();

  const elsewhere = await stage.as('denise');
  const { url } = stage;
  expect((await elsewhere.request.delete('/api/sessions', { headers: { origin: url } })).status()).toBe(204);
  await page.getByRole('heading', { name: 'Sign in again to go on' }).waitFor({ timeout: 40_000 });
  await page.getByRole('textbox', { name: 'Password' }).fill(demoPassword);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Sign in again to go on' }).waitFor({ state: 'detached' });
  await box.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Then I talk with the family.');
  await sentLine(page).waitFor();
  await page.reload();
  const all = 'I watch how children play. I write down what I see. Then I talk with the family.';
  await comesTo(async () => (await answerBox(page)).inputValue(), expect.stringContaining(all));
});

test('two minutes before the session ends there is a warning, and one key keeps it', async () => {
  const page = await stage.as('terrence');
  await page.clock.install();
  await page.goto('/help');
  await page.getByRole('heading', { name: 'Help', level: 1 }).waitFor();
  stage.app.clock.advance(58.5 * 60_000);
  await page.clock.fastForward(58.5 * 60_000);
  await page.getByRole('heading', { name: 'Are you still there?' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Are you still there?' }).waitFor({ state: 'detached' });
  stage.app.clock.set(new Date());
});

/** News for one person of the demo college, as the product tells it. */
async function tell(who: PersonKey, title: string): Promise<void> {
  const { app, database, owner } = stage.app;
  const { email } = people.find(({ key }) => key === who)!;
  const { rows } = await owner.query(
    `select m.person_id as "personId", m.institution_id as "institutionId", c.id as "claimId"
     from person p join membership m on m.person_id = p.id join claim c on c.learner_id = p.id where p.email = $1 limit 1`,
    [email],
  );
  const { personId, institutionId, claimId } = rows[0];
  await database.inInstitution(system(institutionId), (tx) =>
    app.get(NotificationService).tell(tx, {
      institutionId, personId, kind: 'claim_received', about: { claimId }, params: { title },
    }),
  ); // prettier-ignore
}

/** Denise's page for one outcome of the claim that she is writing. */
async function openAnswer(page: Page) {
  await page.goto('/portfolio');
  await page.getByRole('link', { name: 'Open this claim' }).click();
  await page.getByRole('link', { name: 'Recognize signs of atypical development' }).click();
  return answerBox(page);
}

async function answerBox(page: Page) {
  const box = page.locator('main textarea').first();
  await box.waitFor();
  return box;
}

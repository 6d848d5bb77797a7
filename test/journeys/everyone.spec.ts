import { looksRight } from './looks.js';
import { openStage, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 300_000);
afterAll(() => stage?.close());

test('one’s account: who one is, how the pages look, how one hears of what, where one is signed in', async () => {
  const page = await stage.as('denise');
  await page.goto('/account');
  await page.getByRole('heading', { name: 'Your account', level: 1 }).waitFor();
  await looksRight(page, 'account');
  await page.getByLabel('Colours').selectOption('dark');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Your changes are saved.').waitFor();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(20, 24, 22)');
  await page.getByLabel('Colours').selectOption('system');
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
  const page = await stage.as('denise');
  await page.goto('/notifications');
  await page.getByRole('heading', { name: 'News', level: 1 }).waitFor();
  await page.getByRole('list', { name: 'Your news, the newest first' }).waitFor();
  await looksRight(page, 'notifications');
});

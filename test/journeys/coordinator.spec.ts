import type { Page } from 'playwright-core';
import { looksRight } from './looks.js';
import { openStage, type Stage } from './stage.js';

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage();
  page = await stage.as('renee');
});
afterAll(() => stage?.close());

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const row = (text: string) => page.getByRole('row').filter({ hasText: text });

test('the day begins with what needs her, and a remedy takes it off the list', async () => {
  await page.goto('/today');
  await heading(/need you$/);
  await page.getByText('Nobody can review:').waitFor();
  await looksRight(page, 'today');
  await row('expert in Hospitality').getByRole('button', { name: 'Confirm' }).click();
  await page.getByText('The expertise counts now.').waitFor();
  await row('expert in Hospitality').waitFor({ state: 'detached' });

  await row('Nobody can review:').getByRole('link', { name: 'Find one' }).click();
  await heading(/^Reviewers for CUL 101/);
  await page.getByText('This is their own claim.').waitFor();
  await looksRight(page, 'assign');
});

test('cases are found, walked through and selected by key; what she asks for many can be taken back', async () => {
  await page.goto('/claims');
  await heading('Cases');
  await row('Metrology and Quality Control').waitFor();
  await looksRight(page, 'cases');

  await page.getByRole('link', { name: 'Closed' }).click();
  await row('Decided').first().waitFor();
  await page.getByRole('link', { name: 'With the learner' }).click();
  await row('Decided').first().waitFor({ state: 'detached' });
  const first = page.getByRole('row').nth(1).getByRole('link');
  await first.focus();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('k');
  await page.keyboard.press('x');
  await page.getByText('2 selected').waitFor();

  await page.getByRole('button', { name: 'Remind' }).click();
  await page.getByRole('dialog').getByText('This works for 2 cases.').waitFor();
  await looksRight(page, 'cases-bulk');
  await page.getByRole('button', { name: 'Remind about 2 cases' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back. Nothing was changed.').waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
});

test('what is not taken back is done after ten seconds, and what could not be done is said', async () => {
  await page.goto('/claims');
  await row('Metrology and Quality Control').waitFor();
  await page.getByLabel('Select all that are shown').check();
  await page.getByRole('button', { name: 'Extend dates' }).click();
  await page.getByLabel('Business days').fill('2');
  await page.getByRole('button', { name: 'See what would happen' }).click();
  await page.getByText('No date runs on this claim.').waitFor();
  await page.getByRole('button', { name: /^Extend \d+ cases$/ }).click();
  await page.getByText(/^Done for \d+ cases\.$/).waitFor();
});

test('the board shows the same cases by stage', async () => {
  await page.goto('/claims?view=board');
  await page.getByRole('heading', { level: 2, name: 'With the learner' }).waitFor();
  await page.getByRole('link', { name: /^MFG 130/ }).waitFor();
  await looksRight(page, 'cases-board');
});

test('a case is checked, its fee settled, accepted and given to a reviewer of her choice', async () => {
  await page.goto('/claims?stage=screening');
  await page.getByRole('link', { name: /^BUS 101/ }).click();
  await heading(/^BUS 101/);
  await page.getByText('Sent the claim').waitFor();
  await looksRight(page, 'case');
  await page.getByRole('button', { name: 'Note the payment' }).click();
  await page.getByLabel('Number of the receipt').fill('R-2041');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Note the payment' }).click();
  await page.getByText('$75, paid').waitFor();
  await page.getByRole('button', { name: 'Accept for review' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Accept for review' }).click();
  await page.getByText('A seat was offered').first().waitFor();

  await page.getByRole('link', { name: 'Choose reviewers' }).click();
  await heading(/^Reviewers for BUS 101/);
  await page.getByRole('button', { name: 'Offer', exact: true }).first().click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Offer', exact: true }).click();
  await page.getByText(/^The seat is offered to /).waitFor();
  await page.getByText('The coordinator chose somebody else.').waitFor();
});

test('reviewers, what makes them reviewers, and mail', async () => {
  await page.goto('/reviewers');
  await page.getByRole('link', { name: 'Luis Marte' }).waitFor();
  await looksRight(page, 'reviewers');
  await page.getByRole('link', { name: 'Luis Marte' }).click();
  await heading('Luis Marte');
  await page.getByRole('button', { name: 'Record a training' }).click();
  await page.getByLabel('Title').fill('Norming, again');
  await page.getByLabel('Completed on').fill('2026-11-02');
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await page.getByText('Norming, again').waitFor();
  await looksRight(page, 'reviewer');

  await page.goto('/mails');
  await row('luis@quabbinvalley.example').first().waitFor();
  await looksRight(page, 'mails');
  await page.getByLabel('Which mail').selectOption({ label: 'Failed' });
  await page.getByText('No mail has failed').waitFor();
});

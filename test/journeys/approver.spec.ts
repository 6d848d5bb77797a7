import type { Page } from 'playwright-core';
import { looksRight, phone } from './looks.js';
import { openStage, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

/** The id of the claim with this title that stands so. */
async function claimOf(page: Page, status: string, title: string): Promise<string> {
  const answer = await page.request.get(`/api/claims?status=${status}&search=${encodeURIComponent(title)}`);
  return (await answer.json()).rows[0].id as string;
}

test('an approver finds what waits, is told what is missing, and decides; the learner reads the letter', async () => {
  const page = await stage.as('samuel');
  await page.goto('/');
  await page.getByRole('heading', { name: 'One claim waits for you', level: 1 }).waitFor();
  await looksRight(page, 'approvals');
  await page.getByRole('link', { name: 'Decide on CIT 140' }).click();
  await page.getByRole('heading', { name: /^Decide: CIT 140/, level: 1 }).waitFor();
  await page.getByRole('heading', { name: 'The letter that the learner reads' }).waitFor();
  await looksRight(page, 'approval');

  await page.getByLabel('A word of your own').fill('Well done, Nhung. Keep the timeline.');
  const letter = page.getByRole('region', { name: 'The letter that the learner reads' });
  await letter.getByText('Keep the timeline.').waitFor();
  await page.getByRole('link', { name: 'Insights' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stay' }).click();
  await page.getByLabel('Artifacts').fill('');
  await page.getByRole('button', { name: 'Give full credit' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Give full credit' }).click();
  await page.getByText('Write feedback for “Artifacts”').first().waitFor();
  expect(await page.getByLabel('A word of your own').inputValue()).toContain('Keep the timeline.');
  await page.getByLabel('Artifacts').fill('The timeline is your own and usable as evidence.');
  const id = page.url().split('/').at(-2)!;
  await page.getByRole('button', { name: 'Give full credit' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Give full credit' }).dblclick();
  await page.getByText('Decided. Nhung Tran has been told.').waitFor();
  await page.getByRole('heading', { name: 'Nothing waits for you' }).waitFor();
  await page.getByText('Every claim that was read is decided').waitFor();

  await page.goto(`/claims/${id}/approval`);
  await page.getByRole('heading', { name: /^Full credit \(3 credits\), decided by Samuel Adeyemi/ }).waitFor();
  await looksRight(page, 'approval-decided');

  const learner = await stage.as('nhung', { viewport: phone });
  await learner.goto(`/claims/${id}/letter`);
  await learner.getByText('Keep the timeline.').first().waitFor();
  await learner.getByText('The timeline is your own and usable as evidence.').first().waitFor();
});

test('a coordinator compares readers who disagree, and calls a third', async () => {
  const page = await stage.as('renee');
  const id = await claimOf(page, 'adjudication', 'Principles of Management');
  await page.goto(`/claims/${id}/disagreement`);
  await page.getByRole('heading', { name: /^Readers disagree: BUS 201/, level: 1 }).waitFor();
  await page.getByText('2 levels apart').first().waitFor();
  await page.getByText('Could we agree that the shift is an organization').waitFor();
  await looksRight(page, 'disagreement');
  await page.getByRole('button', { name: 'Call a third reader' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Call a third reader' }).click();
  await page.getByText('A third reader has been called.').waitFor();
  await page.getByText('A third reader was called already.').waitFor();
  await page.getByRole('heading', { name: 'The third reader' }).waitFor();
});

test('an appeal is answered with a reason, beside the decision that it is about', async () => {
  const learner = await stage.as('luis');
  const id = await claimOf(learner, 'decided', 'Customer Service');
  const filed = await learner.request.post(`/api/claims/${id}/appeal`, {
    headers: { origin: stage.url },
    data: { grounds: 'The memo shows all four steps, and the second reader says so.', criteria: ['concepts'] },
  });
  expect(filed.status()).toBe(201);
  const page = await stage.as('alicia');
  await page.goto('/approvals');
  await page.getByRole('heading', { name: /waits? for you/, level: 1 }).waitFor();
  const renee = await stage.as('renee');
  await renee.goto(`/claims/${id}/appeal-answer`);
  await renee.getByRole('heading', { name: /^Answer the appeal: BUS 115/, level: 1 }).waitFor();
  await looksRight(renee, 'appeal-answer');
  await renee.getByRole('button', { name: 'Take the appeal up' }).click();
  await renee.getByRole('dialog').getByRole('button', { name: 'Take the appeal up' }).click();
  await renee.getByText('Write the reason.').waitFor();
  await renee.getByLabel('What you write to the learner').fill('The second reading says what the first did not see.');
  await renee.getByRole('dialog').getByRole('button', { name: 'Take the appeal up' }).click();
  await renee.getByText('The appeal is taken up. New readers are being found.').waitFor();
});

test('insights say in a sentence, a picture and numbers what happened, for days that the address keeps', async () => {
  const page = await stage.as('renee');
  await page.goto('/insights');
  await page.getByText(/At this pace \d+ of \d+ open claims will miss/).waitFor();
  await page.getByText(/The longest stage is “In review”/).waitFor();
  await page.getByText('Priya Venkataraman').first().waitFor();
  await page.getByText('fewer than 10').first().waitFor({ state: 'attached' });
  await page.locator('svg.recharts-surface').first().waitFor();
  await looksRight(page, 'insights');
  await page.getByLabel('Subject', { exact: true }).selectOption({ label: 'BUS Business' });
  await page.waitForURL(/subjectId=/);
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Download as CSV ?: How long each stage takes/ }).click();
  expect((await file).suggestedFilename()).toBe('stages.csv');
  const dean = await stage.as('samuel');
  await dean.goto('/insights?period=year');
  await dean.getByText('Names are for coordinators').waitFor();
  expect(await dean.getByText('Priya Venkataraman').count()).toBe(0);
});

test('the college’s own words of a mail are previewed as they are typed, kept, and given up again', async () => {
  const page = await stage.as('renee');
  await page.goto('/templates');
  await page.getByRole('heading', { name: 'Letters', level: 1 }).waitFor();
  await looksRight(page, 'templates');
  await page.getByRole('link', { name: 'Choose a new password' }).click();
  await page.getByRole('heading', { name: 'Choose a new password', level: 1 }).waitFor();
  await page.getByLabel('Subject').fill('Your new password at {institution}');
  await page.getByText('Your new password at Quabbin Valley Community College').waitFor();
  const text = page.getByLabel('Text', { exact: true });
  await text.fill('No link here.');
  await page.getByText('Keep {link} in the text: the mail is sent for it.').waitFor();
  await looksRight(page, 'template');
  await text.fill('Choose it here: {link}');
  await page.getByText('Choose it here: https://credence.example/password#…').waitFor();
  await page.getByRole('button', { name: 'Save these words' }).click();
  await page.getByText('Saved. The next mail says it so.').waitFor();
  await page.getByText(/last changed by Renée Thibodeau/).waitFor();
  await page.getByRole('button', { name: 'Use the product’s own words' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Use the product’s own words' }).click();
  await page.getByText('These are the product’s own words.').waitFor();
});

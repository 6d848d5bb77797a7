import type { Page } from 'playwright-core';
import { looksRight, phone } from './looks.js';
import { openStage, type Stage } from './stage.js';
import type { PersonKey } from '../../src/demo/content/people.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** This learner's claim for this course, opened. */
async function open(who: PersonKey, course: string): Promise<Page> {
  const page = await stage.as(who, { viewport: phone });
  const { rows } = (await (await page.request.get('/api/standings')).json()) as {
    rows: { claimId: string; courseCode: string }[];
  };
  await page.goto(`/claims/${rows.find(({ courseCode }) => courseCode === course)!.claimId}`);
  await heading(page, new RegExp(course));
  return page;
}

test('a question is answered with proof, and the review goes on', async () => {
  const page = await open('terrence', 'MFG 130');
  await page.getByText('The review waits for your answer.').waitFor();
  await looksRight(page, 'claim-question');
  await press(page, 'Send my answer');
  await page.getByRole('alert').getByText('Write your answer.').waitFor();
  await page
    .getByLabel('Your answer')
    .fill('Here are the thirty measurements. Cp says how wide, Cpk also how well centred.');
  await page.getByLabel('Inspection sheets from the Saturday garage').check();
  await press(page, 'Send my answer');
  await page.getByText('It has been with faculty of the college for reading', { exact: false }).waitFor();
  await page.getByText('Here are the thirty measurements.', { exact: false }).waitFor();
  await page.getByRole('link', { name: /^Read what you sent/ }).click();
  await heading(page, /^What you sent/);
  await looksRight(page, 'claim-sent');
});

test('a denial is read point by point, and appealed', async () => {
  const page = await open('luis', 'BUS 115');
  await page.getByText('You did not earn credit for', { exact: false }).waitFor();
  await looksRight(page, 'claim-denied');
  await page.getByRole('link', { name: 'Print the letter' }).click();
  await heading(page, 'Decision letter');
  await page.getByRole('article').getByText('Luis Marte', { exact: false }).waitFor();
  await looksRight(page, 'letter');
  await page.getByRole('link', { name: 'Back to the claim' }).click();
  await page.getByRole('link', { name: 'Appeal the decision' }).click();
  await heading(page, 'Appeal the decision');
  await looksRight(page, 'appeal');
  await page.getByLabel('Demonstration of learning').check();
  await page.getByLabel('Why should the college look again?').fill('The memo shows outcomes 2 and 3.');
  await press(page, 'Send my appeal');
  await page.getByText('The college has had your appeal since', { exact: false }).waitFor();
  await looksRight(page, 'claim-appealed');
  await press(page, 'Take the appeal back');
  await press(page, 'Yes, take it back');
  await page.getByText('You took it back.').waitFor();
});

test('a claim says where it stands at every stage, with who has it and by when', async () => {
  const seen: [PersonKey, string, string][] = [
    ['rosa', 'BUS 101', 'It has been waiting for your fee'],
    ['rosa', 'ACC 130', 'The college promises a decision by'],
    ['nhung', 'CIT 140', 'It has been with the person who decides'],
    ['nhung', 'CIT 115', 'This is your appeal.'],
    ['denise', 'ECE 120', 'Your credit has been on your transcript since'],
  ];
  for (const [who, course, sentence] of seen) {
    const page = await open(who, course);
    await page.getByText(sentence, { exact: false }).waitFor();
    await page.context().close();
  }
});

test('a record holds what was earned, what was decided and what the limits leave', async () => {
  const page = await stage.as('rosa');
  await page.goto('/record');
  await heading(page, 'My record');
  await page.getByRole('heading', { name: 'What the limits leave' }).waitFor();
  await looksRight(page, 'record');
});

import type { Page } from 'playwright-core';
import { desk, looksRight, phone } from './looks.js';
import { keysOf } from './keys.js';
import { newcomer, photo } from './newcomer.js';
import { openStage, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor();
const parts = [
  'Plan work by setting objectives',
  'Organize a team',
  'Apply theories of leadership',
  'Control results with measures',
];
const story = 'I planned the night shift for ten people. I learned to leave room for what goes wrong.';

describe('a learner of the demo college', () => {
  test('comes back to a hub, and looks at ideas and experiences', async () => {
    const page = await stage.as('denise');
    await page.goto('/');
    await heading(page, /^Good (morning|afternoon|evening), Denise$/);
    await page.getByText('of 5 sections completed').waitFor();
    await page.getByText('How we work this out').click();
    await page.getByText('This is a guess, not a promise.').waitFor();
    await looksRight(page, 'learner-hub');
    await page.goto('/ideas?did=I+planned+shifts+and+trained+new+staff');
    await page.getByRole('heading', { name: /courses fit what you wrote/ }).waitFor();
    await looksRight(page, 'learner-ideas');
    await page.getByRole('link', { name: 'Read more about BUS 201 Principles of Management' }).click();
    await page.getByRole('button', { name: 'Start a claim' }).waitFor();
    await looksRight(page, 'learner-idea');
    await page.goto('/portfolio/experiences');
    await page.getByRole('link', { name: 'Look at or change “Lead toddler teacher”' }).waitFor();
    await looksRight(page, 'learner-experiences');
  });

  test('looks at proof and at people who were asked', async () => {
    const page = await stage.as('denise');
    await page.goto('/portfolio/evidence');
    await page.getByRole('heading', { name: 'CDA credential' }).waitFor();
    await looksRight(page, 'learner-evidence');
    await page.getByRole('link', { name: 'Look at or change “Floor plan of my room”' }).click();
    await page.getByRole('heading', { name: 'Choose what it proves' }).waitFor();
    await looksRight(page, 'learner-one-evidence');
    await page.goto('/portfolio/attestations');
    await page.getByRole('link', { name: 'See what you asked Karen Szymanski' }).click();
    await page.getByRole('heading', { name: 'What you asked about' }).waitFor();
    await looksRight(page, 'learner-attestation');
  });

  test('writes one question a page, and sees what is missing before anything is sent', async () => {
    const page = await stage.as('denise');
    await page.goto('/portfolio');
    await page.getByRole('link', { name: 'Open this claim' }).click();
    await page.getByText('You have completed 1 of 5 sections.').waitFor();
    await looksRight(page, 'learner-claim');
    await page.getByRole('link', { name: 'Recognize signs of atypical development' }).click();
    await page.getByText('See an example').click();
    await looksRight(page, 'learner-answer');
    await page.getByRole('button', { name: 'Continue' }).click();
    await heading(page, /what can you show for it\?$/);
    await looksRight(page, 'learner-proof');
    await page.goto(page.url().replace(/outcomes.*/, 'check'));
    await page.getByText('This is still missing').waitFor();
    await looksRight(page, 'learner-check');
  });
});

test('somebody new finds an idea, writes, brings proof, asks a supervisor, checks and sends: on a phone', async () => {
  const page = await newcomer(stage, 'Mara Lopes', { viewport: phone });
  await page.goto('/');
  await page.getByText('You have not claimed anything yet').waitFor();
  await looksRight(page, 'learner-first-visit');

  await page.getByRole('link', { name: 'Or start with your work' }).click();
  await page.getByRole('link', { name: 'Add an experience' }).click();
  await page.getByLabel('Job').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Your job title').fill('Night shift lead');
  await page.getByLabel(/^Employer/).fill('Harbor Foods');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Month').waitFor();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('alert').getByText('Give the month and the year it began.').waitFor();
  await page.getByLabel('Month').selectOption('03');
  await page.getByLabel('Year').fill('2016');
  await page.getByLabel('Yes, I still do it').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('What did you do there?').fill('Planned the shifts of ten people and trained new staff.');
  await page.getByRole('button', { name: 'Continue' }).click();
  await heading(page, 'Check what you wrote');
  await looksRight(page, 'learner-experience-check');
  await page.getByRole('button', { name: 'Save this experience' }).click();

  await page.getByRole('link', { name: /What could it count for/ }).click();
  await page.getByRole('link', { name: 'Read more about BUS 201 Principles of Management' }).click();
  await page.getByRole('button', { name: 'Start a claim' }).click();
  await page.getByText('You have completed 0 of 4 sections.').waitFor();

  for (const [place, part] of parts.entries()) {
    await page.getByRole('link', { name: part }).click();
    await page.getByLabel('Your answer').fill(story);
    await page.getByRole('button', { name: 'Continue' }).click();
    await heading(page, /what can you show for it\?$/);
    if (place === 0) {
      await page.getByLabel('Take a photo').setInputFiles(photo('night_shift_plan.png'));
      await page.getByRole('button', { name: 'Take off night shift plan' }).waitFor();
    } else {
      await page.locator('summary', { hasText: 'Use a proof that you have already' }).click();
      await page.getByRole('button', { name: 'Use night shift plan' }).click();
      await page.getByRole('button', { name: 'Take off night shift plan' }).waitFor();
    }
    await page.getByLabel(/^Night shift lead/).check();
    await page.getByLabel('Yes, I have completed it').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText(`You have completed ${place + 1} of 4 sections.`).waitFor();
  }

  await page.getByRole('link', { name: 'Ask someone to confirm' }).click();
  await heading(page, 'People who can confirm');
  await page.getByRole('link', { name: 'Ask someone to confirm' }).click();
  await page.getByLabel('Their name').fill('Dana Ortiz');
  await page.getByLabel('Their mail address').fill('dana.ortiz@harborfoods.example');
  await page.getByLabel('How do they know your work?').fill('My plant manager');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel(/^Night shift lead/).check();
  await page.getByLabel('Statement 1').fill('Planned the night shift for ten people.');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('The form, as they will see it').waitFor();
  await looksRight(page, 'learner-preview');
  await page.getByLabel('Type your name to sign').fill('Mara Lopes');
  await page.getByRole('button', { name: 'Sign and send to Dana Ortiz' }).click();
  await page.getByRole('link', { name: 'See what you asked Dana Ortiz' }).waitFor();
  await looksRight(page, 'learner-attestations');

  await page.goto('/portfolio');
  await page.getByRole('link', { name: 'Continue where you left off' }).click();
  await heading(page, 'Check your answers');
  await page.getByRole('button', { name: 'Send your claim for a fee of $75' }).click();
  await page.getByRole('alert').getByText('Tick that this is your own work.').waitFor();
  await page.getByLabel(/This is my own work/).check();
  await page.getByRole('button', { name: 'Send your claim for a fee of $75' }).click();
  await page.getByText('Your claim is sent.').waitFor();
  await heading(page, 'BUS 201 Principles of Management');
});

test('the same by keyboard alone', async () => {
  const page = await newcomer(stage, 'Ines Prado', { viewport: desk });
  const { press, choose, write, tabTo } = keysOf(page);
  await page.goto('/ideas');
  await heading(page, 'What might I claim?');
  await write('What have you done?', 'I planned the work of a team');
  await press('Find courses');
  await page.getByRole('heading', { name: /courses? fits? what you wrote/ }).waitFor();
  await press('Read more about BUS 201');
  await page.getByRole('button', { name: 'Start a claim' }).waitFor();
  await press('Start a claim');
  await page.getByText('You have completed 0 of 4 sections.').waitFor();

  for (const [place, part] of parts.entries()) {
    await press(part);
    await heading(page, /what have you learned\?$/);
    await write('Your answer', story);
    await press('Continue');
    await heading(page, /what can you show for it\?$/);
    if (place === 0) {
      await tabTo('Choose a file');
      const chooser = page.waitForEvent('filechooser');
      await page.keyboard.press('Space');
      await (await chooser).setFiles(photo('shift plan.png'));
    } else {
      await press('Use a proof that you have already');
      await press('Use shift plan');
    }
    await page.getByRole('button', { name: 'Take off shift plan' }).waitFor();
    await choose('Yes, I have completed it');
    await press('Continue');
    await page.getByText(`You have completed ${place + 1} of 4 sections.`).waitFor();
  }

  await press('Check and send');
  await heading(page, 'Check your answers');
  await choose('This is my own work');
  await press('Send your claim for a fee of $75');
  await page.getByText('Your claim is sent.').waitFor();
  await heading(page, 'BUS 201 Principles of Management');
});

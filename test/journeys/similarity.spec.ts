import { createWorld } from '../world.js';
import { deskWithFile } from '../world/desk.js';
import { pdfOf } from '../world/files.js';
import { looksRight } from './looks.js';
import { openStage, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

test('what two portfolios share stands side by side for the coordinator, who sets it aside with a reason', async () => {
  const page = await stage.as('renee');
  await page.goto('/claims');
  await page.getByRole('link', { name: /^CUL 101/ }).click();
  const hints = page.getByRole('region', { name: 'The same words in two portfolios' });
  await hints.getByText('This often has a good reason.').waitFor();
  // Both quote one code of food safety. The letters that both bring begin with the same address, and are no hint.
  const hint = hints.getByRole('article');
  expect(await hint.count()).toBe(1);
  expect(await hint.locator('mark').first().textContent()).toContain('food shall be cooled within two hours');
  await hint.getByText('In the claim of Denise').first().waitFor();
  await looksRight(page, 'similarity');
  await hint.getByRole('button', { name: 'Set aside' }).click();
  const window = page.getByRole('alertdialog');
  await window.getByLabel('Why it is fine').selectOption('Both quote the same source');
  await looksRight(page, 'similarity-aside');
  await window.getByRole('button', { name: 'Set aside' }).click();
  await page.getByText('One more was set aside').click();
  await hints.getByText(/^Both quote the same source · /).waitFor();
});

test('a reviewer finds words in a file and is led to their page', async () => {
  const file = await pdfOf(['A cover', 'The São Paulo yard', 'Each yard keeps a plan']);
  const { reader, seat } = await deskWithFile(createWorld(stage.app), file, 'yard.pdf');
  const page = await stage.of(reader);
  await page.goto(`/assignments/${seat.id}`);
  await page.getByRole('combobox').first().waitFor();
  await page.keyboard.press('e');
  await page.getByText('page 1 of 3').waitFor();
  await page.keyboard.press('/');
  await page.getByRole('searchbox', { name: 'Find words in this file' }).fill('YARD');
  await page.getByText('Found 2 times.').waitFor();
  await page.getByText('page 2 of 3').waitFor();
  await page.getByRole('img', { name: /, page 2$/ }).waitFor();
  await looksRight(page, 'find');

  // On a phone, the panes stand behind tabs: the one that was used is open, with what was looked for.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('tab', { name: 'Evidence', selected: true }).waitFor();
  expect(await page.getByRole('searchbox', { name: 'Find words in this file' }).inputValue()).toBe('YARD');
  await page.getByText('Found 2 times.').waitFor();
  await page.getByRole('img', { name: /, page 2$/ }).waitFor();
});

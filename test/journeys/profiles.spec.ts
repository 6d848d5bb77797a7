import type { Page } from 'playwright-core';
import { looksRight } from './looks.js';
import { openStage, type Stage } from './stage.js';

let stage: Stage;
let joyce: Page;

beforeAll(async () => {
  stage = await openStage();
  joyce = await stage.as('joyce');
});
afterAll(() => stage?.close());

const heading = (name: string) => joyce.getByRole('heading', { name, level: 1 }).waitFor();

test('a registrar copies a preset and sees real lines, with what the student system would refuse', async () => {
  await joyce.goto('/export-profiles');
  await heading('Export profiles');
  await joyce.getByText('The next batch leaves as: the documented file.').waitFor();
  await looksRight(joyce, 'profiles');
  await joyce.getByLabel('Begin with').selectOption('banner-transfer');
  await joyce.getByLabel('Name').fill('Banner');
  await joyce.getByRole('button', { name: 'Make the profile' }).click();
  await heading('Banner');
  await joyce.getByRole('columnheader', { name: 'SHRTRCE_TERM_CODE_EFF' }).waitFor();
  await joyce.getByText('has no code in the table “term”').first().waitFor();
  await joyce.getByRole('cell', { name: 'no code' }).first().waitFor();
});

test('codes come from a file, columns are changed, and the preview follows', async () => {
  await joyce.getByText('term (0 codes)').click();
  const file = joyce.getByLabel('Codes from a file').first();
  const csv = (text: string) => ({ name: 'terms.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await file.setInputFiles(csv('ours,theirs\n2026FA,\n'));
  await joyce.getByText('This is empty; every row needs it.').waitFor();
  await file.setInputFiles(csv('ours,theirs\n2026FA,202710\n2027SP,202720\n'));
  await joyce.getByText('2 codes would be new, 0 would change.').waitFor();
  await joyce.getByRole('button', { name: 'Import' }).click();
  await joyce.getByText('term (2 codes)').waitFor();
  await joyce.getByRole('cell', { name: '202710' }).first().waitFor();
  await joyce.getByRole('button', { name: 'Move CREDENCE_ACTION up' }).click();
  await joyce.getByText('Not saved yet.').waitFor();
  await looksRight(joyce, 'profile-draft');
  await joyce.getByRole('button', { name: 'Save' }).click();
  await joyce.getByText('Saved.').waitFor();
});

test('it is published, chosen, and its next version begins as a draft', async () => {
  await joyce.getByRole('button', { name: 'Publish' }).click();
  await joyce.getByRole('alertdialog').getByRole('button', { name: 'Publish' }).click();
  await joyce.getByRole('button', { name: 'Change it in a new version' }).waitFor();
  await looksRight(joyce, 'profile-published');
  await joyce.getByRole('link', { name: 'Export profiles' }).first().click();
  await joyce.getByRole('button', { name: 'Use Banner for the next batch' }).click();
  await joyce.getByText('The next batch leaves as: Banner.').waitFor();
  await joyce.goto('/awards');
  await joyce.getByText('They leave as: Banner 1.').waitFor();
});

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { looksRight } from './looks.js';
import { openStage, type Stage } from './stage.js';

let stage: Stage;
let marcus: Page;
let joyce: Page;
let batch: string;

beforeAll(async () => {
  stage = await openStage();
  [marcus, joyce] = await Promise.all([stage.as('marcus'), stage.as('joyce')]);
});
afterAll(() => stage?.close());

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor();
const csv = (name: string, rows: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(rows.join('\n')),
});
const bytesOf = async (page: Page) => {
  const arriving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download the file' }).click();
  return readFile(await (await arriving).path());
};
/** The number of a line of the batch, by its place in the file. */
const lineAt = (page: Page, place: number) => page.getByRole('rowheader').nth(place).getByRole('link').innerText();

test('the one who prepares sees what is ready, what is held and why, and freezes a batch', async () => {
  await marcus.goto('/awards');
  await heading(marcus, 'Ready to post');
  await marcus.getByText('2 of 3 lines can go today').waitFor();
  await marcus.getByText('The SIS refused this very row').waitFor();
  await looksRight(marcus, 'registrar-ready');
  await marcus.getByLabel('Check').selectOption('held');
  await marcus.waitForURL(/check=held/);
  await marcus.getByRole('link', { name: 'CR-2026-' }).first().waitFor();
  await marcus.getByLabel('Check').selectOption('');
  await marcus.getByRole('button', { name: 'Prepare a batch of 2 lines' }).click();
  await heading(marcus, 'Batch 5');
  await marcus.getByText('You prepared this batch').waitFor();
  await marcus.getByText('Joyce Lindqvist can release it.').waitFor();
  await looksRight(marcus, 'registrar-batch-prepared');
  batch = new URL(marcus.url()).pathname;
});

test('a second person looks into the file and releases it; it is the same bytes each time', async () => {
  await joyce.goto('/awards');
  await joyce.getByRole('link', { name: 'Batch 5 waits for your release' }).click();
  await heading(joyce, 'Batch 5');
  await joyce.getByText('The 2 lines were checked just now and can go.').waitFor();
  await joyce.getByRole('button', { name: 'Preview the file' }).click();
  await joyce.getByRole('columnheader', { name: 'voids_award_id' }).waitFor();
  await joyce.getByRole('button', { name: 'Close' }).click();
  await joyce.getByRole('button', { name: 'Release the batch' }).click();
  await joyce.getByRole('alertdialog').getByRole('button', { name: 'Release the batch' }).click();
  await joyce.getByText('Released by Joyce Lindqvist').waitFor();
  const [first, second] = [await bytesOf(joyce), await bytesOf(joyce)];
  expect(second.equals(first)).toBe(true);
  expect(first.toString()).toContain('"award_id","action"');
});

test('answers come in by drop: first a dry run with what is wrong, then for real', async () => {
  const [taken, refused] = [await lineAt(joyce, 0), await lineAt(joyce, 1)];
  const file = joyce.getByLabel('The result file of this batch');
  await file.setInputFiles(csv('wrong.csv', ['award_id,result', `${taken},maybe`]));
  await joyce.getByText('is neither “accepted” nor “rejected”').waitFor();
  const answers = ['award_id,result,reason', `${taken},accepted,`, `${refused},rejected,Hold on the account`];
  await file.setInputFiles(csv('answers.csv', answers));
  await joyce.getByText('2 lines would be answered.').waitFor();
  await looksRight(joyce, 'registrar-answers');
  await joyce.getByRole('button', { name: 'Import the answers' }).click();
  await joyce.getByText('1 on the record, 1 refused.').waitFor();
  await joyce.getByRole('link', { name: 'Refused (1)' }).click();
  await joyce.getByText('Hold on the account').first().waitFor();
});

test('a refused line is let through with a reason and goes out again', async () => {
  await joyce.getByRole('link', { name: 'Mend and send again' }).click();
  await heading(joyce, /^CR-2026-/);
  await joyce.getByText('The student system refused it: Hold on the account').waitFor();
  await looksRight(joyce, 'registrar-award');
  await joyce.getByRole('button', { name: 'Let it through' }).click();
  await joyce.getByRole('dialog').getByRole('button', { name: 'Let it through' }).click();
  await joyce.getByText('Say why, in a few words.').first().waitFor();
  await joyce.getByLabel('Reason').fill('The bursar lifted the hold today.');
  await joyce.getByRole('dialog').getByRole('button', { name: 'Let it through' }).click();
  await joyce.getByText('Nothing. It can go with the next batch.').waitFor();
  await joyce.goto('/awards');
  await joyce.getByRole('button', { name: 'Prepare a batch of 1 line' }).click();
  await heading(joyce, 'Batch 6');
  await joyce.getByText('stands in no other batch that the student system has').waitFor();
});

test('an extract of the student system is compared, and every difference says what to do', async () => {
  await joyce.goto('/reconciliations');
  await heading(joyce, 'Reconcile');
  const extract = [
    'student_id,term,course,credits,grade',
    'Q00409458,2026FA,ACC 101,3.00,CR',
    'Q1,2026FA,HIS 101,3.00,CR',
  ];
  await joyce.getByLabel('An extract of the student system').setInputFiles(csv('extract.csv', extract));
  await joyce.getByText(/2 rows against the ledger/).waitFor();
  await joyce.getByRole('button', { name: 'Compare and keep the result' }).click();
  await joyce.getByRole('link', { name: 'See what it found' }).click();
  await heading(joyce, /^Comparison of/);
  await joyce.getByRole('link', { name: /^Posted and not awarded \(1\)/ }).click();
  await joyce.getByText('The ledger does not know it.').waitFor();
  await looksRight(joyce, 'registrar-comparison');
});

test('the comparison that runs by itself is stopped, and set anew', async () => {
  await joyce.goto('/reconciliations');
  await joyce.getByText(/^5 rows, left by Joyce Lindqvist/).waitFor();
  await joyce.getByRole('button', { name: 'Stop comparing regularly' }).click();
  await joyce.getByRole('alertdialog').getByRole('button', { name: 'Stop comparing regularly' }).click();
  await joyce.getByText('only when somebody loads an extract').waitFor();
  await joyce.getByText('Compare regularly', { exact: true }).click();
  await joyce.getByLabel('How often').selectOption('Every Tuesday');
  await joyce.getByLabel('At', { exact: true }).selectOption('7:00 AM');
  await joyce.getByLabel('Write also when nothing differs').check();
  await joyce.getByRole('button', { name: 'Save' }).click();
  await joyce.getByText('Every Tuesday at 7:00 AM.').waitFor();
  await joyce.getByText('Every time').waitFor();
  await looksRight(joyce, 'registrar-regular-comparison');
});

test('a student is found, with programs and credit from anywhere', async () => {
  await joyce.goto('/learners?search=rosa');
  await joyce.getByRole('link', { name: 'Rosa Maldonado' }).click();
  await heading(joyce, 'Rosa Maldonado');
  await looksRight(joyce, 'registrar-student');
  await joyce.getByRole('link', { name: 'Who has read this record' }).click();
  await heading(joyce, 'Disclosures');
  await joyce.getByRole('link', { name: 'Rosa Maldonado' }).first().waitFor();
});

test('a legal hold stands on the student’s page and in the list, and what it kept can be read', async () => {
  await joyce.goto('/learners?search=rosa');
  await joyce.getByRole('link', { name: 'Rosa Maldonado' }).click();
  await joyce.getByText('There is no legal hold on this student.').waitFor();
  await joyce.getByRole('button', { name: 'Set a legal hold' }).click();
  await joyce.getByLabel('Reason').fill('Counsel asks for it: complaint 2026-14.');
  await joyce.getByRole('dialog').getByRole('button', { name: 'Set a legal hold' }).click();
  await joyce.getByText('Everything is held.').waitFor();
  await joyce.getByRole('button', { name: 'Set a legal hold' }).waitFor({ state: 'detached' });

  const rosa = await stage.as('rosa');
  const headers = { Origin: new URL(joyce.url()).origin };
  const notes = { kind: 'text', title: 'Notes on the ledger', description: 'Mine.', body: 'Debit, then credit.' };
  const made = (await (await rosa.request.post('/api/evidence', { headers, data: notes })).json()) as { id: string };
  expect((await rosa.request.delete(`/api/evidence/${made.id}`, { headers })).status()).toBe(204);

  await joyce.goto('/retention');
  await joyce.getByRole('button', { name: 'See what was kept (1)' }).click();
  await joyce.getByRole('dialog').getByText('Debit, then credit.').waitFor();
  await looksRight(joyce, 'registrar-kept');
  await joyce.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await looksRight(joyce, 'registrar-holds');
  await joyce.getByRole('link', { name: 'Rosa Maldonado' }).click();
  await heading(joyce, 'Rosa Maldonado');
});

test('an auditor checks every seal, reads the trail, and sees who was given what', async () => {
  await marcus.goto('/audit');
  await heading(marcus, 'Audit trail');
  await marcus.getByRole('button', { name: 'Check the whole trail' }).click();
  await marcus.getByText('The trail is whole').waitFor();
  await marcus.getByLabel('About').selectOption('batch');
  await marcus.getByText('batch.released').first().waitFor();
  await looksRight(marcus, 'auditor-trail');
  await marcus.goto('/disclosures');
  await marcus.getByLabel('What', { exact: true }).selectOption('batch_file');
  await marcus.getByText('Batch 5').first().waitFor();
  await looksRight(marcus, 'auditor-disclosures');
});

test('on a phone the registrar goes the same ways, and a batch prints', async () => {
  const phone = await stage.as('joyce', { viewport: { width: 390, height: 844 } });
  await phone.goto(batch);
  await heading(phone, 'Batch 5');
  await phone.getByText('Menu').click();
  await phone.getByRole('link', { name: 'Batches', exact: true }).click();
  await heading(phone, 'Batches');
  await looksRight(phone, 'registrar-batches');
  await phone.goto(batch);
  await heading(phone, 'Batch 5');
  await phone.emulateMedia({ media: 'print' });
  await phone.getByText('credits in').first().waitFor();
  await phone.getByRole('link', { name: 'Download the file' }).waitFor({ state: 'hidden' });
});

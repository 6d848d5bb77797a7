import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Schedule } from '../../src/history/schedule.js';
import { credited, registry, secondRegistrar, type Credited, type Registry } from '../world/award.js';
import { makeSshd, sshdPath, type Sshd } from '../world/sshd.js';
import { createWorld } from '../world.js';
import { looksRight, phone } from './looks.js';
import { openStage, type Stage } from './stage.js';

/*
 ** A registrar's week: four lines are prepared, released by a second person and brought to a real SFTP server; the student
 ** system refuses three, which are mended and go again; both sides are compared; one line is taken back. The learner gets a
 ** letter and a badge, an employer finds the badge genuine, and another one withdrawn.
 */
const week = sshdPath ? test : test.skip;
if (!sshdPath) process.stderr.write('Skipped: the registrar’s week, because there is no sshd on this machine.\n');

let stage: Stage;
let sshd: Sshd;
let at: Registry;
let four: Credited[];
let rita: Page;
let rolf: Page;

beforeAll(async () => {
  if (!sshdPath) return;
  sshd = await makeSshd();
  await sshd.start();
  stage = await openStage({ DELIVERY_ALLOW: `127.0.0.1:${sshd.port}` });
  const world = createWorld(stage.app);
  at = await registry(world);
  four = await Promise.all([1, 2, 3, 4].map(() => credited(world, at)));
  rita = await stage.of(at.registrar);
  rolf = await stage.of(await secondRegistrar(world, at));
});
afterAll(async () => {
  await stage?.close();
  await sshd?.remove();
});

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor();
const csv = (rows: readonly string[]) => ({
  name: 'from-the-sis.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(rows.join('\n')),
});

/** One prepares, the other releases, and the file arrives. */
async function send(lines: string, batch: string): Promise<string[]> {
  await rita.goto('/awards');
  await rita.getByRole('button', { name: `Prepare a batch of ${lines}` }).click();
  await heading(rita, batch);
  await rolf.goto(new URL(rita.url()).pathname);
  await rolf.getByRole('button', { name: 'Release the batch' }).click();
  await rolf.getByRole('alertdialog').getByRole('button', { name: 'Release the batch' }).click();
  await rolf.getByText('Way to the student system').waitFor();
  await stage.app.settle();
  await rolf.reload();
  await rolf.getByText(/^It arrived on /).waitFor();
  const names = await readdir(sshd.folder);
  const number = batch.replace('Batch ', '');
  const name = names.find((each) => new RegExp(`\\D0*${number}\\.csv$`).test(each));
  return (await readFile(join(sshd.folder, name!), 'utf8')).trim().split('\r\n');
}

async function answer(rows: string[], summary: string): Promise<void> {
  const file = rolf.getByLabel('The result file of this batch');
  await file.setInputFiles(csv(['award_id,result,reason', ...rows]));
  await rolf.getByRole('button', { name: 'Import the answers' }).click();
  await rolf.getByText(summary).waitFor();
}

week('an administrator says where batches go, and confirms the server’s key', async () => {
  const ada = await stage.of(at.institution.admin, { viewport: phone });
  await ada.goto('/institution');
  await ada.getByText('Set where batches go').click();
  await ada.getByLabel('Server', { exact: true }).fill('127.0.0.1');
  await ada.getByLabel('Port').fill(String(sshd.port));
  await ada.getByLabel('User').fill(sshd.user);
  await ada.getByLabel('Folder').fill(sshd.folder);
  await ada.getByLabel('Private key').fill(sshd.privateKey);
  await ada.getByRole('button', { name: 'Try it and save' }).click();
  await ada.getByText(`The server shows the key ${sshd.fingerprint}.`, { exact: false }).waitFor();
  await looksRight(ada, 'delivery-key');
  await ada.getByRole('button', { name: 'It is theirs: sign in and save' }).click();
  await ada.getByText(`Each released batch goes to sftp://`, { exact: false }).waitFor();
  await looksRight(ada, 'delivery-set');
});

week('four lines go, three are refused, mended, and go again', async () => {
  const [kept, ...refused] = four.map(({ line }) => line.publicId as string);
  expect(await send('4 lines', 'Batch 1')).toHaveLength(5);
  await looksRight(rolf, 'delivery-arrived');
  const rows = refused.map((id) => `${id},rejected,Hold on the account`);
  await answer([`${kept},accepted,`, ...rows], '1 on the record, 3 refused.');
  for (const { line } of four.slice(1)) {
    await rita.goto(`/awards/${line.id}`);
    await rita.getByRole('button', { name: 'Let it through' }).click();
    await rita.getByLabel('Reason').fill('The bursar lifted the hold today.');
    await rita.getByRole('dialog').getByRole('button', { name: 'Let it through' }).click();
    await rita.getByText('Nothing. It can go with the next batch.').waitFor();
  }
  expect(await send('3 lines', 'Batch 2')).toHaveLength(4);
  await answer(
    refused.map((id) => `${id},accepted,`),
    '3 on the record',
  );
});

week('both sides agree; then one line is taken back, and the void is brought too', async () => {
  await rita.goto('/reconciliations');
  const extract = four.map(
    ({ learner, line }) => `${learner.studentId},${line.termCode},${line.courseCode},${line.credits},${line.grade}`,
  );
  const file = rita.getByLabel('An extract of the student system');
  await file.setInputFiles(csv(['student_id,term,course,credits,grade', ...extract]));
  await rita.getByRole('button', { name: 'Compare and keep the result' }).click();
  await rita.getByRole('link', { name: 'See what it found' }).click();
  await rita.getByText('The student system holds exactly what the ledger says.').waitFor();
});

week('the learner has a letter and a badge that holds, until the credit is taken back', async () => {
  const { learner, line } = four[3]!;
  const lena = await stage.of(learner, { viewport: phone });
  await lena.goto('/record');
  await lena.getByRole('button', { name: /^Make it/ }).first().click(); // prettier-ignore
  await lena.getByText('Show it by a link').first().click();
  await lena.getByRole('button', { name: 'Make a link' }).first().click();
  const shared = await lena.getByLabel('Link', { exact: true }).inputValue();
  const employer = await stage.stranger({ viewport: phone });
  await employer.goto(shared);
  await employer.getByRole('heading', { name: /^This holds\./ }).waitFor();

  await rita.goto(`/awards/${line.id}`);
  await rita.getByRole('button', { name: 'Take the credit back' }).click();
  await rita.getByLabel('Reason').fill('It was awarded for the wrong student.');
  await rita.getByRole('dialog').getByRole('button', { name: 'Take the credit back' }).click();
  await rita.getByText(/It was taken back on/).waitFor();
  expect(await send('1 line', 'Batch 3')).toHaveLength(2);
  await employer.reload();
  await employer.getByRole('heading', { name: 'Do not rely on this.' }).waitFor();

  const { rows } = (await (await lena.request.get(`/api/claims/${four[3]!.claimId}/letters`)).json()) as {
    rows: { id: string }[];
  };
  const letter = await (await lena.request.get(`/api/letters/${rows[0]!.id}/file`)).body();
  expect(letter.subarray(0, 5).toString()).toBe('%PDF-');
});

week('a delivery that cannot be made says why, and is sent again', async () => {
  await sshd.stop();
  await rolf.goto('/batches');
  await rolf.getByRole('link', { name: 'Batch 2' }).click();
  const asked = rolf.waitForResponse((answer) => answer.request().method() === 'POST');
  await rolf.getByRole('button', { name: 'Send it again' }).click();
  await asked;
  await stage.app.settle();
  await rolf.reload();
  await rolf.getByText('Nothing answered.', { exact: false }).first().waitFor();
  await looksRight(rolf, 'delivery-waits');
  await sshd.start();
  stage.app.clock.advance(10 * 60_000);
  await stage.app.app.get(Schedule).run('deliverBatches');
  await rolf.reload();
  await rolf.getByText(/^It arrived on /).waitFor();
  await rolf.getByText(/^\d tries$/).click();
  await rolf.getByText('The same file was there already.', { exact: false }).waitFor();
});

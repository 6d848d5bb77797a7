import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { forger } from '../world/wallet.js';
import { looksRight, phone } from './looks.js';
import { openStage, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const give = async (page: Page, name: string, content: string | Buffer) => {
  await page.getByLabel('The file you were given', { exact: false }).setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }); // prettier-ignore
};

test('a learner makes a badge, an employer finds it genuine, and a changed one is refused', async () => {
  const learner = await stage.as('denise', { viewport: phone });
  await learner.goto('/record');
  await learner.getByRole('heading', { name: 'Badges and certificates' }).waitFor();
  await learner
    .getByRole('button', { name: /^Make it/ })
    .first()
    .click();
  const saving = learner.waitForEvent('download');
  await learner
    .getByRole('link', { name: /^Picture \(PNG\)/ })
    .first()
    .click();
  const png = await readFile(await (await saving).path());
  await learner.getByText('Show it by a link').first().click();
  await learner.getByRole('button', { name: 'Make a link' }).first().click();
  const url = await learner.getByLabel('Link', { exact: true }).inputValue();
  await looksRight(learner, 'record-badges');

  const employer = await stage.stranger({ viewport: phone });
  await employer.goto('/verify');
  await employer.getByRole('heading', { level: 1, name: 'Check a credential' }).waitFor();
  await looksRight(employer, 'verify');
  await give(employer, 'badge.png', png);
  await employer.getByRole('heading', { name: /^This holds\./ }).waitFor();
  await looksRight(employer, 'verify-genuine');
  await employer.goto(url);
  await employer.getByRole('heading', { name: /^This holds\./ }).waitFor();
  await looksRight(employer, 'shared-credential');

  const { rows } = await (await learner.request.get('/api/credentials')).json();
  const json = await (await learner.request.get(`/api/credentials/${rows[0].id}/files/json`)).text();
  await employer.goto('/verify');
  await give(employer, 'badge.json', json.replace(/"creditsEarned":\d+/, '"creditsEarned":60'));
  await employer.getByRole('heading', { name: 'Do not rely on this.' }).waitFor();
  await employer.getByText('It was changed after it was signed', { exact: false }).waitFor();
  await looksRight(employer, 'verify-refused');

  const { forge } = forger();
  await employer.goto('/verify');
  await give(employer, 'badge.json', JSON.stringify(await forge(JSON.parse(json))));
  await employer.getByText('It was signed with a key that does not belong', { exact: false }).waitFor();
  expect(await employer.getByText('(a college on this site)').count()).toBe(0);
  await employer.getByText('so it calls itself', { exact: false }).waitFor();
});

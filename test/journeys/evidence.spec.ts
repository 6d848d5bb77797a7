import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { demoPassword } from '../../src/demo/content/people.js';
import { createWorld, type Json, type Member } from '../world.js';
import { ok } from '../world/claim.js';
import { pdfOf, photo, wordOf } from '../world/files.js';
import { reviewCampus, taskOn } from '../world/review.js';
import { sentTooSoon } from '../world/unusable.js';
import { looksRight } from './looks.js';
import { openStage, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });
const card = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
async function proof(): Promise<Page> {
  const page = await stage.as('terrence');
  await page.goto('/portfolio/evidence');
  await page.getByRole('heading', { name: 'Your proof', level: 1 }).waitFor();
  return page;
}

test('files brought together are each looked into, shown, and explained where they cannot be opened', async () => {
  const page = await proof();
  await page.getByLabel('Choose a file').setInputFiles([
    file('press_photo.jpg', 'image/jpeg', await photo()),
    file('locked_record.pdf', 'application/pdf', await pdfOf(['Record'], 'maple')),
    file('maintenance_log.docx', 'application/octet-stream', await wordOf('Press 4', 'Bearing replaced.', ['Day', 'Work'])),
    file('tool.exe', 'application/octet-stream', Buffer.from('MZ')),
  ]); // prettier-ignore
  await page.getByText('tool.exe was not added').waitFor();
  await page.getByText('Programs are not taken').waitFor();
  const locked = card(page, 'locked record');
  await locked.getByText('Needs your attention').waitFor();
  await locked.getByText('This file is locked with a password.').waitFor();
  await card(page, 'press photo').getByText('The place where this was taken is not shown to others.').waitFor();
  await card(page, 'press photo').getByRole('img').waitFor();
  await looksRight(page, 'evidence-states');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.getByRole('link', { name: 'Look at or change “maintenance log”' }).click();
  await page.getByText('Press 4').waitFor();
  await page.getByRole('cell', { name: 'Work' }).waitFor();
  await looksRight(page, 'evidence-document');
  await page.goto('/portfolio/evidence');
  await page.getByRole('link', { name: 'Look at or change “press photo”' }).click();
  await page.getByRole('img', { name: 'press photo, page 1' }).waitFor();
});

test('a cut line only delays a file, and it can rest', async () => {
  const page = await proof();
  let cut = true;
  await page.route('**/api/uploads/*', (route) =>
    cut && route.request().method() === 'PATCH' ? route.abort('connectionreset') : route.continue(),
  );
  await page
    .getByLabel('Choose a file')
    .setInputFiles(file('die_drawing.pdf', 'application/pdf', await pdfOf(['Die 7'])));
  await page.getByText('die_drawing.pdf waits for the network.').waitFor();
  await looksRight(page, 'evidence-lost');
  cut = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByText('“die drawing” was added.').waitFor();
  cut = true;
  await page.getByLabel('Choose a file').setInputFiles(file('jig.pdf', 'application/pdf', await pdfOf(['Jig'])));
  await page.getByRole('button', { name: 'Pause: jig.pdf' }).click();
  await page.getByText('jig.pdf rests at').waitFor();
  cut = false;
  await page.getByRole('button', { name: 'Go on: jig.pdf' }).click();
  await page.getByText('“jig” was added.').waitFor();
});

test('a line that is cut when a file has arrived brings no second copy of it', async () => {
  const page = await proof();
  let cut = true;
  await page.route('**/api/uploads/*', async (route) => {
    if (!cut || route.request().method() !== 'GET') return route.continue();
    await route.fetch(); // the server has made it proof, and nobody hears of it
    await route.abort('connectionreset');
  });
  await page.getByLabel('Choose a file').setInputFiles(file('bench.pdf', 'application/pdf', await pdfOf(['Bench'])));
  await page.getByText('bench.pdf waits for the network.').waitFor();
  cut = false;
  await page.getByRole('button', { name: 'Go on: bench.pdf' }).click();
  await page.getByText('“bench” was added.').waitFor();
  await card(page, 'bench').waitFor();
  expect(await card(page, 'bench').count()).toBe(1);
});

test('files go on while their owner looks at other pages, also after the session ended and a new sign-in', async () => {
  const page = await proof();
  let held = true;
  await page.route('**/api/uploads/*', (route) =>
    held && route.request().method() === 'PATCH' ? route.fulfill({ status: 502, body: 'away' }) : route.continue(),
  );
  await page
    .getByLabel('Choose a file')
    .setInputFiles(file('fixture.pdf', 'application/pdf', await pdfOf(['Fixture 12'])));
  await page.getByText('fixture.pdf waits for the network.').waitFor();
  expect(await page.getByRole('complementary', { name: 'Files on their way' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Portfolio' }).first().click();
  const tray = page.getByRole('complementary', { name: 'Files on their way' });
  await tray.getByText('1 file: 0%').click();
  await tray.getByText('fixture.pdf waits for the network.').waitFor();
  await looksRight(page, 'evidence-tray');
  await page.context().clearCookies();
  held = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByRole('heading', { name: 'Sign in again to go on' }).waitFor();
  await page.getByRole('textbox', { name: 'Password' }).fill(demoPassword);
  await page.keyboard.press('Enter');
  await page.getByText('“fixture” was added.').waitFor();
  await tray.waitFor({ state: 'detached' });
});

test('what was begun before the browser closed goes on when the same file is chosen again', async () => {
  const page = await proof();
  await page.route('**/api/uploads/*', (route) =>
    route.request().method() === 'PATCH' ? route.abort('connectionreset') : route.continue(),
  );
  const path = join(await mkdtemp(join(tmpdir(), 'credence-journey-')), 'handover.pdf');
  await writeFile(path, await pdfOf(['Shift handover']));
  await page.getByLabel('Choose a file').setInputFiles(path);
  await page.getByText('handover.pdf waits for the network.').waitFor();
  await page.close();
  const later = await proof();
  await later.getByText('0% of handover.pdf has come in.').waitFor();
  await later.getByLabel('Choose a file').setInputFiles(path);
  await later.getByText('“handover” was added.').waitFor();
  await card(later, 'handover').waitFor();
  await later.getByText('of handover.pdf has come in').waitFor({ state: 'detached' });
  await rm(dirname(path), { recursive: true });
});

test('a better file takes the place of one, and what was sent keeps its own', async () => {
  const page = await proof();
  await page.getByRole('link', { name: 'Look at or change “Letter from the plant manager”' }).click();
  await page.getByRole('img', { name: 'Letter from the plant manager, page 1' }).waitFor();
  await page
    .getByLabel('Replace the file')
    .setInputFiles(file('signed_letter.pdf', 'application/pdf', await pdfOf(['Signed by the plant manager'])));
  await page.getByText('“Letter from the plant manager” has its new file.').waitFor();
  await page.getByText(/claims that you sent keep the file/).waitFor();
  await page.getByText('signed_letter.pdf').waitFor();
  await page.getByRole('img', { name: 'Letter from the plant manager, page 1' }).waitFor();
  await looksRight(page, 'evidence-replaced');

  const get = async (path: string) => (await (await page.request.get(path)).json()) as Json;
  const { rows } = await get('/api/claims?limit=100');
  const { id } = rows.find(({ courseCode }: Json) => courseCode === 'MFG 110');
  const { submissionId } = await get(`/api/claims/${id}`);
  await page.goto(`/claims/${id}/sent/${submissionId}`);
  const letter = page.getByRole('listitem').filter({ hasText: 'Letter from the plant manager' }).first();
  await letter.getByText('The file was replaced since. This is the one that was sent.').waitFor();
  await letter.getByRole('button', { name: 'Letter from the plant manager' }).click();
  await letter.getByRole('img', { name: 'Letter from the plant manager, page 1' }).waitFor();
  await looksRight(page, 'sent-replaced');
});

test('a coordinator sees that a file which was sent cannot be opened, and asks for another with one press', async () => {
  const world = createWorld(stage.app);
  const on = await reviewCampus(world, { knobs: { reviewers: 1, acceptance: 'automatic' } });
  const { claim } = await sentTooSoon(world, on);
  const [reader] = on.reviewers as [Member];
  ok(await reader.post(`/assignments/${(await taskOn(reader, claim.id)).id}/acceptance`));
  await stage.app.settle();
  const page = await stage.of(on.coordinator);
  await page.goto('/');
  const row = page.getByRole('row').filter({ hasText: 'A file that was sent cannot be opened' });
  await row.getByRole('link', { name: 'Ask for another' }).click();
  await page.getByText('This file is locked with a password.').waitFor();
  await looksRight(page, 'unusable-file');
  await page.getByRole('button', { name: 'Ask for another' }).click();
  const window = page.getByRole('alertdialog');
  await window.getByLabel('What the learner reads').waitFor();
  await looksRight(page, 'unusable-ask');
  await window.getByRole('button', { name: 'Ask for another' }).click();
  await page.getByText('The learner was asked.').waitFor();
  await page.getByText('“The record” cannot be opened, so nobody can read it.').waitFor();
});

test('words are looked for in a whole file, and their page comes into sight', async () => {
  const page = await proof();
  await page
    .getByLabel('Choose a file')
    .setInputFiles(
      file('yard_rules.pdf', 'application/pdf', await pdfOf(['A cover', 'Rules', 'Rest', 'Keep the SÃO yard clear'])),
    );
  await card(page, 'yard rules').getByRole('link').click();
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Find words in this file' }).fill('sao yard');
  await page.getByText('Found once.').waitFor();
  await page.getByRole('img', { name: 'yard rules, page 4' }).waitFor();
  await page.waitForFunction(() => {
    const { top } = document.querySelector('[data-page="4"]')!.getBoundingClientRect();
    return top < innerHeight;
  });
  await looksRight(page, 'evidence-find');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Find', exact: true }).waitFor();
});

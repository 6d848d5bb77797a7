import type { Page } from 'playwright-core';
import { createWorld } from '../world.js';
import { deskWithFile } from '../world/desk.js';
import { filmAt, photo, soundOf } from '../world/files.js';
import { letterOf, slidesOf } from '../world/office.js';
import { desk, looksRight, phone } from './looks.js';
import { openStage, type Stage } from './stage.js';

/*
 ** Evidence is read in the product: letters with their pictures, talks with their notes, recordings with what is said in them.
 */
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });

/** There, the panes stand behind tabs. */
async function onPhone(page: Page): Promise<void> {
  await page.setViewportSize(phone);
  await page.getByRole('tab', { name: 'Evidence' }).click();
}

test('a reader sees a letter with its letterhead and its pictures, and makes its text larger', async () => {
  const { reader, seat } = await deskWithFile(createWorld(stage.app), await letterOf(await photo()), 'letter.docx');
  const page = await stage.of(reader);
  await page.goto(`/assignments/${seat.id}`);
  await page.getByRole('combobox').first().waitFor();
  await page.keyboard.press('e');
  await page.getByText('Harbor Logistics, Inc.').waitFor();
  const picture = page.getByRole('img', { name: 'The crane that she ran' });
  await picture.scrollIntoViewIfNeeded();
  await picture.evaluate((img: HTMLImageElement) => img.decode());
  await onPhone(page);
  await looksRight(page, 'reading-letter');
  await page.setViewportSize(desk);
  const size = () => page.getByText('12 Dock Road').evaluate((line) => parseFloat(getComputedStyle(line).fontSize));
  const before = await size();
  await page.getByRole('button', { name: 'Larger' }).click();
  await page.getByText('125%').waitFor();
  expect(await size()).toBeCloseTo(before * 1.25, 1);
});

test('a talk is read slide by slide, with what its speaker noted', async () => {
  const { reader, seat } = await deskWithFile(createWorld(stage.app), await slidesOf(await photo()), 'talk.pptx');
  const page = await stage.of(reader);
  await page.goto(`/assignments/${seat.id}`);
  await page.getByRole('combobox').first().waitFor();
  await page.keyboard.press('e');
  await page.getByText('page 1 of 2').waitFor();
  await page.getByText('Shown first').waitFor();
  await page.getByRole('complementary', { name: 'Speaker’s notes' }).getByText('Say who planned it.').waitFor();
  await page.getByText('A drawing in this file is of a kind that cannot be shown here.').waitFor();
  await onPhone(page);
  await looksRight(page, 'reading-talk');
  await page.getByRole('button', { name: 'Next page' }).click();
  await page.getByText('Shown last').waitFor();
});

test('a sound gets captions, and what is said is read and leads to its moment; what cannot be played says so', async () => {
  const page = await stage.as('terrence');
  await page.goto('/portfolio/evidence');
  const files = [
    file('shift_talk.mp3', 'audio/mpeg', soundOf(20)),
    file('press_film.mp4', 'video/mp4', filmAt('+42.3736-072.5190/')),
  ];
  await page.getByLabel('Choose a file').setInputFiles(files);
  await page.getByRole('link', { name: 'Look at or change “shift talk”' }).click();
  await page.getByText('If you need captions or a transcript, ask for one.').waitFor();
  const captions = 'WEBVTT\n\n00:01.000 --> 00:04.000\nMind the press.\n\n00:12.000 --> 00:15.000\nIt stands still.\n';
  await page.getByLabel('Choose the captions file').setInputFiles(file('talk.vtt', 'text/vtt', Buffer.from(captions)));
  await page.getByText('The captions are there.').waitFor();
  await page.getByText('What is said', { exact: true }).click();
  await page.getByText('Mind the press.').waitFor();
  await looksRight(page, 'reading-captions');
  await page.getByRole('button', { name: '0:12' }).click();
  await page.waitForFunction(() => document.querySelector('audio')!.currentTime >= 12);
  await page.getByText('This browser cannot play').waitFor({ state: 'detached' });

  await page.goto('/portfolio/evidence');
  await page.getByRole('link', { name: 'Look at or change “press film”' }).click();
  await page.getByText('This browser cannot play the recording.').waitFor();
  await looksRight(page, 'reading-unplayable');
});

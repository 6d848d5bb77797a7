import type { Page } from 'playwright-core';
import type { PersonKey } from '../../src/demo/content/people.js';
import { desk, phone } from './looks.js';
import { newcomer, photo } from './newcomer.js';
import { openStage, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const course = 'BUS 201';
const parts = [
  'Plan work by setting objectives',
  'Organize a team',
  'Apply theories of leadership',
  'Control results with measures',
];

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor();

test.each([
  { on: 'a phone', viewport: phone, learner: 'Mara Lopes', studentId: 'Q00990001' },
  { on: 'a desk', viewport: desk, learner: 'Ines Prado', studentId: 'Q00990002' },
])(
  'one claim goes from an idea to the transcript, everybody on $on',
  async ({ viewport, learner, studentId }) => {
    const as = (who: PersonKey) => stage.as(who, { viewport });
    const own = await newcomer(stage, learner, { viewport }, studentId);
    const claim = await claimAndSend(own);
    await accept(await as('renee'), claim);
    for (let seat = await openSeat(claim); seat !== null; seat = await openSeat(claim))
      await read(await as(seat.who), seat.id);
    await decide(await as('samuel'), claim, learner);
    await post(await as('marcus'), await as('joyce'));
    await own.goto('/record');
    await own.getByRole('row').filter({ hasText: course }).getByText('On your transcript').first().waitFor();
  },
  900_000,
);

/** A learner finds the course by what they did, writes, brings a photo, checks and sends. The claim's id. */
async function claimAndSend(page: Page): Promise<string> {
  await page.goto('/ideas?did=I+planned+the+work+of+a+team');
  await page.getByRole('link', { name: `Read more about ${course}` }).click();
  await page.getByRole('button', { name: 'Start a claim' }).click();
  await page.getByText('You have completed 0 of 4 sections.').waitFor();
  for (const [place, part] of parts.entries()) await write(page, part, place);
  await page.getByRole('link', { name: 'Check and send' }).click();
  await page.getByLabel(/This is my own work/).check();
  await page.getByRole('button', { name: /^Send your claim/ }).click();
  await page.getByText('Your claim is sent.').waitFor();
  return /claims\/([0-9a-f-]+)/.exec(page.url())![1]!;
}

/** A coordinator notes that the fee was paid, and accepts. */
async function accept(page: Page, claim: string): Promise<void> {
  await page.goto(`/claims/${claim}`);
  await page.getByRole('button', { name: 'Note the payment' }).click();
  await page.getByLabel('Number of the receipt').fill('1204');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Note the payment' }).click();
  await page.getByRole('button', { name: 'Accept for review' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Accept for review' }).click();
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  await stage.app.settle();
}

/** The oldest seat on the claim that still waits for its reader; null when all have read. */
async function openSeat(claim: string): Promise<{ id: string; who: PersonKey } | null> {
  const { rows } = await stage.app.owner.query<{ id: string; who: PersonKey }>(
    `select a.id, split_part(p.email, '@', 1) as who from assignment a join person p on p.id = a.reviewer_id
     where a.claim_id = $1 and a.status in ('offered', 'accepted') order by a.id limit 1`,
    [claim],
  );
  return rows[0] ?? null;
}

/** An approver gives what was claimed. */
async function decide(page: Page, claim: string, learner: string): Promise<void> {
  await page.goto(`/claims/${claim}/approval`);
  await heading(page, new RegExp(`^Decide: ${course}`));
  await page.getByRole('button', { name: 'Give full credit' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Give full credit' }).click();
  await page.getByText(`Decided. ${learner} has been told.`).waitFor();
  await stage.app.settle();
}

/** One registrar prepares what waits, another releases it and imports the answer of the student system. */
async function post(one: Page, other: Page): Promise<void> {
  await one.goto('/awards');
  await one.getByRole('button', { name: /^Prepare a batch of \d+ lines?$/ }).click();
  await heading(one, /^Batch \d+$/);
  await other.goto(new URL(one.url()).pathname);
  await other.getByRole('button', { name: 'Release the batch' }).click();
  await other.getByRole('alertdialog').getByRole('button', { name: 'Release the batch' }).click();
  await other.getByText('Released by Joyce Lindqvist').waitFor();
  await other.getByRole('rowheader').first().waitFor();
  const lines = await other.getByRole('rowheader').getByRole('link').allInnerTexts();
  const answers = ['award_id,result,reason', ...lines.map((line) => `${line},accepted,`)];
  const file = { name: 'answers.csv', mimeType: 'text/csv', buffer: Buffer.from(answers.join('\n')) };
  await other.getByLabel('The result file of this batch').setInputFiles(file);
  await other.getByRole('button', { name: 'Import the answers' }).click();
  await other.getByText(/on the record, 0 refused\./).waitFor();
  await stage.app.settle();
}

/** One outcome of the draft: the statement, and a photo that the first brings and the others use again. */
async function write(page: Page, part: string, place: number): Promise<void> {
  await page.getByRole('link', { name: part }).click();
  await page.getByLabel('Your answer').fill('I planned the night shift for ten people, and learned to leave room.');
  await page.getByRole('button', { name: 'Continue' }).click();
  await heading(page, /what can you show for it\?$/);
  if (place === 0) {
    await page.getByLabel('Take a photo').setInputFiles(photo('night_shift_plan.png'));
  } else {
    await page.locator('summary', { hasText: 'Use a proof that you have already' }).click();
    await page.getByRole('button', { name: 'Use night shift plan' }).click();
  }
  await page.getByRole('button', { name: 'Take off night shift plan' }).waitFor();
  await page.getByLabel('Yes, I have completed it').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText(`You have completed ${place + 1} of 4 sections.`).waitFor();
}

/** A reader takes the seat, gives every criterion the level in the middle, and submits. */
async function read(page: Page, seat: string): Promise<void> {
  await page.goto(`/assignments/${seat}`);
  await page.getByRole('button', { name: 'Accept and read' }).click();
  const rubric = page.getByRole('tab', { name: 'Rubric' });
  await page.getByText(/^0 of \d+ scored$/).waitFor();
  if (await rubric.isVisible()) await rubric.click();
  const [, all] = /of (\d+)/.exec(await page.getByText(/^\d+ of \d+ scored$/).innerText())!;
  for (let scored = 0; scored < Number(all); scored += 1) {
    await page.keyboard.press('3');
    await page.getByText(`${scored + 1} of ${all} scored`).waitFor();
  }
  await page.getByText(/^Saved \d/).waitFor();
  await page.keyboard.press('Control+Enter');
  await page
    .getByRole('dialog')
    .getByLabel(/Full credit/)
    .check();
  await page.getByRole('dialog').getByRole('button', { name: 'Begin it from the scores' }).click();
  await page.getByText('Still missing').waitFor({ state: 'detached' });
  await page.getByRole('dialog').getByRole('button', { name: 'Submit the review' }).click();
  await page.getByText('Your review is submitted.').waitFor();
  await stage.app.settle();
}

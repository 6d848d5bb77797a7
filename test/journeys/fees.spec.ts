import type { Page } from 'playwright-core';
import { complete, course, draft, type Campus } from '../world/claim.js';
import { ok, publishedRubric } from '../world/college.js';
import { createWorld, goodPassword, type College, type Member } from '../world.js';
import { desk, looksRight, phone } from './looks.js';
import { openStage, type Stage } from './stage.js';

/*
 ** What a claim costs, from the schedule that an administrator sets to the money that is given back: as an administrator, a
 ** learner and a coordinator see it. The college takes no payment online; that way is walked in test/fee.spec.ts.
 */
let stage: Stage;
let college: College;
let admin: Page;
let coordinator: Page;
let on: Campus;
/** Two claims that are written and not sent. */
const claims: { id: string; learner: Page }[] = [];

const signedIn = ({ email }: Member, viewport = desk) => stage.of({ email, password: goodPassword }, { viewport });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor();
const confirm = (page: Page, name: string) =>
  page.getByRole('alertdialog').getByRole('button', { name, exact: true }).click();

beforeAll(async () => {
  stage = await openStage();
  const world = createWorld(stage.app);
  college = await world.institution({ code: 'ferryside', name: 'Ferryside College' });
  const subject = ok(await college.admin.post('/subjects', { code: 'BUS', title: 'Business' }));
  const rubric = await publishedRubric(college, { subjectId: subject.id });
  const cora = await world.person({ institution: college, roles: ['coordinator'], name: 'Cora Coordinator' });
  on = { college, coordinator: cora, subject, course: await course(college, subject.id), policy: {}, rubric };
  admin = await signedIn(college.admin);
  coordinator = await signedIn(cora);
});
afterAll(() => stage?.close());

/** The learner reads what it costs, and sends. */
async function send({ id, learner }: (typeof claims)[number]): Promise<void> {
  await learner.goto(`/claims/${id}/check`);
  await heading(learner, 'Check your answers');
  await learner.getByText('$40. It stays the same whatever the outcome.').waitFor();
  await learner.getByLabel(/This is my own work/).check();
  await learner.getByRole('button', { name: 'Send your claim for a fee of $40' }).click();
  await learner.getByText('Your claim is sent.').waitFor();
  await stage.app.settle();
}

test('an administrator sets what is charged, by bands of the credits claimed, and anybody can read it', async () => {
  await admin.goto('/policies');
  await admin.getByRole('button', { name: 'Draft the first version' }).click();
  await heading(admin, 'Draft');
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(stage.app.clock.now());
  await admin.getByLabel('In force from').fill(today);
  await admin.getByLabel('What the fee is for').selectOption({ label: 'By bands of credits' });
  await admin.getByLabel('Bands by credits claimed').fill('3: 40\n12: 75');
  await admin.getByLabel('Due before the claim is accepted').check();
  await admin.getByRole('button', { name: 'Save the draft' }).click();
  await admin.getByText('Nothing contradicts: it can be published.').waitFor();
  await admin.getByRole('button', { name: 'Publish' }).click();
  await confirm(admin, 'Publish');
  await admin.getByText(/In force since/).waitFor();

  const anybody = await stage.stranger({ viewport: phone });
  await anybody.goto('/colleges/ferryside');
  await anybody.getByText('From $40').waitFor();
  await anybody.getByText('by the credits that you claim: up to 3 credits $40, up to 12 credits $75.').waitFor();
  await looksRight(anybody, 'fees-public');
  for (const viewport of [phone, desk]) {
    const { learner, claim } = await draft(createWorld(stage.app), on);
    await complete(learner, claim);
    claims.push({ id: claim.id, learner: await signedIn(learner, viewport) });
  }
});

test('a learner has an invoice, and nobody accepts the claim before it is paid at the college', async () => {
  const [claim] = claims as [(typeof claims)[number]];
  const { learner } = claim;
  await send(claim);
  await learner.getByText('It has been waiting for your fee', { exact: false }).waitFor();
  await looksRight(learner, 'fees-claim-due');
  await learner.getByRole('link', { name: 'Invoice and payments' }).click();
  await heading(learner, 'The fee');
  await learner.getByText('$40 is to be paid.').waitFor();
  await learner.getByRole('heading', { name: /^Invoice \d{4}-0001$/ }).waitFor();
  await learner.getByText('bands of the credits claimed').waitFor();
  await looksRight(learner, 'fees-due');

  await coordinator.goto(`/claims/${claim.id}`);
  await coordinator.locator('summary', { hasText: 'What cannot be done now, and why' }).click();
  await coordinator.getByText('The fee is to be paid or waived before the claim is accepted.').waitFor();
  expect(await coordinator.getByRole('button', { name: 'Accept for review' }).count()).toBe(0);
  await coordinator.getByRole('button', { name: 'Note the payment' }).click();
  await coordinator.getByLabel('Number of the receipt').fill('R-0815');
  await confirm(coordinator, 'Note the payment');
  await coordinator.getByText('$40, paid').waitFor();
  await coordinator.getByRole('button', { name: 'Accept for review' }).click();
  await confirm(coordinator, 'Accept for review');
  await coordinator.getByRole('alertdialog').waitFor({ state: 'detached' });
});

test('money is given back in part, and the learner reads how much and not why', async () => {
  const [{ id, learner }] = claims as [(typeof claims)[number]];
  await coordinator.getByRole('link', { name: '$40, paid' }).click();
  await heading(coordinator, 'The fee');
  await coordinator.getByRole('button', { name: 'Give money back' }).click();
  await coordinator.getByLabel('How much, in dollars').fill('41');
  await coordinator.getByLabel('Why', { exact: true }).fill('A scholarship came late.');
  await confirm(coordinator, 'Give money back');
  await coordinator
    .getByRole('alertdialog')
    .getByText(/can be given back/)
    .waitFor();
  await coordinator.getByLabel('How much, in dollars').fill('15.50');
  await confirm(coordinator, 'Give money back');
  await coordinator.getByText(/^\$15\.50 was given back/).waitFor();
  await looksRight(coordinator, 'fees-refunded');

  await stage.app.settle();
  await learner.goto(`/claims/${id}`);
  await learner.getByRole('link', { name: '$40, paid' }).click();
  await learner.getByText('$40 was paid. Thank you.').waitFor();
  await learner.getByText(/^\$15\.50 was given back/).waitFor();
  expect(await learner.getByText('A scholarship came late.').count()).toBe(0);
  await looksRight(learner, 'fees-paid');
  await learner.goto('/notifications');
  await learner.getByText('was given back', { exact: false }).first().waitFor();
});

test('a fee is waived with a kind of reason, and the claim goes on', async () => {
  const [, claim] = claims as [unknown, (typeof claims)[number]];
  await send(claim);
  await coordinator.goto(`/claims/${claim.id}`);
  await coordinator.getByRole('button', { name: 'Waive the fee' }).click();
  await coordinator.getByLabel('Kind of reason').selectOption({ label: 'military service' });
  await coordinator.getByLabel('Why', { exact: true }).fill('Discharge papers were seen.');
  await confirm(coordinator, 'Waive the fee');
  await coordinator.getByText('$40, waived').waitFor();
  await coordinator.getByRole('button', { name: 'Accept for review' }).waitFor();

  await claim.learner.goto(`/claims/${claim.id}/fee`);
  await claim.learner.getByText('The college let the fee of $40 go. You owe nothing.').waitFor();
  await claim.learner.getByText('military service', { exact: false }).waitFor();
  expect(await claim.learner.getByText('Discharge papers were seen.').count()).toBe(0);
});

test('every invoice stands in one list, by its state', async () => {
  await coordinator.goto('/fees');
  await heading(coordinator, 'Fees');
  await coordinator.getByRole('row').filter({ hasText: '$15.50' }).getByText('Paid', { exact: true }).waitFor();
  await coordinator.getByRole('row').filter({ hasText: '-0002' }).getByText('Waived', { exact: true }).waitFor();
  await looksRight(coordinator, 'fees');
  await coordinator.goto('/fees?state=due');
  await coordinator.getByText('There is no invoice like this.').waitFor();
});

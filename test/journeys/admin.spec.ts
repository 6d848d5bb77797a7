import type { Page } from 'playwright-core';
import { system } from '../../src/kernel/actor.js';
import { SigningKeys } from '../../src/account/signing/signing.service.js';
import { InstitutionService } from '../../src/account/institution/institution.service.js';
import { goodPassword } from '../world.js';
import { rosterCsv, rosterOf, rosterZip } from '../world/roster.js';
import { looksRight } from './looks.js';
import { openStage, type Stage } from './stage.js';

/*
 ** A new and empty college is set up through the browser, from its first page to rules that hold and people who are invited.
 */
let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage();
  page = await firstAdmin();
});
afterAll(() => stage?.close());

/** The first administrator of a college that was opened a moment ago. */
async function firstAdmin(): Promise<Page> {
  const { invitation } = await stage.app.app.get(InstitutionService).createInstitution({
    code: 'hilltop',
    name: 'Hilltop College',
    timeZone: 'America/New_York',
    admin: { email: 'ada@hilltop.test', name: 'Ada Admin' },
  });
  const window = await stage.stranger();
  const key = invitation.slice(invitation.indexOf('#') + 1);
  const answer = await window.request.post('/api/invitation/acceptance', {
    headers: { origin: stage.url },
    data: { key, password: goodPassword },
  });
  expect(answer.status()).toBe(201);
  return window;
}

const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor();
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

async function imports(name: string, text: string, act: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file(name, text));
  await page.getByText('Dry run: nothing has been changed.').waitFor();
  await page.getByRole('button', { name: act, exact: true }).click();
}

test('an empty college is told what it lacks', async () => {
  await page.goto('/');
  await heading('Set-up');
  await page.getByText('7 things are missing').waitFor();
  await looksRight(page, 'admin-set-up');
});

test('the catalogue comes from a file, tried out first', async () => {
  await page.goto('/catalog/course/import');
  await imports(
    'courses.csv',
    'code,title,subject,credits,outcomes\nBUS101,Business,BUS,3,"Explains markets\nReads a balance sheet"\n',
    'Import',
  );
  await page.getByText('1 added, 0 changed, 0 stayed as they were.').waitFor();
  await looksRight(page, 'admin-import');
  await page.goto('/courses');
  await page.getByRole('link', { name: 'BUS101' }).click();
  await heading('BUS101 Business');
  await looksRight(page, 'admin-course');
});

test('a rubric is made from a course’s outcomes with the keyboard alone, and published', async () => {
  await page.goto('/rubrics/new');
  await page.getByLabel('Title').fill('Business by portfolio');
  await page.getByLabel('One course').check();
  await page.getByLabel('Which one').selectOption({ label: 'BUS101 Business' });
  await page.getByRole('button', { name: 'Begin' }).click();
  await heading('Business by portfolio');
  const first = page.getByLabel('What “Not yet” looks like for “Explains markets”');
  await first.focus();
  for (const [row, keys] of [['a', 'ArrowRight'] as const, ['b', 'ArrowLeft'] as const]) {
    for (const level of ['low', 'middle', 'high']) {
      await page.keyboard.type(`${row} ${level}`);
      if (level !== 'high') await page.keyboard.press(`Alt+${keys}`);
    }
    await page.keyboard.press('Alt+ArrowDown');
  }
  expect(await first.inputValue()).toBe('a low');
  await page.getByText('It can be published.').waitFor();
  await looksRight(page, 'admin-rubric');
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Publish' }).click();
  await page.getByText(/Published on/).waitFor();
});

test('a rubric of Canvas is read, shown with what was guessed, and drafted', async () => {
  await page.goto('/rubrics');
  await page.getByRole('link', { name: 'From a file' }).click();
  await heading('Rubrics from a file');
  const header = `Rubric Name,Criteria Name,Criteria Description,Criteria Enable Range${',Rating Name,Rating Description,Rating Points'.repeat(2)}`;
  const choose = (lines: string[]) =>
    page.locator('input[type=file]').setInputFiles({
      name: 'canvas.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([header, ...lines].join('\n')),
    });
  await choose(['Essay,Depth,,false,Full,all of it,much,None,nothing,0']);
  await page.getByText('needs its points as a number').waitFor();
  await choose(['Essay,Depth,How far it goes,false,Full,all of it,4,None,nothing,0']);
  await page.getByText('The file does not say what is enough.').waitFor();
  await looksRight(page, 'admin-rubric-import');
  await page.getByRole('button', { name: 'Make it a draft' }).click();
  await heading('Essay');
});

test('the rules are drafted, say what contradicts, and come into force', async () => {
  await page.goto('/policies');
  await page.getByRole('button', { name: 'Draft the first version' }).click();
  await heading('Draft');
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(new Date());
  await page.getByLabel('In force from').fill(today);
  await page.getByLabel('Readings of each claim').fill('2');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await page.getByText('Every claim is read more than once already: set the sample to 0').first().waitFor();
  await page.getByLabel('Read twice by chance, of 100').fill('0');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await page.getByText('Nothing contradicts: it can be published.').waitFor();
  await looksRight(page, 'admin-policy');
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Publish' }).click();
  await page.getByText(/In force since/).waitFor();
});

test('people are invited by file', async () => {
  await page.goto('/members/import');
  await imports(
    'people.csv',
    'name,email,roles\nCo,co@hilltop.test,coordinator\nRe,re@hilltop.test,reviewer approver\n',
    'Invite and change',
  );
  await page.getByText('2 invited, 0 changed. 2 mails are on the way.').waitFor();
  await page.goto('/invitations');
  await page.getByRole('rowheader', { name: 'Co' }).waitFor();
  await looksRight(page, 'admin-invitations');
  await page.goto('/members');
  await page.getByRole('rowheader').getByRole('link', { name: 'Ada Admin' }).click();
  await page.getByText('This is the last administrator. Make somebody else an administrator first.').first().waitFor();
  await looksRight(page, 'admin-member');
});

test('people and courses come from OneRoster, and nobody is mailed before the box is ticked', async () => {
  const { org, person, role, course } = rosterOf;
  const zip = await rosterZip({
    orgs: [org],
    users: [person('ann', 'Ann'), person('pat', 'Pat'), person('gus', 'Gus', { enabledUser: 'false' })],
    roles: [role('ann', 'student'), role('pat', 'principal')],
    courses: [course('c1', 'CIT110', 'Computing')],
  });
  const choose = (name: string, buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer });
  await page.goto('/members/import');
  await page.getByRole('link', { name: 'Take people and courses from it' }).click();
  await heading('People and courses from OneRoster');
  await page.getByRole('link', { name: 'Download a small example (ZIP)' }).waitFor();
  const broken = rosterCsv('users', [person('ann', 'Ann', { email: 'nowhere' })]);
  await choose('users.csv', Buffer.from(broken));
  await page.getByText('“nowhere” is not an address for mail.').waitFor();
  await looksRight(page, 'admin-roster-refused');
  await choose('roster.zip', zip);
  await page.getByText('One person is new here and is not invited with this import.').waitFor();
  await page.getByLabel('Invite by mail those who are new here').check();
  await page.getByText('People: 1 would be invited, 0 changed, 0 stay as they are.').waitFor();
  await looksRight(page, 'admin-roster');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText('People: 1 invited, 0 changed.').waitFor();
  await page.getByText('Courses: 1 added, 0 changed.').waitFor();
});

test('a colour that cannot be read is refused with the nearest that can, and shows at once', async () => {
  await page.goto('/institution');
  await page.getByLabel('As a code').fill('#f2c14e');
  await page.getByRole('button', { name: /^Take #/ }).click();
  await page.getByText('Readable everywhere.').waitFor();
  await page.getByRole('button', { name: 'Use this color' }).click();
  await page.getByText('The color is changed').waitFor();
  await looksRight(page, 'admin-institution');
});

test('official codes are given, and one that names no place is sent back with what the main campus would be', async () => {
  await page.goto('/institution');
  const card = page.getByRole('region', { name: 'Official codes' });
  await card.getByLabel('OPEID').fill('999999');
  await card.getByLabel('FICE code').fill('999999');
  await card.getByRole('button', { name: 'Save codes' }).click();
  await card.getByText('The main campus would be 99999900.').waitFor();
  await looksRight(page, 'admin-codes');
  await card.getByLabel('OPEID').fill('99999900');
  await card.getByRole('button', { name: 'Save codes' }).click();
  await page.getByText('Saved.').waitFor();
});

test('a signing key is replaced, and the former one stays published', async () => {
  const { database, app } = stage.app;
  const { id } = await (await page.request.get('/api/institution')).json();
  await database.inInstitution(system(id), (tx) => app.get(SigningKeys).inUse(tx, id));
  await page.goto('/institution');
  const card = page.getByRole('region', { name: 'Signing keys' });
  await card.getByText('In use').waitFor();
  await card.getByRole('button', { name: 'Replace the key' }).click();
  const window = page.getByRole('alertdialog');
  await window.getByLabel('Why').selectOption('Somebody else may have had it');
  await window.getByRole('button', { name: 'Replace the key' }).click();
  await page.getByText('A new key signs from now on.').waitFor();
  await card.getByText('Replaced: others may have had it').waitFor();
  await looksRight(page, 'admin-keys');
  const [now, former] = await Promise.all(
    [0, 1].map(async (n) => {
      const link = card.getByRole('link', { name: 'Public key' }).nth(n);
      return (await page.request.get((await link.getAttribute('href'))!)).text();
    }),
  );
  expect(now).toMatch(/BEGIN PUBLIC KEY/);
  expect(former).toMatch(/BEGIN PUBLIC KEY/);
  expect(now).not.toBe(former);
});

test('a program gets a token, whose secret shows once', async () => {
  await page.goto('/api-tokens');
  await page.getByRole('button', { name: 'Make a token' }).click();
  await page.getByLabel('What it is for').fill('Banner');
  await page.getByLabel('Read awarded credit').check();
  await page.getByRole('button', { name: 'Make it' }).click();
  expect(await page.getByRole('textbox', { name: 'The secret' }).inputValue()).toMatch(/^crd_/);
  await page.getByRole('button', { name: 'I have it' }).click();
  await page.getByRole('rowheader', { name: 'Banner' }).waitFor();
  await looksRight(page, 'admin-tokens');
});

test('the queues say how the work goes', async () => {
  await page.goto('/queues');
  await page.getByText('Nothing is late.').waitFor();
  await looksRight(page, 'admin-queues');
});

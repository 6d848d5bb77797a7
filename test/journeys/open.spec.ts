import type { Page, Route } from 'playwright-core';
import { looksRight, phone } from './looks.js';
import { linkIn, newestMail } from './mailbox.js';
import { openStage, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('a newcomer becomes anybody of the demo with one press', async () => {
  const page = await stage.stranger();
  await page.goto('/record');
  await heading(page, 'Sign in');
  await looksRight(page, 'sign-in');
  await page.getByRole('button', { name: /^Rosa Maldonado/ }).click();
  await page.getByRole('link', { name: 'My record' }).waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await heading(page, 'Sign in');
});

test('a reader of Spanish reads the rules of a college in Spanish, now and in each version', async () => {
  const page = await stage.stranger({ viewport: phone, locale: 'es-US' });
  for (const path of ['/colleges/quabbin-valley', '/colleges/quabbin-valley/rules/1']) {
    await page.goto(path);
    const rules = page.getByRole('region', { name: 'Las reglas', exact: true });
    await rules.getByRole('heading', { name: 'Quién decide' }).waitFor();
    // What the college wrote itself says so, and stays as it wrote it.
    const said = await rules.locator('section').evaluateAll((sections) =>
      sections.map((section) => {
        const ours = section.cloneNode(true) as HTMLElement;
        for (const theirs of ours.querySelectorAll('[lang="en"]')) theirs.remove();
        return ours.textContent;
      }),
    );
    expect(said.join(' ')).toContain('Cada solicitud cuesta $75.');
    expect(said.join(' ')).not.toMatch(/\b(the|you|your|and|claim|credit|reviewers?|within)\b/i);
    await looksRight(page, path.endsWith('1') ? 'college-rules-es' : 'college-es');
  }
});

test('somebody reads what a college gives credit for, signs up, and is a learner', async () => {
  const page = await stage.stranger({ viewport: phone });
  await page.goto('/sign-in');
  await page.getByRole('link', { name: /gives credit for, and how/ }).click();
  await heading(page, 'College credit for what you already know');
  await page.getByText('$75 a claim').waitFor();
  await looksRight(page, 'college');
  await page.getByLabel('Find a course').fill('accounting payroll');
  await page.getByRole('link', { name: /Payroll Accounting/ }).click();
  await heading(page, /Payroll Accounting/);
  await looksRight(page, 'college-course');
  await page.getByRole('link', { name: /^Back to/ }).click();
  await page.getByRole('link', { name: 'Sign up and start' }).click();
  await heading(page, /^Sign up at/);
  await press(page, 'Send me the link');
  await page.getByRole('alert').getByText('Enter your name.').waitFor();
  await looksRight(page, 'register');
  await page.getByLabel('Your name').fill('Nia Newcomb');
  await page.getByLabel('Email address').fill('nia@home.example');
  await press(page, 'Send me the link');
  await heading(page, 'Look into your mail');
  await looksRight(page, 'register-mail');
  await page.goto(linkIn(await newestMail(stage, 'nia@home.example')));
  await heading(page, 'Finish signing up');
  await page.getByLabel('New password').fill('too short');
  await press(page, 'Create my account');
  await page
    .getByText(/Use at least 15 characters; four/)
    .first()
    .waitFor();
  await looksRight(page, 'invitation');
  await page.getByLabel('New password').fill('violet otter reads maps');
  await press(page, 'Create my account');
  await page.waitForURL((url) => url.pathname === '/portfolio');
});

test('a forgotten password is chosen anew by mail', async () => {
  const email = 'denise@quabbinvalley.example';
  const page = await stage.stranger();
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'I forgot my password' }).click();
  await heading(page, 'Get a new password');
  await looksRight(page, 'password-ask');
  await page.getByLabel('Email address').fill(email);
  await press(page, 'Send me the link');
  await heading(page, 'Look into your mail');
  const link = linkIn(await newestMail(stage, email));
  await page.goto(link);
  await heading(page, 'Choose a new password');
  await looksRight(page, 'password-set');
  await page.getByLabel('New password').fill('violet otter reads maps');
  await press(page, 'Set the password');
  await heading(page, 'Your password is set');
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByLabel('New password').fill('violet otter reads maps');
  await press(page, 'Set the password');
  await heading(page, 'This link does not work any more');
  await page.goto('/sign-in');
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('violet otter reads maps');
  await press(page, 'Sign in');
  await page.getByRole('link', { name: 'My record' }).waitFor();
});

test('who is signed out while working signs in again in place, and loses nothing', async () => {
  const page = await stage.as('terrence');
  await page.goto('/record');
  await heading(page, 'My record');
  // The session ends as the claim is asked for: ended sooner, any answer that the record still waits for would say so first.
  const ended = async (route: Route) => {
    await stage.app.owner.query('delete from session');
    await route.continue();
  };
  await page.route(/\/api\/claims\/[^/?]+$/, ended, { times: 1 });
  await page.getByRole('link', { name: 'MFG 110', exact: false }).first().click();
  await page.getByRole('heading', { name: 'Sign in again to go on' }).waitFor();
  await looksRight(page, 'sign-in-again');
  await page.getByLabel('Password', { exact: true }).fill('maple harbor lantern 1636');
  await press(page, 'Sign in');
  await heading(page, /MFG 110/);
});

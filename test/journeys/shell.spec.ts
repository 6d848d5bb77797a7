import { looksRight } from './looks.js';
import { openStage, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

test('a stranger is led to the sign-in and back to the page that was wanted', async () => {
  const page = await stage.stranger();
  await page.goto('/account');
  await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
  await looksRight(page, 'sign-in');
  await page.getByLabel('Email address').fill('denise@quabbinvalley.example');
  await page.getByRole('textbox', { name: 'Password' }).fill('maple harbor lantern 1636');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Your account' }).waitFor();
  await looksRight(page, 'account');
});

test('an address that leads nowhere says so and leads back', async () => {
  const page = await stage.as('denise');
  await page.goto('/no/such/page');
  await page.getByRole('heading', { name: 'We could not find that page' }).waitFor();
  await looksRight(page, 'not-found');
});

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { PersonKey } from '../../src/demo/content/people.js';
import { desk, phone } from './looks.js';
import { linkIn, newestMail } from './mailbox.js';
import { openStage, type Stage } from './stage.js';

/** The pictures of the README, made from the product: `npm run tour`. */
const folder = 'docs/tour';

let stage: Stage;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  stage = await openStage();
});
afterAll(() => stage?.close());

async function keep(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Signs in, goes there, and follows the links of these names. */
async function visit(who: PersonKey, path: string, links: readonly RegExp[] = [], viewport = desk): Promise<Page> {
  const page = await stage.as(who, { viewport });
  await page.goto(path);
  for (const name of links) await page.getByRole('link', { name }).first().click();
  return page;
}

test.each<[name: string, who: PersonKey, path: string, links?: RegExp[], viewport?: typeof desk]>([
  ['learner', 'denise', '/portfolio'],
  ['learner-phone', 'terrence', '/portfolio', [], phone],
  ['reviewer', 'priya', '/assignments?view=reading', [/CIT|BUS/]],
  ['coordinator', 'renee', '/today'],
  ['approver', 'samuel', '/approvals', [/Decide on CIT 140/]],
  ['registrar', 'joyce', '/batches', [/4/]],
  ['admin', 'renee', '/rubrics', [/Portfolio|BUS|ECE/]],
])('%s', async (name, who, path, links = [], viewport = desk) => {
  await keep(await visit(who, path, links, viewport), name);
});

test('attestor', async () => {
  const page = await stage.stranger({ viewport: phone });
  await page.goto(linkIn(await newestMail(stage, 'irosario@quaboagcommunity.example')));
  await keep(page, 'attestor');
});

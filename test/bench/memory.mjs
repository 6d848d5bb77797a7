/**
 * What the built product holds in memory while nobody asks for anything, web and worker in one process and PostgreSQL apart: when it
 * was just started on a demo college that is there, when one person of each role has opened every page of their navigation, and a
 * minute and three minutes later, because V8 waits for rest and then gives back in steps. Goal for the last: at most 180 MB. Prints
 * the figures; judges nothing.
 *   npm run build && node test/bench/memory.mjs
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { demo, openProduct, say } from './product.mjs';

const product = await openProduct();
try {
  tell('made the demo college and rested 20 s');
  await product.restart();
  tell('started again');
  await usePages();
  tell('one person of each role opened their pages');
  await sleep(60_000);
  tell('a minute later');
  await sleep(120_000);
  tell('three minutes later (goal 180)');
} finally {
  await product.close();
}

function tell(when) {
  say(`${(product.resident() / 1_000_000).toFixed(0)} MB: ${when}`);
}

async function usePages() {
  const { demoPassword: password, people } = await demo();
  const { origin } = product;
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] }); // prettier-ignore
  try {
    for (const { email } of oneOfEachRole(people)) {
      const page = await browser.newPage({ baseURL: origin });
      await page.request.post('/api/session', { headers: { origin }, data: { email, password } });
      await open(page, '/');
      const places = await page.getByRole('navigation').getByRole('link').evaluateAll((all) => all.map(({ pathname }) => pathname)); // prettier-ignore
      for (const place of new Set(places)) await open(page, place);
      await page.context().close();
    }
  } finally {
    await browser.close();
  }
}

async function open(page, place) {
  await page.goto(place);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}

/** As few people as have all roles between them. */
function oneOfEachRole(people) {
  const seen = new Set();
  return people.filter(({ roles }) => {
    const isNew = roles.some((role) => !seen.has(role));
    for (const role of roles) seen.add(role);
    return isNew;
  });
}

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { demoPassword, people } from '../../src/demo/content/people.js';
import { chromiumPath } from './chromium.js';
import { openStage, type Stage } from './stage.js';

/*
 ** A browser is killed, with SIGKILL and without warning, while somebody types. It comes back on the same profile, and what
 ** was typed must be there: all of it but the last second, and nothing twice.
 */
const kills = Number(process.env['KILLS'] ?? 50);
const mayBeLost = 1000;

let stage: Stage;
let profile: string;
beforeAll(async () => {
  stage = await openStage();
  profile = await mkdtemp(join(tmpdir(), 'credence-profile-'));
}, 300_000);
afterAll(async () => {
  await stage?.close();
  await rm(profile, { recursive: true, force: true });
});

interface Running {
  page: Page;
  process: ChildProcess;
}

/** Chromium on the kept profile, signed in as Denise, on a device that she called her own. */
async function start(): Promise<Running> {
  const child = spawn(
    chromiumPath(),
    ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--remote-debugging-port=0',
      '--disable-background-networking', '--disable-component-update', '--disable-sync', `--user-data-dir=${profile}`],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  ); // prettier-ignore
  const browser = await chromium.connectOverCDP(await addressOf(child), { timeout: 120_000 });
  const context = browser.contexts()[0]!;
  await context.addInitScript(() => localStorage.setItem('credence.own-device', 'own'));
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(40_000);
  const { email } = people.find(({ key }) => key === 'denise')!;
  await page.request.post(`${stage.url}/api/session`, {
    headers: { origin: stage.url },
    data: { email, password: demoPassword },
  });
  return { page, process: child };
}

async function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const bytes of child.stderr!) {
    said += String(bytes);
    const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
    if (address) return address;
  }
  throw new Error(`Chromium did not start: ${said}`);
}

/** Kills the browser with all its processes, by their group. */
async function kill({ process: child }: Running): Promise<void> {
  const gone = once(child, 'exit');
  process.kill(-child.pid!, 'SIGKILL');
  await gone;
}

async function openBox(page: Page, path: string) {
  await page.goto(`${stage.url}${path}`);
  const box = page.locator('main textarea').first();
  await box.waitFor();
  return box;
}

async function answerPage(): Promise<string> {
  const { email } = people.find(({ key }) => key === 'denise')!;
  const { rows } = await stage.app.owner.query(
    `select '/claims/' || c.id || '/outcomes/' || o.id as path from claim c
     join person p on p.id = c.learner_id join claim_outcome o on o.claim_id = c.id
     where p.email = $1 and c.status = 'draft' order by o.position desc limit 1`,
    [email],
  );
  return rows[0].path as string;
}

test(`a browser that is killed ${kills} times while somebody types loses at most the last second`, async () => {
  const path = await answerPage();
  const lost: number[] = [];
  let written = 0;
  for (let n = 0; n < kills; n += 1) {
    const running = await start();
    const box = await openBox(running.page, path);
    await box.focus();
    await running.page.keyboard.press('Control+End');
    const before = await box.inputValue();
    // What stood in the box at which moment.
    const typed: { at: number; text: string }[] = [{ at: Date.now(), text: before }];
    const until = Date.now() + 500 + Math.random() * 4000;
    while (Date.now() < until) {
      const sign = Math.random() < 0.15 ? ' ' : String.fromCharCode(97 + Math.floor(Math.random() * 26));
      await running.page.keyboard.type(sign);
      typed.push({ at: Date.now(), text: typed.at(-1)!.text + sign });
    }
    const killedAt = Date.now();
    await kill(running);

    const again = await start();
    const found = await (await openBox(again.page, path)).inputValue();
    await again.page.waitForTimeout(300);
    const value = await again.page.locator('main textarea').first().inputValue();
    await kill(again);
    const all = typed.at(-1)!.text;
    const back = value.length >= found.length ? value : found;
    expect(all.startsWith(back)).toBe(true);
    const firstLost = typed.find(({ text }) => text.length > back.length);
    lost.push(firstLost ? killedAt - firstLost.at : 0);
    written += all.length - before.length;
  }
  const sorted = lost.toSorted((a, b) => a - b);
  process.stderr.write(
    `Killed ${kills} times while typing ${written} letters: lost at most ${sorted.at(-1)} ms of typing, ` +
      `${sorted[Math.floor(sorted.length / 2)]} ms in the median, nothing in ${lost.filter((ms) => ms === 0).length} of them.\n`,
  );
  expect(sorted.at(-1)!).toBeLessThanOrEqual(mayBeLost);
}, 1_500_000);

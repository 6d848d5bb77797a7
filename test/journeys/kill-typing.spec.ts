import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Locator, type Page } from 'playwright-core';
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
});
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
    ['--headless=new', '--no-sandbox', '--hide-crash-restore-bubble', '--disable-gpu', '--no-first-run', '--remote-debugging-port=0',
      '--disable-background-networking', '--disable-component-update', '--disable-sync', `--user-data-dir=${profile}`],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  ); // prettier-ignore
  const browser = await chromium.connectOverCDP(await addressOf(child), { timeout: 15_000 }).catch(() => null);
  if (browser === null) {
    // Chromium itself may come back from a kill in a state that it answers nobody: it is killed once more.
    await kill(child);
    return start();
  }
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

/** Where Chromium listens. What it says after that is read on: a closed pipe would stop it. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    child.stderr!.on('data', (bytes) => {
      said += String(bytes);
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) found(address);
    });
    child.once('exit', () => failed(new Error(`Chromium did not start: ${said}`)));
  });
}

/** Kills the browser with all its processes, by their group. */
async function kill(child: ChildProcess): Promise<void> {
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
  let running = await start();
  for (let n = 0; n < kills; n += 1) {
    const typed = await typeAWhile(await openBox(running.page, path));
    const killedAt = Date.now();
    await kill(running.process);
    running = await start();
    const box = await openBox(running.page, path);
    const back = await whatCameBack(box, typed[0]!.text);
    const all = typed.at(-1)!.text;
    expect(all.startsWith(back)).toBe(true);
    const firstLost = typed.find(({ text }) => text.length > back.length);
    lost.push(firstLost ? killedAt - firstLost.at - longestStall(typed) : 0);
    written += all.length - typed[0]!.text.length;
  }
  await kill(running.process);
  const sorted = lost.toSorted((a, b) => a - b);
  process.stderr.write(
    `Killed ${kills} times while typing ${written} letters: lost at most ${sorted.at(-1)} ms of typing beyond the machine's own stalls, ` +
      `${sorted[Math.floor(sorted.length / 2)]} ms in the median, nothing in ${lost.filter((ms) => ms === 0).length} of them.\n`,
  );
  expect(sorted.at(-1)!).toBeLessThanOrEqual(mayBeLost);
}, 1_500_000);

/**
 * What the box holds when it has come to rest: what the device kept comes a while after what the server sent, and after a
 * longer while to a browser that mends its storage first, so nothing more than `before` is believed late.
 */
async function whatCameBack(box: Locator, before: string): Promise<string> {
  let [value, since] = [await box.inputValue(), Date.now()];
  while (Date.now() - since < (value.length > before.length ? 1500 : 10_000)) {
    await box.page().waitForTimeout(100);
    const now = await box.inputValue();
    if (now !== value) [value, since] = [now, Date.now()];
  }
  return value;
}

/** How long the machine itself stood still at most, in milliseconds: no key press takes that long in the page. */
const longestStall = (typed: { at: number }[]): number =>
  Math.max(0, ...typed.slice(1).map(({ at }, n) => at - typed[n]!.at));

/** Types letters and spaces for up to two and a half seconds: what stood in the box at which moment. */
async function typeAWhile(box: Locator): Promise<{ at: number; text: string }[]> {
  await box.focus();
  await box.press('Control+End');
  const typed = [{ at: Date.now(), text: await box.inputValue() }];
  const until = Date.now() + 500 + Math.random() * 2000;
  while (Date.now() < until) {
    const sign = Math.random() < 0.15 ? ' ' : String.fromCharCode(97 + Math.floor(Math.random() * 26));
    await box.page().keyboard.type(sign);
    typed.push({ at: Date.now(), text: typed.at(-1)!.text + sign });
  }
  return typed;
}

import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { createServer, type AddressInfo } from 'node:net';
import { demoPassword, people, type PersonKey } from '../../src/demo/content/people.js';
import type { TestApp } from '../app.js';
import { startDemo, tellDemo } from './demo.js';
import { launch, openWindow } from './chromium.js';

/** The product with the demo college and the built web app, and a browser. */
export interface Stage {
  app: TestApp;
  url: string;
  browser: Browser;
  /** A window of its own in which this person of the demo college is signed in. */
  as(who: PersonKey, options?: BrowserContextOptions): Promise<Page>;
  /** The same for anybody else. */
  of(who: { email: string; password: string }, options?: BrowserContextOptions): Promise<Page>;
  /** A window in which nobody is signed in. */
  stranger(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Opens everything, with these settings beside the demo's. What a page could not load, run or show by its own policy fails the journey at `close`. */
export async function openStage(settings: Record<string, string> = {}): Promise<Stage> {
  await tellDemo();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const app = await startDemo({ PORT: String(port), PUBLIC_URL: url, DEMO: 'true', ...settings });
  const browser = await launch();
  const complaints: string[] = [];
  const stranger = async (options?: BrowserContextOptions) => {
    const page = await openWindow(browser, { baseURL: url, ...options });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted/.test(message.text())) complaints.push(message.text());
    });
    page.setDefaultTimeout(40_000);
    return page;
  };
  const of: Stage['of'] = async ({ email, password }, options) => {
    const page = await stranger(options);
    const answer = await page.request.post('/api/session', { headers: { origin: url }, data: { email, password } });
    expect(answer.status()).toBe(201);
    return page;
  };
  return {
    app,
    url,
    browser,
    stranger,
    of,
    as: (who, options) => of({ email: people.find(({ key }) => key === who)!.email, password: demoPassword }, options),
    async close() {
      await browser.close();
      await app.stop();
      expect(complaints).toEqual([]);
    },
  };
}

/** Where a text under work is said to have reached the server; what is read out to others follows half a minute later. */
export const sentLine = (page: Page): Locator =>
  page
    .locator('p')
    .filter({ hasText: /^Sent at/ })
    .first();

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults, RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';
import { bringAxe } from './chromium.js';

export const phone = { width: 390, height: 844 };
export const desk = { width: 1280, height: 800 };

/** Pictures for people to look at; git ignores the folder. */
const pictures = 'screenshots';

const everyRule: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** What other colours can break; all else was found in the light. */
const contrast: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
const appearances = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced', colorScheme: 'light', forcedColors: 'active' },
] as const;

/**
 * Looks at the page as it stands: axe must find nothing at phone and desk size in light, dark and forced colours, nothing may
 * be wider than 320 CSS pixels allow, and a picture of each size and scheme is kept under this name where somebody may look.
 */
export async function looksRight(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await bringAxe(page);
  const size = page.viewportSize() ?? desk;
  const found: string[] = [];
  for (const at of [phone, desk]) {
    await page.setViewportSize(at);
    for (const { name: appearance, ...media } of appearances) {
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      const rules = appearance === 'light' ? everyRule : contrast;
      found.push(...(await findings(page, rules)).map((finding) => `${name} ${at.width} ${appearance}: ${finding}`));
      if (appearance !== 'forced' && !process.env['CI']) {
        await page.screenshot({ path: join(pictures, `${name}-${at.width}-${appearance}.png`), fullPage: true });
      }
    }
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 320, height: 640 });
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (tooWide > 0) found.push(`${name} 320: ${tooWide} pixels too wide`);
  await page.setViewportSize(size);
  expect(found).toEqual([]);
}

async function findings(page: Page, rules: RunOnly): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults, RunOnly>(
    (runOnly) =>
      (window as unknown as { axe: typeof import('axe-core') }).axe.run({ runOnly, resultTypes: ['violations'] }),
    rules,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')} (${failureSummary ?? ''})`),
  );
}

import type { Page } from 'playwright-core';

/** What somebody without a pointer does: Tab until it is there, then Enter, Space or letters. */
export function keysOf(page: Page) {
  const named = () =>
    page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement)) return '';
      const labels =
        at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement
          ? at.labels
          : null;
      return at.getAttribute('aria-label') ?? labels?.[0]?.innerText ?? at.innerText;
    });
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 120; presses++) {
      await page.keyboard.press('Tab');
      if ((await named()).trim().startsWith(name)) return;
    }
    throw new Error(`Tab never reached “${name}” at ${page.url()}`);
  };
  return {
    tabTo,
    /** Goes to a link or a button and presses it. */
    press: async (name: string) => {
      await tabTo(name);
      await page.keyboard.press('Enter');
    },
    /** Goes to a checkbox or a radio button and chooses it. */
    choose: async (name: string) => {
      await tabTo(name);
      await page.keyboard.press('Space');
    },
    /** Goes to a field and writes into it. */
    write: async (name: string, text: string) => {
      await tabTo(name);
      await page.keyboard.insertText(text);
    },
  };
}

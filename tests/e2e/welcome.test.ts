import { describe, expect, it } from 'vitest';
import { BROWSERS, builtExtension, launch, until } from './browsers';
import { openExtensionGreeting } from './session';

describe.each(BROWSERS)('the first day in %s', (kind) => {
  it('begins with one page of three sentences and a picture, which leads to the library', async () => {
    const session = await launch(kind, { extensionDir: null });
    try {
      const page = await openExtensionGreeting(session.browser, () => session.browser.installExtension(builtExtension(kind)));
      await until('its words', () => page.evaluate(() => document.querySelector('main h1') !== null));
      expect(await page.evaluate(() => document.querySelectorAll('main > p:not(.note, .controls)').length)).toBe(3);
      expect(await page.evaluate(() => document.querySelector('[role="img"]')?.getAttribute('aria-label') ?? '')).toContain('the number 2');
    } finally {
      await session.close();
    }
  });
});

import { describe, expect, it } from 'vitest';
import { BROWSERS, launch, until } from './browsers';

describe.each(BROWSERS)('help in %s', (kind) => {
  it('is reached from the greeting, names the keys that the browser has set, and leads to its page of keys', async () => {
    const session = await launch(kind);
    try {
      const welcome = await session.openExtensionPage('welcome.html');
      await welcome.click('.controls .primary');
      await until('the help page', async () => {
        for (const page of await session.browser.pages())
          if (await page.evaluate(() => location.pathname === '/help.html').catch(() => false)) return true;
        return false;
      });
      const help = await session.openExtensionPage('help.html');
      await help.waitFor('.keys .term');
      await help.waitFor('.keys kbd', 'Alt+Shift+L');
      await help.waitFor('.keys kbd', 'Alt+Shift+K');
      const before = (await session.browser.pages()).length;
      await help.click('.keys button');
      await until('the page of keys', async () => (await session.browser.pages()).length > before);
      expect(await help.text()).not.toContain('Your browser lets only you open');
    } finally {
      await session.close();
    }
  });
});

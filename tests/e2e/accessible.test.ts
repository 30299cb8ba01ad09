import { describe, expect, it } from 'vitest';
import type { Served } from '../pages/serve';
import { violations } from './axe';
import { BROWSERS, type Session } from './browsers';
import { copyLines } from './copies';
import { openSamples } from './open-samples';
import { openRead } from './steps';

describe.each(BROWSERS)('axe finds nothing that assistive technology cannot use in %s', (kind) => {
  let session: Session;
  let site: Served;
  openSamples(kind, 'with reports', (opened) => {
    ({ session, site } = opened);
  });
  // Firefox' driver cannot ask for the dark theme.
  const themes = kind === 'chromium' ? (['light', 'dark'] as const) : (['light'] as const);

  it.each([
    ['two texts side by side', 'ferry-gazette.html', 'compare.html#tab:TAB/report:sample-lantern-ferry'],
    ['two texts in two scripts', 'arabic.html', 'compare.html#tab:TAB/report:sample-lantern-ferry'],
    ['a report in our words', 'iraq-embassy.html', 'compare.html#tab:TAB/report:daily-tribune-2025-06-14-baghdad-asks-iran'],
    ['the reports of a story', 'wire-post.html', 'compare.html#tab:TAB'],
    ['a table of facts', 'ferry-gazette.html', 'compare.html#tab:TAB/report:sample-lantern-ferry/report:sample-herald-ferry'],
    ['a text that is gone', 'ferry-gazette.html', 'compare.html#tab:TAB/report:nothing'],
    ['an address of nothing', 'ferry-gazette.html', 'compare.html#nothing'],
    ['the popup', 'ferry-gazette.html', 'popup.html?tab=TAB'],
    ['the library', 'ferry-gazette.html', 'library.html'],
    ['the settings', 'ferry-gazette.html', 'library.html#settings'],
    ['the packs', 'ferry-gazette.html', 'library.html#packs'],
    ['the greeting', 'ferry-gazette.html', 'welcome.html'],
    ['the help page', 'ferry-gazette.html', 'help.html'],
    ['the panel', 'ferry-gazette.html', 'sidepanel.html?tab=TAB'],
  ])('on %s', async (_, sample, path) => {
    const page = await openRead(session, `${site.url}${sample}`);
    for (const theme of themes) {
      const view = await session.openExtensionPage(path.replace('TAB', String(await session.tabId(page))));
      if (kind === 'chromium') await view.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await view.waitFor('main h1');
      expect(await violations(view), theme).toEqual([]);
      await view.close();
    }
    await page.close();
  });

  it('on the pictures of a story', async () => {
    await session.send({ type: 'putPacked', message: { pack: 'copies', lines: copyLines(8) } });
    const page = await openRead(session, `${site.url}wire-post.html`);
    for (const theme of themes) {
      const view = await session.openExtensionPage(`compare.html#tab:${await session.tabId(page)}`);
      if (kind === 'chromium') await view.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await view.waitFor('.matrix', '', 30_000);
      expect(await violations(view), theme).toEqual([]);
      await view.close();
    }
    await page.close();
    await session.send({ type: 'dropPack', message: { pack: 'copies' } });
  });

  it('on the popup’s comparison', async () => {
    const page = await openRead(session, `${site.url}ferry-gazette.html`);
    const popup = await session.openPopupPage(page);
    await popup.click('#row-sample-lantern-ferry');
    await popup.waitFor('main.comparison h1');
    expect(await violations(popup)).toEqual([]);
    await popup.close();
    await page.close();
  });
});

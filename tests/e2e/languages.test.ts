import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveSamples } from '../pages/serve';
import { BROWSERS, builtExtension, launch, type Session, type View } from './browsers';
import { inLanguage } from './localised';
import { choose, openAnswer, openRead } from './steps';

const stringsOf = (language: string): Record<string, { readonly message: string }> =>
  JSON.parse(readFileSync(new URL(`../../public/_locales/${language}/messages.json`, import.meta.url), 'utf8'));

/** Strings of the English interface that stand in a view, whole, as text or as a name for the ear, and that the language says otherwise. */
async function english(view: View, language: string): Promise<string[]> {
  const own = stringsOf(language);
  const said = new Set(
    await view.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .flatMap((element) => [
          ...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? ''),
          ...['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
        ])
        .map((text) => text.trim()),
    ),
  );
  return Object.entries(stringsOf('en'))
    .filter(([key, { message }]) => said.has(message) && own[key] !== undefined && own[key].message !== message)
    .map(([key]) => key);
}

const opened = (view: View) =>
  view.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });

describe.each(BROWSERS)('the interface in German in %s', (kind) => {
  let site: Served;
  let session: Session;
  // Browsers are often installed in one language alone; in Firefox another can be asked for all the same.
  const extensionDir = kind === 'firefox' ? builtExtension(kind) : inLanguage(builtExtension(kind), 'de');
  beforeAll(async () => {
    site = await serveSamples();
    session = await launch(kind, { extensionDir, language: 'de' });
    await session.send({ type: 'setSamplePack', message: { loaded: true } });
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
    if (kind === 'chromium') rmSync(extensionDir, { recursive: true, force: true });
  });

  it('speaks in the popup, to the eye and to the ear, and in the tooltip', async () => {
    const page = await openRead(session, `${site.url}ferry-lantern.html`);
    expect((await session.badge(page)).title).toContain('Berichte zum gleichen Ereignis');
    const popup = await openAnswer(session, page);
    expect(await popup.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(['de', 'ltr']);
    await opened(popup);
    expect(await popup.text()).toContain('Gleiches Ereignis');
    expect(await popup.text()).toContain('11. Oktober 2026');
    expect(await english(popup, 'de')).toEqual([]);
    await choose(popup, 'sample-gazette-ferry');
    await opened(popup);
    expect(await popup.text()).toContain('Zahlen weichen ab');
    expect(await english(popup, 'de')).toEqual([]);
    await popup.close();
    await page.close();
  });

  it('speaks on the full page: two texts, the reports of a story, the table of facts', async () => {
    const page = await openRead(session, `${site.url}ferry-lantern.html`);
    const tab = `#tab:${await session.tabId(page)}`;
    const other = '/report:sample-gazette-ferry';
    for (const address of [tab, tab + other, `${tab}${other}/report:sample-herald-ferry`]) {
      const view = await session.openExtensionPage(`compare.html${address}`);
      await view.waitFor('main h1');
      await opened(view);
      expect(await english(view, 'de'), address).toEqual([]);
      await view.close();
    }
    await page.close();
  });

  it.each(['library.html', 'library.html#feeds', 'library.html#packs', 'library.html#settings', 'welcome.html', 'help.html'])(
    'speaks on %s',
    async (path) => {
      const view = await session.openExtensionPage(path);
      await view.waitFor('main h1');
      await opened(view);
      expect(await english(view, 'de')).toEqual([]);
      await view.close();
    },
  );
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveSamples } from '../pages/serve';
import { builtExtension, launch, type Session, until } from './browsers';
import { handheldBuild, LACKED } from './handheld';
import { choose, openRead } from './steps';

// No Android device stands behind this: a Firefox for the desktop is deprived of what MDN says that Firefox for Android lacks.
describe('Firefox without what Firefox for Android lacks', () => {
  let session: Session;
  let site: Served;
  const build = handheldBuild(builtExtension('firefox'));
  beforeAll(async () => {
    site = await serveSamples();
    session = await launch('firefox', { extensionDir: build.dir });
    await session.send({ type: 'setSamplePack', message: { loaded: true } });
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
    build.remove();
  });

  it('lacks what it should', async () => {
    expect(LACKED).toEqual(expect.arrayContaining(['commands', 'contextMenus', 'menus', 'search', 'sidebarAction', 'windows']));
    const page = await session.openExtensionPage('popup.html?tab=0');
    const left = await page.evaluate((names) => {
      const { browser } = globalThis as unknown as { browser: Record<string, Record<string, unknown> | undefined> };
      return names.filter((name) => {
        const [space = '', member] = name.split('.');
        return (member === undefined ? browser[space] : browser[space]?.[member]) !== undefined;
      });
    }, LACKED as string[]);
    expect(left).toEqual([]);
    await page.close();
  });

  it('reads, lists, compares and keeps as ever, and offers nothing that is not there', async () => {
    const page = await openRead(session, `${site.url}wire-post.html`);
    expect((await session.badge(page)).text).toBe('2');
    const popup = await session.openPopupPage(page);
    await popup.waitFor('.article .title', 'Port strike over');
    expect(await popup.evaluate(() => document.querySelectorAll('.to-panel').length)).toBe(0);
    expect(await popup.text()).not.toContain('Search the web');
    await choose(popup, 'sample-courier-strike');
    await popup.click('.back');
    await popup.click('.controls .primary');
    await popup.waitFor('.primary.kept');
    await popup.close();
    await page.close();
  });

  it('says what to do where nobody else has the report, and names no search', async () => {
    const page = await openRead(session, `${site.url}iraq-embassy.html`);
    await session.send({ type: 'setSamplePack', message: { loaded: false } });
    const alone = await openRead(session, `${site.url}ferry-fine.html`);
    const popup = await session.openPopupPage(alone);
    await popup.waitFor('.advice', 'Keep this report');
    expect(await popup.text()).not.toMatch(/search/i);
    await popup.close();
    await alone.close();
    await page.close();
    await session.send({ type: 'setSamplePack', message: { loaded: true } });
  });

  it('shows help, settings and greeting without keys and without a toolbar to pin to', async () => {
    for (const [path, there] of [
      ['help.html', '.example'],
      ['library.html#settings', '.library-main h1'],
      ['welcome.html', '.welcome h1'],
    ] as const) {
      const view = await session.openExtensionPage(path);
      await view.waitFor(there);
      expect(await view.text()).not.toMatch(/Alt\+Shift|puzzle/);
      await view.close();
    }
  });

  it('goes from the full page to the tab of a report', async () => {
    const page = await openRead(session, `${site.url}wire-post.html`);
    const full = await session.openExtensionPage(`compare.html#tab:${await session.tabId(page)}/report:sample-courier-strike`);
    await full.waitFor('main h1');
    await until('the texts', async () => (await full.text()).includes('4,200'));
    await full.close();
    await page.close();
  });
});

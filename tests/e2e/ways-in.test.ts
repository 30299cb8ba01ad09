import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveSamples } from '../pages/serve';
import { BROWSERS, builtExtension, launch, type Session, until } from './browsers';
import { hostIs } from './card';
import { choose, openAnswer, openRead, painted, serialised } from './steps';

/** A page of the browser's own, that no extension may read. */
const RESTRICTED = { chromium: 'chrome://version', firefox: 'about:license' } as const;

describe.each(BROWSERS)('a tab that Collate has no script in, in %s', (kind) => {
  let session: Session;
  let site: Served;
  let early: Page;
  beforeAll(async () => {
    site = await serveSamples();
    session = await launch(kind, { extensionDir: null });
    early = await session.open(`${site.url}wire-post.html`);
    await session.install(builtExtension(kind));
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  it('is read on click where it was open before the install', async () => {
    const popup = await openAnswer(session, early);
    await popup.waitFor('.article .title', 'Port strike over');
    await popup.close();
    expect((await session.badge(early)).title).toMatch(/^Collate: /);
  });

  it('is read anew on click where an update has cut its script off, and can be painted', async () => {
    await session.send({ type: 'setSamplePack', message: { loaded: true } });
    const page = await openRead(session, `${site.url}wire-post.html`);
    const report = { tabId: await session.tabId(page), reportId: 'sample-courier-strike' };
    await session.send({ type: 'setHighlights', message: report });
    expect(await painted(page, 'shared')).toBeGreaterThan(0);
    await session.restartExtension();
    const before = await serialised(page);
    const popup = await openAnswer(session, page);
    // The popup calls the highlights off, and so they are: what the script before the update painted is gone.
    expect(await painted(page, 'shared')).toBe(0);
    await choose(popup, 'sample-courier-strike');
    await popup.click('[role="switch"]');
    await popup.waitFor('[role="switch"][aria-checked="true"]');
    expect(await painted(page, 'shared')).toBeGreaterThan(0);
    await popup.click('[role="switch"]');
    await until('the paint to go', async () => (await painted(page, 'shared')) + (await painted(page, 'differs')) === 0);
    await hostIs(page, false);
    await popup.close();
    expect(await serialised(page)).toBe(before);
  });

  it("is told to be out of reach where it is a page of the browser's own", async () => {
    const page = await session.browser.newPage();
    // Firefox answers no navigation to its own pages.
    void page.goto(RESTRICTED[kind]).catch(() => undefined);
    await until('the restricted page to be told', async () => {
      const popup = await openAnswer(session, page);
      const text = await popup.text();
      await popup.close();
      return text.includes('Collate cannot read this page') && text.includes('Open a news report');
    });
    expect((await session.badge(page)).text).toBe('');
  });
});

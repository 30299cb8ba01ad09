import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../pages/serve';
import { BROWSERS, type Session, until, type View } from './browsers';
import { openSamples } from './open-samples';
import { openRead } from './steps';

describe.each(BROWSERS)('the panel beside the page in %s', (kind) => {
  let session: Session;
  let site: Served;
  openSamples(kind, 'with reports', (opened) => {
    ({ session, site } = opened);
  });

  let ferry: Page;
  let strike: Page;
  let panel: View;
  beforeAll(async () => {
    ferry = await openRead(session, `${site.url}ferry-gazette.html`);
    strike = await openRead(session, `${site.url}wire-post.html`);
    panel = await session.openPanel(strike);
  });

  it('shows what the popup shows, and no second way to itself', async () => {
    await panel.waitFor('.article .title', 'Port strike over');
    expect(await panel.evaluate(() => document.querySelectorAll('.to-panel').length)).toBe(0);
  });

  it('follows the tab in front, and keeps the reader’s place in each', async () => {
    await panel.click('#row-sample-courier-strike');
    await panel.waitFor('main.comparison h1');
    await ferry.bringToFront();
    await panel.waitFor('.article .title', 'Tamsin ferry');
    await strike.bringToFront();
    await panel.waitFor('main.comparison h1');
    await panel.click('.back');
    await panel.waitFor('.article .title', 'Port strike over');
  });

  it('follows the page in its tab: what was chosen beside the last one is over', async () => {
    await strike.bringToFront();
    await panel.click('#row-sample-courier-strike');
    await panel.waitFor('main.comparison h1');
    await strike.goto(`${site.url}ferry-lantern.html`);
    await panel.waitFor('h1 + *, .article', 'Lantern');
    expect(await panel.evaluate(() => document.querySelector('main.comparison'))).toBeNull();
    // The reader's keys still go to the page that they are in.
    expect(await strike.evaluate(() => document.hasFocus())).toBe(true);
  });

  it('reads no page that has not told of itself, until the reader asks', async () => {
    const docs = await session.open(`${site.url}guide.html`);
    await panel.waitFor('h1', 'This page was not read');
    expect(JSON.stringify(await session.send({ type: 'glanceTab', message: { tabId: await session.tabId(docs) } }))).toContain('unread');
    await docs.bringToFront();
    await panel.waitFor('.primary', 'Read this page');
    await panel.click('.primary');
    await until('its answer', async () => !(await panel.text()).includes('This page was not read'));
    await docs.close();
  });

  it('does not go on showing a page that was left while the reader looked at another tab', async () => {
    const left = await openRead(session, `${site.url}ferry-gazette.html`);
    await panel.waitFor('.article .title', 'Tamsin ferry');
    await left.goto(`${site.url}guide.html`);
    await ferry.bringToFront();
    await new Promise((done) => setTimeout(done, 1200));
    await left.bringToFront();
    await panel.waitFor('h1', 'This page was not read');
    await left.close();
  });

  it('says so where it cannot see the page', async () => {
    const own = await session.browser.newPage();
    void own.goto(kind === 'chromium' ? 'chrome://version' : 'about:license').catch(() => undefined);
    await panel.waitFor('h1', 'Collate cannot');
    await own.close();
  });

  it('is not wider than its room, from 320 px on', async () => {
    const page = await session.openExtensionPage(`sidepanel.html?tab=${await session.tabId(ferry)}`);
    for (const width of [320, 600]) {
      await page.page.setViewport({ width, height: 700 });
      await page.waitFor('.article .title');
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    await page.close();
  });
});

import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Served } from '../pages/serve';
import { BROWSERS, type Session, until } from './browsers';
import { highlight, hostIs, inside } from './card';
import { openSamples } from './open-samples';
import { openRead, painted } from './steps';

describe.each(BROWSERS)('the strip beside the scroll bar in %s', (kind) => {
  let session: Session;
  let site: Served;
  openSamples(kind, 'with reports', (opened) => {
    ({ session, site } = opened);
  });

  const says = (page: Page, words: RegExp) => until(`our element to say ${words}`, async () => words.test(await inside(session, page)));

  it('is there while the page scrolls and is painted, shifts nothing, leads to a passage, and goes with the paint', async () => {
    const page = await openRead(session, `${site.url}ferry-gazette.html`);
    await page.setViewport({ width: 500, height: 400 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    await highlight(session, page, 'sample-lantern-ferry');
    await hostIs(page, true);
    await says(page, /^\.strip (\.mark [\w-]+ ?)+$/);
    const marks = (await inside(session, page)).match(/\.mark/g)?.length ?? 0;
    expect(marks).toBeGreaterThan(5);
    expect(
      await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.lastElementChild?.shadowRoot]),
    ).toEqual([width, null]);
    // Beside the browser's own scroll bars.
    const { x, y } = await page.evaluate(() => ({
      x: document.documentElement.clientWidth - 5,
      y: document.documentElement.clientHeight - 8,
    }));
    await page.mouse.click(x, y);
    await until('the page to scroll', async () => (await page.evaluate(() => scrollY)) > 100);
    await says(page, /\b(\d+) of \1\b/);
    // Where all of it is in view, there is nothing to lead to.
    await page.keyboard.press('Escape');
    await page.setViewport({ width: 1200, height: 1200 });
    await hostIs(page, false);
    await page.setViewport({ width: 500, height: 400 });
    await hostIs(page, true);
    await session.send({ type: 'setHighlights', message: { tabId: await session.tabId(page), reportId: null } });
    await hostIs(page, false);
    await page.close();
  });

  it('follows a page that grows, and a page that turns dark is painted in other colours, and only then', async () => {
    const page = await openRead(session, `${site.url}ferry-gazette.html`);
    await page.setViewport({ width: 900, height: 700 });
    await highlight(session, page, 'sample-lantern-ferry');
    await hostIs(page, true);
    const before = await painted(page, 'differs');
    expect(before).toBeGreaterThan(0);
    expect(await painted(page, 'differs-dark')).toBe(0);
    // What a page changes at every frame is no other colour. It is looked at again after the strip came in, on a slow machine late: then once more.
    await until('paint that stays while the page changes', () =>
      page.evaluate(async () => {
        const paint = CSS.highlights.get('collate-differs');
        for (let i = 0; i < 30; i++) {
          document.documentElement.setAttribute('style', `--at: ${i}`);
          await new Promise((done) => setTimeout(done, 30));
        }
        return CSS.highlights.get('collate-differs') === paint;
      }),
    );
    await page.evaluate(() => document.body.setAttribute('style', 'background: rgb(20, 20, 24); color: rgb(230, 230, 230)'));
    await until('the other colours', async () => (await painted(page, 'differs-dark')) === before);
    await expect.poll(() => painted(page, 'differs')).toBe(0);
    await page.close();
  });
});

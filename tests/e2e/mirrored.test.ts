import { describe, expect, it } from 'vitest';
import type { Served } from '../pages/serve';
import { violations, violationsOfColours } from './axe';
import { BROWSERS, builtExtension, type Session, type View } from './browsers';
import { inLanguage } from './localised';
import { lost } from './measures';
import { openSamples } from './open-samples';
import { wrongWith } from './settled';
import { openRead } from './steps';
import { tripped } from './tab-round';

const LANTERN = 'ferry-lantern.html';
const GAZETTE = 'report:sample-gazette-ferry';
/** A Latin name inside a sentence, between the marks that set it apart. */
const GAZETTE_APART = '\u2068Strait Gazette\u2069';

/** How much wider a view's content is than its window, in CSS pixels. */
const overflow = (view: View): Promise<number> =>
  view.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(BROWSERS)('the interface in Arabic in %s', (kind) => {
  let session: Session;
  let site: Served;
  openSamples(
    kind,
    'with reports',
    (opened) => {
      ({ session, site } = opened);
    },
    () => inLanguage(builtExtension(kind), 'ar'),
  );

  it.each([
    ['the popup', 'popup.html?tab=TAB'],
    ['two texts side by side', `compare.html#tab:TAB/${GAZETTE}`],
    ['a table of facts', `compare.html#tab:TAB/${GAZETTE}/report:sample-herald-ferry`],
    ['the reports of a story', 'compare.html#tab:TAB'],
    ['the library', 'library.html'],
    ['the feeds', 'library.html#feeds'],
    ['the packs', 'library.html#packs'],
    ['the settings', 'library.html#settings'],
    ['the help', 'help.html'],
    ['the greeting', 'welcome.html'],
  ])('runs from right to left on %s, without scrolling sideways, and axe finds nothing', async (_, path) => {
    const page = await openRead(session, `${site.url}${LANTERN}`);
    const view = await session.openExtensionPage(path.replace('TAB', String(await session.tabId(page))));
    await view.waitFor('main:not(.loading) h1');
    expect(await view.evaluate(() => [document.documentElement.lang, getComputedStyle(document.body).direction])).toEqual(['ar', 'rtl']);
    expect(await wrongWith(() => violations(view))).toEqual([]);
    await session.wish(view.page, { theme: 'dark' });
    expect(await wrongWith(() => violationsOfColours(view)), 'dark').toEqual([]);
    await session.wish(view.page, {});
    expect.soft(await tripped(view), 'by the Tab key').toEqual([]);
    for (const width of [400, 320]) {
      await view.page.setViewport({ width, height: 600 });
      await expect.poll(() => overflow(view), { message: `${width} px` }).toBeLessThanOrEqual(0);
      expect.soft(await wrongWith(() => lost(view)), `${width} px`).toEqual([]);
    }
    await view.close();
    await page.close();
  });

  it('sets Latin names apart in its sentences, and leaves an English text its own direction, whatever is marked in it', async () => {
    const page = await openRead(session, `${site.url}${LANTERN}`);
    const popup = await session.openPopupPage(page);
    await popup.click('[id="row-sample-gazette-ferry"]');
    await popup.waitFor('main.comparison h1', GAZETTE_APART);
    expect(await wrongWith(() => violations(popup))).toEqual([]);
    const directions = await popup.evaluate(() =>
      [...document.querySelectorAll('.printed bdi')].map((text) => [
        getComputedStyle(text).direction,
        text.firstElementChild === text.firstChild && text.firstElementChild?.tagName === 'MARK' ? 'begins with a mark' : '',
      ]),
    );
    expect(directions.length).toBeGreaterThan(3);
    expect(directions.map(([direction]) => direction).filter((direction) => direction !== 'ltr')).toEqual([]);
    expect(directions.map(([, begins]) => begins)).toContain('begins with a mark');
    await popup.close();
    await page.close();
  });

  it('leaves an Arabic report its direction beside an English one, and tells counts by the forms of Arabic', async () => {
    const page = await openRead(session, `${site.url}arabic.html`);
    const view = await session.openExtensionPage(`compare.html#tab:${await session.tabId(page)}/report:sample-lantern-ferry`);
    await view.waitFor('.cell-text');
    const directions = await view.evaluate(() =>
      [...document.querySelectorAll('.cell-text > bdi')].map((text) => getComputedStyle(text).direction),
    );
    expect(new Set(directions)).toEqual(new Set(['ltr', 'rtl']));
    await view.close();
    await page.close();
    const story = await openRead(session, `${site.url}${LANTERN}`);
    const popup = await session.openPopupPage(story);
    await popup.waitFor('h1', 'تقريران آخران عن الحدث');
    await popup.close();
    await story.close();
  });
});

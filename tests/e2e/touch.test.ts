import { describe, expect, it } from 'vitest';
import type { Served } from '../pages/serve';
import type { Session, View } from './browsers';
import { openSamples } from './open-samples';
import { openRead } from './steps';

/** Controls that a finger cannot hit well, with their size; links inside a sentence are let off, as WCAG lets them. */
const small = (view: View): Promise<string[]> =>
  view.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
    return [...document.querySelectorAll<HTMLElement>('button, summary, select, nav a, input, [role="switch"]')].flatMap((control) => {
      // A row's head, or a label, takes the finger for the control in it.
      const target = control.closest('.row-head') ?? control.closest('label') ?? control;
      const { width, height } = target.getBoundingClientRect();
      return width === 0 || (width >= 43.5 && height >= 43.5)
        ? []
        : [
            `${control.tagName} ${control.className} "${(control.textContent ?? '').slice(0, 30)}" ${Math.round(width)}×${Math.round(height)}`,
          ];
    });
  });

// Firefox' driver emulates no fingers.
describe('for fingers, on 360 px', () => {
  let session: Session;
  let site: Served;
  openSamples('chromium', 'with reports', (opened) => {
    ({ session, site } = opened);
  });

  it.each([
    ['popup.html?tab=TAB', '.article .title'],
    ['sidepanel.html?tab=TAB', '.article .title'],
    ['compare.html#tab:TAB/report:sample-courier-strike', 'main h1'],
    ['compare.html#tab:TAB', 'main h1'],
    ['library.html', 'main'],
    ['library.html#settings', 'main h1'],
    ['help.html', '.example'],
    ['welcome.html', 'h1'],
  ])('every target of %s is 44 px, and nothing is wider than the screen', async (path, there) => {
    const page = await openRead(session, `${site.url}wire-post.html`);
    const view = await session.openExtensionPage(path.replace('TAB', String(await session.tabId(page))));
    await view.page.setViewport({ width: 360, height: 740, isMobile: true, hasTouch: true });
    await view.waitFor(there);
    expect(await view.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    await expect.poll(() => small(view)).toEqual([]);
    await expect.poll(() => view.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await view.close();
    await page.close();
  });
});

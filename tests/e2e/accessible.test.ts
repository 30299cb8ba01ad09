import { describe, expect, it } from 'vitest';
import type { Served } from '../pages/serve';
import { violations, violationsOfColours } from './axe';
import { BROWSERS, type Session } from './browsers';
import { EVERY_VIEW } from './every-view';
import { lost, moving, smallTargets } from './measures';
import { openSamples } from './open-samples';
import { wrongWith } from './settled';
import { openAsked } from './steps';
import { tripped } from './tab-round';

/** 1280 px at 400 %, which is what 200 % is to a window of 640. */
const NARROW = { width: 320, height: 640 };

describe.each(BROWSERS)('every view can be used by everyone in %s', (kind) => {
  let session: Session;
  let site: Served;
  openSamples(kind, 'with reports', (opened) => {
    ({ session, site } = opened);
  });

  it.each(EVERY_VIEW)('$name', async ({ sample, path, ready, before, open, after }) => {
    const page = await openAsked(session, `${site.url}${sample}`);
    await before?.(session);
    const view = await session.openExtensionPage(path.replace('TAB', String(await session.tabId(page))));
    await view.waitFor(ready);
    await open?.(view);
    expect.soft(await wrongWith(() => violations(view)), 'axe, light').toEqual([]);
    await session.wish(view.page, { theme: 'dark' });
    expect.soft(await wrongWith(() => violationsOfColours(view)), 'axe, dark').toEqual([]);
    await session.wish(view.page, { forced: true, lessMotion: true });
    expect.soft(await wrongWith(() => violationsOfColours(view)), 'axe, forced colours').toEqual([]);
    expect.soft(await wrongWith(() => moving(view)), 'with less motion').toEqual([]);
    await session.wish(view.page, {});
    expect.soft(await tripped(view), 'by the Tab key').toEqual([]);
    expect.soft(await wrongWith(() => smallTargets(view)), 'targets under 24 px').toEqual([]);
    expect.soft(await wrongWith(() => lost(view)), 'wide').toEqual([]);
    if (kind === 'firefox') {
      await session.wish(view.page, { letters: 2 });
      expect.soft(await wrongWith(() => lost(view)), 'letters at 200 %').toEqual([]);
      await session.wish(view.page, {});
    }
    await view.page.setViewport(NARROW);
    expect.soft(await wrongWith(() => lost(view)), 'on 320 px').toEqual([]);
    await view.close();
    await page.close();
    await after?.(session);
  });
});

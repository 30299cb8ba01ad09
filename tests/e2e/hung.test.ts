import { describe, expect, it } from 'vitest';
import type { Served } from '../pages/serve';
import { BROWSERS, type Session } from './browsers';
import { openSamples } from './open-samples';
import { openRead } from './steps';

/** How long the page is busy with itself, in milliseconds: longer than any patience of ours. */
const BUSY = 16_000;

// Both at once: what is asserted is in what order things come, and most of it is waiting.
describe.concurrent.each(BROWSERS)('a page in %s that is busy with itself', (kind) => {
  let session: Session;
  let site: Served;
  openSamples(kind, 'without reports', (opened) => {
    ({ session, site } = opened);
  });

  it('holds up neither a report kept in another tab nor its own popup for ever', async () => {
    const busy = await openRead(session, `${site.url}ferry-gazette.html`);
    const busyId = await session.tabId(busy);
    const lantern = await openRead(session, `${site.url}ferry-lantern.html`);
    const tabId = await session.tabId(lantern);
    let over = false;
    const spinning = busy.evaluate((ms) => {
      const end = Date.now() + ms;
      while (Date.now() < end);
    }, BUSY);
    void spinning.then(() => {
      over = true;
    });
    expect(await session.send({ type: 'keepArticle', message: { tabId } })).toMatchObject({ value: {} });
    expect(await session.send({ type: 'viewTab', message: { tabId: busyId } })).toEqual({ failure: 'page-unreachable' });
    expect(over).toBe(false);
    await spinning;
    expect(await session.send({ type: 'viewTab', message: { tabId: busyId } })).toMatchObject({ value: { state: 'article' } });
  });
});

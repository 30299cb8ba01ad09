import { describe, expect, it } from 'vitest';
import type { Served } from '../pages/serve';
import { BROWSERS, type Session } from './browsers';
import { openSamples } from './open-samples';
import { openRead } from './steps';

/** How long the page is busy with itself, in milliseconds: longer than any patience of ours. Where a slow machine needs longer for the answers, it is tried again with the next. */
const BUSY = [16_000, 32_000, 64_000];

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
    const keep = { type: 'keepArticle', message: { tabId } };
    const view = { type: 'viewTab', message: { tabId: busyId } };
    /** What comes while the page is busy for so long, and whether it was busy to the end. */
    const during = async (ms: number) => {
      let over = false;
      const spinning = busy
        .evaluate((ms) => {
          const end = Date.now() + ms;
          while (Date.now() < end);
        }, ms)
        .then(() => {
          over = true;
        });
      const came = { kept: await session.send(keep), viewed: await session.send(view), busyStill: !over };
      await spinning;
      return came;
    };
    let came = await during(BUSY[0] ?? 0);
    for (const ms of BUSY.slice(1)) if (!came.busyStill) came = await during(ms);
    expect(came).toMatchObject({ kept: { value: {} }, viewed: { failure: 'page-unreachable' }, busyStill: true });
    expect(await session.send(view)).toMatchObject({ value: { state: 'article' } });
  });
});

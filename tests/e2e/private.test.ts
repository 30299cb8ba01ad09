import { describe, expect, it } from 'vitest';
import type { Served } from '../pages/serve';
import { BROWSERS, type Session, until, type View } from './browsers';
import { openSamples } from './open-samples';
import { openRead } from './steps';

/** How long nothing may change in the databases, in milliseconds, until they are taken to be at rest. */
const STILL = 1_500;

/** How many records each store of the databases of an extension's page holds. */
function recordsIn(view: View): Promise<Record<string, number>> {
  return view.evaluate(async () => {
    const whenDone = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const records: Record<string, number> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await whenDone(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        records[`${name}/${store}`] = await whenDone(database.transaction(store).objectStore(store).count());
      }
      database.close();
    }
    return records;
  });
}

/** The same once it stays so: what was kept is indexed behind the answer. */
async function settledIn(view: View): Promise<Record<string, number>> {
  let before = '';
  let since = Date.now();
  return until('the databases to keep still', async () => {
    const records = await recordsIn(view);
    const now = JSON.stringify(records);
    if (now !== before) since = Date.now();
    before = now;
    return Date.now() - since > STILL && records;
  });
}

describe.each(BROWSERS)('a private window in %s', (kind) => {
  let session: Session;
  let site: Served;
  openSamples(kind, 'without reports', (opened) => {
    ({ session, site } = opened);
  });

  it('is read where the reader has let Collate in, but nothing of it is kept', async () => {
    await session.allowPrivately();
    const page = await openRead(session, `${site.url}ferry-lantern.html`);
    await session.send({ type: 'keepArticle', message: { tabId: await session.tabId(page) } });
    const normal = await session.openExtensionPage('popup.html?tab=0');
    const kept = await settledIn(normal);
    expect(kept).toMatchObject({ 'collate-library/reports': 1 });

    await session.send({ type: 'changeSettings', message: { change: { keepRead: true } } });
    const tabId = await session.openPrivately(`${site.url}wire-post.html`);
    const viewed = () => session.send({ type: 'viewTab', message: { tabId } });
    const seen = { value: { state: 'article', private: true, keptId: null } };
    await until('the private page to be read', async () => JSON.stringify(await viewed()).includes('"private":true'));
    expect(await session.send({ type: 'keepArticle', message: { tabId } })).toEqual({ failure: 'private-window' });
    const ruling = { tabId, scope: 'site', ruling: 'not-news' };
    expect(await session.send({ type: 'setRuling', message: ruling })).toEqual({ failure: 'private-window' });
    expect(await viewed()).toMatchObject(seen);
    expect(await recordsIn(normal)).toEqual(kept);

    const popup = await session.openExtensionPage(`popup.html?tab=${tabId}`);
    await popup.waitFor('main', 'Private window: nothing is kept here.');
    expect(await popup.evaluate(() => document.querySelectorAll('.controls .primary, .ruling').length)).toBe(0);

    const panel = await session.openExtensionPage(`sidepanel.html?tab=${tabId}`);
    await panel.waitFor('main', 'Private window: nothing is kept here.');
    expect(await recordsIn(normal)).toEqual(kept);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsroom, publish, startNewsroom } from '../feeds/newsroom';
import { agree } from './agree';
import { BROWSERS, launch, type Session, until } from './browsers';
import { follow, rested, tell } from './follow';

/** How soon the alarm comes that stands for the one in half an hour, in milliseconds: after the background was stopped. */
const SOON = 4_000;
const LONG_AGO = '2026-01-01T00:00:00.000Z';

describe.each(BROWSERS)('the alarms of %s', (kind) => {
  let session: Session;
  let room: Newsroom;
  beforeAll(async () => {
    room = await startNewsroom();
    session = await launch(kind);
  });
  afterAll(async () => {
    await session?.close();
    await room?.close();
  });

  /** Has what is followed be due, sets an alarm of that name to come soon, and stops the background: the browser itself must wake it. */
  const comeSoon = async (name: 'feeds' | 'packs'): Promise<void> => {
    const view = await session.openExtensionPage('icon/icon.svg');
    const set = () =>
      view.evaluate(
        async (name, soon, due) => {
          const settled = <T>(request: IDBRequest<T>) =>
            new Promise<T>((done, fail) => {
              request.onsuccess = () => done(request.result);
              request.onerror = () => fail(request.error);
            });
          if (name === 'feeds') {
            const db = await settled(indexedDB.open('collate-feeds'));
            const store = db.transaction('feeds', 'readwrite').objectStore('feeds');
            for (const feed of await settled(store.getAll())) await settled(store.put({ ...feed, due }));
            db.close();
          }
          const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
          await api.alarms.create(name, { when: Date.now() + soon });
        },
        name,
        SOON,
        LONG_AGO,
      );
    let comes: number;
    do {
      comes = Date.now() + SOON;
      await set();
      await session.stopWorker();
      room.forget();
      // On a slow machine the alarm may have come before the background was stopped.
    } while (Date.now() > comes);
    await view.close();
  };

  it('wake the background when a feed is due, and it is looked at with nobody there', async () => {
    publish(room, 3);
    await follow(session, `${room.url}feed.xml`, [room.host]);
    expect((await rested(session)).feeds[0]).toMatchObject({ held: 3 });
    publish(room, 5);
    await comeSoon('feeds');
    await until('the feed to be asked for', () => room.paths().includes('/feed.xml'));
    await until('its new items', async () => (await rested(session)).feeds[0]?.held === 5);
  });

  it('wake the background to ask for a subscribed pack', async () => {
    const file = ['{"collate":"pack","format":1,"name":"Lamps"}', '{"id":"lamp","text":"The lamp was lit at dusk."}'];
    room.set('/pack.jsonl', { body: file.join('\n') });
    const address = `${room.url}pack.jsonl`;
    await session.send({ type: 'subscribePack', message: { address } });
    room.set('/pack.jsonl', { body: [...file, '{"id":"wick","text":"The wick was trimmed."}'].join('\n') });
    await comeSoon('packs');
    await until('the pack to be asked for', () => room.paths().includes('/pack.jsonl'));
    await until('the new report', async () => {
      const { value } = (await session.send({ type: 'viewPacks', message: {} })) as { value: { reports: number }[] };
      return value[0]?.reports === 2;
    });
  });
});

// In Firefox the leave of content scripts is leave enough, and nothing is asked.
describe('a view that the browser’s question has closed, in Chromium', () => {
  it('has its feed followed once the reader agrees, and not when it was withdrawn before', async () => {
    const room = await startNewsroom();
    const session = await launch('chromium');
    try {
      publish(room, 2);
      const address = `${room.url}feed.xml`;
      const offers = [{ address, title: 'Coast Lantern', site: null, language: 'en', hosts: [room.host], followed: false }];
      await tell(session, 'intendFeeds', { following: { offers, own: [room.host] } });
      await session.stopWorker();
      await agree(session, [room.host]);
      await until('the feed to be followed', async () => (await rested(session)).feeds[0]?.held === 2);
      await tell(session, 'unfollowFeed', { address, drop: true });
      await tell(session, 'intendFeeds', { following: { offers, own: [room.host] } });
      await tell(session, 'intendFeeds', { following: null });
      await agree(session, [room.host]);
      await new Promise((done) => setTimeout(done, 1_000));
      expect((await rested(session)).feeds).toEqual([]);
    } finally {
      await session.close();
      await room.close();
    }
  });
});

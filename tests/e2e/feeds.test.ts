import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entry, HTML, headline, type Newsroom, page, publish, RSS, rss, startNewsroom, story } from '../feeds/newsroom';
import { BROWSERS, launch, type Session, until } from './browsers';
import { follow, look, rested, summaryOf, tell, wholeLog } from './follow';
import { openRead, spoken } from './steps';

const ITEMS = 50;

describe.each(BROWSERS)('a feed that is followed in %s', (kind) => {
  let session: Session;
  let room: Newsroom;
  let feed: string;
  beforeAll(async () => {
    room = await startNewsroom();
    feed = `${room.url}feed.xml`;
    session = await launch(kind);
  });
  afterAll(async () => {
    await session?.close();
    await room?.close();
  });

  it('brings all of its fifty items into the library, whole, with one request each', async () => {
    publish(room, ITEMS);
    await follow(session, feed, [room.host]);
    const view = await rested(session);
    expect(summaryOf(view, feed)).toMatchObject({ held: ITEMS, waiting: 0, trouble: null, title: 'Coast Lantern', hosts: [room.host] });
    expect(room.paths().sort()).toEqual(['/feed.xml', ...Array.from({ length: ITEMS }, (_, n) => `/news/${n}.html`)].sort());
    expect(room.requests.filter(({ url }) => url === '/robots.txt')).toHaveLength(1);
    for (const { headers } of room.requests)
      expect([headers.cookie, headers.referer, headers.origin]).toEqual([undefined, undefined, undefined]);
  });

  it('is found from another outlet’s page of the same event, word for word', async () => {
    room.set('/post.html', { headers: HTML, body: page('Harbour news', story(7), 'Harbour Post') });
    const tab = await openRead(session, `${room.url}post.html`);
    expect((await spoken(session, tab)).text).toBe('1');
    const popup = await session.openPopup(tab);
    await popup.waitFor('.row', headline(7));
    await popup.close();
    await tab.close();
  });

  it('is asked only whether it has changed, and brings only what is new', async () => {
    room.forget();
    room.set('/feed.xml', {
      run: (request, response) => response.writeHead(request.headers['if-none-match'] === '"50"' ? 304 : 500).end(),
    });
    expect(await look(session, feed)).toMatchObject({ held: ITEMS, trouble: null });
    room.set('/news/50.html', { headers: HTML, body: page(headline(50), story(50)) });
    room.set('/feed.xml', {
      headers: { ...RSS, etag: '"51"' },
      body: rss(room.url, [entry(50, '/news/50.html'), ...Array.from({ length: 30 }, (_, n) => entry(n, `/news/${n}.html`))]),
    });
    expect(await look(session, feed)).toMatchObject({ held: ITEMS + 1, trouble: null });
    expect(room.paths()).toEqual(['/feed.xml', '/feed.xml', '/news/50.html']);
  });

  it('makes exactly the requests of its log', async () => {
    const log = await wholeLog(session);
    // What the reader's own tab asked for is not Collate's.
    const made = log.map(({ address }) => new URL(address).pathname);
    expect(made).toHaveLength(1 + 1 + ITEMS + 3);
    expect(made.slice(-3)).toEqual(room.paths());
    expect(log.every(({ of }) => of === feed)).toBe(true);
  });

  it('goes on where a worker that was stopped has left off', async () => {
    const slow = await startNewsroom();
    publish(slow, 20);
    let stopped = false;
    let answered = 0;
    for (let n = 0; n < 20; n++) {
      const body = page(headline(n), story(n, ' She did not say more.'), 'Harbour Post');
      // A few only are answered to the worker that is stopped, however late that is.
      slow.set(`/news/${n}.html`, { run: (_, response) => void ((stopped || answered++ < 5) && response.writeHead(200, HTML).end(body)) });
    }
    const address = `${slow.url}feed.xml`;
    try {
      await follow(session, address, [slow.host]);
      await until('one that is not answered', () => answered > 5);
      await session.stopWorker();
      stopped = true;
      const before = summaryOf(await tell(session, 'viewFeeds', {}), address);
      expect(before.held).toBeLessThan(20);
      expect(before.held + before.waiting).toBe(20);
      // What the alarm does a minute later.
      expect(await look(session, address)).toMatchObject({ held: 20, waiting: 0 });
      expect(new Set(slow.paths()).size).toBe(21);
    } finally {
      await slow.close();
    }
  });
});

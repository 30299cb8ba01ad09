import { describe, expect, it } from 'vitest';
import { entry, HTML, headline, page, RSS, rss, story } from '../feeds/newsroom';
import { BROWSERS, launch } from './browsers';
import { follow, rested, summaryOf, wholeLog } from './follow';
import { startProxy } from './proxy';

const PAGES = [
  'wire-courier.html',
  'wire-post.html',
  'ferry-lantern.html',
  'ferry-gazette.html',
  'ferry-fine.html',
  'paywall.html',
  'arabic.html',
  'aggregator.html',
  'front.html',
  'iraq-embassy.html',
];

/** How long is waited after the last page for whatever the browser itself asks when it starts, in milliseconds. */
const AFTER = 1_500;

/**
 * What a browser asks the sample hosts for, and whom else it asks, while ten pages are read; and how long that took, in milliseconds. `atLeast`: it
 * is left running for so long, since what a browser asks of its maker comes so many seconds after its start.
 */
async function requestsOf(kind: (typeof BROWSERS)[number], withCollate: boolean, atLeast = 0) {
  const proxy = await startProxy();
  const begun = Date.now();
  const session = await launch(kind, { proxy: proxy.address, ...(withCollate ? {} : { extensionDir: null }) });
  try {
    for (const name of PAGES) {
      const page = await session.open(`http://news.example/${name}`);
      if (withCollate) {
        const popup = await session.openPopup(page);
        await popup.waitFor('h1');
        await popup.close();
      }
      await page.close();
    }
    await new Promise((done) => setTimeout(done, Math.max(AFTER, atLeast - (Date.now() - begun))));
    return { requests: proxy.requests.map(({ method, host, path }) => `${method} ${host}${path}`), took: Date.now() - begun };
  } finally {
    await session.close();
    await proxy.close();
  }
}

// All at once: each has a proxy of its own, and most of it is waiting.
describe.concurrent.each(BROWSERS)('silence in %s', (kind) => {
  it('asks for nothing that a browser without Collate does not ask for, while ten pages are read and their popups opened', async () => {
    const { requests: observed, took } = await requestsOf(kind, true);
    const { requests: control } = await requestsOf(kind, false, took);
    const pages = (requests: string[]) => requests.filter((r) => r.includes('news.example'));
    // Pages one for one; the site's icon is asked for when and as often as the browser likes.
    const articles = (requests: string[]) => pages(requests).filter((r) => r.endsWith('.html'));
    expect(articles(control)).toHaveLength(PAGES.length);
    expect(articles(observed)).toEqual(articles(control));
    expect(new Set(pages(observed))).toEqual(new Set(pages(control)));
    // What a browser asks of its maker differs from start to start, in number and time, not in whom it asks.
    const hosts = (requests: string[]) => new Set(requests.filter((r) => !r.includes('news.example')).map((r) => r.split(/[ /]/)[1]));
    expect([...hosts(observed)].filter((host) => !hosts(control).has(host))).toEqual([]);
  });

  it('makes, with one feed followed, exactly the requests of its log, and none to a host that was not agreed to', async () => {
    // A name, not an address of this machine; and plain http, which Firefox's own policy for extensions would make https.
    const site = 'http://lantern.example/';
    const links = ['/news/0.html', '/news/1.html', '/moved.html', '/leads-away.html'];
    const proxy = await startProxy(
      new Map([
        [
          `${site}feed.xml`,
          {
            headers: RSS,
            body: rss(
              site,
              links.map((link, n) => entry(n, link)),
            ),
          },
        ],
        [`${site}news/0.html`, { headers: HTML, body: page(headline(0), story(0)) }],
        [
          `${site}news/1.html`,
          {
            headers: HTML,
            body: page(headline(1), story(1)).replace(
              '<nav>',
              '<img src="http://tracker.example/pixel.gif"><script src="http://tracker.example/x.js"></script><nav>',
            ),
          },
        ],
        [`${site}moved.html`, { status: 301, headers: { location: '/news/2.html' } }],
        [`${site}news/2.html`, { headers: HTML, body: page(headline(2), story(2)) }],
        [`${site}leads-away.html`, { status: 302, headers: { location: 'http://tracker.example/away.html' } }],
      ]),
    );
    const session = await launch(kind, { proxy: proxy.address });
    try {
      await follow(session, `${site}feed.xml`, ['lantern.example']);
      for (const name of PAGES.slice(0, 3)) await (await session.open(`http://news.example/${name}`)).close();
      const feed = summaryOf(await rested(session), `${site}feed.xml`);
      expect(feed).toMatchObject({ held: 3, waiting: 0, trouble: null, left: { moved: 1 } });
      const log = await wholeLog(session);
      const asked = proxy.requests
        .filter(({ host }) => host.startsWith('lantern.example'))
        .map(({ path }) => `http://lantern.example${path}`);
      const told = log.flatMap(({ address, ended }) => (ended === null ? [address] : [address, ended]));
      expect(asked.sort()).toEqual(told.sort());
      // The robots.txt, the feed, four articles, one of them asked once more to learn that it leads away.
      expect(log).toHaveLength(7);
      expect(proxy.requests.filter(({ host }) => host.startsWith('tracker.example'))).toEqual([]);
      expect(proxy.requests.filter(({ host, path }) => host.startsWith('news.example') && path.endsWith('.html'))).toHaveLength(3);
    } finally {
      await session.close();
      await proxy.close();
    }
  });
});

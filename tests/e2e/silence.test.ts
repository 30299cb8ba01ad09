import { describe, expect, it } from 'vitest';
import { BROWSERS, launch } from './browsers';
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

/** What a browser asks the sample hosts for, and whom else it asks, while ten pages are read. */
async function requestsOf(kind: (typeof BROWSERS)[number], withCollate: boolean) {
  const proxy = await startProxy();
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
    // Long enough for whatever the browser itself asks when it starts; both runs wait alike.
    await new Promise((done) => setTimeout(done, 1500));
    return proxy.requests.map(({ method, host, path }) => `${method} ${host}${path}`);
  } finally {
    await session.close();
    await proxy.close();
  }
}

describe.each(BROWSERS)('silence in %s', (kind) => {
  it('asks for nothing that a browser without Collate does not ask for, while ten pages are read and their popups opened', async () => {
    const control = await requestsOf(kind, false);
    const observed = await requestsOf(kind, true);
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
});

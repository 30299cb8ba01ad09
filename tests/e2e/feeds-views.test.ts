import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entry, HTML, headline, type Newsroom, page, publish, RSS, rss, startNewsroom, story } from '../feeds/newsroom';
import { BROWSERS, launch, type Session, until, type View } from './browsers';
import { rested, summaryOf, tell, wholeLog } from './follow';
import { openRead } from './steps';

type Opened = View & { readonly page: Page };

/** Where pictures go, for whoever wants to look: named by COLLATE_PICTURES. */
const picture = async (view: View, name: string): Promise<void> => {
  if (process.env.COLLATE_PICTURES) await view.screenshot(join(process.env.COLLATE_PICTURES, `${name}.png`));
};

describe.each(BROWSERS)('the views of feeds in %s', (kind) => {
  let session: Session;
  let room: Newsroom;
  /** The feed's articles are on a server of their own. */
  let other: Newsroom;
  beforeAll(async () => {
    [room, other] = await Promise.all([startNewsroom(), startNewsroom()]);
    session = await launch(kind);
    await session.grantHosts([room.host]);
  });
  afterAll(async () => {
    await session?.close();
    await Promise.all([room?.close(), other?.close()]);
  });

  /** A true click: only in one do browsers let an extension ask for leave. */
  const press = async (view: Opened, selector: string): Promise<void> => {
    await view.waitFor(selector);
    await view.page.bringToFront();
    await view.page.locator(selector).click();
  };
  const library = async (): Promise<Opened> => {
    const view = await session.openExtensionPage('library.html#feeds');
    await view.page.setViewport({ width: 900, height: 1000 });
    await view.waitFor('h1', 'Feeds');
    return view;
  };
  /** Whether the browser lets the extension ask the rooms' host. */
  const leave = async (): Promise<boolean> => {
    const view = await session.openExtensionPage('library.html#feeds');
    const given = await view.evaluate(
      (scheme) => {
        const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
        return api.permissions.contains({ origins: [`${scheme}://127.0.0.1/*`] });
      },
      kind === 'firefox' ? 'http' : '*',
    );
    await view.close();
    return given;
  };

  it('follow what the reader types, tell how it stands, and open the log', async () => {
    publish(room, 8);
    const view = await library();
    await picture(view, `${kind}-feeds-empty`);
    await press(view, '.add-feed input');
    await view.page.keyboard.type(`${room.url}feed.xml`);
    await press(view, '.add-feed button');
    await view.waitFor('.feed', '8 reports');
    await view.waitFor('.feed h3', 'Coast Lantern');
    await view.waitFor('.feed .facts', 'next from');
    await view.waitFor('.add-feed [aria-live]', 'Followed.');
    await press(view, '.feeds > section:last-of-type summary');
    await view.waitFor('.log tbody tr', '/news/7.html');
    await expect
      .poll(async () => view.evaluate(() => document.querySelectorAll('.log tbody tr').length))
      .toBe((await wholeLog(session)).length);
    await picture(view, `${kind}-feeds-followed`);
    await view.close();
  });

  it('offer a page’s feeds in the popup, name the hosts, and follow at one more click', async () => {
    const declared = `<link rel="alternate" type="application/rss+xml" title="Harbour Post: all news" href="/all.xml"><title>`;
    room.set('/post.html', { headers: HTML, body: page('Harbour news', story(7), 'Harbour Post').replace('<title>', declared) });
    room.set('/all.xml', { headers: RSS, body: rss(room.url, [entry(40, '/news/40.html')]) });
    room.set('/news/40.html', { headers: HTML, body: page(headline(40), story(40)) });
    const tab = await openRead(session, `${room.url}post.html`);
    room.forget();
    const popup = await session.openPopupPage(tab);
    await press(popup, '.more > summary');
    await press(popup, '.follow button');
    await popup.waitFor('.offer', 'Harbour Post: all news');
    await popup.waitFor('.agreement', room.host);
    // Looking for feeds asks nobody.
    expect(room.paths()).toEqual([]);
    await picture(popup, `${kind}-feeds-popup`);
    await press(popup, '.offers > button');
    await popup.waitFor('.follow', 'Followed.');
    expect(summaryOf(await rested(session), `${room.url}all.xml`)).toMatchObject({ held: 1, hosts: [room.host] });
    await popup.close();
  });

  it('say in words what is wrong, and which hosts the articles are on', async () => {
    other.set('/a.html', { headers: HTML, body: page(headline(41), story(41)) });
    room.set('/all.xml', {
      headers: RSS,
      body: rss(room.url, [entry(41, 'https://articles.harbour.example/41'), '<item><title>x<link>/y</item>']),
    });
    room.set('/feed.xml', { status: 404 });
    await tell(session, 'checkFeeds', { address: null });
    await rested(session);
    const view = await library();
    await view.waitFor('.trouble', 'There is nothing at this address.');
    await view.waitFor('.wanted', 'articles.harbour.example');
    await view.waitFor('.feed', '1 entry of the feed could not be read');
    await picture(view, `${kind}-feeds-trouble`);
    await view.close();
  });

  it('keep the starter list off, and take lists in and give them out', async () => {
    room.forget();
    const view = await library();
    await press(view, '.feeds > section:nth-of-type(2) summary');
    await view.waitFor('.offer');
    expect(await view.evaluate(() => document.querySelectorAll('.offer input:checked').length)).toBe(0);
    expect(await view.evaluate(() => document.querySelectorAll('.offer').length)).toBeGreaterThan(30);
    await press(view, '.offer input');
    await view.waitFor('.agreement', 'Collate will ask');
    await picture(view, `${kind}-feeds-starter`);
    const opml = await tell(session, 'writeOpml', {});
    expect(opml).toContain(`${room.url}feed.xml`);
    const read = await tell(session, 'readOpml', {
      text: opml.replace('feed.xml', 'other.xml').replaceAll(room.url, 'https://lantern.example/'),
    });
    expect(read).toMatchObject({ refused: 0, offers: [{ followed: false, hosts: ['lantern.example'] }, { followed: false }] });
    // A list may not lead to the reader's own network.
    expect(await tell(session, 'readOpml', { text: opml })).toMatchObject({ refused: 2, offers: [] });
    expect(room.requests).toEqual([]);
    await view.close();
  });

  // Firefox does not take back what content scripts may do.
  it.runIf(kind === 'chromium')(
    'let feeds rest whose leave is taken back in the browser’s settings, and go on once it is given again',
    async () => {
      await session.takeHosts([room.host]);
      const view = await library();
      await view.waitFor('.trouble', 'the leave was taken back in its settings');
      room.forget();
      await tell(session, 'checkFeeds', { address: null });
      const { feeds } = await rested(session);
      expect(feeds.map(({ paused, trouble }) => [paused, trouble?.code])).toEqual(feeds.map(() => [true, 'leave']));
      expect(room.requests).toEqual([]);
      await picture(view, `${kind}-feeds-leave`);
      await session.grantHosts([room.host]);
      await until('the feeds to go on', async () =>
        (await rested(session)).feeds.every(({ paused, trouble }) => !paused && trouble?.code !== 'leave'),
      );
      expect(room.paths()).toContain('/feed.xml');
      await view.close();
    },
  );

  it('end following: the hosts are asked no more, the leave is given back, and the reports go and come back with the feed as the reader says', async () => {
    const held = await leave();
    const view = await library();
    await press(view, '.feed details summary');
    await press(view, '.feed details .controls button:last-child');
    await press(view, '.ending button:last-child');
    await view.waitFor('.status', 'its reports are deleted');
    await press(view, '.status button');
    await view.waitFor('.status', 'Followed again. What was deleted with it is back.');
    const left = (await rested(session)).feeds;
    expect(left.map(({ held, hosts }) => [held > 0, hosts.includes(room.host)])).toEqual([
      [true, true],
      [true, true],
    ]);
    for (const { address } of left) await tell(session, 'unfollowFeed', { address, drop: false });
    room.forget();
    await tell(session, 'checkFeeds', { address: null });
    await rested(session);
    expect(room.requests).toEqual([]);
    // Firefox counts what content scripts may do.
    expect(held).toBe(true);
    await expect.poll(leave).toBe(kind === 'firefox');
    await view.close();
  });
});

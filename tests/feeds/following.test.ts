import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { nextTime, openFeedStore, SHORTEST } from '../../lib/feeds';
import { FEED, fed, Invented, pageOf, SITE, trouble } from './invented';
import { entry, story } from './newsroom';

const HOUR = 3600_000;

let at: Invented;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  at = new Invented(await openFeedStore(() => {}));
});

describe('following a feed', () => {
  it('brings its articles, newest first, each once, and asks only whether it has changed after that', async () => {
    at.answers.set(
      FEED,
      fed(
        [1, 2, 3].map((n) => entry(n, `/${n}`)),
        '"a"',
      ),
    );
    for (const n of [1, 2, 3]) at.answers.set(`${SITE}${n}`, pageOf(`${SITE}${n}`, `text ${n}`));
    await at.follow();
    expect(await at.run()).toBe(true);
    expect(at.put.map(([, text]) => text).sort()).toEqual(['text 1', 'text 2', 'text 3']);
    expect(await at.feed()).toMatchObject({ title: 'Coast Lantern', etag: '"a"', trouble: null });
    at.asked.length = 0;
    await at.run();
    expect(at.asked).toEqual([]);
    at.clock += 2 * HOUR;
    at.answers.set(FEED, { is: 'unchanged' });
    await at.run();
    expect(at.asked).toEqual([`${FEED} if "a"`]);
    expect(at.put).toHaveLength(3);
  });

  it('lets a feed rest longer each time that it has nothing new, up to a day', async () => {
    at.answers.set(FEED, fed([entry(1, '/1')]));
    await at.follow();
    const rests: number[] = [];
    for (let i = 0; i < 14; i++) {
      await at.run();
      const { due } = await at.feed();
      rests.push(Date.parse(due) - at.clock);
      at.clock = Date.parse(due);
      at.answers.set(FEED, { is: 'unchanged' });
    }
    expect(rests[0]).toBe(SHORTEST);
    for (let i = 1; i < rests.length; i++) expect(rests[i]).toBeGreaterThanOrEqual(rests[i - 1] as number);
    expect(rests.at(-1)).toBe(24 * HOUR);
  });

  it('backs off from a feed that fails, heeds how long the server asks for, and forgets it when all is well', async () => {
    at.answers.set(FEED, trouble('server'));
    await at.follow();
    await at.run();
    const first = Date.parse((await at.feed()).due) - at.clock;
    at.clock += first;
    await at.run();
    expect(Date.parse((await at.feed()).due) - at.clock).toBe(2 * first);
    expect((await at.feed()).trouble).toMatchObject({ code: 'server', times: 2 });
    at.answers.set(FEED, trouble('busy', 9 * HOUR));
    at.clock += 2 * first;
    await at.run();
    expect(Date.parse((await at.feed()).due) - at.clock).toBe(9 * HOUR);
    at.answers.set(FEED, fed([]));
    at.clock += 9 * HOUR;
    await at.run();
    expect((await at.feed()).trouble).toBeNull();
  });

  it('pauses a feed that is gone for good', async () => {
    at.answers.set(FEED, trouble('gone'));
    await at.follow();
    await at.run();
    expect(await at.feed()).toMatchObject({ paused: true });
    expect(nextTime(await at.store.feeds(), null, at.clock)).toBeNull();
  });

  it('takes the feed’s own text where that is the article, and the page where it is a teaser or cut off', async () => {
    const whole = story(1, ' She had asked for money for a new one every spring since.').join('</p><p>');
    const item = (n: number, text: string) =>
      entry(n, `/${n}`).replace(
        '</item>',
        `<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<p>${text}</p>]]></content:encoded></item>`,
      );
    at.answers.set(FEED, fed([item(1, whole), item(2, `${whole} …`), item(3, 'A teaser.')]));
    for (const n of [2, 3]) at.answers.set(`${SITE}${n}`, pageOf(`${SITE}${n}`, `page ${n}`));
    await at.follow();
    await at.run();
    expect(at.asked.sort()).toEqual([`${SITE}2`, `${SITE}3`, FEED]);
    expect(at.put).toHaveLength(3);
  });

  it('reads an article again that the feed says has changed, not too soon and not too often', async () => {
    at.answers.set(`${SITE}1`, pageOf(`${SITE}1`, 'text'));
    at.answers.set(FEED, fed([entry(1, '/1')]));
    await at.follow();
    await at.run();
    const look = async (title: string, after: number) => {
      at.clock += after;
      at.answers.set(FEED, fed([entry(1, '/1', title)]));
      await at.store.changeFeed(FEED, (feed) => ({ ...feed, due: new Date(at.clock).toISOString() }));
      await at.run();
      return at.put.length;
    };
    expect(await look('Changed', HOUR / 4)).toBe(1);
    expect(await look('Changed', HOUR)).toBe(2);
    expect(await look('Changed', 2 * HOUR)).toBe(2);
    expect(await look('Changed again', 2 * HOUR)).toBe(3);
    expect(await look('And again', 2 * HOUR)).toBe(3);
  });

  it('tries an article that fails three times, one that is missing once, and leaves what is no report', async () => {
    at.answers.set(FEED, fed([entry(1, '/1'), entry(2, '/2'), entry(3, '/3')]));
    at.answers.set(`${SITE}1`, trouble('slow'));
    at.answers.set(`${SITE}3`, pageOf(`${SITE}3`, 'front'));
    await at.follow();
    for (let i = 0; i < 6; i++) {
      await at.run();
      at.clock += 2 * HOUR;
    }
    const times = (n: number) => at.asked.filter((address) => address === `${SITE}${n}`).length;
    expect([times(1), times(2), times(3)]).toEqual([3, 1, 1]);
    expect(await at.store.counts(FEED)).toEqual({ held: 0, waiting: 0, left: { slow: 1, missing: 1, 'no-report': 1 } });
  });

  it('names hosts that are not allowed, asks none of them, and fetches from them once they are', async () => {
    const away = 'https://away.example/1';
    at.answers.set(FEED, fed([entry(1, away)]));
    at.answers.set(away, pageOf(away, 'text'));
    await at.follow();
    await at.run();
    expect(at.asked).toEqual([FEED]);
    expect(await at.feed()).toMatchObject({ wanted: ['away.example'] });
    await at.store.allow(['away.example'], `feed:${FEED}`, false, new Date(at.clock));
    at.clock += HOUR;
    await at.run();
    expect(at.put).toEqual([[away, 'text']]);
    expect(await at.feed()).toMatchObject({ wanted: [] });
  });

  it('stops where the disk is full, says so, and loses nothing of it', async () => {
    at.answers.set(FEED, fed([entry(1, '/1')]));
    at.answers.set(`${SITE}1`, pageOf(`${SITE}1`, 'text'));
    at.full = true;
    await at.follow();
    expect(await at.run()).toBe(false);
    expect((await at.feed()).trouble?.code).toBe('disk-full');
    at.full = false;
    at.clock += 2 * HOUR;
    expect(await at.run()).toBe(true);
    expect(at.put).toHaveLength(1);
  });

  it('asks at most two things at once, and goes on where it was stopped', async () => {
    const other = 'https://post.example/feed.xml';
    const third = 'https://third.example/feed.xml';
    for (const address of [FEED, other, third]) {
      at.answers.set(address, fed(Array.from({ length: 10 }, (_, n) => entry(n, new URL(`/${n}`, address).href))));
      for (let n = 0; n < 10; n++) at.answers.set(new URL(`/${n}`, address).href, pageOf(new URL(`/${n}`, address).href, `text ${n}`));
      await at.follow(address);
    }
    const stop = new AbortController();
    at.answers.set(`${SITE}5`, () => {
      stop.abort();
      return pageOf(`${SITE}5`, 'text 5');
    });
    await at.run(stop.signal);
    expect(at.mostAtOnce).toBe(2);
    expect(at.put.length).toBeLessThan(30);
    await at.run();
    expect(new Set(at.put.map(([url]) => url)).size).toBe(30);
  });

  it('brings the sixty newest of a feed with an archive, and forgets a feed with all that was allowed for it alone', async () => {
    at.answers.set(FEED, fed(Array.from({ length: 150 }, (_, n) => entry(n, `/${n}`))));
    for (let n = 0; n < 150; n++) at.answers.set(`${SITE}${n}`, pageOf(`${SITE}${n}`, `text ${n}`));
    await at.follow();
    await at.run();
    expect(at.put).toHaveLength(60);
    await at.store.allow(['lantern.example'], 'pack:x', false, new Date(at.clock));
    const before = [await at.store.feed(FEED), await at.store.items(FEED)];
    const forgotten = await at.store.forget(FEED);
    expect(forgotten.left).toEqual([]);
    expect([await at.store.feed(FEED), await at.store.items(FEED)]).toEqual([null, []]);
    await at.store.recall(forgotten);
    expect([await at.store.feed(FEED), await at.store.items(FEED)]).toEqual(before);
    expect((await at.store.consents())[0]?.for.toSorted()).toEqual([`feed:${FEED}`, 'pack:x']);
    await at.store.forget(FEED);
    expect(await at.store.disallow('pack:x')).toEqual(['lantern.example']);
    expect(await at.store.consents()).toEqual([]);
  });
});

describe('a feed that names its items anew at each look', () => {
  const look = async (...feed: string[]) => {
    at.answers.set(FEED, fed(feed));
    for (const link of feed.join('').match(/(?<=<link>)[^<]+/g) ?? []) {
      const { href } = new URL(link, SITE);
      at.answers.set(href, pageOf(href, `text of ${link}`));
    }
    at.clock += 26 * HOUR;
    await at.run();
  };
  const renamed = (n: number, link: string) => entry(n, link).replace(/lantern-\d+/, `drawn-${link}`);

  it('brings none of them twice, whether addresses or ids change', async () => {
    await at.follow();
    await look(entry(1, '/a?token=1'), entry(2, '/b?token=1'));
    await look(entry(1, '/a?token=2'), entry(2, '/b?token=2'));
    await look(renamed(1, '/a?token=3'), renamed(2, '/b?token=3'), renamed(3, '/c?token=3'));
    expect(at.put.map(([, text]) => text).sort()).toEqual(['text of /a?token=1', 'text of /b?token=1', 'text of /c?token=3']);
    expect(await at.store.counts(FEED)).toMatchObject({ held: 3, waiting: 0 });
  });

  it('brings every one of many that share headline and day, as others of them come and go', async () => {
    const notices = (from: number, to: number, date: string) =>
      Array.from(
        { length: to - from },
        (_, i) => `<item><title>Court notice</title><link>/notice/${date.length}/${from + i}</link><pubDate>${date}</pubDate></item>`,
      );
    await at.follow();
    for (const date of ['2026-11-20', 'Fri, 20 Nov 2026 00:00:00 +0100']) {
      at.put.length = 0;
      await look(...notices(0, 50, date));
      await look(...notices(25, 75, date));
      expect(at.put).toHaveLength(75);
    }
  });

  it('brings each day’s column of one headline, and the one whose text alone tells that it is known once', async () => {
    const column = (day: number) =>
      `<item><title>Weather</title><link>/weather/${day}</link><pubDate>${day} Nov 2026 06:00:00 GMT</pubDate><description>Rain.</description></item>`;
    const note = (id: string) =>
      `<item><title>Notice</title><guid isPermaLink="false">${id}</guid><description>${'The quay is shut for a day. '.repeat(100)}</description></item>`;
    await at.follow();
    await look(column(20), note('x'));
    await look(column(21), note('y'));
    await look(column(22), note('z'));
    expect(at.put.map(([url]) => url).filter((url) => url.includes('weather'))).toHaveLength(3);
    expect(at.put.filter(([url]) => url.startsWith(`${FEED}#`))).toHaveLength(1);
  });
});

describe('a clock that is set back', () => {
  it('puts nothing off: feeds, articles and hosts are asked as if it had always stood there', async () => {
    at.answers.set(FEED, fed([entry(1, '/1'), entry(2, '/2')]));
    at.answers.set(`${SITE}1`, pageOf(`${SITE}1`, 'text 1'));
    at.answers.set(`${SITE}2`, trouble('busy'));
    await at.follow();
    at.clock += 4 * 365 * 24 * HOUR;
    await at.run();
    at.clock -= 4 * 365 * 24 * HOUR;
    expect(nextTime(await at.store.feeds(), await at.store.nextItem(), at.clock)).toBe(at.clock);
    at.answers.set(`${SITE}2`, pageOf(`${SITE}2`, 'text 2'));
    at.asked.length = 0;
    await at.run();
    expect(at.asked.toSorted()).toEqual([`${SITE}2`, FEED].toSorted());
    expect(at.put).toHaveLength(2);
    expect(nextTime(await at.store.feeds(), await at.store.nextItem(), at.clock)).toBeLessThanOrEqual(at.clock + 24 * HOUR);
  });
});

describe('what is followed, once the library is gone', () => {
  it('is brought anew, whatever was seen of it, with the reader’s own settings', async () => {
    at.answers.set(FEED, fed(Array.from({ length: 5 }, (_, n) => entry(n, `/${n}`))));
    for (let n = 0; n < 5; n++) at.answers.set(`${SITE}${n}`, pageOf(`${SITE}${n}`, `text ${n}`));
    await at.follow();
    await at.run();
    expect(at.put).toHaveLength(5);
    const before = await at.store.consents();
    await at.store.readAnew(new Date(at.clock));
    await at.run();
    expect(at.put).toHaveLength(10);
    expect(await at.store.consents()).toEqual(before);
  });
});

describe('the log of requests', () => {
  it('holds the last two thousand, and is read newest first', async () => {
    for (let i = 0; i < 2010; i++)
      await at.store.addToLog({
        at: '2026-11-22T08:00:00Z',
        address: `${SITE}${i}`,
        what: 'article',
        of: FEED,
        status: 200,
        bytes: 1,
        ms: 1,
        trouble: null,
        ended: null,
      });
    const first = await at.store.log(null, 3);
    expect(first.map(({ address }) => address)).toEqual([2009, 2008, 2007].map((i) => `${SITE}${i}`));
    expect((await at.store.log(first.at(-1)?.n ?? null, 1))[0]?.address).toBe(`${SITE}2006`);
    expect(await at.store.log(null, 9999)).toHaveLength(2000);
    await at.store.clearLog();
    expect(await at.store.log(null, 10)).toEqual([]);
  });
});

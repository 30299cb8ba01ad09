import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeedsView } from '../../lib/browser';
import type { TroubleCode } from '../../lib/feeds';
import { HOSTILE } from '../feeds/hostile';
import { type Answer, entry, HTML, headline, type Newsroom, page, RSS, rss, startNewsroom, story } from '../feeds/newsroom';
import { BROWSERS, launch, type Session } from './browsers';
import { follow, look, rested, summaryOf, tell, wholeLog } from './follow';

/** Bytes of a stream that would never end; the server gives up sending long after Collate should have. */
const ENDLESS = 60_000_000;
const ROOMS = 8;

describe.each(BROWSERS)('hostile feeds and pages in %s', (kind) => {
  let session: Session;
  /** Servers of the hostile feeds: each host is asked at a polite rate, so that many are sooner done. */
  let rooms: Newsroom[];
  /** Another server of the reader's own machine, which nobody has agreed to. */
  let other: Newsroom;
  let sent = 0;
  beforeAll(async () => {
    [other, ...rooms] = (await Promise.all(Array.from({ length: 1 + ROOMS }, startNewsroom))) as [Newsroom, ...Newsroom[]];
    session = await launch(kind);
  });
  afterAll(async () => {
    await session?.close();
    await Promise.all([other, ...(rooms ?? [])].map((server) => server?.close()));
  });

  const redirect = (location: string): Answer => ({ status: 302, headers: { location } });
  const endless: Answer = {
    headers: RSS,
    run: (_, response) => {
      response.writeHead(200, RSS);
      const chunk = 'x'.repeat(65_536);
      const push = () => {
        while (!response.destroyed && sent < ENDLESS) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', push);
        }
        response.end();
      };
      push();
    },
  };

  it('are told by what is wrong with them, one by one, and nothing of them is stored', async () => {
    const roomOf = (i: number) => rooms[i % ROOMS] as Newsroom;
    const paths = HOSTILE.map(({ type, bytes }, i) => {
      roomOf(i).set(`/hostile/${i}`, { headers: type === null ? {} : { 'content-type': type }, body: bytes });
      return `${roomOf(i).url}hostile/${i}`;
    });
    const offers = paths.map((address, i) => ({
      address,
      title: null,
      site: null,
      language: null,
      hosts: [roomOf(i).host],
      followed: false,
    }));
    await tell(session, 'followFeeds', { offers, own: rooms.map(({ host }) => host) });
    const view = await rested(session);
    HOSTILE.forEach(({ name, want }, i) => {
      const { trouble, held } = summaryOf(view, paths[i] as string);
      expect([name, trouble?.code ?? null, held]).toEqual([name, typeof want === 'string' ? want : null, 0]);
    });
    for (const address of paths) await tell(session, 'unfollowFeed', { address, drop: false });
  });

  const WAYS: readonly (readonly [name: string, answer: () => Answer, want: TroubleCode | 'nowhere'])[] = [
    ['leads to another server of this machine', () => redirect(`${other.url}feed.xml`), 'moved'],
    ['leads there by its name', () => redirect(`${other.url.replace('127.0.0.1', 'localhost')}feed.xml`), 'moved'],
    ['leads to a file', () => redirect('file:///etc/passwd'), 'nowhere'],
    ['leads to data', () => redirect('data:text/xml,<rss/>'), 'nowhere'],
    ['leads round in a circle', () => redirect('/way'), 'moved'],
    ['never ends', () => endless, 'too-large'],
    [
      'is a bomb of compressed bytes',
      () => ({ headers: { ...RSS, 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(50_000_000, 'x')) }),
      'too-large',
    ],
    [
      'says that it is compressed, and is not',
      () => ({ headers: { ...RSS, 'content-encoding': 'gzip' }, body: rss(other.url, []) }),
      'offline',
    ],
    [
      'breaks off in the midst',
      () => ({
        run: (_, response) => void response.writeHead(200, { ...RSS, 'content-length': '5000' }).write('<rss>', () => response.destroy()),
      }),
      'offline',
    ],
    ['is refused', () => ({ status: 403, body: 'no' }), 'refused'],
    ['is not there', () => ({ status: 404, body: 'no' }), 'missing'],
    ['fails', () => ({ status: 500, body: 'no' }), 'server'],
    ['asks to be left alone', () => ({ status: 429, headers: { 'retry-after': '7200' } }), 'busy'],
    ['has gone for good', () => ({ status: 410 }), 'gone'],
    ['hangs', () => ({ run: () => undefined }), 'slow'],
  ];
  const wants = (want: TroubleCode | 'nowhere'): TroubleCode[] => (want === 'nowhere' ? ['moved', 'offline'] : [want]);

  describe('of a server that misbehaves', () => {
    /** A server for each way. All are asked at once: one of them hangs, and each host is asked at a polite rate. */
    let servers: Newsroom[];
    const addressOf = (i: number) => `${servers[i]?.url}way`;
    let seen: FeedsView;
    beforeAll(async () => {
      servers = await Promise.all(WAYS.map(startNewsroom));
      WAYS.forEach(([, answer], i) => void servers[i]?.set('/way', answer()));
      other.forget();
      const offers = servers.map(({ host }, i) => ({
        address: addressOf(i),
        title: null,
        site: null,
        language: null,
        hosts: [host],
        followed: false,
      }));
      await tell(session, 'followFeeds', { offers, own: servers.map(({ host }) => host) });
      seen = await rested(session);
    });
    afterAll(async () => {
      for (const i of (servers ?? []).keys()) await tell(session, 'unfollowFeed', { address: addressOf(i), drop: false });
      await Promise.all((servers ?? []).map((server) => server.close()));
    });

    it.each(WAYS.map((way, i) => [...way, i] as const))('say so of a feed that %s', async (_name, _answer, want, i) => {
      const feed = summaryOf(seen, addressOf(i));
      expect(feed).toMatchObject({ held: 0, waiting: 0, paused: want === 'gone' });
      // Chromium does not tell redirects that no request can follow from answers that never came.
      expect(wants(want)).toContain(feed.trouble?.code);
      if (want === 'busy') expect(Date.parse(feed.due) - Date.now()).toBeGreaterThan(7_000_000);
      if (want === 'too-large') expect(sent).toBeLessThan(ENDLESS);
      // What comes right is read again.
      const server = servers[i] as Newsroom;
      server.set('/way', { headers: RSS, body: rss(server.url, []) });
      if (want === 'busy') expect((await look(session, addressOf(i))).trouble?.code).toBe('busy');
      else if (want !== 'gone') expect((await look(session, addressOf(i))).trouble).toBeNull();
      expect(other.requests).toEqual([]);
    });
  });

  it('cost the other articles of a feed nothing, whatever is wrong with one', async () => {
    const own = await startNewsroom();
    const address = `${own.url}feed.xml`;
    const pages: Readonly<Record<string, Answer>> = {
      elsewhere: redirect(`${other.url}x`),
      missing: { status: 404 },
      forbidden: { headers: HTML, body: page(headline(1), story(1)) },
      front: { headers: HTML, body: '<html><body><ul><li><a href="/1">One</a><li><a href="/2">Two</a></ul></body></html>' },
      picture: { headers: { 'content-type': 'image/png' }, body: Uint8Array.from({ length: 9000 }, (_, i) => (i * 31) & 255) },
      huge: { headers: HTML, body: 'x'.repeat(9_000_000) },
      deep: { headers: HTML, body: `<html><body>${'<div>'.repeat(50_000)}deep` },
      nothing: { headers: HTML },
      moved: redirect('/good/moved.html'),
      packed: { headers: { ...HTML, 'content-encoding': 'gzip' }, body: gzipSync(page(headline(3), story(3))) },
      cyrillic: { headers: { 'content-type': 'text/html' }, body: win1251('windows-1251') },
      mislabelled: {
        headers: { 'content-type': 'text/plain; charset=iso-8859-1' },
        body: page(headline(5), story(5, ' “Naïve” – as she said.')),
      },
      script: {
        headers: HTML,
        body: page('Script', story(6)).replace(
          '<nav>',
          '<script src="/tracker.js"></script><img src="/pixel.gif"><meta http-equiv="refresh" content="0;url=/refreshed"><link rel="stylesheet" href="/style.css"><nav>',
        ),
      },
    };
    try {
      own.set('/robots.txt', { body: 'User-agent: *\nDisallow: /forbidden' });
      own.set('/good/moved.html', { headers: HTML, body: page(headline(2), story(2)) });
      for (const [name, answer] of Object.entries(pages)) own.set(`/${name}.html`, answer);
      const names = Object.keys(pages);
      const links = [
        ...names.map((name) => `/${name}.html`),
        `${other.url}unasked.html`,
        'javascript:alert(1)',
        'file:///etc/passwd',
        'http://10.0.0.1/router',
      ];
      own.set('/feed.xml', {
        headers: RSS,
        body: rss(
          own.url,
          links.map((link, n) => entry(n, link)),
        ),
      });
      other.forget();
      await follow(session, address, [own.host]);
      const feed = summaryOf(await rested(session), address);
      expect(feed).toMatchObject({ held: 5, waiting: 0, trouble: null });
      expect(feed.wanted).toEqual([]);
      expect(feed.left['no-consent']).toBe(2);
      expect(other.requests).toEqual([]);
      const asked = [...new Set(own.paths())].sort();
      expect(asked).toEqual(
        ['/feed.xml', '/good/moved.html', ...names.filter((name) => name !== 'forbidden').map((name) => `/${name}.html`)].sort(),
      );
      // Hosts of the reader's own network cannot be allowed by a click: only a typed address is.
      await tell(session, 'allowFeedHosts', { address, hosts: [other.host, '10.0.0.1'] });
      expect(summaryOf(await rested(session), address)).toMatchObject({ held: 5, hosts: [own.host] });
      expect(other.requests).toEqual([]);
    } finally {
      await tell(session, 'unfollowFeed', { address, drop: true });
      await own.close();
    }
  });

  it('are left alone where robots.txt says so, or cannot be had', async () => {
    const own = await startNewsroom();
    const address = `${own.url}feed.xml`;
    try {
      own.set('/feed.xml', { headers: RSS, body: rss(own.url, []) });
      own.set('/robots.txt', { status: 500 });
      await follow(session, address, [own.host]);
      expect(summaryOf(await rested(session), address).trouble?.code).toBe('server');
      own.set('/robots.txt', { body: 'User-agent: *\nDisallow: /feed' });
      expect((await look(session, address)).trouble?.code).toBe('robots');
      expect(own.paths()).toEqual([]);
    } finally {
      await tell(session, 'unfollowFeed', { address, drop: false });
      await own.close();
    }
  });

  it('get no cookie back that they have set, and no request is missing from the log', async () => {
    const own = await startNewsroom();
    const address = `${own.url}feed.xml`;
    try {
      await tell(session, 'clearFeedLog', {});
      own.set('/feed.xml', { headers: { ...RSS, 'set-cookie': 'reader=1; Max-Age=9999' }, body: rss(own.url, [entry(9, '/9.html')]) });
      own.set('/9.html', { headers: { ...HTML, 'set-cookie': 'reader=2; Max-Age=9999' }, body: page(headline(9), story(9)) });
      await follow(session, address, [own.host]);
      await rested(session);
      await look(session, address);
      expect(own.requests.map(({ headers }) => headers.cookie ?? null)).toEqual([null, null, null, null]);
      expect((await wholeLog(session)).map(({ address }) => new URL(address).pathname)).toEqual(own.requests.map(({ url }) => url));
    } finally {
      await tell(session, 'unfollowFeed', { address, drop: true });
      await own.close();
    }
  });
});

/** A page of an invented outlet in a one-byte Cyrillic encoding, which only the page itself declares. */
function win1251(label: string): Uint8Array {
  const paragraph =
    'Совет города закрыл мост во вторник, после того как инспекторы нашли в его раме восемь трещин, сообщила журналистам Мария Квист. ';
  const text = page('Мост закрыт', [paragraph.repeat(2), paragraph.repeat(3), paragraph.repeat(2)], 'Береговой фонарь').replace(
    'charset="utf-8"',
    `charset="${label}"`,
  );
  return Uint8Array.from(text, (c) => {
    const code = c.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code & 255;
  });
}

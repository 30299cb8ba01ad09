import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, type FeedDocument, readFeed } from '../../lib/feeds';
import { HOME, HOSTILE, NOW } from './hostile';

const read = (text: string, address = HOME): FeedDocument => {
  const feed = readFeed(text, address, NOW);
  if (typeof feed === 'string') throw new Error(`no feed: ${feed}`);
  return feed;
};

describe('a hostile feed', () => {
  it.each(HOSTILE.map((feed) => [feed.name, feed] as const))('does no harm: %s', (_, { bytes, type, want }) => {
    const feed = readFeed(decodeText(bytes, type), HOME, NOW);
    const titles = typeof feed === 'string' ? feed : feed.items.map(({ title }) => title);
    expect(titles).toEqual(want);
    for (const item of typeof feed === 'string' ? [] : feed.items) {
      expect(item.url === null || /^https?:\/\/lantern\.example\//.test(item.url)).toBe(true);
      expect(item.published === null || item.published.startsWith('2031')).toBe(true);
    }
  });

  it('never hangs or throws, whatever a good one is broken into', () => {
    const good = `<?xml version="1.0"?><rss version="2.0"><channel><title>L</title><item><title>A &amp; b</title><link>/1</link><description><![CDATA[<p>x</p>]]></description></item><item><title>C</title><link>/2</link></item></channel></rss>`;
    const cuts = fc.array(fc.tuple(fc.nat(good.length), fc.nat(20), fc.constantFrom('', '<', '>', '&', '"', '<item>', ']]>', '\u0000')), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(cuts, (all) => {
        const text = all.reduce((whole, [at, cut, put]) => whole.slice(0, at) + put + whole.slice(at + cut), good);
        const feed = readFeed(text, HOME, NOW);
        if (typeof feed !== 'string') expect(new Set(feed.items.map(({ key }) => key)).size).toBe(feed.items.length);
      }),
    );
  });
});

describe('a feed of each format gives the same', () => {
  const wanted = {
    title: 'Coast Lantern',
    site: 'https://lantern.example/',
    language: 'en-GB',
    items: [
      {
        title: 'Ferry & bridge',
        url: 'https://lantern.example/2031/ferry',
        published: '2031-03-14T09:40:00+01:00',
        body: { as: 'html', text: '<p>Fourteen were taken to hospital.</p>' },
      },
    ],
  };
  const rdf =
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"';
  const text = '&lt;p&gt;Fourteen were taken to hospital.&lt;/p&gt;';
  it.each([
    [
      'RSS 2.0',
      `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Coast Lantern</title><link>https://lantern.example/</link><language>en-gb</language><item><title>Ferry &amp;amp; bridge</title><link>/2031/ferry</link><pubDate>Fri, 14 Mar 2031 09:40:00 +0100</pubDate><description>short</description><content:encoded><![CDATA[<p>Fourteen were taken to hospital.</p>]]></content:encoded></item></channel></rss>`,
    ],
    [
      'RSS 0.91',
      `<rss version="0.91"><channel><title>Coast Lantern</title><link>https://lantern.example/</link><language>en-gb</language><item><title>Ferry &amp;amp; bridge</title><link>https://lantern.example/2031/ferry</link><pubDate>14 Mar 31 09:40 CET</pubDate><description>${text}</description></item></channel></rss>`,
    ],
    [
      'RDF',
      `<rdf:RDF ${rdf}><channel rdf:about="x"><title>Coast Lantern</title><link>https://lantern.example/</link><dc:language>en-gb</dc:language></channel><item rdf:about="https://lantern.example/2031/ferry"><title>Ferry &amp;amp; bridge</title><link>https://lantern.example/2031/ferry</link><dc:date>2031-03-14T09:40:00+01:00</dc:date><description>${text}</description></item></rdf:RDF>`,
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-gb" xml:base="https://lantern.example/2031/"><title>Coast Lantern</title><link href="https://lantern.example/"/><link rel="self" href="x"/><entry><id>tag:1</id><title type="html">Ferry &amp;amp; bridge</title><link rel="enclosure" href="a.mp3"/><link href="ferry"/><updated>2031-03-14T11:00:00+01:00</updated><published>2031-03-14T09:40:00+01:00</published><content type="html">${text}</content></entry></feed>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Coast Lantern',
        home_page_url: 'https://lantern.example/',
        language: 'en-gb',
        items: [
          {
            id: '1',
            url: '/2031/ferry',
            title: 'Ferry & bridge',
            date_published: '2031-03-14T09:40:00+01:00',
            content_html: '<p>Fourteen were taken to hospital.</p>',
          },
        ],
      }),
    ],
  ])('%s', (_, source) => {
    expect(read(source)).toMatchObject(wanted);
  });
});

describe('an item', () => {
  const rss = (items: string) =>
    read(`<rss version="2.0"><channel><title>L</title><link>https://lantern.example/</link>${items}</channel></rss>`);

  it('keeps its key when its headline changes, and its mark tells the change', () => {
    const [before] = rss('<item><title>Ferry aground</title><link>/1?utm_source=rss</link></item>').items;
    const [after] = rss('<item><title>Ferry aground, 14 hurt</title><link>/1</link></item>').items;
    expect(after?.key).toBe(before?.key);
    expect(after?.mark).not.toBe(before?.mark);
  });

  it('that links to the front of its site has no page of its own', () => {
    expect(rss('<item><title>Ferry</title><link>https://lantern.example</link></item>').items).toMatchObject([
      { url: null, title: 'Ferry' },
    ]);
  });

  it('with a day alone has no time, and with a time but no zone neither', () => {
    const dated = (date: string) => rss(`<item><title>x</title><link>/1</link><pubDate>${date}</pubDate></item>`).items[0]?.published;
    expect(dated('14 March 2031')).toBe('2031-03-14');
    expect(dated('2031-03-14 09:40:00')).toBe('2031-03-14');
    expect(dated('Fri, 14 Mar 2031 9:40 EST')).toBe('2031-03-14T09:40:00-05:00');
    expect(dated('Sat, 15 Mar 2031 23:00:00 GMT')).toBeNull();
    expect(dated('')).toBeNull();
  });

  it('is read at a feed that asks to be left alone for a while, and this is told', () => {
    expect(
      read('<rss version="2.0"><channel><title>L</title><ttl>90</ttl><item><title>x</title><link>/1</link></item></channel></rss>').ttl,
    ).toBe(90);
  });

  it('of an archive is taken where it is among the newest two hundred, wherever it stands', () => {
    const archive = Array.from({ length: 5000 }, (_, n) => {
      const date = new Date(Date.UTC(2031, 0, 1) + n * 60_000).toUTCString();
      return `<item><title>No ${n}</title><link>/${n}</link><pubDate>${date}</pubDate></item>`;
    });
    const titles = (items: readonly string[]) => rss(items.join('')).items.map(({ title }) => title);
    expect(titles(archive)).toEqual(Array.from({ length: 200 }, (_, i) => `No ${4800 + i}`));
    expect(titles(archive.toReversed())).toEqual(Array.from({ length: 200 }, (_, i) => `No ${4999 - i}`));
    expect(titles(archive.map((one) => one.replace(/<pubDate>.*<\/pubDate>/, '')))[0]).toBe('No 0');
  });

  it('that is broken is counted as lost, and no other with it', () => {
    const feed = rss('<item><title>A<link>/1</link></item><item><title>B</title><link>/2</link></item>');
    expect(feed).toMatchObject({ lost: 1, items: [{ title: 'B', url: 'https://lantern.example/2' }] });
  });
});

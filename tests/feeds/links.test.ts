import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { feedsIn, readOpml, writeOpml } from '../../lib/feeds';
import { NOW } from './hostile';

const PAGE = 'https://lantern.example/news/ferry.html';
const found = (html: string) => feedsIn(new JSDOM(html).window.document, PAGE).map(({ address, title }) => [address, title]);

describe('the feeds of a page', () => {
  it('are those that its head declares, made whole, each once, without those of comments', () => {
    expect(
      found(`<link rel="alternate" type="application/rss+xml" title="News &amp; more" href="/rss.xml">
        <link rel="ALTERNATE" type="application/atom+xml;charset=utf-8" href="feed://lantern.example/atom">
        <link rel="alternate" type="application/rss+xml" href="/rss.xml#again">
        <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
        <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
        <link rel="alternate" hreflang="fr" href="/fr/">
        <link rel="stylesheet" type="text/xml" href="/x.xml">
        <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"><a href="/other/rss">RSS</a>`),
    ).toEqual([
      ['https://lantern.example/rss.xml', 'News & more'],
      ['http://lantern.example/atom', null],
    ]);
  });

  it('are, where it declares none, those that it links to by an address that sounds like one', () => {
    expect(
      found(
        '<a href="/feeds/world.xml">World</a><a href="/feedback">Write</a><a href="/sitemap.xml">Map</a><a href="//rss.lantern.example/a">RSS</a>',
      ),
    ).toEqual([
      ['https://lantern.example/feeds/world.xml', 'World'],
      ['https://rss.lantern.example/a', 'RSS'],
    ]);
  });

  it('are bounded', () => {
    const many = Array.from({ length: 5000 }, (_, i) => `<link rel="alternate" type="application/rss+xml" href="/${i}">`).join('');
    expect(found(many)).toHaveLength(20);
  });
});

describe('OPML', () => {
  const feeds = [
    { address: 'https://lantern.example/rss?a=1&b=2', title: 'Coast "Lantern" <1>', site: 'https://lantern.example/', language: 'en' },
    { address: 'https://harbour.example/atom', title: 'منارة', site: null, language: null },
  ];

  it('comes back as it was written', () => {
    expect(readOpml(writeOpml(feeds, 'Feeds', NOW))).toEqual({ feeds, refused: 0 });
  });

  it('of other readers is read, folders and all, and addresses that are none are counted', () => {
    const opml = `<?xml version="1.0"?><opml version="1.0"><head/><body><outline text="Coast"><outline text="Lantern" type="rss" xmlUrl="https://lantern.example/rss"/>
      <outline text="Bad" xmlUrl="javascript:alert(1)"/><outline text="Again" xmlUrl="https://lantern.example/rss"/></outline><outline text="Post" xmlurl="http://post.example/x"/></body></opml>`;
    expect(readOpml(opml)).toMatchObject({
      refused: 1,
      feeds: [
        { address: 'https://lantern.example/rss', title: 'Lantern' },
        { address: 'http://post.example/x', title: 'Post' },
      ],
    });
  });

  it('that is none is refused', () => {
    for (const text of ['', '<html></html>', '{}', '<opml', `<opml>${'<outline text="a">'.repeat(50_000)}`])
      expect(readOpml(text)).toBeNull();
  });
});

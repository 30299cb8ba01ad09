import type { Article, Reading } from '../../lib/article';
import { type FeedState, type FeedStore, type Fetched, followFeeds, newFeed, readFeed, type World } from '../../lib/feeds';
import { rss } from './newsroom';

/** The site that is followed. */
export const SITE = 'https://lantern.example/';
export const FEED = `${SITE}feed.xml`;

/** What a server answers that has a feed of some items. */
export const fed = (items: readonly string[], etag: string | null = null): Fetched => ({
  is: 'fetched',
  bytes: new TextEncoder().encode(rss(SITE, items)),
  contentType: null,
  etag,
  lastModified: null,
  address: FEED,
});
/** What one answers that has a page. */
export const pageOf = (address: string, text: string): Fetched => ({
  is: 'fetched',
  bytes: new TextEncoder().encode(text),
  contentType: null,
  etag: null,
  lastModified: null,
  address,
});
/** What comes of an answer that is none. */
export const trouble = (why: Extract<Fetched, { is: 'failed' }>['why'], retryAfter: number | null = null): Fetched => ({
  is: 'failed',
  why,
  status: null,
  retryAfter,
});

function read(text: string, url: string): Reading {
  const article: Article = {
    url,
    title: null,
    outlet: null,
    agency: null,
    byline: null,
    dateline: null,
    published: null,
    language: null,
    direction: 'ltr',
    text,
    partial: false,
    origins: {},
  };
  return { news: text !== 'front', kind: text === 'front' ? 'front' : 'article', reason: '', article, others: [] };
}

/** A world in which servers answer as the test says, and a clock that stands until it is moved. */
export class Invented {
  clock = Date.parse('2026-11-22T08:00:00Z');
  readonly answers = new Map<string, Fetched | (() => Fetched)>();
  readonly asked: string[] = [];
  readonly put: [id: string, text: string][] = [];
  full = false;
  atOnce = 0;
  mostAtOnce = 0;

  constructor(readonly store: FeedStore) {}

  world(): World {
    return {
      store: this.store,
      ask: async (address, { etag }) => {
        this.asked.push(etag ? `${address} if ${etag}` : address);
        this.mostAtOnce = Math.max(this.mostAtOnce, ++this.atOnce);
        await new Promise((done) => setTimeout(done, 1));
        this.atOnce--;
        const answer = this.answers.get(address) ?? trouble('missing');
        return typeof answer === 'function' ? answer() : answer;
      },
      readFeed: async (bytes, _type, address) => readFeed(new TextDecoder().decode(bytes), address, new Date(this.clock)),
      readPage: async (bytes, _type, address) => read(new TextDecoder().decode(bytes), address),
      readBody: async (body, _of, address) => read(body.text.replace(/<[^>]*>/g, '\n\n').trim(), address),
      put: async ({ url, text }) => {
        if (this.full) throw new Error('disk-full');
        this.put.push([url, text]);
        return url;
      },
      now: () => new Date(this.clock),
      progress: () => {},
      failed: (error) => {
        throw error;
      },
    };
  }

  run = (signal = new AbortController().signal) => followFeeds(this.world(), signal);

  async follow(address = FEED): Promise<void> {
    await this.store.allow([new URL(address).host], `feed:${address}`, false, new Date(this.clock));
    await this.store.putFeed(newFeed(address, new Date(this.clock)));
  }

  async feed(address = FEED): Promise<FeedState> {
    const feed = await this.store.feed(address);
    if (!feed) throw new Error('not followed');
    return feed;
  }
}

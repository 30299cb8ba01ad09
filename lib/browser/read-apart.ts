import { plainReading, type Reading, readPage } from '../article';
import {
  type FeedChoice,
  type FeedDocument,
  type FeedItem,
  type FromOpml,
  feedsIn,
  type NoFeed,
  readFeed,
  readOpml,
  writeOpml,
} from '../feeds';

/** An item's text as its feed gives it, and what is known of it. */
export interface Body {
  readonly body: NonNullable<FeedItem['body']>;
  readonly title: string | null;
  readonly language: string | null;
  readonly address: string;
}

/** What is read in a document of its own: a function signature and a line for each. */
export interface Room {
  feed(given: { text: string; address: string }): FeedDocument | NoFeed;
  /** A page, read as if a reader had it open; its scripts never run, nothing of it is loaded. */
  page(given: { html: string; address: string }): Reading;
  body(given: Body): Reading;
  /** The feeds that a page names. */
  feedsOf(given: { html: string; address: string }): FeedChoice[];
  fromOpml(given: { text: string }): FromOpml | null;
  toOpml(given: { feeds: readonly FeedChoice[]; title: string }): string;
}

/** The reading itself, for a context that has a DOM. The one place where text becomes a document; it is never shown, and never a part of one that is. */
export const READ_HERE: Room = {
  feed: ({ text, address }) => readFeed(text, address, new Date()),
  page: ({ html, address }) => plainReading(readPage(parse(html), address)),
  body: (given) => plainReading(readPage(documentOf(given), given.address)),
  feedsOf: ({ html, address }) => feedsIn(parse(html), address),
  fromOpml: ({ text }) => readOpml(text),
  toOpml: ({ feeds, title }) => writeOpml(feeds, title, new Date()),
};

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** Sets an item's text as a page would: a headline, and the article below it. */
function documentOf({ body, title, language }: Body): Document {
  const page = document.implementation.createHTMLDocument(title ?? '');
  if (language !== null) page.documentElement.lang = language;
  const type = page.createElement('meta');
  type.setAttribute('property', 'og:type');
  type.content = 'article';
  page.head.append(type);
  const article = page.createElement('article');
  if (title !== null) {
    const headline = page.createElement('h1');
    headline.textContent = title;
    article.append(headline);
  }
  if (body.as === 'html') article.append(...page.adoptNode(parse(body.text).body).childNodes);
  else {
    for (const text of body.text.split(/\n\s*\n/)) {
      const paragraph = page.createElement('p');
      paragraph.textContent = text;
      article.append(paragraph);
    }
  }
  page.body.append(article);
  return page;
}

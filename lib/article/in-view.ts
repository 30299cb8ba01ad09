import { showsText } from './gate';
import type { Outline } from './outline';
import { plainWords } from './same-words';
import { type Structured, textField } from './structured';

/** Articles looked at on one page; an endless page is read where the reader is, not whole. */
const MAX_ARTICLES = 60;

/** The one of several articles on a page that the reader has before them. */
export interface InView {
  readonly part: Element;
  readonly others: readonly Element[];
  /** Its headline; null for the first article, of which the page's own head speaks. */
  readonly headline: string | null;
}

/**
 * Which of several whole articles, one below the other as on endless pages, reaches over a line of the window.
 * @param line pixels from the window's upper edge
 * @returns null where the page has not several articles, each with a first-rank heading and a running text of its own
 */
export function articleInView(document: Document, line: number): InView | null {
  try {
    const marked = document.getElementsByTagName('article');
    if (marked.length < 2) return null;
    const articles: Element[] = [];
    for (let i = 0; i < MAX_ARTICLES; i++) {
      const article = marked.item(i);
      if (!article) break;
      // Outermost ones alone: of articles that hold each other each would be looked through whole, to its last element.
      if (!article.parentElement?.closest('article') && article.getElementsByTagName('h1').length === 1 && showsText(article, 'p'))
        articles.push(article);
    }
    if (articles.length < 2) return null;
    // Below the end of one and above the next the reader has still the one before.
    const part = articles.findLast((article) => article.getBoundingClientRect().top <= line) ?? articles[0];
    if (!part) return null;
    const headline = part === articles[0] ? null : (part.getElementsByTagName('h1').item(0)?.textContent ?? '').replace(/\s+/g, ' ').trim();
    return { part, others: articles.filter((article) => article !== part), headline };
  } catch {
    return null;
  }
}

/** What the head of a page says of all its articles. The rest it says of the first. */
const OF_ALL = ['og:type', 'og:site_name', 'application-name', 'apple-mobile-web-app-title', 'dc.publisher', 'publisher'];

/** An outline as of a later article of the page, without what the head says of the first one. */
export function outlineOfPart(outline: Outline, headline: string): Outline {
  const metas = new Map([...outline.metas].filter(([name]) => OF_ALL.includes(name)));
  return { ...outline, metas, canonical: null, title: headline };
}

/** The page's JSON-LD as far as it holds for a later article: its own item, or else only who publishes the page. */
export function structuredOfPart({ types, articles }: Structured, headline: string): Structured {
  const plain = plainWords(headline);
  const own = articles.filter((item) => plainWords(textField(item.headline) ?? textField(item.name) ?? '') === plain);
  return {
    types,
    dated: [],
    articles: own.length > 0 ? own : articles.map((item) => ({ '@type': item['@type'], publisher: item.publisher })),
  };
}

import { describe, expect, it } from 'vitest';
import { articleInView, readPage } from '../../lib/article';
import { HEADLINE, html, pageOf, STORY, STORY_HTML, STORY_TEXT } from './page';

const SECOND = STORY.map((text) => text.replaceAll('Tell', 'Skerry').replaceAll('Norrhaven', 'Sundhaven'));
const HEAD = `<meta property="og:title" content="${HEADLINE}"><meta property="og:site_name" content="Harbour Courier"><meta property="og:type" content="article"><meta property="article:published_time" content="2031-02-05T08:00:00Z"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${HEADLINE}","datePublished":"2031-02-05","author":{"name":"Ada Lund"},"publisher":{"name":"Harbour Courier"}}</script>`;
const FIRST = `<article><h1>${HEADLINE}</h1>${STORY_HTML}</article>`;
const NEXT = `<article><h1>Boats to Skerry sail again</h1><p>By Piet Holm, <time datetime="2031-02-07">7 February 2031</time></p>${SECOND.map((t) => `<p>${t}</p>`).join('')}</article>`;

/** A page in which the articles stand so far from the window's upper edge. */
function pageAt(body: string, ...tops: number[]): Document {
  const { document } = pageOf(html(body, HEAD)).window;
  const articles = [...document.querySelectorAll('article')];
  for (const [i, article] of articles.entries()) article.getBoundingClientRect = () => ({ top: tops[i] ?? 0 }) as DOMRect;
  return document;
}

describe('the article in view', () => {
  it('is the last that begins above the line', () => {
    const at = (...tops: number[]) => articleInView(pageAt(FIRST + NEXT, ...tops), 400)?.headline;
    expect(at(100, 2000)).toBeNull();
    expect(at(-1500, 390)).toBe('Boats to Skerry sail again');
    expect(at(600, 2500)).toBeNull();
  });

  it('is none of several where there is but one, or where the others are cards, comments or teasers', () => {
    const card = '<article><h2>Other news</h2><p>A teaser.</p></article>';
    const comment = `<article><p>${STORY[0]}</p><p>${STORY[1]}</p><p>${STORY[2]}</p></article>`;
    const inner = FIRST.replace('</article>', `${NEXT}</article>`);
    for (const body of [FIRST, FIRST + card + card, FIRST + comment, inner]) expect(articleInView(pageAt(body, 0, -9), 400)).toBeNull();
  });

  it('is read alone, with its own headline, byline and date; what the head says of the first one is left aside', () => {
    const document = pageAt(FIRST + NEXT, -2000, 0);
    const before = document.documentElement.outerHTML;
    const { article, news } = readPage(document, document.URL, articleInView(document, 400));
    expect(news).toBe(true);
    expect(article).toMatchObject({ title: 'Boats to Skerry sail again', outlet: 'Harbour Courier', published: '2031-02-07' });
    expect(article?.byline).not.toBe('Ada Lund');
    expect(article?.text).toBe(SECOND.join('\n\n'));
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('has the page’s own metadata where it is the first', () => {
    const document = pageAt(FIRST + NEXT, 0, 2000);
    const { article } = readPage(document, document.URL, articleInView(document, 400));
    expect(article).toMatchObject({ title: HEADLINE, outlet: 'Harbour Courier', byline: 'Ada Lund', published: '2031-02-05' });
    expect(article?.text).toBe(STORY_TEXT);
  });
});

import { describe, expect, it } from 'vitest';
import { mayBeArticle } from '../../lib/article';
import { wordingOf } from '../../lib/article/wording';
import { OTHER_PAGES } from './news-site-pages';
import { HEADLINE, html, pageOf, reading, STORY, STORY_HTML } from './page';

const article = `<article><h1>${HEADLINE}</h1>${STORY_HTML}</article>`;
const cards = Array.from(
  { length: 30 },
  (_, i) =>
    `<div class="card"><h3><a href="/news/story-${i}">Council of district ${i} votes on the new harbour road</a></h3><p>A short line on what the council said.</p></div>`,
).join('');

describe('the decision', () => {
  it('finds a report without any declared metadata to be news', () => {
    expect(reading(`<!doctype html><title>${HEADLINE}</title><h1>${HEADLINE}</h1>${STORY_HTML}`)).toMatchObject({
      news: true,
      kind: 'article',
      reason: 'reads-as-news',
    });
  });

  it('takes a declared news article for one, and tells opinion and live pages apart', () => {
    const head = '<script type="application/ld+json">{"@type":"NewsArticle"}</script>';
    expect(reading(html(article, head))).toMatchObject({ news: true, kind: 'article', reason: 'declared-news' });
    expect(reading(html(article, head), 'https://tide.example/opinion/why-we-need-the-ferry').kind).toBe('opinion');
    expect(reading(html(article, '<script type="application/ld+json">{"@type":"LiveBlogPosting"}</script>')).kind).toBe('live');
  });

  it.each([
    ['a front page', html(`<main>${cards}</main>`, '<meta property="og:type" content="website">'), 'https://tide.example/'],
    ['a section page', html(`<main><h1>Harbour news</h1>${cards}</main>`), 'https://tide.example/section/harbour'],
    ['a tag page', html(`<main><h1>Ferries</h1>${cards}</main>`), 'https://tide.example/tag/ferries'],
    [
      'a product page',
      html(
        `<main><h1>Rope, 20 metres</h1><p>Our rope holds your boat in any storm. You will love it, and your neighbours will envy you.</p><p>Order it today, and we ship it to you by the next boat.</p></main>`,
        '<script type="application/ld+json">{"@type":"Product","name":"Rope"}</script>',
      ),
      'https://rope.example/products/rope',
    ],
    [
      'a guide',
      html(
        `<article><h1>How to tie a bowline</h1>${'<p>First you make a small loop in your rope, then you bring the end up through it and around. You can practise it at home, and you will find that your hands remember it.</p>'.repeat(6)}</article>`,
      ),
      'https://rope.example/guides/bowline',
    ],
    ['an empty page', html(''), 'https://tide.example/news/x'],
  ])('finds %s not to be news', (_name, page, url) => {
    expect(reading(page, url).news).toBe(false);
  });

  it('still gives the running text of a page that is no news', () => {
    const page = html(
      `<article><h1>How to tie a bowline</h1>${[1, 2, 3, 4, 5].map((i) => `<p>Step ${i}: you make a small loop in your rope, then you bring the end up through it and around the back.</p>`).join('')}</article>`,
    );
    const found = reading(page, 'https://rope.example/guides/bowline');
    expect(found.news).toBe(false);
    expect(found.article?.text).toContain('Step 3');
  });
});

describe('what a news site shows beside its reports', () => {
  it.each(OTHER_PAGES)('$name is not news', ({ page, url }) => expect(reading(page, url).news).toBe(false));

  it('is told from a report with boxes between its paragraphs', () => {
    const box = (i: number) =>
      `<div class="box"><h3><a href="/news/${i}">Council of district ${i} votes on the harbour road</a></h3></div>`;
    const boxes = STORY.map((text, i) => `<p>${text}</p>${i % 2 ? box(i) : ''}`).join('');
    expect(reading(html(`<article><h1>${HEADLINE}</h1>${boxes}</article>`))).toMatchObject({ news: true, kind: 'article' });
  });
});

describe('a live blog', () => {
  it('is news with a share link below each post', () => {
    const posts = [...STORY, ...STORY.map((text) => `Later: ${text}`)]
      .map((text, i) => `<section><h3>Post ${i}</h3><p>${text}</p><a href="https://social.example/share?post=${i}">Share</a></section>`)
      .join('');
    const head = '<script type="application/ld+json">{"@type":"LiveBlogPosting","datePublished":"2031-05-02"}</script>';
    expect(reading(html(`<article><h1>${HEADLINE}</h1>${posts}</article>`, head))).toMatchObject({ news: true, kind: 'live' });
  });
});

describe('the kind of a report', () => {
  const declared = (item: object) => `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...item })}</script>`;
  const kindOf = (head: string, url?: string, title = HEADLINE) =>
    reading(html(`<article><h1>${title}</h1>${STORY_HTML}</article>`, head), url).kind;

  it('is opinion where the section that the page declares says so, in several languages', () => {
    for (const articleSection of ['Opinion', 'Gastkommentar', 'Tribunes', 'Opinión', 'Мнения'])
      expect(kindOf(declared({ articleSection }))).toBe('opinion');
    expect(kindOf(`<meta property="article:section" content="Harbour">${declared({})}`)).toBe('article');
  });

  it('is live where address or headline says so', () => {
    expect(kindOf(declared({}), 'https://tide.example/news/storm-news-ticker-81423')).toBe('live');
    expect(kindOf(declared({}), undefined, `Live: ${HEADLINE}`)).toBe('live');
    expect(kindOf(declared({}), 'https://tide.example/news/how-islanders-live-without-a-ferry-81423')).toBe('article');
  });

  it('is whole where the page gives its text away, or declares its characters for its words', () => {
    const length = STORY.join(' ').length;
    const partial = (item: object) => reading(html(article, declared(item))).article?.partial;
    expect(partial({ wordCount: 900 })).toBe(true);
    expect(partial({ wordCount: 900, isAccessibleForFree: true })).toBe(false);
    expect(partial({ wordCount: length })).toBe(false);
  });
});

describe('the reason', () => {
  const text = (sentences: readonly string[]) =>
    html(`<main><h1>Notes from the rope works</h1>${sentences.map((s) => `<p>${s}</p>`).join('')}</main>`);
  const url = 'https://ropewalk.example/stories/notes';

  it('is that a text speaks of the one who publishes it', () => {
    const own = ['lines', 'cables', 'nets', 'hawsers', 'threads'].map(
      (what) => `Ropewalk makes ${what} of hemp, and Ropewalk sells them along the whole coast at a fair price.`,
    );
    expect(reading(text(own), url)).toMatchObject({ news: false, kind: 'other', reason: 'about-itself' });
  });

  it('is that no one speaks and no day is named', () => {
    const essay = ['hemp', 'flax', 'sisal', 'cotton', 'jute'].map(
      (what) => `A rope of ${what} holds longer when it dries slowly in the shade of a loft, as the older makers knew.`,
    );
    expect(reading(text(essay), url)).toMatchObject({ news: false, kind: 'other', reason: 'no-one-speaks' });
  });
});

describe('the wording of a text', () => {
  const you = (text: string, language: string) => wordingOf([], text.repeat(8), language).you;

  it('hears speech in words that end in letters with marks', () => {
    const saying = (text: string, language: string) => wordingOf([], text.repeat(8), language).saying;
    expect(saying('Le maire a déclaré que le quai fermera au printemps. ', 'fr')).toBe(1);
    expect(saying('El alcalde declaró que el muelle se cerrará en primavera. ', 'es')).toBe(1);
    expect(saying('Мэр заявил, что причал закроют весной, а лодки уйдут. ', 'ru')).toBe(1);
    expect(saying('El muelle se cerrará en primavera y no habrá barcos. ', 'es')).toBe(0);
  });

  it('takes the German polite form for "you", and not "they" or "her"', () => {
    expect(you('Am Montag prüften sie ihre Boote, und ihre Kinder halfen. Sie fuhren ab. ', 'de')).toBe(0);
    expect(you('Nun prüfen Sie bitte Ihre Boote und lassen Sie sich helfen. ', 'de')).toBe(1);
  });

  it('does not take "his" in Portuguese or "of the" in French for "you"', () => {
    expect(you('O pescador vendeu o seu barco e a sua rede na feira. ', 'pt')).toBe(0);
    expect(you('Le prix du pain et du sel a monté au marché du port. ', 'fr')).toBe(0);
  });
});

describe('the gate', () => {
  const asks = (page: string, url: string): boolean => mayBeArticle(pageOf(page, url).window.document, url);

  it('lets articles through, in paragraphs, divisions or declared', () => {
    expect(asks(html(article), 'https://tide.example/news/a')).toBe(true);
    expect(asks(html(`<h1>x</h1>${STORY_HTML.replace(/<(\/?)p>/g, '<$1div>')}`), 'https://tide.example/news/a')).toBe(true);
    expect(
      asks(
        html(`<h1>港口</h1>${'<p>市议会星期二决定关闭旧渡轮码头，渡轮今后将从新码头出发，镇长在会后对记者说。</p>'.repeat(3)}`),
        'https://tide.example/a',
      ),
    ).toBe(true);
    expect(asks(html('<div></div>', '<meta property="og:type" content="article">'), 'https://tide.example/news/a')).toBe(true);
    expect(
      asks(
        html(`<main>${STORY_HTML.split('<p>').join('<span>').split('</p>').join('</span><br><br>')}</main>`),
        'https://tide.example/a.html',
      ),
    ).toBe(true);
  });

  it('turns others away', () => {
    expect(asks(html('<div id="app"></div>'), 'https://app.example/')).toBe(false);
    expect(asks(html('<p>One line.</p>'), 'https://app.example/settings')).toBe(false);
    expect(asks(html(article), 'file:///tmp/a.html')).toBe(false);
    expect(
      asks(html('<p>1</p><p>2</p><p>3</p><p>4</p><p>5</p>', '<meta property="og:type" content="product">'), 'https://shop.example/p/1'),
    ).toBe(false);
  });
});

describe('further reports on the page', () => {
  it('are whole texts of other outlets below the main one, each with outlet and title', () => {
    const other = `${'A second outlet tells it at length and in its own words, from the quay and from the council chamber. '.repeat(8)}The end.`;
    const page = html(`<main><h1>${HEADLINE}</h1><div class="content">${STORY_HTML}</div><section class="related"><h2>Related</h2>
      <div class="related-card"><div class="src">The Quay</div><h3><a href="#">Islanders wait for bread</a></h3><p>${other}</p></div>
      <div class="related-card"><div class="src">Tidewater</div><h3><a href="#">A teaser only</a></h3><p>Too short to be a report of its own.</p></div></section></main>`);
    const found = reading(page);
    expect(found.others).toEqual([{ outlet: 'The Quay', title: 'Islanders wait for bread', text: other }]);
    expect(found.article?.text).not.toContain('second outlet');
  });
});

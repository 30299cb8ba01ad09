import { describe, expect, it } from 'vitest';
import { MAX_ARTICLE_TEXT, MAX_CREDIT, MAX_FURTHER_TEXT, MAX_TITLE, ORIGINS, PAGE_KINDS } from '../../lib/article';
import { HEADLINE, html, reading, STORY, STORY_HTML } from './page';

describe('what a reading carries', { timeout: 60_000 }, () => {
  it('is bounded in title, names and text', () => {
    const long = 'Harbour '.repeat(200);
    const paragraph = (i: number) =>
      `<p>Paragraph ${i}. ${'The tide came in, the keeper said, and went out again at noon. '.repeat(300)}</p>`;
    const page = html(
      `<article><h1>${long}</h1><p class="byline">By ${'Ilse '.repeat(90)}</p>${Array.from({ length: 40 }, (_, i) => paragraph(i)).join('')}</article>`,
      `<meta property="og:site_name" content="${'Courier '.repeat(9)}"><script type="application/ld+json">${JSON.stringify({
        '@type': 'NewsArticle',
        headline: long,
        author: Array.from({ length: 12 }, (_, i) => `${i}${'x'.repeat(100)}`),
        publisher: { name: long },
      })}</script>`,
    );
    const { article } = reading(page);
    expect(article?.title?.length).toBeLessThanOrEqual(MAX_TITLE);
    expect(article?.byline?.length).toBeLessThanOrEqual(MAX_CREDIT);
    expect(article?.outlet?.length).toBeLessThanOrEqual(MAX_CREDIT);
    expect(article?.text.length).toBeLessThanOrEqual(MAX_ARTICLE_TEXT);
    expect(article?.text.length).toBeGreaterThan(MAX_ARTICLE_TEXT - 25_000);
    // Cut after a paragraph, none in its midst.
    const paragraphs = article?.text.split('\n\n').filter((text) => text.startsWith('Paragraph')) ?? [];
    expect(paragraphs.length).toBeGreaterThan(15);
    for (const text of paragraphs) expect(text.match(/at noon\./g)).toHaveLength(300);
  });

  it('is bounded where one paragraph is longer than all, no pair of code units torn', () => {
    for (const word of ['The tide came in, she said. ', '𝒯𝒽𝑒', 'x𝒯𝒽𝑒']) {
      const text = reading(html(`<article><h1>${HEADLINE}</h1><p>${word.repeat(150_000)}. Tides turn.</p></article>`)).article?.text;
      expect((text ?? '').length).toBeLessThanOrEqual(MAX_ARTICLE_TEXT);
      expect(/[\ud800-\udbff]$/.test(text ?? '')).toBe(false);
    }
  });

  it('is bounded in further reports', () => {
    const other = `<p>${'A second outlet tells it at length and in its own words, from the quay and the chamber. '.repeat(2000)}</p>`;
    const page = html(
      `<main><h1>${HEADLINE}</h1><div class="content">${STORY_HTML.repeat(1)}</div><section class="related"><div class="related-card"><div class="src">The Quay</div><h3>Islanders wait for bread</h3>${other}</div></section></main>`,
      '<script type="application/ld+json">{"@type":"NewsArticle","articleBody":""}</script>',
    );
    for (const { text } of reading(page).others) expect(text.length).toBeLessThanOrEqual(MAX_FURTHER_TEXT);
  });

  it('names kinds and origins from closed lists', () => {
    const found = reading(html(`<article><h1>${HEADLINE}</h1>${STORY_HTML}</article>`));
    expect(PAGE_KINDS).toContain(found.kind);
    for (const origin of Object.values(found.article?.origins ?? {})) expect(ORIGINS).toContain(origin);
  });

  it.each([
    ['an error message', '<p>No such sample page.</p>'],
    [
      'the shell of an app',
      '<nav>Ferry inquiry, library</nav><div id="root"><p>Loading … If nothing shows, your browser may have scripts turned off for this site. Choose a story above.</p></div>',
    ],
    ['a consent note', '<p>We store things on your machine. Do you agree?</p><button>Yes</button>'],
    ['a list without a sentence', `<ul>${'<li>Boats and berths of the harbour</li>'.repeat(20)}</ul>`],
  ])('is no article where there is only %s', (_name, body) => expect(reading(html(body)).article).toBeNull());

  it('is an article from a few sentences on', () =>
    expect(reading(html(`<article><h1>${HEADLINE}</h1><p>${STORY[0]}</p><p>${STORY[2]}</p></article>`)).article).not.toBeNull());
});

import { describe, expect, it } from 'vitest';
import { mayBeArticle, readPage } from '../../lib/article';
import { HEADLINE, html, pageOf, reading, STORY, STORY_HTML, STORY_TEXT } from './page';

// jsdom takes its time to build these pages, more so on a busy machine.
describe('a hostile page', { timeout: 60_000 }, () => {
  // jsdom itself overflows not far beyond; the walk keeps its own stack.
  it('nested thousands deep is read', () => {
    const depth = 3000;
    const page = html(`${'<div>'.repeat(depth)}<article><h1>${HEADLINE}</h1>${STORY_HTML}</article>${'</div>'.repeat(depth)}`);
    expect(reading(page).article?.text).toBe(STORY_TEXT);
  });

  it('with one huge text node is read up to a bound', () => {
    const { document } = pageOf(html('<p></p>')).window;
    (document.querySelector('p') as HTMLElement).textContent = 'The tide came in, the keeper said. '.repeat(300_000);
    const found = readPage(document, document.URL);
    expect(found.article?.text.length).toBeLessThanOrEqual(3_000_000);
  });

  it('with tens of thousands of elements is read up to a bound', () => {
    const { document } = pageOf(
      html(`<article><h1>${HEADLINE}</h1>${STORY_HTML}</article><div>${'<i></i><b>x</b>'.repeat(30_000)}</div>`),
    ).window;
    expect(readPage(document, document.URL).article?.text).toContain('Ferry crossings');
  });

  it('whose elements throw when they are asked is read all the same', () => {
    const { document } = pageOf(html(`<article><h1>${HEADLINE}</h1>${STORY_HTML}</article>`)).window;
    for (const element of document.querySelectorAll('*')) {
      for (const name of [
        'firstChild',
        'nextSibling',
        'parentNode',
        'childNodes',
        'textContent',
        'className',
        'id',
        'getAttribute',
        'localName',
        'tagName',
        'attributes',
        'shadowRoot',
      ])
        Object.defineProperty(element, name, {
          configurable: true,
          get: () => {
            throw new Error('none of your business');
          },
        });
    }
    expect(readPage(document, 'https://tide.example/news/a-b-c-d-e').article?.text).toBe(STORY_TEXT);
  });

  it('whose form controls are named as the tree’s own properties is read', () => {
    const names = ['firstChild', 'nextSibling', 'parentNode', 'getAttribute', 'nodeType', 'localName', 'children'];
    const page = html(
      `<form>${names.map((name) => `<input name="${name}">`).join('')}<div class="x"><h1>${HEADLINE}</h1>${STORY_HTML}</div></form>`,
    );
    expect(reading(page).article?.text).toBe(STORY_TEXT);
  });

  it('that is no page at all gives an honest reading, and throws nowhere', () => {
    const broken = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
      },
    ) as Document;
    expect(readPage(broken, 'https://tide.example/')).toMatchObject({ news: false, reason: 'unreadable', article: null });
    expect(mayBeArticle(broken, 'https://tide.example/a')).toBe(false);
    const { document } = pageOf('').window;
    document.documentElement.remove();
    expect(readPage(document, 'not an address')).toMatchObject({ news: false, article: null });
  });

  it('with JSON-LD that is broken, endless or of other shapes is read', () => {
    const scripts = [
      '{',
      '['.repeat(50_000),
      'null',
      '[[[1]]]',
      '{"@type":{"a":1},"author":[[["x"]]],"publisher":7}',
      '{"@type":"NewsArticle","datePublished":{"x":1},"headline":["a"],"author":{"name":{"name":{"name":"x"}}},"articleBody":5}',
    ];
    const page = html(
      `<article><h1>${HEADLINE}</h1>${STORY_HTML}</article>`,
      scripts.map((text) => `<script type="application/ld+json">${text}</script>`).join(''),
    );
    expect(reading(page).article?.text).toBe(STORY_TEXT);
  });

  it('gives markup in its title as plain text', () => {
    const page = `<!doctype html><title>&lt;img src=x onerror=alert(1)&gt; storm over the quay</title><main>${STORY_HTML}</main>`;
    expect(reading(page).article?.title).toBe('<img src=x onerror=alert(1)> storm over the quay');
  });

  it('made to trip up patterns is read in no time to speak of', () => {
    const traps = [
      'a '.repeat(50_000),
      '-'.repeat(50_000),
      '('.repeat(50_000),
      '1/'.repeat(50_000),
      'AFP '.repeat(20_000),
      '«'.repeat(50_000),
      ', '.repeat(50_000),
      'A'.repeat(100_000),
    ];
    const page = html(
      `<article><h1>${HEADLINE}</h1>${STORY_HTML}${traps.map((trap) => `<p>${trap}</p><p class="${trap.slice(0, 5000)}">x</p>`).join('')}</article>`,
      traps
        .map(
          (trap) =>
            `<meta property="og:title" content="${trap}"><meta name="author" content="${trap}"><meta name="date" content="${trap}">`,
        )
        .join(''),
    );
    expect(reading(page).article?.text).toContain('Ferry crossings');
  });

  it('with a declared body and more paragraphs than any report has is read without looking for each in it', () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `<p>${'a'.repeat(59)}${i} b.</p>`).join('');
    const body = STORY.join('\n') + 'a'.repeat(150_000);
    const item = JSON.stringify({ '@type': 'NewsArticle', headline: HEADLINE, articleBody: body });
    const page = html(
      `<article><h1>${HEADLINE}</h1>${STORY_HTML}${lines}</article>`,
      `<script type="application/ld+json">${item}</script>`,
    );
    expect(reading(page).article?.text).toContain('aaaa19 b.');
  });

  it('with endless fields and names of its own making in its head is read', () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `<meta name="author${i}" content="Mara ${i}">`).join('');
    const page = html(
      `<article><h1>${HEADLINE}</h1>${STORY_HTML}</article>`,
      `<meta name="author" content="${'Mara ('.repeat(200_000)}">${names}`,
    );
    const { article } = reading(page);
    expect([article?.text, article?.byline]).toEqual([STORY_TEXT, null]);
  });
});

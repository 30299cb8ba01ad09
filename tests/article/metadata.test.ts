import { describe, expect, it } from 'vitest';
import type { Article } from '../../lib/article';
import { HEADLINE, html, reading, STORY, STORY_HTML } from './page';

const body = `<article><h1>${HEADLINE}</h1>${STORY_HTML}</article>`;
const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

function article(page: string, url?: string): Article {
  const found = reading(page, url).article;
  if (!found) throw new Error('no article');
  return found;
}

describe('the title', () => {
  it('is the headline that the page shows, not the site’s name behind it', () => {
    expect(article(html(body)).title).toBe(HEADLINE);
  });

  it('loses the site’s name where only the title element gives it', () => {
    const found = article(html(`<main>${STORY_HTML}</main>`));
    expect(found.title).toBe(HEADLINE);
    expect(found.origins.title).toBe('title');
  });

  it('is null where the page has none', () => {
    expect(article(`<!doctype html><title></title><main>${STORY_HTML}</main>`).title).toBeNull();
  });
});

describe('the outlet', () => {
  it('is the declared site name', () => {
    const found = article(html(body, '<meta property="og:site_name" content="Harbour Courier">'));
    expect([found.outlet, found.origins.outlet]).toEqual(['Harbour Courier', 'opengraph']);
  });

  it('is the publisher in JSON-LD', () => {
    const found = article(
      html(body, ld({ '@type': 'NewsArticle', headline: HEADLINE, publisher: { '@type': 'Organization', name: 'The Quay' } })),
    );
    expect([found.outlet, found.origins.outlet]).toEqual(['The Quay', 'json-ld']);
  });

  it('is the first link to the front page in the header, and no other link of that line', () => {
    const page = `<!doctype html><title>${HEADLINE}</title><nav><a href="/">Tidewater</a> <a href="/sea">Sea and shore</a></nav>${body}`;
    expect([article(page).outlet, article(page).origins.outlet]).toEqual(['Tidewater', 'visible']);
  });

  it('is the publisher whose name is in the address, where a part of the site calls itself the site', () => {
    const head = `<meta property="og:site_name" content="Sea and Shore">${ld({ '@type': 'NewsArticle', headline: HEADLINE, publisher: { name: 'Harbour Courier' } })}`;
    expect(article(html(body, head)).outlet).toBe('Harbour Courier');
  });

  it('loses a motto, and references to characters are resolved', () => {
    expect(article(html(body, '<meta property="og:site_name" content="Harbour Courier – News from the quay">')).outlet).toBe(
      'Harbour Courier',
    );
    const head = ld({ '@type': 'NewsArticle', headline: HEADLINE, publisher: { name: 'Sound &amp; Strait' } });
    expect(article(html(body, head)).outlet).toBe('Sound & Strait');
  });

  it('is the title’s end where a page for printing says the same at its top', () => {
    const page = `<!doctype html><title>${HEADLINE} - Tidewater</title><b>Tidewater</b><h1>${HEADLINE}</h1>${STORY_HTML}<p>Printed from Tidewater. <a href="#">Print this page</a></p>`;
    const found = article(page);
    expect([found.outlet, found.origins.outlet]).toEqual(['Tidewater', 'title']);
    expect(found.text).toBe(STORY_HTML.replace(/<\/?p>/g, '').replace(/\n/g, '\n\n'));
  });

  it('is null where nothing names it', () => {
    expect(article(`<!doctype html><title>${HEADLINE}</title><nav><a href="/">Home</a></nav>${body}`).outlet).toBeNull();
  });
});

describe('the agency', () => {
  const first = (text: string): string => `<article><h1>${HEADLINE}</h1><p>${text}</p>${STORY_HTML}</article>`;

  it('is the credit in the dateline, which stays in the text', () => {
    const found = article(
      html(first('NORRHAVEN, North Coast (Reuters) - The ferries run again, and the islanders were at the quay to see the first of them.')),
    );
    expect(found.agency).toBe('Reuters');
    expect(found.dateline).toBe('NORRHAVEN, North Coast');
    expect(found.text.startsWith('NORRHAVEN, North Coast (Reuters) - ')).toBe(true);
  });

  it('is the one that the text says was spoken to', () => {
    const found = article(html(first('“They promised us bread,” a shopkeeper of the island told AFP, as the first boat came in.')));
    expect([found.agency, found.origins.agency]).toEqual(['AFP', 'text']);
  });

  it('is null where two agencies are quoted, and where capitals only look like one', () => {
    expect(
      article(html(first('A sailor told AFP that it was cold, and another told Reuters that it was not so cold at all.'))).agency,
    ).toBeNull();
    expect(article(html(first('The AP-7 motorway and the PA system of the ferry were both out of order on that day.'))).agency).toBeNull();
  });

  it.each([
    ['<div>Source: AFP</div>', 'AFP'],
    ['<p>With files from The Canadian Press.</p>', 'The Canadian Press'],
    ['<p>Mit Material von dpa</p>', 'dpa'],
    ['<p>(Reuters)</p>', 'Reuters'],
    ['<p>來源：中央社</p>', 'CNA'],
  ])('is in the line at the foot: %s', (foot, name) => {
    const found = article(html(`<article><h1>${HEADLINE}</h1>${STORY_HTML}${foot}</article>`));
    expect([found.agency, found.origins.agency]).toEqual([name, 'text']);
  });

  it('is none that only took a picture', () => {
    expect(article(html(`<article><h1>${HEADLINE}</h1>${STORY_HTML}<p>Photo: AFP</p></article>`)).agency).toBeNull();
  });

  it('is in the byline that the page shows, though its data name the reporters alone', () => {
    const head = ld({ '@type': 'NewsArticle', headline: HEADLINE, author: { name: 'Mara Lindqvist' } });
    const found = article(
      html(
        `<article><h1>${HEADLINE}</h1><p class="byline">By Mara Lindqvist and Odo Vinter | Associated Press</p>${STORY_HTML}</article>`,
        head,
      ),
    );
    expect([found.byline, found.agency, found.origins.agency]).toEqual(['Mara Lindqvist', 'AP', 'visible']);
  });

  it('is in the byline', () => {
    expect(article(html(body, '<meta name="author" content="AFP">')).agency).toBe('AFP');
    expect(article(html(body, '<meta name="author" content="©NTB">')).agency).toBe('NTB');
  });
});

describe('the byline', () => {
  it('is every author of the JSON-LD', () => {
    const found = article(
      html(
        body,
        ld({ '@graph': [{ '@type': ['NewsArticle'], headline: HEADLINE, author: [{ name: 'Mara Lindqvist' }, { name: 'Odo Vinter' }] }] }),
      ),
    );
    expect(found.byline).toBe('Mara Lindqvist, Odo Vinter');
  });

  it('is read near the headline', () => {
    const found = article(
      html(`<article><h1>${HEADLINE}</h1><p class="byline">By Mara Lindqvist | Published 4 March 2031</p>${STORY_HTML}</article>`),
    );
    expect([found.byline, found.origins.byline]).toEqual(['Mara Lindqvist', 'visible']);
  });
});

describe('a line of credits', () => {
  const shown = (line: string): string | null =>
    article(html(`<article><h1>${HEADLINE}</h1><div>${line}</div>${STORY_HTML}</article>`)).byline;

  it.each([
    'Do 04.03.31 | 14:07 Uhr | Von Mara Lindqvist',
    'Mara Lindqvist | 04.03.2031 - Updated 05.03.2031',
    '4 March 2031 • Mara Lindqvist • 3 minutes',
    'Published March 4, 2031 by Mara Lindqvist',
    'by: Mara Lindqvist, March 4, 2031',
    'By Mara Lindqvist March 4, 2031 3:46 PM',
  ])('gives the name alone: %s', (line) => expect(shown(line)).toBe('Mara Lindqvist'));

  it.each(['4 March 2031', 'March 4 • 3 minutes', 'By the sea, in all weathers'])('gives none: %s', (line) =>
    expect(shown(line)).toBeNull(),
  );

  it('goes before a site that declares itself its author, and an address is no name', () => {
    const line = `<article><h1>${HEADLINE}</h1><p class="byline">By Mara Lindqvist</p>${STORY_HTML}</article>`;
    const own = ld({
      '@type': 'NewsArticle',
      headline: HEADLINE,
      author: { name: 'Harbour Courier' },
      publisher: { name: 'Harbour Courier' },
    });
    expect(article(html(line, own)).byline).toBe('Mara Lindqvist');
    expect(article(html(line, '<meta name="author" content="desk@harbour-courier.example">')).byline).toBe('Mara Lindqvist');
    expect(article(html(body, own)).byline).toBe('Harbour Courier');
  });
});

describe('the date of publication', () => {
  it('is the one in JSON-LD before any other', () => {
    const head =
      ld({ '@type': 'NewsArticle', datePublished: '2031-03-04T08:30:00+01:00' }) +
      '<meta property="article:published_time" content="2030-01-01">';
    expect([article(html(body, head)).published, article(html(body, head)).origins.published]).toEqual([
      '2031-03-04T08:30:00+01:00',
      'json-ld',
    ]);
  });

  it.each([
    ['<meta property="article:published_time" content="2031-03-04T08:30:00Z">', '2031-03-04T08:30:00Z'],
    ['<meta name="pubdate" content="20310304">', '2031-03-04'],
    ['<meta name="date" content="Tue, 4 Mar 2031 08:30:00 GMT">', '2031-03-04T08:30:00Z'],
  ])('is read from %s', (head, date) => {
    expect(article(html(body, head)).published).toBe(date);
  });

  it.each([
    '4 March 2031',
    'March 4, 2031',
    '4. März 2031',
    '4 de marzo de 2031',
    '4 mars 2031',
    '04.03.2031',
    '2031年3月4日',
    '٤ مارس 2031'.replace('٤', '4'),
  ])('is read near the headline: %s', (date) => {
    const found = article(html(`<div class="date">${date}</div><h1>${HEADLINE}</h1>${STORY_HTML}`));
    expect([found.published, found.origins.published]).toEqual(['2031-03-04', 'visible']);
  });

  it('is in the address', () => {
    expect(article(html(body), 'https://tide.example/2031/03/04/ferry-service').published).toBe('2031-03-04');
  });

  it('is no site clock in the header', () => {
    expect(
      article(
        html(
          `<header><a href="/">Harbour Courier</a><div class="today">Tuesday, Mar 4, 2031</div></header><div id="story"><h1>${HEADLINE}</h1>${STORY_HTML}</div>`,
        ),
      ).published,
    ).toBeNull();
    expect(article(html(`<div class="top">Tuesday, 4 March 2031</div><h1>${HEADLINE}</h1>${STORY_HTML}`)).published).toBeNull();
  });

  it('may have two digits for the year between dots', () => {
    expect(article(html(`<h1>${HEADLINE}</h1><div>Di 04.03.31 | 14:07 Uhr</div>${STORY_HTML}`)).published).toBe('2031-03-04T14:07:00');
    expect(article(html(`<h1>${HEADLINE}</h1><div>Version 04.03.31.7</div>${STORY_HTML}`)).published).toBeNull();
  });

  it('is in the article’s own header above the headline', () => {
    expect(
      article(html(`<article><header><div>November 4, 2031</div><h1>${HEADLINE}</h1></header>${STORY_HTML}</article>`)).published,
    ).toBe('2031-11-04');
  });

  it('is no date that a sentence or a caption tells', () => {
    expect(
      article(
        html(
          `<h1>${HEADLINE}</h1><p>The pier was opened on 4 March 1931, and half the district came to see the first steamer moor at it.</p>${STORY_HTML}`,
        ),
      ).published,
    ).toBeNull();
    expect(
      article(html(`<h1>${HEADLINE}</h1><figure><figcaption>The pier, 4 March 1931</figcaption></figure>${STORY_HTML}`)).published,
    ).toBeNull();
  });

  it('is not guessed where day and month may be either', () => {
    expect(article(html(`<div class="date">04/03/2031</div><h1>${HEADLINE}</h1>${STORY_HTML}`)).published).toBeNull();
  });
});

describe('language and direction', () => {
  it('are the page’s own', () => {
    expect([article(html(body)).language, article(html(body)).direction]).toEqual(['en', 'ltr']);
  });

  it('come from the script where the declaration cannot be true', () => {
    const arabic = 'قال مدير الميناء إن العبارات ستعود إلى العمل يوم الخميس بعد أربعة أيام من العاصفة التي دمرت الرصيف الشمالي في المدينة.';
    const found = article(
      `<!doctype html><html lang="en"><title>x</title><article>${`<p>${arabic}</p><p>${arabic} وأضاف أن الإصلاح من أولوياتهم.</p>`.repeat(2)}</article></html>`,
    );
    expect([found.language, found.direction]).toEqual(['ar', 'rtl']);
  });

  it('come from frequent words where nothing is declared', () => {
    expect(article(html(body).replace(' lang="en"', '')).language).toBe('en');
  });
});

describe('a partial text', () => {
  it('is one that breaks off where a wall begins', () => {
    const page = html(
      `<article><h1>${HEADLINE}</h1><p>${STORY[0]}</p><p>${STORY[1]}</p><div class="wall"><p>Subscribe to continue reading.</p></div></article>`,
    );
    expect(article(page).partial).toBe(true);
  });

  it('is not a full text with a note for subscribers beside it', () => {
    const page = html(
      `<div class="paywall-note"><p>Already a subscriber? Log in before you read this page.</p></div><main><h1>${HEADLINE}</h1>${STORY_HTML}</main>`,
    );
    expect(article(page).partial).toBe(false);
    expect(article(page).text).not.toContain('subscriber');
  });
});

import { describe, expect, it } from 'vitest';
import { writtenDate } from '../../lib/article/dates';
import { HEADLINE, html, reading, STORY_HTML } from './page';

const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const story = (around: string): string => `<article><h1>${HEADLINE}</h1>${around}${STORY_HTML}</article>`;
const localised = (page: string, lang: string): string => page.replace('lang="en"', `lang="${lang}"`);

function published(page: string, url?: string): string | null | undefined {
  return reading(page, url).article?.published;
}

describe('the date that a page declares', () => {
  it.each([
    ['a graph', { '@graph': [{ '@type': 'WebSite' }, { '@type': ['Thing', 'NewsArticle'], datePublished: '2031-03-04' }] }],
    ['a web page alone', { '@graph': [{ '@type': 'WebPage', datePublished: '2031-03-04' }] }],
    ['a social posting', { '@type': 'SocialMediaPosting', datePublished: '2031-03-04' }],
    ['a typed value', { '@type': 'NewsArticle', datePublished: { '@type': 'Date', '@value': '2031-03-04' } }],
    ['a work of the same name', [{ '@type': 'VideoObject', name: HEADLINE, datePublished: '2031-03-04' }]],
  ])('is found in %s', (_, item) => {
    expect(published(html(story(''), ld(item)))).toBe('2031-03-04');
  });

  it('is found in a meta element that holds what a script should', () => {
    const content = JSON.stringify({ '@type': 'NewsArticle', datePublished: '2031-03-04' }).replaceAll('"', '&quot;');
    expect(published(html(story(''), `<meta name="script:ld+json" content="${content}">`))).toBe('2031-03-04');
  });

  it('is not that of another work on the page', () => {
    expect(published(html(story(''), ld({ '@type': 'VideoObject', name: 'Seals on the sands', datePublished: '2030-01-02' })))).toBeNull();
  });

  it('goes before the date of making, whoever states it', () => {
    const head = `${ld({ '@type': 'NewsArticle', dateCreated: '2031-03-01' })}<meta property="article:published_time" content="2031-03-04">`;
    expect(published(html(story(''), head))).toBe('2031-03-04');
    expect(published(html(story(''), ld({ '@type': 'NewsArticle', dateCreated: '2031-03-01' })))).toBe('2031-03-01');
  });

  it.each([
    '<span property="schema:datePublished" content="2031-03-04">4 March</span>',
    '<span property="dc:date dc:created" content="2031-03-04">4 March</span>',
    '<time datetime="2031-03-04" pubdate>4 March</time>',
    '<abbr class="published" title="2031-03-04">4 March</abbr>',
    '<time class="entry-date published updated" datetime="2031-03-04">4 March</time>',
  ])('is marked up: %s', (mark) => {
    expect(published(html(story(`<div>${mark}</div>`)))).toBe('2031-03-04');
  });

  it.each([
    ['Tue Mar 04 08:30:00 CET 2031', '2031-03-04T08:30:00'],
    ['Tue Mar 04 2031 08:30:00 GMT+0100', '2031-03-04T08:30:00+01:00'],
    ['Mar 04, 2031', '2031-03-04'],
    ['1930377600', '2031-03-04T08:00:00Z'],
  ])('is read as machines print it: %s', (value, date) => {
    expect(published(html(story(''), ld({ '@type': 'NewsArticle', datePublished: value })))).toBe(date);
  });

  it('is not the first day of computers, nor a day that no month has', () => {
    expect(published(html(story(''), ld({ '@type': 'NewsArticle', datePublished: '1970-01-01T00:00:00Z' })))).toBeNull();
    expect(published(html(story(''), ld({ '@type': 'NewsArticle', datePublished: '2031-02-30' })))).toBeNull();
  });

  it('is in the address with the month in words or without noughts', () => {
    expect(published(html(story('')), 'https://tide.example/2031/march/04/ferry-service')).toBe('2031-03-04');
    expect(published(html(story('')), 'https://tide.example/2031/3/4/ferry-service')).toBe('2031-03-04');
  });
});

describe('a time element', () => {
  it('is the article’s where cards of others stand above the headline', () => {
    const cards =
      '<ul><li>Seals <time datetime="2031-06-01">1 June</time></li><li>Eels <time datetime="2031-06-02">2 June</time></li></ul>';
    expect(published(html(`${cards}${story('<div><time datetime="2031-03-04">4 March</time> by Mara Lindqvist</div>')}`))).toBe(
      '2031-03-04',
    );
  });

  it('is not the day of a change', () => {
    expect(published(html(story('<div>Last updated: <time datetime="2031-03-04">4 March</time></div>')))).toBeNull();
    expect(published(html(story('<div><span>Updated</span><div><time datetime="2031-03-04">4 March</time></div></div>')))).toBeNull();
    expect(published(html(story('<time itemprop="dateModified" datetime="2031-03-04">4 March</time>')))).toBeNull();
  });
});

describe('the day that a page prints', () => {
  const at = (stamp: string): string => `<meta property="article:published_time" content="${stamp}">`;

  it('is taken where another field puts the same moment by a local clock', () => {
    const mark = '<div><time datetime="2031-03-03T19:05:00-08:00">March 3, 2031</time></div>';
    expect(published(html(story(mark), at('2031-03-04T03:05:00+00:00')))).toBe('2031-03-03T19:05:00-08:00');
  });

  it('is taken where that moment falls on it by some clock', () => {
    expect(published(html(story('<div>March 3, 2031</div>'), at('2031-03-04T03:05:00Z')))).toBe('2031-03-03');
    expect(published(html(story('<div>5. März 2031, 0:35 Uhr</div>'), at('2031-03-04T23:35:10Z')))).toBe('2031-03-05T00:35:00');
  });

  it('is not taken where no clock is so far off, nor where a local clock is declared', () => {
    expect(published(html(story('<div>March 5, 2031</div>'), at('2031-03-04T03:05:00Z')))).toBe('2031-03-04T03:05:00Z');
    expect(published(html(story('<div>March 3, 2031, 20:11</div>'), at('2031-03-04T03:05:00Z')))).toBe('2031-03-04T03:05:00Z');
    expect(published(html(story('<div>March 3, 2031</div>'), at('2031-03-04T03:05:00+01:00')))).toBe('2031-03-04T03:05:00+01:00');
  });
});

describe('a visible date', () => {
  it.each([
    ['4 March 2031. Updated: 7 March 2031', '2031-03-04'],
    ['August 16, 2031 - Updated July 9, 2032', '2031-08-16'],
    ['Updated 9 July 2032 | Published 4 March 2031', '2031-03-04'],
    ['Aktualisiert: 07.03.2031, veröffentlicht: 04.03.2031', '2031-03-04'],
    ['입력 2031.03.04 10:00 수정 2031.03.05 11:00', '2031-03-04T10:00:00'],
    ['2031年3月5日 11時 更新 2031年3月4日 10時 公開', '2031-03-04'],
    ['Posted by the night desk of the Harbour Courier in Norrhaven on Friday March 4, 2031 from the ferry and harbour dept.', '2031-03-04'],
  ])('is the publication, not the change: %s', (line, date) => {
    expect(published(html(story(`<div>${line}</div>`)))).toBe(date);
  });

  it.each([
    'Updated 4 March 2031',
    'Mis à jour le 4 mars 2031',
    'Обновлено 4 марта 2031',
    'آخر تحديث 4 مارس 2031',
    '2031年3月4日 10:00 更新',
  ])('is none where it is the change alone: %s', (line) => {
    expect(published(html(story(`<div>${line}</div>`)))).toBeNull();
  });

  it.each([
    ['fi', '4. maaliskuuta 2031'],
    ['hu', '2031. március 4.'],
    ['lt', '2031 m. kovo 4 d.'],
    ['hr', '4. ožujka 2031.'],
    ['ro', '4 martie 2031'],
    ['id', '4 Maret 2031'],
    ['vi', '4 tháng 3, 2031'],
    ['th', '4 มีนาคม 2574'],
    ['hi', '४ मार्च 2031'],
    ['ar', '٤ مارس ٢٠٣١'],
    ['fa', '۴ مارس ۲۰۳۱'],
    ['ko', '2031년 3월 4일'],
    ['pl', '4 marca 2031'],
    ['el', '4 Μαρτίου 2031'],
  ])('is read in %s: %s', (lang, line) => {
    expect(writtenDate(line, { language: lang, order: null })).toBe('2031-03-04');
  });

  it('is read in the page’s own language where two have one name for two months', () => {
    expect(published(localised(html(story('<div>4. listopada 2031.</div>')), 'hr'))).toBe('2031-10-04');
    expect(published(localised(html(story('<div>4 listopada 2031</div>')), 'pl'))).toBe('2031-11-04');
  });

  const far = story(STORY_HTML + STORY_HTML);

  it('counts far from the headline where it says what it is', () => {
    expect(published(html(`${far}<div>Posted on April 13, 2031</div>`))).toBe('2031-04-13');
    expect(published(html(`${far}<ul><li><b>Date</b> 13.04.2031</li></ul>`))).toBe('2031-04-13');
    expect(published(html(`${far}<p>April 13, 2031. <i>Updated: April 15, 2031</i></p>`))).toBe('2031-04-13');
  });

  it('counts there for nothing without words, in a list of others, or where two days are said', () => {
    expect(published(html(`${far}<div>April 13, 2031</div>`))).toBeNull();
    expect(published(html(`${far}<div class="related"><p>Posted on April 13, 2031</p></div>`))).toBeNull();
    expect(published(html(`${far}<div>Posted on April 13, 2031</div><div>Posted on April 14, 2031</div>`))).toBeNull();
  });

  it('may open the text, set off by a dash', () => {
    expect(published(html(`<h1>${HEADLINE}</h1><p>March 4, 2031 -- Ferries will run again on Thursday.</p>${STORY_HTML}`))).toBe(
      '2031-03-04',
    );
  });
});

describe('a date with slashes', () => {
  const line = '<div>03/04/2031</div>';

  it('is in the order of the page’s other dates', () => {
    expect(published(html(`${story(line)}<div class="related">Seals 25/12/2030</div>`))).toBe('2031-04-03');
    expect(published(html(`${story(line)}<div class="related">Seals 12/25/2030</div>`))).toBe('2031-03-04');
    expect(published(html(`${story(line + STORY_HTML + STORY_HTML)}<div>25/12/2030</div><div>12/25/2030</div>`))).toBeNull();
  });

  it('falls on a day or in a month that the page states', () => {
    expect(published(html(story(line), '<meta property="article:modified_time" content="2031-04-03T09:00:00Z">'))).toBe('2031-04-03');
    expect(published(html(story(line)), 'https://tide.example/2031/03/ferry-service')).toBe('2031-03-04');
  });

  it('is in the order of the page’s language and region', () => {
    expect(published(localised(html(story(line)), 'en-GB'))).toBe('2031-04-03');
    expect(published(localised(html(story(line)), 'fr'))).toBe('2031-04-03');
    expect(published(html(story(line)), 'https://harbour-courier.example.au/ferry')).toBe('2031-04-03');
    expect(published(localised(html(story(line)), 'en-US'))).toBeNull();
  });
});

describe('a word for a day', () => {
  const clock = '<header><div class="clock">Thursday, 6 March 2031</div></header>';

  it('is resolved by the page’s own clock', () => {
    expect(published(html(`${clock}<div>${story('<div>2 days ago</div>')}</div>`))).toBe('2031-03-04');
    expect(published(html(`${clock}<div>${story('<div>Gestern, 14 Uhr</div>')}</div>`))).toBe('2031-03-05');
  });

  it('tells nothing without one, nor by the hour, nor of a change', () => {
    expect(published(html(story('<div>2 days ago</div>')))).toBeNull();
    expect(published(html(`${clock}<div>${story('<div>3 hours ago</div>')}</div>`))).toBeNull();
    expect(published(html(`${clock}<div>${story('<div>Updated 2 days ago</div>')}</div>`))).toBeNull();
  });
});

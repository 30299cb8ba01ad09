import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/article';
import { HEADLINE, html, pageOf, reading, STORY, STORY_HTML, STORY_TEXT } from './page';

const H1 = `<h1>${HEADLINE}</h1>`;

describe('the article’s text', () => {
  it('is the running paragraphs, without headline, byline, share bar and footer', () => {
    const page = html(`<header><a href="/">Harbour Courier</a><nav><a href="/sea">Sea</a></nav></header>
      <article>${H1}<div class="byline">By Mara Lindqvist</div><div class="share-bar"><a href="#">Share</a></div>${STORY_HTML}</article>
      <footer><p>Harbour Courier is printed on the quay, and has been since the lighthouse was built there.</p></footer>`);
    expect(reading(page).article?.text).toBe(STORY_TEXT);
  });

  it('leaves out captions, newsletter boxes, related cards, comments and cookie notices between and below paragraphs', () => {
    const [first, ...rest] = STORY.map((text) => `<p>${text}</p>`);
    const page =
      html(`<div class="cookie-notice"><p>We use cookies to remember which tide table you read last. Accept them all, or choose.</p></div>
      <article>${H1}${first}<figure><img src="a.jpg"><figcaption>The northern pier on Sunday morning, seen from the lighthouse. Photo: O. Vinter</figcaption></figure>
      <div class="newsletter-box"><h3>Tides by mail</h3><p>Sign up for our letter, and read the harbour's news each morning before the first boat leaves.</p></div>
      ${rest.join('')}<p>Read more: What the storm did to the lighthouse</p></article>
      <section class="related"><h2>Related</h2><div class="card"><h3><a href="/x">Lighthouse keeper retires</a></h3><p>He had kept the light for forty years, and never missed a night.</p></div></section>
      <section class="comments"><p>My cousin was on the island, and she said that they had eaten nothing but herring for days.</p></section>`);
    expect(reading(page).article?.text).toBe(STORY_TEXT);
  });

  it('is found in bare divisions', () => {
    const page = html(
      `<div id="top"><h1>${HEADLINE}</h1>${STORY.map((text) => `<div class="t">${text}</div>`).join('')}</div><ul>${'<li><a href="/a">Another headline of this day about boats</a></li>'.repeat(20)}</ul>`,
    );
    expect(reading(page).article?.text).toBe(STORY_TEXT);
  });

  it('is found where line breaks part the paragraphs', () => {
    const page = html(`<div class="story">${H1}<div class="copy">${STORY.join('<br><br>\n')}</div></div>`);
    expect(reading(page).article?.text).toBe(STORY_TEXT);
  });

  it('is joined over sections that hold it in parts', () => {
    const page = html(
      `<main>${H1}${STORY.map((text) => `<section class="part"><p>${text}</p></section>`).join('<div class="ad-slot">Advertisement</div>')}</main>`,
    );
    expect(reading(page).article?.text).toBe(STORY_TEXT);
  });

  it('keeps headings, lists and quotes inside the article', () => {
    const page = html(
      `<article>${H1}<p>${STORY[0]}</p><h2>What is known</h2><ul><li>Two boats a day</li><li>No lorries before Sunday</li></ul><blockquote>“The sea takes, and the sea gives back.”</blockquote><p>${STORY[1]}</p><p>${STORY[2]}</p></article>`,
    );
    expect(reading(page).article?.text.split('\n\n')).toEqual([
      STORY[0],
      'What is known',
      'Two boats a day',
      'No lorries before Sunday',
      '“The sea takes, and the sea gives back.”',
      STORY[1],
      STORY[2],
    ]);
  });

  it('begins with the standfirst below the headline', () => {
    const lead = 'Two boats will run from Norrhaven until the pier has been rebuilt';
    const page = html(`${H1}<h2>${lead}</h2>${STORY_HTML}`);
    expect(reading(page).article?.text).toBe(`${lead}\n\n${STORY_TEXT}`);
  });

  it('leaves out what the page hides', () => {
    const page = html(
      `<article>${H1}<p hidden>Hidden by attribute, and so no part of what the reader reads here today.</p><p style="color:red; display : none">Hidden by its style, and so no part of what the reader reads here.</p>${STORY_HTML}</article>`,
    );
    expect(reading(page).article?.text).toBe(STORY_TEXT);
  });

  it('keeps drop caps, inline tags and odd white space in one piece', () => {
    const page = html(
      `<article>${H1}<p><span class="dropcap">F</span>erry crossings   between <b>Norr</b>haven&nbsp;and\n\tthe island of <a href="/tell">Tell</a> will resume on Thursday, the port authority said.</p>${STORY_HTML}</article>`,
    );
    expect(reading(page).article?.text.split('\n\n')[0]).toBe(
      'Ferry crossings between Norrhaven and the island of Tell will resume on Thursday, the port authority said.',
    );
  });

  it.each([
    ['a division', '<div class="cap">F</div><p>erry crossings'],
    ['a division, with a quotation mark', '<div>“F</div><p>erry crossings”'],
    ['a paragraph that the parser has ended', '<p><div class="big">F</div>erry crossings'],
    ['a span', '<p><span>F</span>erry crossings'],
  ])('joins a large first letter in %s of its own to its word', (_, opening) => {
    const rest = 'between Norrhaven and the island of Tell will resume on Thursday, the port authority said.';
    const first = reading(html(`<article>${H1}${opening} ${rest}</p>${STORY_HTML}</article>`)).article?.text.split('\n\n')[0];
    expect(first?.replace(/[“”]/g, '')).toBe(`Ferry crossings ${rest}`);
  });

  it('is read in open shadow roots', () => {
    const { document } = pageOf(html(`${H1}<story-body></story-body>`)).window;
    const root = document.querySelector('story-body')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    root.innerHTML = STORY_HTML;
    expect(readPage(document, document.URL).article?.text).toBe(STORY_TEXT);
  });

  it('goes on after an advertisement in mid-sentence', () => {
    const page = html(
      `<article>${H1}<p>Ferry crossings between Norrhaven and the island of Tell will <div class="ad-slot">Advertisement</div> resume on Thursday, the port authority said.</p>${STORY_HTML}</article>`,
    );
    expect(reading(page).article?.text.split('\n\n')[0]).toBe(
      'Ferry crossings between Norrhaven and the island of Tell will resume on Thursday, the port authority said.',
    );
  });

  it('keeps a paragraph that begins as furniture does', () => {
    const line =
      'Read aloud in the council chamber on Monday, the letter of the islanders asked for a boat a day and for bread at least twice a week.';
    expect(reading(html(`<article>${H1}<p>${line}</p>${STORY_HTML}</article>`)).article?.text).toBe(`${line}\n\n${STORY_TEXT}`);
  });

  it('is that of the page’s own headline where several articles follow one another', () => {
    const next = STORY.map((text) => `<p>${text.replace(/ferr|boat|pier|harbour/gi, 'tram')} It was so in the next town, too.</p>`).join(
      '',
    );
    const page = html(
      `<main><article>${H1}${STORY_HTML}</article><article><h1>Trams to stop at night in Westerby</h1>${next}</article></main>`,
    );
    expect(reading(page).article?.text).toBe(STORY_TEXT);
  });

  it('is the declared one only where the page shows none, and then leads nowhere', () => {
    const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: HEADLINE, articleBody: STORY.join('\n') })}</script>`;
    const found = reading(html('<div id="root"></div>', head));
    expect(found.article?.text).toBe(STORY_TEXT);
    expect(found.anchors).toEqual([]);
  });
});

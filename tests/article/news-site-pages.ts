/**
 * Pages that a news site shows beside its reports, made up: fronts, sections, tags, authors, searches, tickers, videos,
 * galleries, tables. Each holds the words of news (who said what, on which day), for what they lack is one report.
 */
export interface SitePage {
  readonly name: string;
  readonly page: string;
  readonly url: string;
}

const HEADLINES = [
  'Harbour council votes to close the old ferry quay by spring',
  'Fishermen of Northisle strike over the price of diesel',
  'Police seek witness after fire at the Elmsworth rope works',
  'Minister says bridge to Saltholm will open two years late',
  'Bakers warn of higher prices as flour runs short',
  'Court fines shipping line over oil spill in the sound',
  'Storm tears roofs from forty houses on the west coast',
  'Teachers and town agree on pay after six weeks of talks',
  'Lighthouse keepers say new lamp is blinding the gulls',
  'Elmsworth beats Saltholm in the last minute of the derby',
  'Hospital reopens its night ward after protests in Tarn',
  'Three held after break-in at the museum of sails',
];
const TEASERS = [
  'The council decided on Tuesday that the quay will be closed, the mayor said, and the boats will leave from the new pier instead.',
  '“We cannot go out at a loss,” said Orla Venn, who speaks for the crews, after a meeting with the harbour master on Monday.',
  'Officers said on Sunday that a man was seen leaving the yard shortly before the flames were reported, and asked him to come forward.',
  'Works were halted after cracks were found in two pillars, the minister told parliament on Thursday, and costs have risen by a third.',
  'A loaf will cost forty cents more from next week, according to the guild, which blamed a poor harvest and the closed railway line.',
  'The judge said the company had known of the leak for nine days before it told the coast guard, and ordered it to pay for the cleaning.',
];
/** The sentences over and over, each time of another harbour. */
const teaser = (i: number): string => `${TEASERS[i % TEASERS.length]} That makes ${i + 3} such days in ${HARBOURS[i % HARBOURS.length]}.`;
const HARBOURS = ['Saltholm', 'Elmsworth', 'Tarn', 'Northisle', 'Westray', 'Pell', 'Grannock'];
const day = (i: number): string => `2031-05-${String(28 - i).padStart(2, '0')}`;
const slug = (title: string): string => title.toLowerCase().replace(/[^a-z]+/g, '-');
const each = (template: (title: string, teaser: string, i: number) => string, count = HEADLINES.length): string =>
  HEADLINES.slice(0, count)
    .map((title, i) => template(title, teaser(i), i))
    .join('\n');
const link = (title: string, i: number): string => `<a href="/${day(i).replaceAll('-', '/')}/${slug(title)}">${title}</a>`;
/** A page under the name that its first heading gives it. */
function html(body: string, head = ''): string {
  const name = /<h1>(.*?)<\/h1>/.exec(body)?.[1];
  return `<!doctype html><html lang="en"><head><title>${name ? `${name} - The Tide` : 'The Tide - News of the Sound'}</title>${head}</head><body>${body}</body></html>`;
}
const website = '<meta property="og:type" content="website">';
const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const headingCards = each(
  (t, p, i) => `<article class="card"><h3>${link(t, i)}</h3><p>${p}</p><time datetime="${day(i)}">${day(i)}</time></article>`,
);
const plainRows = each(
  (t, p, i) => `<div class="row"><div class="t">${link(t, i)}</div><div class="x">${p}</div><div class="d">${day(i)}</div></div>`,
);
const wholeLinks = each((t, p, i) => `<a class="item" href="/a/${i}"><h2>${t}</h2><p>${p} ${teaser(i + 20)}</p></a>`);
const posts = each(
  (t, p, i) =>
    `<div class="post"><h2>${link(t, i)}</h2><p class="by">By Orla Venn, ${day(i)}</p><p>${p}</p><p>${teaser(i + 20)}</p><p>${teaser(i + 40)}</p><a href="/x/${i}">Read more</a></div>`,
  6,
);
const lead = `<h2>${link(HEADLINES[0] as string, 0)}</h2>${TEASERS.slice(0, 3)
  .map((t) => `<p>${t}</p>`)
  .join('')}`;
const times = each((t, p, i) => `<li><time>${10 + i}:30</time> <b>${t}.</b> ${p}</li>`);
const paragraphs = (count: number): string =>
  TEASERS.slice(0, count)
    .map((t) => `<p>${t}</p>`)
    .join('');

/** Pages of no report, by what they are. */
export const OTHER_PAGES: readonly SitePage[] = [
  {
    name: 'a front page whose lead runs over three paragraphs',
    page: html(`<main>${lead}${headingCards}</main>`, website),
    url: 'https://tide.example/',
  },
  { name: 'a front page under a language', page: html(`<main>${lead}${plainRows}</main>`), url: 'https://tide.example/en' },
  { name: 'a front page without any declaration', page: html(`<main>${posts}</main>`), url: 'https://tide.example/index.html' },
  {
    name: 'a section of cards with headings',
    page: html(`<main><h1>Politics</h1>${headingCards}</main>`, website),
    url: 'https://tide.example/politics',
  },
  {
    name: 'a section of cards without a declaration',
    page: html(`<main><h1>World</h1>${headingCards}</main>`),
    url: 'https://tide.example/news/world',
  },
  { name: 'a section of plain rows', page: html(`<main><h1>Business</h1>${plainRows}</main>`), url: 'https://tide.example/news/business' },
  {
    name: 'a section whose titles are no links',
    page: html(
      `<main><h1>Latest harbour news</h1>${each((t, p, i) => `<div><h2>${t}</h2><p>${p}</p><a href="/n/${i}">Read more</a></div>`)}</main>`,
    ),
    url: 'https://tide.example/news/harbour',
  },
  {
    name: 'a section whose cards are whole links',
    page: html(`<main><h1>Local news</h1>${wholeLinks}</main>`),
    url: 'https://tide.example/local',
  },
  {
    name: 'a section that declares each card a news article',
    page: html(
      `<main><h1>Harbour</h1>${headingCards}</main>`,
      ld(HEADLINES.map((headline, i) => ({ '@type': 'NewsArticle', headline, datePublished: day(i) }))),
    ),
    url: 'https://tide.example/harbour',
  },
  {
    name: 'a section that declares itself a collection',
    page: html(`<main><h1>Harbour</h1>${plainRows}</main>`, ld({ '@type': 'CollectionPage', name: 'Harbour' })),
    url: 'https://tide.example/regions/harbour',
  },
  {
    name: 'a tag page with beginnings of reports',
    page: html(`<main><h1>Ferries</h1>${posts}</main>`),
    url: 'https://tide.example/tag/ferries',
  },
  {
    name: 'a tag page declared an article by its theme',
    page: html(`<main><h1>Ferries</h1>${posts}</main>`, '<meta property="og:type" content="article">'),
    url: 'https://tide.example/topics/ferries',
  },
  { name: 'a month of an archive', page: html(`<main><h1>May 2031</h1>${posts}</main>`), url: 'https://tide.example/2031/05/' },
  { name: 'a second page of a section', page: html(`<main><h1>Sport</h1>${posts}</main>`), url: 'https://tide.example/sport/page/2' },
  {
    name: 'an author page with a life and reports',
    page: html(
      `<main><h1>Orla Venn</h1><p>Orla Venn has written on harbours and the people who work in them for eleven years. She said once that every boat is a story.</p>${plainRows}</main>`,
    ),
    url: 'https://tide.example/author/orla-venn',
  },
  {
    name: 'search results',
    page: html(`<main><h1>Results for ferry</h1>${headingCards}</main>`),
    url: 'https://tide.example/search?q=ferry',
  },
  { name: 'a ticker of short news', page: html(`<main><h1>Latest</h1><ul>${times}</ul></main>`), url: 'https://tide.example/latest' },
  {
    name: 'a page of short news of several places, each with its own dateline',
    page: html(
      `<main><h1>In brief</h1>${TEASERS.map((t, i) => `<p>${['SALTHOLM', 'ELMSWORTH', 'TARN'][i % 3]} (MW) — ${t}</p>`).join('')}</main>`,
    ),
    url: 'https://tide.example/news/in-brief',
  },
  {
    name: 'a video page with a line on the film',
    page: html(
      `<main><h1>${HEADLINES[6]}</h1><video src="a.mp4"></video>${paragraphs(2)}</main>`,
      `<meta property="og:type" content="video.other">${ld({ '@type': 'VideoObject', name: HEADLINES[6], uploadDate: day(1) })}`,
    ),
    url: 'https://tide.example/video/storm-tears-roofs-from-forty-houses-8812345',
  },
  {
    name: 'a video page declared an article',
    page: html(
      `<main><h1>${HEADLINES[6]}</h1><div class="player"><video src="a.mp4"></video></div>${paragraphs(3)}</main>`,
      `<meta property="og:type" content="article">${ld({ '@type': 'VideoObject', name: HEADLINES[6], uploadDate: day(1) })}`,
    ),
    url: 'https://tide.example/videos/2031/05/storm-tears-roofs-from-forty-houses',
  },
  {
    name: 'a list of films',
    page: html(`<main><h1>Videos</h1>${headingCards}</main>`),
    url: 'https://tide.example/videos',
  },
  {
    name: 'a gallery with captions',
    page: html(
      `<main><h1>In pictures: the storm</h1>${TEASERS.slice(0, 4)
        .map((t, i) => `<figure><img src="${i}.jpg"><figcaption>${t}</figcaption></figure>`)
        .join('')}</main>`,
      ld({ '@type': 'ImageGallery', name: 'The storm' }),
    ),
    url: 'https://tide.example/pictures/the-storm',
  },
  {
    name: 'a weather table',
    page: html(
      `<main><h1>Weather for Saltholm</h1><table>${each((_, __, i) => `<tr><td>${day(i)}</td><td>${10 + i}°</td><td>light rain in the morning, some sun later on</td></tr>`)}</table></main>`,
    ),
    url: 'https://tide.example/weather/saltholm',
  },
  {
    name: 'a newsletter sign-up page',
    page: html(
      `<main><h1>The Tide in the morning</h1><p>Get the news of the sound every morning at six, chosen by our editors. You can leave at any time, and we never give your address away.</p><p>“The first thing that I read,” said one of our readers. Sign up below and tell your friends about it.</p><p>We also send a letter on Fridays with what you may have missed.</p></main>`,
    ),
    url: 'https://tide.example/newsletters/morning',
  },
  {
    name: 'a page on the paper itself',
    page: html(
      `<main><h1>About The Tide</h1><p>The Tide has reported from the sound since 1911. Our newsroom has forty reporters in five harbours, and we answer to no party and no company.</p><p>Our editor, Orla Venn, said when she took office that a paper is worth what its corrections are worth. We publish them every Saturday.</p><p>You can write to us, visit us, or call our desk. We want to hear from you.</p></main>`,
    ),
    url: 'https://tide.example/about-us',
  },
];

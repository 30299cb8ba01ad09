import type { IncomingMessage, ServerResponse } from 'node:http';
import { serveBy } from '../pages/serve';

/** One answer of a server. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Takes the answer into its own hands. */
  readonly run?: (request: IncomingMessage, response: ServerResponse) => void;
}

/** An invented outlet's server on the loopback interface: what it gives can be changed at any time, what it is asked is written down. */
export interface Newsroom {
  /** Ends in a slash. */
  readonly url: string;
  readonly host: string;
  readonly requests: readonly IncomingMessage[];
  /** What is asked for, as paths, robots.txt aside. */
  paths(): string[];
  set(path: string, answer: Answer): void;
  forget(): void;
  close(): Promise<void>;
}

/** Starts the server of an invented outlet. Paths that nothing was set for are not found. */
export async function startNewsroom(): Promise<Newsroom> {
  const answers = new Map<string, Answer>();
  const requests: IncomingMessage[] = [];
  const { url, close } = await serveBy((request, response) => {
    requests.push(request);
    const answer = answers.get(request.url ?? '') ?? { status: 404, body: 'not here' };
    if (answer.run) answer.run(request, response);
    else response.writeHead(answer.status ?? 200, answer.headers ?? {}).end(answer.body ?? '');
  });
  return {
    url,
    host: new URL(url).host,
    requests,
    paths: () => requests.map(({ url }) => url ?? '').filter((path) => path !== '/robots.txt'),
    set: (path, answer) => void answers.set(path, answer),
    forget: () => void requests.splice(0),
    close,
  };
}

const TOWNS = ['Lindesund', 'Varnholm', 'Talmere', 'Oskra', 'Penwick', 'Brannock', 'Selvik', 'Dunmarrow', 'Ilstad', 'Corvane'];
const THINGS = [
  'ferry',
  'bridge',
  'harbour wall',
  'grain store',
  'tram line',
  'reservoir',
  'school roof',
  'cable car',
  'lighthouse',
  'fish market',
];
const PEOPLE = [
  'Ilse Tammerfors',
  'Jon Varga',
  'Maren Quist',
  'Petra Holm',
  'Anders Lowe',
  'Runa Estrid',
  'Tobias Mark',
  'Helga Brun',
  'Sven Aldar',
  'Nora Vint',
];

/** Headline of the nth invented report. */
export const headline = (n: number): string =>
  `${TOWNS[n % 10]} closes its ${THINGS[(n * 7 + Math.floor(n / 10)) % 10]} after ${n + 3} faults are found`;

/** Text of the nth invented report, a paragraph each. */
export function story(n: number, more = ''): string[] {
  const [town, thing, person] = [TOWNS[n % 10], THINGS[(n * 7 + Math.floor(n / 10)) % 10], PEOPLE[(n * 3) % 10]];
  return [
    `The council of ${town} closed the ${thing} on Tuesday after inspectors found ${n + 3} faults in its frame, ${person} told reporters outside the town hall.`,
    `The inspectors, who had come from ${TOWNS[(n + 3) % 10]} a week earlier, said in a report of ${n + 20} pages that the steel had lost up to ${n + 11} per cent of its strength since it was last painted.`,
    `"We could not leave it open for one more day," said ${person}, who has run the public works of the town for ${(n % 9) + 2} years. "Nobody has been hurt, and nobody will be."${more}`,
    `Repairs will cost some ${n + 40} million crowns and take until the autumn, the council said, and buses are to run every ${(n % 5) + 5} minutes in the meantime.`,
    `Shopkeepers along the quay complained that they had been told only in the morning. A meeting with them is planned for Friday in the old customs house of ${town}.`,
  ];
}

/** The page of a report, as its outlet sets it. */
export function page(title: string, paragraphs: readonly string[], outlet = 'Coast Lantern', date = '2026-11-20T09:40:00+01:00'): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | ${outlet}</title><meta property="og:type" content="article"><meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${date}"></head>
<body><nav><a href="/">Front</a> <a href="/sport">Sport</a></nav><main><article><h1>${title}</h1><p class="byline">By Runa Estrid</p>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></main><footer>${outlet}, harbour office</footer></body></html>`;
}

export const HTML = { 'content-type': 'text/html; charset=utf-8' };
export const RSS = { 'content-type': 'application/rss+xml; charset=utf-8' };

/** One item of a feed: a teaser and a link. */
export const entry = (n: number, link: string, title = headline(n)): string =>
  `<item><title>${title}</title><link>${link}</link><guid isPermaLink="false">lantern-${n}</guid><pubDate>Fri, 20 Nov 2026 08:${String(n % 60).padStart(2, '0')}:00 GMT</pubDate><description>The council of ${TOWNS[n % 10]} acted.</description></item>`;

/** An RSS feed of such items. */
export const rss = (site: string, items: readonly string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Coast Lantern</title><link>${site}</link><language>en</language>${items.join('')}</channel></rss>`;

/** Sets a feed of so many reports with their pages. */
export function publish(room: Newsroom, count: number, path = '/feed.xml'): void {
  for (let n = 0; n < count; n++) room.set(`/news/${n}.html`, { headers: HTML, body: page(headline(n), story(n)) });
  room.set(path, {
    headers: { ...RSS, etag: `"${count}"` },
    body: rss(
      room.url,
      Array.from({ length: count }, (_, n) => entry(n, `/news/${n}.html`)),
    ),
  });
}

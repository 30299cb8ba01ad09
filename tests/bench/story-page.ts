import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { launch, type Session, until } from '../e2e/browsers';
import { type Measure, median } from './measure';

const ROUNDS = 5;
const REPORTS = 30;
const SENTENCES = 60;
const PLACES = 'Talmere Orrin Velden Brennick Carrow Averell Marvane Sallow Dunmore Kestrel'.split(' ');
const THINGS = 'ferries bridges pilots schools cranes wardens boats houses farms engines lanterns wells'.split(' ');
const DEEDS = 'closed repaired counted opened sold inspected moved painted measured reported'.split(' ');

/** What is waited for on the story page, each by what shows that it is there. */
const PARTS = { list: '.timeline-list a', paragraphs: '.paragraphs td', facts: '.matrix td' } as const;

/** In milliseconds from the navigation, in Chromium: the page of a story of 30 reports with some sixty facts each, its list and its pictures. */
export async function storyPage(): Promise<Measure[]> {
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page())).listen(
    0,
    '127.0.0.1',
  );
  await new Promise((done) => server.once('listening', done));
  const session = await launch('chromium');
  try {
    const lines = Array.from({ length: REPORTS - 1 }, (_, i) => line(i + 1));
    await session.send({ type: 'putPacked', message: { pack: 'bench', lines } });
    const article = await session.open(
      `http://127.0.0.1:${(server.address() as AddressInfo).port}/news/2026/11/council-counts-what-the-storm-left.html`,
    );
    await until('the badge', async () => Number((await session.badge(article)).text) > 0, 60_000);
    const tab = await session.tabId(article);
    const times: Record<keyof typeof PARTS, number>[] = [];
    // Once before it counts.
    for (let round = -1; round < ROUNDS; round++) {
      const found = await timesOf(session, tab);
      if (round >= 0) times.push(found);
    }
    const of = (part: keyof typeof PARTS): number => Math.round(median(times.map((found) => found[part])));
    console.error(`story page: who kept which paragraph after ${of('paragraphs')} ms, outlets by facts after ${of('facts')} ms`);
    return [{ measure: `story page of ${REPORTS} reports`, unit: 'ms', ours: of('list'), limit: 500 }];
  } finally {
    await session.close();
    server.close();
  }
}

async function timesOf(session: Session, tab: number): Promise<Record<keyof typeof PARTS, number>> {
  const view = await session.openExtensionPage('welcome.html');
  // As source: the compiler's helpers are not in the page.
  await view.page.evaluateOnNewDocument(
    `globalThis.found = {};
    new MutationObserver(() => {
      for (const [part, selector] of Object.entries(${JSON.stringify(PARTS)})) {
        if (part in found || !document.querySelector(selector)) continue;
        found[part] = 0;
        requestAnimationFrame(() => setTimeout(() => { found[part] = performance.now(); }));
      }
    }).observe(document, { childList: true, subtree: true });`,
  );
  const origin = await view.evaluate(() => location.origin);
  await view.page.goto(`${origin}/compare.html#tab:${tab}`);
  const waited = await view.page.waitForFunction(`${JSON.stringify(Object.keys(PARTS))}.every((part) => found[part] > 0) && found`, {
    timeout: 120_000,
  });
  const times = (await waited.jsonValue()) as Record<keyof typeof PARTS, number>;
  await view.close();
  return times;
}

/** What one outlet printed: all but some sentences, some with another figure. */
function text(outlet: number): string {
  const sentences = Array.from({ length: SENTENCES }, (_, i) => sentence(i, (i * 7 + outlet) % 13 === 0 && outlet > 0 ? outlet : 0));
  const kept = sentences.filter((_, i) => outlet === 0 || (i + outlet) % 11 !== 0);
  return kept
    .map((one, i) => one + (i % 3 === 2 ? '\n\n' : ' '))
    .join('')
    .trim();
}

function sentence(i: number, change: number): string {
  const of = (list: readonly string[], k: number): string => list[k % list.length] ?? '';
  return `In ${of(PLACES, i)} the council said on Tuesday that ${20 + i * 3 + change} ${of(THINGS, i * 5)} were ${of(DEEDS, i * 3)} near the ${of(THINGS, i * 7 + 1)} of ${of(PLACES, i * 3 + 1)}.`;
}

const line = (outlet: number): string =>
  JSON.stringify({
    id: `story-${outlet}`,
    outlet: `Outlet ${outlet}`,
    title: 'Council counts what the storm left',
    language: 'en',
    published: `2026-11-0${1 + (outlet % 8)}`,
    url: `https://outlet-${outlet}.example/1`,
    text: text(outlet),
  });

const page = (): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Council counts what the storm left</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="Harbour Post">
<meta property="article:published_time" content="2026-11-03T10:00:00Z"></head>
<body><article><h1>Council counts what the storm left</h1><p>By Ilse Varga, 3 November 2026</p>
${text(0)
  .split('\n\n')
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join('\n')}</article></body></html>`;

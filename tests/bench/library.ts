import { existsSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { builtExtension, launch, until } from '../e2e/browsers';
import { buildExtensions } from '../e2e/build';
import { bundled } from '../e2e/reader-in-page';
import type * as keeping from './keeping-in-page';
import type * as inPage from './library-in-page';
import { type Measure, median } from './measure';
import { reportsToAsk, reportsToMeasure } from './reports';

/** A document of the extension without a script of its own. */
const QUIET_PAGE = 'icon/icon.svg';
/** Queries that are typed letter by letter. */
const TYPED = 12;
/** Queries that a plain scan is asked: each takes long. */
const SCANNED = 5;
const OPENINGS = 5;
/** Reports that are kept, one by one. */
const KEPT = 25;

/** Told by the page itself, from the beginning of its own navigation; as source, since tsx wraps functions in a helper of its own. */
const TELL_DRAWN = `(function look() {
  if (document.querySelector('.library-row')) requestAnimationFrame(() => setTimeout(() => { globalThis.drawn = performance.now(); }));
  else requestAnimationFrame(look);
})()`;

interface InPage {
  readonly inPage: typeof inPage;
}

/**
 * The list of a large library in real Chromium: searching it, ours beside MiniSearch and a plain scan of the same rows; and the library
 * page itself: from opening it until the first rows are drawn, and from a letter typed until the rows that fit are. COLLATE_BENCH_ROWS names
 * another size.
 */
export async function library(): Promise<Measure[]> {
  const rows = Number(process.env.COLLATE_BENCH_ROWS ?? 100_000);
  if (!existsSync(builtExtension('chromium'))) buildExtensions();
  const session = await launch('chromium');
  try {
    const { page } = await session.openExtensionPage(QUIET_PAGE);
    await page.evaluate(await bundled(new URL('./library-in-page.ts', import.meta.url)));
    const titles = reportsToMeasure(10_000).flatMap(({ title }) => title ?? []);
    await page.evaluate(([rows, titles, outlets]) => (globalThis as unknown as InPage).inPage.seed(rows, titles, outlets), [
      rows,
      titles,
      Array.from({ length: 60 }, (_, i) => `Outlet Number ${i}`),
    ] as const);
    const queries = typedQueries(titles);
    const run = (name: 'ours' | 'miniSearch' | 'scan', asked: readonly string[]): Promise<inPage.Times> =>
      page.evaluate(([name, asked]) => (globalThis as unknown as InPage).inPage[name](asked), [name, asked] as const);
    const ours = await run('ours', queries);
    const mini = await run('miniSearch', queries);
    const scanned = queries.filter((_, i) => i % Math.ceil(queries.length / SCANNED) === 0);
    const scan = await run('scan', scanned);
    const again = await run('ours', queries);
    const own = median([...ours.searches, ...again.searches]);
    const of = `${rows.toLocaleString('en')} rows`;
    const beside = (measure: string, one: number, other: number, peerName: string): Measure => ({
      measure: `${measure}, ${of}`,
      unit: 'ms',
      ours: round(one),
      peer: round(other),
      peerName,
      ratio: round(other / one),
    });
    const { opened, typed } = await pageTimes(session, rows, queries);
    const { fresh, changed } = await keepingTimes(page);
    return [
      { measure: `search of the list, median of ${queries.length} letters typed, ${of}`, unit: 'ms', ours: round(own), limit: 50 },
      beside('search of the list', own, median(mini.searches), 'MiniSearch 7.2.0, beginnings of all words'),
      beside('search of the list', own, median(scan.searches), 'idb 8.0.4, plain scan'),
      beside('list ready to be searched', median([ours.ready, again.ready]), mini.ready, 'MiniSearch 7.2.0'),
      { measure: `library page, opening until rows are drawn, ${of}`, unit: 'ms', ours: round(median(opened)), limit: 1000 },
      { measure: `library page, letter typed until its rows are drawn, ${of}`, unit: 'ms', ours: round(median(typed)), limit: 50 },
      { measure: `keeping one report until it is on disk, ${of}`, unit: 'ms', ours: round(median(fresh)), limit: 100 },
      { measure: `keeping a changed one as a further version, ${of}`, unit: 'ms', ours: round(median(changed)), limit: 100 },
    ];
  } finally {
    await session.close();
  }
}

/** Milliseconds of keeping reports, beside as many as there are rows. */
async function keepingTimes(page: Page): Promise<{ fresh: number[]; changed: number[] }> {
  await page.evaluate(await bundled(new URL('./keeping-in-page.ts', import.meta.url)));
  await page.evaluate(() => (globalThis as unknown as { inPage: typeof keeping }).inPage.seedIndex());
  const reports = reportsToAsk(KEPT).map((report, i) => ({ ...report, id: `kept-${i}` }));
  return page.evaluate((reports) => (globalThis as unknown as { inPage: typeof keeping }).inPage.keep(reports), reports);
}

/** Two words of headlines, as they are typed: from the first letter to the last. */
function typedQueries(titles: readonly string[]): string[] {
  return Array.from({ length: TYPED }, (_, i) => titles[(i * 811) % titles.length] ?? '').flatMap((title) => {
    const query = title
      .split(/\s+/)
      .filter((word) => /^\p{L}{4,}$/u.test(word))
      .slice(0, 2)
      .join(' ');
    return Array.from(query, (_, i) => query.slice(0, i + 1)).filter((part) => !part.endsWith(' '));
  });
}

async function pageTimes(
  session: Awaited<ReturnType<typeof launch>>,
  rows: number,
  queries: readonly string[],
): Promise<{ opened: number[]; typed: number[] }> {
  const opened: number[] = [];
  const typed: number[] = [];
  for (let i = 0; i < OPENINGS; i++) {
    const { page } = await session.openExtensionPage(QUIET_PAGE);
    await page.evaluateOnNewDocument(TELL_DRAWN);
    await page.goto(page.url().replace(QUIET_PAGE, 'library.html'));
    opened.push(await until('the rows', () => page.evaluate(() => (globalThis as { drawn?: number }).drawn), 60_000));
    if (i === 0) {
      await until(
        'all rows',
        () => page.evaluate((all) => document.querySelector('.found p')?.textContent?.startsWith(all), rows.toLocaleString('en')),
        60_000,
      );
      await until('the list to be whole', () => page.evaluate(() => document.querySelector('.found .note') === null), 60_000);
      for (const query of queries) typed.push(await typeInto(page, query));
    }
    await page.close();
  }
  return { opened, typed };
}

/** Milliseconds from a letter until the next frame, with the rows that fit, has been drawn. */
function typeInto(page: Page, query: string): Promise<number> {
  return page.evaluate(async (query) => {
    const input = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (!input) throw new Error('no search');
    const start = performance.now();
    input.value = query;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - start;
  }, query);
}

function round(x: number): number {
  return Number(x.toPrecision(4));
}

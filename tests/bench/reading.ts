import { launch } from '../e2e/browsers';
import { bundled } from '../e2e/reader-in-page';
import { realPages, type SavedPage, samplePages, servePages } from '../e2e/saved-pages';
import { against, type Measure, median } from './measure';
import type { PageTimes } from './reading-entry';

/** Pages measured without `--full`. */
const SOME = 60;
/** Pages up to this size, in UTF-16 units, are held to the limit of one task. */
const LARGE = 1_000_000;

/** What reading costs a page in real Chromium: gate, whole reading beside Readability, longest stretch of work at once. */
export async function reading(): Promise<Measure[]> {
  const real = realPages(process.argv.includes('--full') ? 630 : SOME, 'real pages; the bench runs on the sample pages');
  const pages = real.length > 0 ? real : samplePages();
  const times = await timesOf(pages);
  const slices = times.filter((_, i) => (pages[i] as SavedPage).html.length <= LARGE).map((time) => time.slice);
  const gates = times.map((time) => time.gate);
  const of = `${times.length} pages`;
  const limit = (measure: string, ours: number, most: number): Measure => ({
    measure,
    unit: 'ms',
    ours: Number(ours.toPrecision(3)),
    limit: most,
  });
  return [
    limit(`gate, median of ${of}`, median(gates), 2),
    limit(`gate, 95th percentile of ${of}`, percentile(gates, 0.95), 10),
    against(
      `full reading, median of ${of}`,
      'ms',
      { ours: times.map((time) => median(time.ours)), peer: times.map((time) => median(time.peer)) },
      'Readability 0.6.0 parse',
    ),
    against(
      `full reading, 95th percentile of ${of}`,
      'ms',
      {
        ours: [
          percentile(
            times.map((time) => median(time.ours)),
            0.95,
          ),
        ],
        peer: [
          percentile(
            times.map((time) => median(time.peer)),
            0.95,
          ),
        ],
      },
      'Readability 0.6.0 parse',
    ),
    against(
      `first full reading in a page, median of ${of}`,
      'ms',
      { ours: times.map((time) => time.firstOurs), peer: times.map((time) => time.firstPeer) },
      'Readability 0.6.0 parse',
    ),
    limit(`longest slice of a first reading, pages up to 1 MB, 95th percentile of ${of}`, percentile(slices, 0.95), 50),
    limit(`longest slice of a first reading, pages up to 1 MB, longest of ${of}`, Math.max(...slices), 50),
  ];
}

async function timesOf(pages: readonly SavedPage[]): Promise<PageTimes[]> {
  const script = await bundled(new URL('./reading-entry.ts', import.meta.url));
  const site = await servePages(pages);
  const session = await launch('chromium', { extensionDir: null });
  try {
    const tab = await session.open('about:blank');
    const all: PageTimes[] = [];
    for (const [i, page] of pages.entries()) {
      await tab.goto(`${site.url}${i}`, { waitUntil: 'load' });
      await tab.evaluate(script);
      const times = (await tab.evaluate(`inPage.measurePage(${JSON.stringify(page.url)}, ${i % 2 === 0})`)) as PageTimes;
      if (process.env.COLLATE_BENCH_PAGES) console.error(JSON.stringify({ id: page.id, size: page.html.length, ...times }));
      all.push(times);
    }
    return all;
  } finally {
    await session.close();
    await site.close();
  }
}

function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

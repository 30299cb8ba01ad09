import { realPages, type SavedPage, samplePages } from '../e2e/saved-pages';
import { against, type Measure, median } from './measure';
import type { PageTimes } from './reading-entry';
import { readingMemory } from './reading-memory';
import { forEachPage, type OpenPage } from './reading-pages';

/** Pages measured without `--full`. */
const SOME = 60;
/** Pages whose memory is looked at. */
const FEW = 12;
/** Pages up to this size, in UTF-16 units, are held to the limit of one task. */
const LARGE = 1_000_000;
const ROUNDS = 5;
/** A slice above so many milliseconds is measured again: ours is as long each time, a slow moment of the machine is not. */
const DOUBTFUL = 20;
const AGAIN = 6;
const PEER = 'Readability 0.6.0 parse';

/** What reading costs a page in real Chromium: gate, whole reading beside Readability alone in the same page, longest stretch of work, memory. */
export async function reading(): Promise<Measure[]> {
  const full = process.argv.includes('--full');
  const pages = pagesOf(full ? 630 : SOME);
  const times = await forEachPage(pages, 'shared process', measure);
  const cold = await forEachPage(pagesOf(SOME), 'own process', measure);
  const slices = times.filter((_, i) => (pages[i] as SavedPage).html.length <= LARGE).map((time) => time.slice);
  const of = `${times.length} pages`;
  const gates = times.map((time) => time.gate);
  return [
    limit(`gate, median of ${of}`, median(gates), 2),
    limit(`gate, 95th percentile of ${of}`, percentile(gates, 0.95), 10),
    ...beside(
      'full reading',
      times,
      (time) => median(time.ours),
      (time) => median(time.peer),
    ),
    ...beside(
      'first full reading in a page',
      times,
      (time) => time.firstOurs,
      (time) => time.firstPeer,
    ),
    ...beside(
      'first full reading in a process of its own',
      cold,
      (time) => time.firstOurs,
      (time) => time.firstPeer,
    ),
    limit(`longest slice of a first reading, 95th percentile of ${slices.length} pages up to 1 MB`, percentile(slices, 0.95), 50),
    limit(`longest slice of a first reading, longest of ${slices.length} pages up to 1 MB`, Math.max(...slices), 50),
    ...(await readingMemory(pagesOf(FEW))),
  ];
}

function pagesOf(count: number): readonly SavedPage[] {
  const real = realPages(count, 'real pages; the bench runs on the sample pages');
  return real.length > 0 ? real : samplePages().slice(0, count);
}

async function measure({ tab, page, index, reload }: OpenPage): Promise<PageTimes> {
  const url = JSON.stringify(page.url);
  const times = (await tab.evaluate(`inPage.measurePage(${url}, ${index % 2 === 0}, ${ROUNDS})`)) as PageTimes;
  let { slice } = times;
  for (let again = 0; slice > DOUBTFUL && again < AGAIN; again++) {
    await reload();
    slice = Math.min(slice, Math.max(...((await tab.evaluate(`inPage.sliceTimes(${url})`)) as number[])));
  }
  if (process.env.COLLATE_BENCH_PAGES) console.error(JSON.stringify({ id: page.id, size: page.html.length, ...times, slice }));
  return { ...times, slice };
}

type Take = (time: PageTimes) => number;

/** Median and 95th percentile of ours and of the peer's. */
function beside(what: string, times: readonly PageTimes[], ours: Take, peer: Take): Measure[] {
  const both = { ours: times.map(ours), peer: times.map(peer) };
  const high = { ours: [percentile(both.ours, 0.95)], peer: [percentile(both.peer, 0.95)] };
  return [
    against(`${what}, median of ${times.length} pages`, 'ms', both, PEER),
    against(`${what}, 95th percentile of ${times.length} pages`, 'ms', high, PEER),
  ];
}

function limit(measure: string, ours: number, most: number): Measure {
  return { measure, unit: 'ms', ours: Number(ours.toPrecision(3)), limit: most };
}

function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

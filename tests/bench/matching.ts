import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { query } from '../match/invented';
import { drawCurve, type Point } from './curve';
import { type Measure, median } from './measure';
import { manyReports, reportsToAsk } from './reports';
import { type Name, Worker } from './worker/contenders';

/**
 * Peers are asked for the headline: of headline, headline with 40 or 80 words of the lead, and whole article it is what both find most
 * with (of the sibling reports among 3,263, MiniSearch 61 %, FlexSearch 31 %; ours, with the whole article, 91 %), and the quickest.
 */
const PEERS = { minisearch: 'MiniSearch 7.2.0, headline', flexsearch: 'FlexSearch 0.8.212, headline' } as const;
const QUERIES = 41;
/** Whole articles that MiniSearch is asked for besides: each takes seconds. */
const ARTICLES = 3;
const WAKES = 9;
/** Sizes up to which the peers are measured. */
const FOR_PEERS = 10_000;

interface Figures {
  readonly build: number;
  readonly wake: number;
  readonly warm: number;
  /** A whole article as the query, where that is another; NaN where it was not tried. */
  readonly warmArticle: number;
  readonly add: number;
  readonly megabytes: number;
}

/**
 * An index in the worker of an extension in real Chromium, ours beside peers': building it, the first answer after waking, answers of
 * a worker that runs, memory, adding a report. `--full`: ours at 100,000 reports too, and the picture for ARCHITECTURE.md.
 * COLLATE_BENCH_SIZES names other sizes ("1000,5000").
 */
export async function matching(): Promise<Measure[]> {
  const full = process.argv.includes('--full');
  const sizes = process.env.COLLATE_BENCH_SIZES?.split(',').map(Number) ?? (full ? [1000, 10_000, 100_000] : [1000, 10_000]);
  const empty = await Worker.start('empty');
  try {
    const draw = (points: readonly Point[]) => {
      if (full) writeFileSync(fileURLToPath(new URL('../../.store/matching.svg', import.meta.url)), drawCurve(points));
    };
    return await measure(sizes, empty, draw);
  } finally {
    await empty.close();
  }
}

/** @param draw takes the points after each size: a run that is cut short has a picture of what it measured. */
async function measure(sizes: readonly number[], empty: Worker, draw: (points: readonly Point[]) => void): Promise<Measure[]> {
  const lines: Measure[] = [];
  const points: Point[] = [];
  const waking: Point[] = [];
  const base = await empty.memory();
  const wakes: number[] = [];
  const ours = new Map<number, Figures>();
  for (const size of sizes) {
    const mine = await figuresOf('ours', size, base, empty, wakes);
    ours.set(size, mine);
    points.push({ series: 'Collate, first answer after waking', size, ms: mine.wake }, { series: 'Collate, running', size, ms: mine.warm });
    waking.push({ series: 'an empty worker, waking', size, ms: median(wakes) });
    const of = `${size.toLocaleString('en')} reports`;
    lines.push(
      { measure: `ready after wake, ${of}`, unit: 'ms', ours: round(mine.wake), limit: 100 },
      { measure: `wake of an empty worker, beside it`, unit: 'ms', ours: round(median(wakes)), limit: 100 },
      { measure: `adding one report, ${of}`, unit: 'ms', ours: round(mine.add), limit: 50 },
    );
    if (size > FOR_PEERS) {
      lines.push({ measure: `warm query, a whole article, ${of}`, unit: 'ms', ours: round(mine.warm), limit: 100 });
      lines.push({ measure: `memory of the worker, ${of}`, unit: 'MB', ours: round(mine.megabytes), limit: 100 });
      draw([...points, ...waking]);
      continue;
    }
    for (const name of Object.keys(PEERS) as (keyof typeof PEERS)[]) {
      const title = PEERS[name];
      const peer = await figuresOf(name, size, base, empty, wakes);
      points.push(
        { series: `${title}, first answer after waking`, size, ms: peer.wake },
        { series: `${title}, running`, size, ms: peer.warm },
      );
      const line = (measure: string, unit: string, one: number, other: number) =>
        lines.push({
          measure: `${measure}, ${of}`,
          unit,
          ours: round(one),
          peer: round(other),
          peerName: title,
          ratio: round(other / one),
        });
      line('build', 'ms', mine.build, peer.build);
      line('ready after wake', 'ms', mine.wake, peer.wake);
      line('warm query, a whole article', 'ms', mine.warm, peer.warm);
      if (Number.isFinite(peer.warmArticle)) {
        const asked = `MiniSearch 7.2.0, whole article, ${ARTICLES} of them`;
        const ratio = round(peer.warmArticle / mine.warm);
        lines.push({
          measure: `warm query, a whole article, ${of}`,
          unit: 'ms',
          ours: round(mine.warm),
          peer: round(peer.warmArticle),
          peerName: asked,
          ratio,
        });
      }
      line('memory of the worker', 'MB', mine.megabytes, peer.megabytes);
      line('adding one report', 'ms', mine.add, peer.add);
    }
    draw([...points, ...waking]);
  }
  const [small, large] = [ours.get(10_000), ours.get(100_000)];
  if (small && large) {
    lines.push({
      measure: 'warm query at 100,000 reports, times that at 10,000',
      unit: '×',
      ours: round(large.warm / small.warm),
      limit: 2,
    });
  }
  return lines;
}

/** Measures one contender at one size, waking the empty worker in between. */
async function figuresOf(name: Exclude<Name, 'empty'>, size: number, base: number, empty: Worker, wakes: number[]): Promise<Figures> {
  const worker = await Worker.start(name);
  try {
    const build = await worker.build(manyReports(size));
    const asked = reportsToAsk(QUERIES + WAKES).map((report) => query(report, name === 'ours' ? {} : { text: '' }));
    const waking: number[] = [];
    for (const one of asked.slice(0, WAKES)) {
      waking.push(await worker.wake(one));
      wakes.push(await empty.wake(one));
    }
    const warm = median((await worker.ask(asked.slice(WAKES))).times);
    const memory = await worker.memory();
    const articles = name === 'minisearch' ? reportsToAsk(ARTICLES).map((report) => query(report)) : [];
    const warmArticle = median((await worker.ask(articles)).times);
    const add = median(await worker.add(reportsToAsk(21).map((report) => ({ ...report, id: `added-${report.id}` }))));
    const figures = { build, wake: median(waking), warm, warmArticle, add, megabytes: Math.max(0, memory - base) / 1e6 };
    // A full run takes long: whoever waits for it sees how far it is.
    console.error(`${name}, ${size} reports: ${JSON.stringify(figures)}`);
    return figures;
  } finally {
    await worker.close();
  }
}

function round(x: number): number {
  return Number(x.toPrecision(4));
}

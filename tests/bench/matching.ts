import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { query } from '../match/invented';
import { drawCurve, type Point } from './curve';
import { type Measure, median } from './measure';
import { countWords, FORMS, type FormName, queryForms, wordsToAsk } from './query-forms';
import { manyReports, reportsToAsk, reportsToMeasure } from './reports';
import { type Name, Worker } from './worker/contenders';

/** In the order in which they are measured. */
const PEERS = { minisearch: 'MiniSearch 7.2.0', flexsearch: 'FlexSearch 0.8.212' } as const;
type Peer = keyof typeof PEERS;
/** The form that a peer finds most with (`queryForms` prints them all): what is said of a running worker is said of it. The words are chosen beforehand, and not timed. */
const BEST_FORM: FormName = '25 telling words';
const QUERIES = 41;
/** Queries in the forms that are slow: MiniSearch takes seconds for a whole article. */
const SLOW: Partial<Record<FormName, number>> = { 'whole article': 3, 'headline and 40 words': 11, 'headline and 80 words': 11 };
const WAKES = 9;
/** Sizes up to which the peers are measured. */
const FOR_PEERS = 10_000;

interface Figures {
  readonly build: number;
  readonly wake: number;
  readonly warm: number;
  /** The same in each form that a peer may be asked in. */
  readonly byForm: Readonly<Partial<Record<FormName, number>>>;
  readonly add: number;
  readonly megabytes: number;
}

/**
 * An index in the worker of an extension in real Chromium, ours beside peers': building it, the first answer after waking, answers of
 * a worker that runs, memory, adding a report. `--full`: ours at 100,000 reports too, and the picture for ARCHITECTURE.md.
 * COLLATE_BENCH_SIZES names other sizes ("1000,5000"), `--draw` puts them into the picture.
 */
export async function matching(): Promise<Measure[]> {
  const full = process.argv.includes('--full');
  const sizes = process.env.COLLATE_BENCH_SIZES?.split(',').map(Number) ?? (full ? [1000, 10_000, 100_000] : [1000, 10_000]);
  const empty = await Worker.start('empty');
  try {
    return await measure(sizes, empty, (points) => {
      if (full || process.argv.includes('--draw')) drawWith(points);
    });
  } finally {
    await empty.close();
  }
}

/** Points of the sizes that a run did not measure stay as the last run left them: the largest takes most of an hour. */
function drawWith(points: readonly Point[]): void {
  const file = (name: string) => fileURLToPath(new URL(`../../.store/${name}`, import.meta.url));
  const before = existsSync(file('matching.json')) ? (JSON.parse(readFileSync(file('matching.json'), 'utf8')) as Point[]) : [];
  const all = [...before.filter(({ size }) => !points.some((point) => point.size === size)), ...points].sort((a, b) => a.size - b.size);
  writeFileSync(file('matching.json'), `[\n${all.map((point) => JSON.stringify(point)).join(',\n')}\n]\n`);
  writeFileSync(file('matching.svg'), drawCurve(all));
}

/** @param draw takes the points after each size: a run that is cut short has a picture of what it measured. */
async function measure(sizes: readonly number[], empty: Worker, draw: (points: readonly Point[]) => void): Promise<Measure[]> {
  const lines: Measure[] = [];
  const finding = sizes.some((size) => size <= FOR_PEERS) ? await queryForms() : [];
  const found = (peer: string, form: string) => finding.find((one) => one.peer === peer && one.form === form)?.found ?? Number.NaN;
  const own = found('Collate', 'whole article');
  for (const one of finding) {
    if (one.peer === 'Collate') continue;
    const measure = `found of the other reports of an event, among the first ten: ${one.form}`;
    lines.push({
      measure,
      unit: '%',
      ours: round(100 * own),
      peer: round(100 * one.found),
      peerName: one.peer,
      ratio: round(own / one.found),
    });
  }
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
    for (const name of Object.keys(PEERS) as Peer[]) {
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
      line(`warm query, the peer with ${BEST_FORM}`, 'ms', mine.warm, peer.warm);
      for (const [form, ms] of Object.entries(peer.byForm)) {
        const finds = found(title.split(' ')[0] ?? '', form);
        line(`warm query, the peer with ${form}${Number.isNaN(finds) ? '' : `, which finds ${round(100 * finds)} %`}`, 'ms', mine.warm, ms);
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
    const reports = reportsToAsk(QUERIES + WAKES);
    const counts = name === 'ours' ? null : countWords(reportsToMeasure(Math.min(size, FOR_PEERS)));
    const inForm = (form: FormName) =>
      reports.map((report) => query(report, counts ? { title: null, text: wordsToAsk(form, report, counts) } : {}));
    const asked = inForm(BEST_FORM);
    const waking: number[] = [];
    for (const one of asked.slice(0, WAKES)) {
      waking.push(await worker.wake(one));
      wakes.push(await empty.wake(one));
    }
    const warm = median((await worker.ask(asked.slice(WAKES))).times);
    const memory = await worker.memory();
    const byForm: Partial<Record<FormName, number>> = {};
    for (const form of counts ? FORMS : []) {
      const some = inForm(form).slice(WAKES, WAKES + (SLOW[form] ?? QUERIES));
      byForm[form] = median((await worker.ask(some)).times);
    }
    const add = median(await worker.add(reportsToAsk(21).map((report) => ({ ...report, id: `added-${report.id}` }))));
    const figures = { build, wake: median(waking), warm, byForm, add, megabytes: Math.max(0, memory - base) / 1e6 };
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

// Learns the two "same event" models of lib/match/weights.ts and prints them with their cross-validated figures.
// Run by hand: npx tsx tests/match/calibrate.ts [undated]
//
// Queries: the reports of dated events. Negatives: reports of other years given a query's date (certainly other events)
// count whole; reports of another labelled event within a week count a quarter, because a part of them are on the same
// event after all. Folds are made of whole events: no event is learned from and reported on.
import type { FullReport } from '../../lib/corpus';
import { buildIndex } from '../../lib/match';
import { besideOthers, SIGNALS } from '../../lib/match/event';
import { fitLogistic, predict } from './logistic';
import { type DataReport, sharedReports } from './shared-data';

const FOLDS = 5;
const UNSURE_DAYS = 7;
const UNSURE_WEIGHT = 0.25;
const undated = process.argv.includes('undated');
// Decided by thresholds of their own: in the models they brought nothing.
const APART = ['actors', 'matter', 'leadMatter'];
const OF_DATES = ['nearDays', 'sameDay', 'farDays'];
const used = SIGNALS.filter((name) => !APART.includes(name) && !(undated && OF_DATES.includes(name)));

interface Pair {
  readonly row: readonly number[];
  readonly same: boolean;
  readonly unsure: boolean;
}
interface Asked {
  readonly fold: number;
  readonly siblings: number;
  readonly pairs: readonly Pair[];
  /** The same query asked of smaller corpora: a part of the candidates, and none of the siblings. */
  readonly smaller: readonly Pair[];
}

const all = sharedReports('dated-events');
const sizes = new Map<string, number>();
for (const { event } of all) sizes.set(event ?? '', (sizes.get(event ?? '') ?? 0) + 1);
const events = all.filter(({ event }) => (sizes.get(event ?? '') ?? 0) > 1);
const noise = sharedReports('noise');
const byId = new Map([...events, ...noise].map((report) => [report.id, report]));
const asReport = (report: DataReport) => ({ ...report, published: undated ? null : report.published }) as unknown as FullReport;

const index = buildIndex([...byId.values()].map(asReport));
const asked: Asked[] = [];
for (const query of events) {
  asked.push({ fold: foldOf(query.event ?? ''), siblings: (sizes.get(query.event ?? '') ?? 0) - 1, ...(await pairsOf(query)) });
}

async function pairsOf(query: DataReport): Promise<{ pairs: Pair[]; smaller: Pair[] }> {
  const { considered } = await index.look({ ...asReport(query), agency: null });
  const pair = ({ held, signals }: (typeof considered)[number]): Pair => {
    const other = byId.get(held.report.id) as DataReport;
    const same = other.event !== null && other.event === query.event;
    const days = Math.abs(Date.parse(other.published ?? '') - Date.parse(query.published ?? '')) / 86_400_000;
    return { row: used.map((name) => signals[name]), same, unsure: !same && other.event !== null && days <= UNSURE_DAYS };
  };
  const few = considered.filter(({ held }) => foldOf(`${query.id} ${held.report.id}`) === 0);
  const alone = considered.filter((one) => !pair(one).same);
  return { pairs: considered.map(pair), smaller: [...besideOthers(few), ...besideOthers(alone)].map(pair) };
}

function foldOf(event: string): number {
  let h = 7;
  for (const c of event) h = (Math.imul(h, 31) + c.charCodeAt(0)) | 0;
  return (h >>> 3) % FOLDS;
}

function learn(from: readonly Asked[]): Float64Array {
  const pairs = from.flatMap((one) => [...one.pairs, ...one.smaller]);
  return fitLogistic(
    pairs.map((pair) => pair.row),
    pairs.map((pair) => (pair.same ? 1 : 0)),
    pairs.map((pair) => (pair.unsure ? UNSURE_WEIGHT : 1)),
  );
}

const models = Array.from({ length: FOLDS }, (_, fold) => learn(asked.filter((one) => one.fold !== fold)));
for (const clean of [false, true]) {
  let found = 0;
  let siblings = 0;
  const scored = asked.map((one) => ({
    siblings: one.siblings,
    pairs: one.pairs
      .filter((pair) => !clean || !pair.unsure)
      .map((pair) => ({ ...pair, p: predict(models[one.fold] as Float64Array, pair.row) }))
      .sort((a, b) => b.p - a.p),
  }));
  for (const one of scored) {
    siblings += one.siblings;
    found += one.pairs.slice(0, one.siblings).filter((pair) => pair.same).length;
  }
  console.log(`${clean ? 'clean' : 'raw'}: R@siblings ${(found / siblings).toFixed(3)}`);
  for (const threshold of [0.3, 0.4, 0.5, 0.6, 0.7]) {
    const shown = scored.flatMap((one) => one.pairs.filter((pair) => pair.p >= threshold));
    const right = shown.filter((pair) => pair.same).length;
    const precision = right / shown.length;
    const recall = right / siblings;
    const f1 = (2 * precision * recall) / (precision + recall);
    console.log(`  at ${threshold}: P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`);
  }
}
const [bias = 0, ...weights] = learn(asked);
console.log(JSON.stringify(Object.fromEntries([['bias', round(bias)], ...used.map((name, i) => [name, round(weights[i] as number)])])));

function round(x: number): number {
  return Math.round(x * 100) / 100;
}

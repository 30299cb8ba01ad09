import { type Fingerprint, GRAM, gramHashAt, type Word } from '../text';
import { LIGHT_EDIT, LINK_REACH, MAX_GAP, SHORTEST_RUN } from './copy-weights';
import type { QueryGrams, WordRun } from './reuse';

/** Which words two texts have in common, light editing included. */
export interface SharedWords {
  /** Exact runs that count, ascending in the report. */
  readonly runs: readonly WordRun[];
  /** 1 for each word that stands in the other text. */
  readonly query: Uint8Array;
  readonly report: Uint8Array;
  /** The words of the query that each passage goes over, edits bridged. */
  readonly stretches: readonly (readonly [first: number, last: number])[];
}

/**
 * Lays two texts word by word: runs of a gram and more that both have, in whatever order, and up to `LIGHT_EDIT` words between two that
 * follow one another in both. A run with kept grams counts where one of them does; one that is short counts beside another alone.
 * @param print fingerprint of the report
 * @param counts whether a hash may count (furniture may not)
 */
export function sharedWords(
  query: QueryGrams,
  report: readonly Word[],
  print: Fingerprint,
  counts: (hash: number) => boolean,
): SharedWords {
  const runs = counting(exactRuns(query, report, print), print, counts);
  const shared = { query: new Uint8Array(query.words.length), report: new Uint8Array(report.length) };
  const stretches: [number, number][] = [];
  runs.forEach((run, i) => {
    shared.query.fill(1, run.query[0], run.query[1] + 1);
    shared.report.fill(1, run.report[0], run.report[1] + 1);
    const before = runs[i - 1];
    const open = stretches.at(-1);
    if (before && open) {
      const [here, there] = [run.query[0] - before.query[1] - 1, run.report[0] - before.report[1] - 1];
      if (here >= 0 && Math.max(here, there) <= LINK_REACH) {
        if (here <= LIGHT_EDIT) shared.query.fill(1, before.query[1] + 1, run.query[0]);
        if (there <= LIGHT_EDIT) shared.report.fill(1, before.report[1] + 1, run.report[0]);
        if (Math.max(here, there) <= MAX_GAP) {
          open[1] = run.query[1];
          return;
        }
      }
    }
    stretches.push([run.query[0], run.query[1]]);
  });
  return { runs, ...shared, stretches };
}

/** Steps that going on word by word may take for each word of both texts: a refrain meets itself on every diagonal. */
const STEPS_A_WORD = 8;

/**
 * Runs of `GRAM` and more same words, ascending in the report, each as long as it goes. Looked for within `LINK_REACH` of a kept gram that
 * the query has: all of `CERTAIN_RUN` words have one, and shorter ones count beside another alone. Where the query has a gram several times the
 * place of the longest run is taken, and of equal ones that which goes on: a piece of it that stands elsewhere by itself hides no run.
 */
function exactRuns({ words: here, at }: QueryGrams, there: readonly Word[], { hashes, positions }: Fingerprint): WordRun[] {
  const runs: WordRun[] = [];
  const same = (q: number, r: number) => here[q] !== undefined && here[q]?.text === there[r]?.text;
  let steps = STEPS_A_WORD * (here.length + there.length);
  let wanted = 0;
  let r = 0;
  for (let k = 0; k < hashes.length; k++) {
    if (!at.has(hashes[k] as number)) continue;
    const met = positions[k] as number;
    r = Math.max(r, met - LINK_REACH);
    for (let end = met + GRAM + LINK_REACH; r < end && r + GRAM <= there.length && steps > 0; ) {
      let best = NOTHING;
      for (const q of at.get(gramHashAt(there, r)) ?? []) {
        let [n, before] = [0, 0];
        while (same(q + n, r + n)) n++;
        // 24 bits meet by chance now and then.
        if (n >= GRAM) while (r > before && same(q - before - 1, r - before - 1)) before++;
        steps -= n + before;
        const more = n + before - best.n - best.before;
        if (n >= GRAM && (more > 0 || (more === 0 && Math.abs(q - wanted) < Math.abs(best.q - wanted)))) best = { q, n, before };
      }
      const { q, n, before } = best;
      steps--;
      if (n === 0) {
        r++;
        wanted++;
        continue;
      }
      cutOff(runs, r - before);
      runs.push({ query: [q - before, q + n - 1], report: [r - before, r + n - 1], met: 1 });
      wanted = q + n;
      r += n;
      end = Math.max(end, r + LINK_REACH);
    }
  }
  return runs;
}

/** No place, and no words there. */
const NOTHING = { q: 0, n: 0, before: 0 };

/** Lets runs end before a word of the report; what is then shorter than a gram is no run. */
function cutOff(runs: WordRun[], word: number): void {
  for (let last = runs.at(-1); last && last.report[1] >= word; last = runs.at(-1)) {
    runs.pop();
    const over = last.report[1] - word + 1;
    if (length(last) - over < GRAM) continue;
    runs.push({ ...last, query: [last.query[0], last.query[1] - over], report: [last.report[0], word - 1] });
    return;
  }
}

/** The runs that tell of copying. */
function counting(runs: readonly WordRun[], { hashes, positions }: Fingerprint, counts: (hash: number) => boolean): WordRun[] {
  let k = 0;
  let copied = false;
  const furniture = runs.map(({ report: [first, last] }) => {
    while (k < positions.length && (positions[k] as number) < first) k++;
    let [kept, counted] = [0, false];
    for (; k < positions.length && (positions[k] as number) + GRAM - 1 <= last; k++) {
      kept++;
      counted ||= counts(hashes[k] as number);
    }
    copied ||= counted;
    return kept > 0 && !counted;
  });
  if (!copied) return [];
  const sure = (run: WordRun, i: number) => !furniture[i] && length(run) >= SHORTEST_RUN;
  // For each run the nearest sure one before it and behind it.
  const before: (WordRun | null)[] = [];
  let last: WordRun | null = null;
  runs.forEach((run, i) => {
    before.push(last);
    if (sure(run, i)) last = run;
  });
  let next: WordRun | null = null;
  const kept: WordRun[] = [];
  for (let i = runs.length - 1; i >= 0; i--) {
    const run = runs[i] as WordRun;
    if (sure(run, i)) {
      kept.push(run);
      next = run;
    } else if (!furniture[i] && (isBeside(run, before[i] as WordRun | null) || isBeside(run, next))) kept.push(run);
  }
  return kept.reverse();
}

function isBeside(run: WordRun, other: WordRun | null): boolean {
  return other !== null && distance(run.query, other.query) <= LINK_REACH && distance(run.report, other.report) <= LINK_REACH;
}

function distance(a: readonly [number, number], b: readonly [number, number]): number {
  return Math.max(b[0] - a[1], a[0] - b[1]) - 1;
}

function length(run: WordRun): number {
  return run.query[1] - run.query[0] + 1;
}

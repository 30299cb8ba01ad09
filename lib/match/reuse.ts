import { type Fingerprint, GRAM, type Span, type Word } from '../text';
import { MAX_SHIFT, SHORTEST_RUN } from './copy-weights';

/** A run of words shared with a report, in word indexes, inclusive. */
export interface WordRun {
  readonly query: readonly [first: number, last: number];
  readonly report: readonly [first: number, last: number];
  /** Kept grams of the report that were met in it. */
  readonly met: number;
}

/** The grams of the query, ready to be met by fingerprints. */
export interface QueryGrams {
  readonly words: readonly Word[];
  /** Positions of each hash, ascending. */
  readonly at: ReadonlyMap<number, readonly number[]>;
}

/** More positions of one hash than this are a refrain; only the first are tried. */
const MOST_POSITIONS = 16;

/** Every gram of the query by its hash. All of them, not a winnowed choice: then each kept gram of a report that stands in the query is met. */
export function gramsOf(words: readonly Word[], hashes: readonly number[]): QueryGrams {
  const at = new Map<number, number[]>();
  hashes.forEach((hash, i) => {
    const known = at.get(hash);
    if (!known) at.set(hash, [i]);
    else if (known.length < MOST_POSITIONS) known.push(i);
  });
  return { words, at };
}

/**
 * Runs of words that the query shares with a fingerprint. A run goes on as long as each next kept gram of the report
 * is met in the query as many words further on; between two kept grams met so, the words are the same but for what
 * `MAX_SHIFT` allows. Ascending in the report, disjoint there.
 * @param counts whether a hash may count at all (furniture may not)
 */
export function runsAgainst(query: QueryGrams, report: Fingerprint, counts: (hash: number) => boolean): WordRun[] {
  const runs: WordRun[] = [];
  const gram = Math.min(GRAM, query.words.length, report.words);
  // The open run: its first gram in both, its last one, and how many were met; none while that is 0.
  let [q0, r0, lastQ, lastR, met] = [0, 0, 0, 0, 0];
  const close = () => {
    if (met > 0) runs.push({ query: [q0, lastQ + gram - 1], report: [r0, lastR + gram - 1], met });
    met = 0;
  };
  for (let k = 0; k < report.hashes.length; k++) {
    const hash = report.hashes[k] as number;
    const r = report.positions[k] as number;
    const found = query.at.get(hash);
    if (!found || !counts(hash)) {
      close();
      continue;
    }
    const expected = met > 0 ? lastQ + (r - lastR) : null;
    const q = nearest(found, expected);
    if (q !== expected) {
      close();
      [q0, r0] = [q, r];
    }
    [lastQ, lastR] = [q, r];
    met++;
  }
  close();
  return runs;
}

function nearest(found: readonly number[], expected: number | null): number {
  let best = found[0] as number;
  if (expected !== null) for (const q of found) if (Math.abs(q - expected) < Math.abs(best - expected)) best = q;
  return best;
}

/** Joins neighbours on nearly one diagonal, so that one changed word does not cut a passage in two. */
export function joined(runs: readonly WordRun[], gap: number): WordRun[] {
  const result: WordRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const shift = last ? Math.abs(run.report[0] - run.query[0] - (last.report[1] - last.query[1])) : 0;
    const forward = last && run.query[0] > last.query[1] && run.report[0] > last.report[1];
    if (last && forward && shift <= MAX_SHIFT && run.report[0] - last.report[1] <= gap) {
      result[result.length - 1] = {
        query: [last.query[0], run.query[1]],
        report: [last.report[0], run.report[1]],
        met: last.met + run.met,
      };
    } else result.push(run);
  }
  return result;
}

/**
 * Words that runs cover on one side, leaving out those inside quotation marks; runs shorter than `SHORTEST_RUN` words do
 * not count. No word counts twice: where runs overlap the denser one does.
 */
export function covered(
  runs: readonly { readonly at: readonly [number, number]; readonly density: number }[],
  length: number,
  quoted: Uint8Array | null,
): number {
  const marks = new Float32Array(length);
  for (const { at, density } of runs) {
    if (at[1] - at[0] + 1 < SHORTEST_RUN) continue;
    for (let i = at[0]; i <= at[1]; i++) marks[i] = Math.max(marks[i] as number, density);
  }
  let n = 0;
  for (let i = 0; i < length; i++) if (!quoted?.[i]) n += marks[i] as number;
  return Math.round(n);
}

/** Which words stand inside the spans: 1 for each that does. Both ascending. */
export function wordsInside(words: readonly Word[], spans: readonly Span[]): Uint8Array {
  const inside = new Uint8Array(words.length);
  let s = 0;
  words.forEach((word, i) => {
    while (s < spans.length && (spans[s] as Span).end <= word.start) s++;
    const span = spans[s];
    if (span && word.start >= span.start) inside[i] = 1;
  });
  return inside;
}

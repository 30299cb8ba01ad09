import { hasText } from '../corpus';
import { type Fingerprint, GRAM, type Span, type Word, words } from '../text';
import type { Held } from './held';
import { quotedSpans } from './quoted';
import { covered, joined, type QueryGrams, runsAgainst, stretched, type WordRun, wordsInside } from './reuse';
import type { SharedRun } from './types';
import { EDGE_WORDS, MAX_GAP, SHORTEST_RUN, WORTH_A_LOOK } from './weights';

/** How much of two texts is the same words. */
export interface Copying {
  /** Exact runs, of `SHORTEST_RUN` words and more. */
  readonly runs: readonly SharedRun[];
  /** Share of the query's words, and of the report's, that stand in shared runs, quotations left out where enough else is there. */
  readonly ofQuery: number;
  readonly ofReport: number;
  /** Words outside quotation marks that stand in shared runs. */
  readonly words: number;
  /** Words outside quotation marks of the longest run, and of the longest stretch of runs with changed words between them. */
  readonly longestRun: number;
  readonly longest: number;
  /** Words of the query and of the report that the shares are taken of. */
  readonly queryWords: number;
  readonly reportWords: number;
}

/** The query's side, cut up once for all reports. */
export interface QueryText {
  readonly text: string;
  readonly grams: QueryGrams;
  readonly quoted: Uint8Array;
}

/** Prepares the query's side. */
export function queryText(text: string, grams: QueryGrams): QueryText {
  return { text, grams, quoted: wordsInside(grams.words, quotedSpans(text)) };
}

/** Aligns the query with one report. Word by word where its text is held, else by its fingerprint. */
export function copyingOf(query: QueryText, held: Held, counts: (hash: number) => boolean): Copying {
  const seeds = runsAgainst(query.grams, held.fingerprint, counts);
  const tokens = hasText(held.report) ? words(held.report.text) : null;
  const exact = tokens ? stretched(seeds, query.grams.words, tokens) : seeds;
  const unjoined = tokens ? exact : widened(exact, query.grams.words.length, held.fingerprint.words);
  const counted = tokens ? exact : widened(joined(exact, MAX_GAP), query.grams.words.length, held.fingerprint.words);
  const quotedThere = tokens && hasText(held.report) ? wordsInside(tokens, quotedSpans(held.report.text)) : null;
  const quotedHere = query.quoted;
  const reportQuoted = quotedThere ?? carriedOver(counted, quotedHere, held.fingerprint.words);
  const queryWords = outside(quotedHere, query.grams.words.length);
  const reportWords = outside(reportQuoted, held.fingerprint.words);
  // Where grams alone are known, a stretch counts by how many of its kept grams were met.
  const density = (run: WordRun) => (tokens ? 1 : Math.min(1, run.met / Math.max(1, keptIn(held.fingerprint, run.report))));
  const fromQuery = covered(
    counted.map((run) => ({ at: run.query, density: density(run) })),
    query.grams.words.length,
    quotedHere,
  );
  const fromReport = covered(
    counted.map((run) => ({ at: run.report, density: density(run) })),
    held.fingerprint.words,
    reportQuoted,
  );
  const long = joined(
    counted.filter((run) => length(run) >= SHORTEST_RUN),
    MAX_GAP,
  );
  return {
    runs: exact.filter((run) => length(run) >= SHORTEST_RUN).map((run) => shown(run, query.grams.words, tokens)),
    ofQuery: fromQuery / (queryWords || 1),
    ofReport: fromReport / (reportWords || 1),
    words: Math.min(fromQuery, fromReport),
    longestRun: longestOf(unjoined, quotedHere),
    longest: longestOf(long, quotedHere),
    queryWords,
    reportWords,
  };
}

/** Whether the fingerprint alone lets enough words be shared for a relation: it spares most reports the word-by-word look. */
export function mayShare(query: QueryText, held: Held, counts: (hash: number) => boolean): boolean {
  const runs = widened(runsAgainst(query.grams, held.fingerprint, counts), query.grams.words.length, held.fingerprint.words);
  return runs.reduce((n, run) => n + length(run), 0) >= WORTH_A_LOOK;
}

/** How many kept grams start in a stretch of the report and end in it. */
function keptIn({ positions }: Fingerprint, [first, last]: readonly [number, number]): number {
  return positions.reduce((n, at) => n + (at >= first && at + GRAM - 1 <= last ? 1 : 0), 0);
}

/** By a fingerprint a run's edges are only known to lie within a few words: count the likely ones, without running into a neighbour. */
function widened(runs: readonly WordRun[], queryWords: number, reportWords: number): WordRun[] {
  return runs.map((run, i) => {
    const before = runs[i - 1];
    const after = runs[i + 1];
    const room = (gap: number) => Math.max(0, Math.min(EDGE_WORDS, Math.floor((gap - 1) / 2)));
    const left = Math.min(room(run.report[0] - (before ? before.report[1] + 1 : -2 * EDGE_WORDS)), run.query[0], run.report[0]);
    const right = Math.min(
      room((after ? after.report[0] : reportWords + 2 * EDGE_WORDS) - run.report[1] - 1),
      queryWords - 1 - run.query[1],
      reportWords - 1 - run.report[1],
    );
    return { query: [run.query[0] - left, run.query[1] + right], report: [run.report[0] - left, run.report[1] + right], met: run.met };
  });
}

/** Where the report's marks are not held, what is quoted here is taken to be quoted there. */
function carriedOver(runs: readonly WordRun[], quoted: Uint8Array, reportWords: number): Uint8Array {
  const there = new Uint8Array(reportWords);
  for (const run of runs) {
    for (let i = 0; i <= run.report[1] - run.report[0]; i++) if (quoted[run.query[0] + i]) there[run.report[0] + i] = 1;
  }
  return there;
}

function outside(quoted: Uint8Array, length: number): number {
  let n = length;
  for (const mark of quoted) n -= mark;
  return n;
}

function longestOf(runs: readonly WordRun[], quoted: Uint8Array): number {
  return runs.reduce((most, run) => Math.max(most, unquoted(run.query, quoted)), 0);
}

function unquoted([first, last]: readonly [number, number], quoted: Uint8Array): number {
  let n = 0;
  for (let i = first; i <= last; i++) if (!quoted[i]) n++;
  return n;
}

function length(run: WordRun): number {
  return run.query[1] - run.query[0] + 1;
}

function shown(run: WordRun, here: readonly Word[], there: readonly Word[] | null): SharedRun {
  return {
    query: spanOf(run.query, here),
    report: there ? spanOf(run.report, there) : null,
    reportWords: run.report,
    words: length(run),
  };
}

function spanOf([first, last]: readonly [number, number], tokens: readonly Word[]): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}

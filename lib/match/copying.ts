import { hasText } from '../corpus';
import { type Fingerprint, GRAM, type Span, type Word, words } from '../text';
import {
  CARRIED_WORTH_A_LOOK,
  EDGE_WORDS,
  FILLED_ALIKE,
  FORMULA_REST_DAYS,
  LEAST_BESIDE_FORMULAS,
  MAX_GAP,
  MOST_FORMULA_SHARE,
  SEEMS_FILLED_ALIKE,
  SHORTEST_RUN,
  WORTH_A_LOOK,
} from './copy-weights';
import { type Exchanges, exchangesBetween } from './exchanges';
import type { Held } from './held';
import { outletsOf } from './outlet';
import { sharedWords } from './passages';
import { proseWords, total } from './prose';
import { quotedWords } from './quoted';
import { covered, joined, type QueryGrams, runsAgainst, type WordRun } from './reuse';
import type { Query, SharedRun } from './types';
import { unmasked } from './unmasked';

/** How much of two texts is the same words. */
export interface Copying {
  /** Exact runs, of `SHORTEST_RUN` words and more. */
  readonly runs: readonly SharedRun[];
  /** Share of all words of the query, and of the report, that stand in such runs. */
  readonly ofQuery: number;
  readonly ofReport: number;
  /** Share of the shorter text's prose that stands in the other, light editing and quotations included. */
  readonly share: number;
  /** Words of the shorter text's prose. */
  readonly prose: number;
  /** Words of prose outside quotation marks that both have, light editing included. */
  readonly words: number;
  /** Words outside quotation marks of the longest run, and of the longest passage, edits bridged. */
  readonly longestRun: number;
  readonly longest: number;
  /** Share of the met grams that are of formulas. */
  readonly formula: number;
  /** What is exchanged between what they share; null where the report's words are not held. */
  readonly exchanges: Exchanges | null;
}

/** What grams tell of copying: see `Standing`. */
export interface GramStandings {
  readonly counts: (hash: number) => boolean;
  readonly formulaic: (hash: number) => boolean;
}

/** The query's side, cut up once for all reports. */
export interface QueryText {
  readonly text: string;
  readonly outlet: string | null;
  /** When it was published, in days since 1970; null where not known. */
  readonly day: number | null;
  readonly grams: QueryGrams;
  readonly quoted: Uint8Array;
  readonly prose: Uint8Array;
}

/** Prepares the query's side. */
export function queryText(
  { text, title, outlet }: Pick<Query, 'text' | 'title' | 'outlet'>,
  day: number | null,
  grams: QueryGrams,
): QueryText {
  return { text, outlet, day, grams, quoted: quotedWords(text, grams.words), prose: proseWords(text, grams.words, title) };
}

/** Aligns the query with one report. Word by word where its text is held, else by its fingerprint. */
export function copyingOf(query: QueryText, held: Held, grams: GramStandings): Copying {
  const { report, fingerprint } = held;
  const whole = isWhole(query, fingerprint);
  const any = () => true;
  if (!hasText(report)) {
    const measured = byGrams(query, fingerprint, runsAgainst(query.grams, fingerprint, whole ? any : grams.counts));
    return { ...measured, formula: whole ? 0 : formulaShare(query, fingerprint, grams) };
  }
  const there = wordsOf(report);
  if (whole) return { ...byWords(query, there, fingerprint, any), formula: 0 };
  const counts = countingBetween(query, held, grams);
  const formula = formulaShare(query, fingerprint, grams);
  const alike = () => besideFormulas(query, sharedWords(query.grams, there.words, fingerprint, any).query, grams.formulaic);
  if (formula > 0 && alike() >= FILLED_ALIKE) {
    return { ...byWords(query, there, fingerprint, (hash) => counts(hash) || grams.formulaic(hash)), formula: 0 };
  }
  return { ...byWords(query, there, fingerprint, counts), formula };
}

/** Share of the query's words beside formulas that the report has too (1 in `had`): of one form filled in for one occasion nearly all, of two hardly any. 0 where there are few. */
function besideFormulas({ grams }: QueryText, had: Uint8Array, formulaic: GramStandings['formulaic']): number {
  const beside = new Uint8Array(grams.words.length).fill(1);
  for (const [hash, places] of grams.at) if (formulaic(hash)) for (const at of places) beside.fill(0, at, at + GRAM);
  const all = total(beside);
  return all < LEAST_BESIDE_FORMULAS ? 0 : both(beside, had) / all;
}

/** Which grams tell that one copied the other: where both name their outlets, and these differ, what many reports have is no site's furniture, but widely carried. */
function countingBetween({ outlet }: QueryText, { report }: Held, { counts, formulaic }: GramStandings): GramStandings['counts'] {
  return outletsOf(outlet, report.outlet) === 'other' ? (hash) => !formulaic(hash) : counts;
}

/** Whether two reports came out at once, as copies do: what several outlets have without that may be set on each page by the system that makes them. */
function atOnce({ day }: QueryText, { profile }: Held): boolean {
  return day !== null && profile.day !== null && Math.abs(day - profile.day) <= FORMULA_REST_DAYS;
}

/** Whether the two texts are the same from the first word to the last: then nothing in them is furniture, or a form filled in anew. */
function isWhole({ grams }: QueryText, { words: all, hashes, positions }: Fingerprint): boolean {
  return all === grams.words.length && hashes.every((hash, k) => grams.at.get(hash)?.includes(positions[k] as number));
}

function formulaShare(query: QueryText, { hashes }: Fingerprint, { formulaic }: GramStandings): number {
  const met = hashes.filter((hash) => query.grams.at.has(hash));
  return met.filter(formulaic).length / (met.length || 1);
}

/** A held text with its words. */
interface ReportWords {
  readonly text: string;
  readonly title: string | null;
  /** The text as it reads. */
  readonly readable: string;
  readonly words: readonly Word[];
}

function wordsOf({ text, title }: Pick<ReportWords, 'text' | 'title'>): ReportWords {
  const readable = unmasked(text);
  return { text, title, readable, words: words(readable) };
}

function byWords(
  query: QueryText,
  { text, title, readable, words: there }: ReportWords,
  print: Fingerprint,
  counts: GramStandings['counts'],
): Omit<Copying, 'formula'> {
  const here = query.grams.words;
  const shared = sharedWords(query.grams, there, print, counts);
  const exact = shared.runs.filter((run) => length(run) >= SHORTEST_RUN);
  const proseThere = proseWords(text, there, title);
  const [proseWordsHere, proseWordsThere] = [total(query.prose), total(proseThere)];
  const shorter = proseWordsHere <= proseWordsThere ? both(shared.query, query.prose) : both(shared.report, proseThere);
  const prose = Math.min(proseWordsHere, proseWordsThere);
  // What either text has in quotation marks is a quotation in both: marks get lost, and direct speech becomes indirect.
  const quotedThere = quotedWords(text, there);
  const quotedHere = Uint8Array.from(query.quoted);
  for (const run of shared.runs) {
    for (let i = 0; i < length(run); i++) {
      const [q, r] = [run.query[0] + i, run.report[0] + i];
      if (quotedHere[q] || quotedThere[r]) {
        quotedHere[q] = 1;
        quotedThere[r] = 1;
      }
    }
  }
  return {
    runs: exact.map((run) => shown(run, here, there)),
    ...exactShares(exact, here.length, there.length, () => 1),
    share: shorter / (prose || 1),
    prose,
    words: Math.min(both(shared.query, query.prose, quotedHere), both(shared.report, proseThere, quotedThere)),
    longestRun: longestOf(exact, quotedHere),
    longest: shared.stretches.reduce((most, stretch) => Math.max(most, unquoted(stretch, quotedHere)), 0),
    exchanges: exchangesBetween(shared.runs, { text: query.text, words: here }, { text: readable, words: there }),
  };
}

/** Where the report's words are not held, its runs are known within a few words and count by how many of their grams were met. */
function byGrams(query: QueryText, fingerprint: Fingerprint, seeds: readonly WordRun[]): Omit<Copying, 'formula'> {
  const here = query.grams.words;
  const unjoined = widened(seeds, here.length, fingerprint.words);
  const counted = widened(joined(seeds, MAX_GAP), here.length, fingerprint.words);
  const density = (run: WordRun) => Math.min(1, run.met / Math.max(1, keptIn(fingerprint, run.report)));
  const proseHere = total(query.prose);
  const shares = exactShares(counted, here.length, fingerprint.words, density);
  const inProse = covered(
    counted.map((run) => ({ at: run.query, density: density(run) })),
    here.length,
    query.prose.map((prose) => 1 - prose),
  );
  const unquotedWords = covered(
    counted.map((run) => ({ at: run.query, density: density(run) })),
    here.length,
    query.prose.map((prose, i) => (prose && !query.quoted[i] ? 0 : 1)),
  );
  const long = joined(
    counted.filter((run) => length(run) >= SHORTEST_RUN),
    MAX_GAP,
  );
  return {
    runs: seeds.filter((run) => length(run) >= SHORTEST_RUN).map((run) => shown(run, here, null)),
    ...shares,
    share: proseHere <= fingerprint.words ? inProse / (proseHere || 1) : shares.ofReport,
    prose: Math.min(proseHere, fingerprint.words),
    words: unquotedWords,
    longestRun: longestOf(unjoined, query.quoted),
    longest: longestOf(long, query.quoted),
    exchanges: null,
  };
}

function exactShares(runs: readonly WordRun[], here: number, there: number, density: (run: WordRun) => number) {
  const of = (side: 'query' | 'report', all: number) =>
    covered(
      runs.map((run) => ({ at: run[side], density: density(run) })),
      all,
      null,
    ) / (all || 1);
  return { ofQuery: of('query', here), ofReport: of('report', there) };
}

/**
 * Whether the fingerprint alone lets enough words be shared for a relation: it spares most reports the word-by-word look. Where most of
 * what is shared is a formula, the rest is what filled-in names left of one.
 */
export function mayShare(query: QueryText, held: Held, grams: GramStandings): boolean {
  const { fingerprint } = held;
  if (isWhole(query, fingerprint)) return true;
  const formula = formulaShare(query, fingerprint, grams);
  if (formula > MOST_FORMULA_SHARE) return false;
  const seemingly = (counts: GramStandings['counts']) =>
    widened(runsAgainst(query.grams, fingerprint, counts), query.grams.words.length, fingerprint.words);
  if (formula > 0) {
    const had = new Uint8Array(query.grams.words.length);
    for (const { query: at } of seemingly(() => true)) had.fill(1, at[0], at[1] + 1);
    if (besideFormulas(query, had, grams.formulaic) >= SEEMS_FILLED_ALIKE) return true;
  }
  if (seemingly(grams.counts).reduce((n, run) => n + length(run), 0) >= WORTH_A_LOOK) return true;
  if (!atOnce(query, held)) return false;
  // Quotations are what most is carried widely of.
  const carried = seemingly(countingBetween(query, held, grams)).map(({ query: at }) => unquoted(at, query.quoted));
  return carried.reduce((n, words) => n + words, 0) >= CARRIED_WORTH_A_LOOK;
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

/** How many words are marked by the first and second, and not by the third. */
function both(a: Uint8Array, b: Uint8Array, not?: Uint8Array): number {
  let n = 0;
  for (let i = 0; i < a.length; i++) if (a[i] && b[i] && !not?.[i]) n++;
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

import { diffWords } from 'diff';
import DiffMatchPatch from 'diff-match-patch';
import { compare, type Side } from '../../lib/compare';
import { words } from '../../lib/text';
import { against, type Interleaved, type Measure, median } from './measure';
import { pairsToMeasure, sideOfText } from './pairs';
import { reportsToMeasure } from './reports';

const PAIRS = 31;
/** Reports whose paragraphs are moved. */
const MOVED = 200;
/** Passes over all pairs before any is counted, the same for ours and for the peer: what is measured is a worker that has compared some pairs. */
const WARM_UP = 6;
/** Passes that are counted; ours and the peer's in turn, each over all pairs, so that neither pays for the other's garbage. */
const ROUNDS = 4;
/** Rounds of the long texts, which are slow to make and to compare. */
const LONG_ROUNDS = 3;

/**
 * Laying two whole reports side by side, facts of all kinds included, beside the word diffs of two libraries of the same
 * texts in the same run; then texts far longer than any report, and texts made to be slow, beside limits.
 */
export function comparing(): Measure[] {
  const pairs = pairsToMeasure(PAIRS);
  const whole = (round: number) => {
    const [a, b] = pairs[round % PAIRS] as readonly [Side, Side];
    compareSides(a, b);
  };
  const texts = (round: number) => (pairs[round % PAIRS] as readonly [Side, Side]).map((side) => side.text) as [string, string];
  const size = Math.round(median(pairs.flat().map((side) => words(side.text).length)));
  const of = `full comparison of two reports, ${PAIRS} pairs, ${size} words each at the median`;
  const peers = { jsdiff: (round: number) => diffWords(...texts(round)), patch: (round: number) => patchWords(...texts(round)) };
  // Before anything is compiled: what a reader waits for who compares two reports right after the worker woke.
  const first = { ours: clocked(whole, 0), jsdiff: clocked(peers.jsdiff, 0), patch: clocked(peers.patch, 0) };
  const beforeJsdiff = inTurn(whole, peers.jsdiff);
  const beforePatch = inTurn(whole, peers.patch);
  const cold = 'the first comparison of two reports in a process';
  return [
    against(of, 'ms', beforeJsdiff, 'jsdiff 9.0.0 diffWords'),
    against(of, 'ms', beforePatch, 'diff-match-patch 1.0.5 in word mode'),
    against(cold, 'ms', { ours: [first.ours], peer: [first.jsdiff] }, 'jsdiff 9.0.0 diffWords'),
    against(cold, 'ms', { ours: [first.ours], peer: [first.patch] }, 'diff-match-patch 1.0.5 in word mode'),
    moved(),
    ...long(pairs),
    ...hard(),
  ];
}

/** Both over all pairs, in turn, after as many passes that are not counted. */
function inTurn(ours: (round: number) => void, peer: (round: number) => void): Interleaved {
  const times: Interleaved = { ours: [], peer: [] };
  for (let pass = 0; pass < WARM_UP + ROUNDS; pass++) {
    for (const [run, list] of [
      [ours, times.ours],
      [peer, times.peer],
    ] as const) {
      const taken = Array.from({ length: PAIRS }, (_, round) => clocked(run, round));
      if (pass >= WARM_UP) list.push(...taken);
    }
  }
  return times;
}

function clocked(run: (round: number) => void, round: number): number {
  const start = performance.now();
  run(round);
  return performance.now() - start;
}

function compareSides(a: Side, b: Side): void {
  compare(a, b, { relation: 'same event', runs: [] });
}

/** diff-match-patch's own trick for lines, on words: each distinct word becomes one character. */
function patchWords(a: string, b: string): void {
  const numbers = new Map<string, number>();
  const list: string[] = [];
  const encode = (text: string) => {
    let chars = '';
    for (const word of text.match(/\w+|\s+|[^\w\s]/g) ?? []) {
      let number = numbers.get(word);
      if (number === undefined) {
        number = list.push(word) - 1;
        numbers.set(word, number);
      }
      chars += String.fromCharCode(number);
    }
    return chars;
  };
  const patch = new DiffMatchPatch();
  patch.Diff_Timeout = 0;
  const diffs = patch.diff_main(encode(a), encode(b), false);
  patch.diff_charsToLines_(diffs, list);
}

/** Share of the text that is called missing where nothing but the order of the paragraphs changed: the first third put last. */
function moved(): Measure {
  let missing = 0;
  let all = 0;
  const texts = reportsToMeasure(MOVED).map((report) => report.text);
  for (const text of texts) {
    const paragraphs = text.split('\n\n');
    const third = Math.floor(paragraphs.length / 3);
    const other = [...paragraphs.slice(third), ...paragraphs.slice(0, third)].join('\n\n');
    for (const { relation, a } of compare(sideOfText(text), sideOfText(other), { relation: 'same text', runs: [] }).passages) {
      if (a && relation === 'only-a') missing += a.end - a.start;
    }
    all += text.length;
  }
  return {
    measure: `text called missing that only moved, ${texts.length} reports`,
    unit: '%',
    ours: rounded((100 * missing) / all),
    limit: 0,
  };
}

/** Reports strung together to a length, and how the time grows with it. */
function long(pairs: readonly (readonly [Side, Side])[]): Measure[] {
  const times = new Map<number, number>();
  for (const size of [10_000, 25_000, 50_000]) {
    const [a, b] = [strung(pairs, 0, size), strung(pairs, 1, size)];
    times.set(size, median(Array.from({ length: LONG_ROUNDS }, () => timed(a, b))));
  }
  const at = (size: number) => times.get(size) ?? Number.NaN;
  return [
    limit('full comparison, 10,000 words each', at(10_000), 200),
    limit('full comparison, 50,000 words each', at(50_000), 2000),
    { measure: 'growth of its time from 25,000 to 50,000 words', unit: 'times', ours: rounded(at(50_000) / at(25_000)), limit: 2.6 },
  ];
}

function strung(pairs: readonly (readonly [Side, Side])[], which: 0 | 1, size: number): Side {
  const parts: string[] = [];
  for (let count = 0, k = 0; count < size; k++) {
    // Told apart from the round before, so that a text of a hundred thousand words is not one report repeated.
    const round = Math.floor(k / pairs.length);
    const text = (pairs[k % pairs.length] as readonly [Side, Side])[which].text.replace(/\b([a-z]{7,})\b/g, round ? `$1${round}` : '$1');
    count += words(text).length;
    parts.push(text);
  }
  return sideOfText(parts.join('\n\n'));
}

/** Texts made to be slow, 50,000 words of each: all must end. */
function hard(): Measure[] {
  const shuffled = Array.from({ length: 50_000 }, (_, i) => `word${(i * 7919) % 49_999}`);
  const figures = Array.from({ length: 50_000 }, (_, i) => (i % 2 ? 'people' : String((i * 7919) % 997))).join(' ');
  const texts: readonly (readonly [string, string, string])[] = [
    ['one repeated word', 'alarm '.repeat(50_000), `${'alarm '.repeat(50_000)}end`],
    ['shuffled words', shuffled.join(' '), [...shuffled].reverse().join(' ')],
    ['no spaces', 'x'.repeat(300_000), `${'x'.repeat(300_000)}y`],
    ['no full stop', shuffled.join(' '), shuffled.map((word, i) => (i % 9 ? word : 'changed')).join(' ')],
    ['one sentence repeated', 'Alarm bells rang in Velden. '.repeat(10_000), 'Alarm bells rang in Arden. '.repeat(10_000)],
    ['numbers alone', figures, figures.replace(/7/g, '8')],
    ['quotation marks alone', '"a\' '.repeat(50_000), '“a” '.repeat(50_000)],
  ];
  return texts.map(([name, a, b]) => limit(`full comparison, ${name}`, timed(sideOfText(a), sideOfText(b)), 5000));
}

function timed(a: Side, b: Side): number {
  const start = performance.now();
  compareSides(a, b);
  return performance.now() - start;
}

function limit(measure: string, ours: number, most: number): Measure {
  return { measure, unit: 'ms', ours: rounded(ours), limit: most };
}

function rounded(x: number): number {
  return Number(x.toPrecision(3));
}

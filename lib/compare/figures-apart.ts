import { CLOSE_ANYBODY, CLOSE_GRADUAL, CLOSE_PAIRS, CLOSE_TOLLS, CONFLICT_CLOSE, LEAST_CONFLICT, LEAST_OPEN } from './fact-weights';
import { isAnybody } from './figures-senses';
import type { FigureUse } from './figures-uses';
import { isSize, OPEN } from './figures-values';
import { stem } from './stem';

// What tells two figures that are not equal apart, though their nouns and surroundings are alike.

const GRADUAL = new Set(['length', 'speed', 'degree', 'weight', 'volume', 'power']);

const POINTS = stem('points');

/** Whether two numbers that may both be right are of too loose a kind, for what little ties them, to be set beside each other. */
export function isLoose(a: FigureUse, b: FigureUse, closeness: number): boolean {
  const [x, y] = [a.mention, b.mention];
  const [less, more] = x.value <= y.value ? [x, y] : [y, x];
  // "Up to 425 million" of everything, 175 million of one thing.
  if (more.low === null && less.value < LEAST_OPEN * more.value) return true;
  if (a.noun === POINTS) return closeness < CLOSE_PAIRS;
  if ((isSize(x) || isSize(y)) && placesDiffer(a, b)) return true;
  return a.noun !== null && b.noun !== null && !a.happening && isAnybody(a.noun) && isAnybody(b.noun) && closeness < CLOSE_ANYBODY;
}

/**
 * Whether numbers that cannot both be right are too far apart, or of too loose a kind, for what little ties them: of 46 figures said to conflict in
 * 1,111 pairs read, most wrong ones were a part beside the whole, the value of a market at two moments, or things of one name in unlike sentences.
 */
export function isToldApart(a: FigureUse, b: FigureUse, closeness: number, distant: boolean): boolean {
  const ratio = nearestRatio(a, b);
  const { kind, unit } = a.mention;
  if (kind === 'fraction' || b.mention.kind === 'fraction' || isNarrower(a, b) || isNarrower(b, a)) return true;
  if (a.momentary || b.momentary) return true;
  if (unit === 'percent') return (!hasOneComplement(a, b) && ratio < LEAST_CONFLICT.share) || a.polled || b.polled;
  // How far, how fast and how deep hangs on where and when.
  if (a.mention.kind === 'measure' && GRADUAL.has(unit ?? ''))
    return closeness < CLOSE_GRADUAL || a.around.size === 0 || b.around.size === 0;
  if (!isOneCount(a, b)) return ratio < LEAST_CONFLICT.amount;
  // Points of an index are true of one moment.
  if (a.noun === POINTS) return true;
  // "50 workers and residents", "25 staff".
  if (a.joined !== b.joined && !(a.happening !== null && a.happening === b.happening)) return true;
  if (a.happening !== null && a.happening === b.happening && closeness < CLOSE_TOLLS) return true;
  // Of other dates, a number may well be twice the other: it is shown with its date, and not as differing.
  if (distant) return false;
  if (closeness >= CONFLICT_CLOSE) return ratio < LEAST_CONFLICT.close;
  return ratio < (a.happening !== null && a.happening === b.happening ? LEAST_CONFLICT.happening : LEAST_CONFLICT.count);
}

/**
 * Whether one phrase narrows what it counts by a word that the other report does not use near its figure ("15 blue states", "50 states"): a part
 * is no other number of the whole.
 */
export function isNarrower(a: FigureUse, b: FigureUse): boolean {
  for (const word of a.modifiers) {
    if (!a.names.has(word) && !QUANTIFYING.has(word) && !b.modifiers.has(word) && !b.bag.weights.has(word)) return true;
  }
  return false;
}

// Words of a counted phrase that narrow nothing.
const QUANTIFYING = new Set('total confirm report more additional other of the at separate different local'.split(' '));

/** Whether both sentences name places or parties, and none in common ("777 deaths" of Arden, "799" of Velden). */
export function placesDiffer(a: FigureUse, b: FigureUse): boolean {
  return a.around.size > 0 && b.around.size > 0 && !sharesName(a, b);
}

/** Whether both sentences name one place or party. */
export function sharesName(a: FigureUse, b: FigureUse): boolean {
  for (const name of a.around) if (b.around.has(name)) return true;
  return false;
}

/** Whether one of two figures counts heads or things, and is no amount or measure. */
export function isOneCount(a: FigureUse, b: FigureUse): boolean {
  return a.mention.kind === 'count' || b.mention.kind === 'count';
}

/** Whether the same word follows two shares ("25 percent contained"). */
export function hasOneComplement(a: FigureUse, b: FigureUse): boolean {
  return a.complement !== null && a.complement === b.complement;
}

/** The smaller over the larger of the two nearest values that the wordings allow: 1 where they meet. */
export function nearestRatio(a: FigureUse, b: FigureUse): number {
  const [x, y] = a.mention.value <= b.mention.value ? [a.mention, b.mention] : [b.mention, a.mention];
  const [near, far] = [x.high ?? Math.min(y.value, x.value * OPEN), y.low ?? Math.max(x.value, y.value / OPEN)];
  return near >= far || far === 0 ? 1 : near / far;
}

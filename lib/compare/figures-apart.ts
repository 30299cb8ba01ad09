import {
  CLOSE_ANYBODY,
  CLOSE_COUNTS,
  CLOSE_GRADUAL,
  CLOSE_NOUNS,
  CLOSE_PAIRS,
  CLOSE_TOLLS,
  CONFLICT_CLOSE,
  HAPPENING_LEAD,
  LEAST_CONFLICT,
  LEAST_OPEN,
  VALUES,
} from './fact-weights';
import { isAnybody } from './figures-senses';
import type { FigureUse } from './figures-uses';
import { isSize } from './figures-values';
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
  // "Scores of qualified nominees" withdrew, "129 nominees" wait.
  if (!befellOne(a, b) && closeness < CLOSE_NOUNS && isOneCount(a, b) && (isNarrower(a, b) || isNarrower(b, a))) return true;
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
  const befell = befellOne(a, b);
  // Numbers of other dates are shown with them, and not as differing.
  if (!distant && isSaidOtherwise(a, b)) return true;
  // Whoever tells of the dead names another place or office; elsewhere another name is another thing.
  if (!distant && !befell && namesContrast(a, b)) return true;
  if (!distant && isOneCount(a, b) && !befell && closeness < CLOSE_COUNTS && areDisjoint(a.nameBefore, b.nameBefore)) return true;
  if (unit === 'percent') return (!hasOneComplement(a, b) && ratio < LEAST_CONFLICT.share) || a.polled || b.polled;
  // How far, how fast and how deep hangs on where and when.
  if (a.mention.kind === 'measure' && GRADUAL.has(unit ?? ''))
    return closeness < CLOSE_GRADUAL || a.around.size === 0 || b.around.size === 0;
  if (!isOneCount(a, b)) return ratio < LEAST_CONFLICT.amount;
  // Points of an index are true of one moment.
  if (a.noun === POINTS) return true;
  // "50 workers and residents", "25 staff".
  if (a.joined !== b.joined && !befell) return true;
  if (befell && closeness < CLOSE_TOLLS) return true;
  if (!distant && befell && closeness < CONFLICT_CLOSE && isOfOther(a, b)) return true;
  // Of other dates, a number may well be twice the other: it is shown with its date, and not as differing.
  if (distant) return false;
  if (befell) return ratio < (a.day !== null && b.day !== null ? LEAST_CONFLICT.dated : LEAST_CONFLICT.happening);
  return ratio < (closeness >= CONFLICT_CLOSE ? LEAST_CONFLICT.close : LEAST_CONFLICT.count);
}

/** Whether two numbers count those whom one thing befell. */
function befellOne(a: FigureUse, b: FigureUse): boolean {
  return isOneCount(a, b) && a.happening !== null && a.happening === b.happening;
}

/**
 * Whether the words beside two figures tell that they are not of one thing, at one stage of it, in one place: however alike what stands around. Each was the cause of a
 * wrong "differ" on pairs read for the first time.
 */
export function isSaidOtherwise(a: FigureUse, b: FigureUse): boolean {
  if (a.role !== b.role || a.role === 'window' || a.inRow || b.inRow || turnsDiffer(a, b)) return true;
  if (a.several !== b.several || a.named !== b.named || a.foretold !== b.foretold || a.remaining !== b.remaining) return true;
  return befellOne(a, b) && placesContrast(a, b);
}

/** Whether one of two counts stands far down and names no place or party that the other does: reports tell there of other attacks too. */
export function isOfOther(a: FigureUse, b: FigureUse): boolean {
  return Math.max(a.sentence, b.sentence) >= HAPPENING_LEAD && !sharesName(a, b);
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

/**
 * Whether two figures are said of different ones: each sentence names somebody or some place that the other leaves out, though its text knows it, and
 * the name last given before each figure is another.
 */
function namesContrast(a: FigureUse, b: FigureUse): boolean {
  if (!areDisjoint(a.nameBefore, b.nameBefore)) return false;
  if (isKnown(a.nameBefore, b) && isKnown(b.nameBefore, a)) return true;
  const only = (x: FigureUse, y: FigureUse) => [...x.around].filter((name) => !y.around.has(name) && x.known.has(name));
  return isKnown(only(a, b), b) && isKnown(only(b, a), a);
}

/** Whether a word beside the one has its counterpart beside the other ("before tax", "after tax"). */
function turnsDiffer({ turns: x }: FigureUse, { turns: y }: FigureUse): boolean {
  const other = (turn: string) => turn.slice(0, -1) + (turn.endsWith('0') ? 1 : 0);
  return [...x].some((turn) => y.has(other(turn)) && !y.has(turn) && !x.has(other(turn)));
}

/** Whether the words after two figures tell of two places; or of one that the other text does not know. */
function placesContrast(a: FigureUse, b: FigureUse): boolean {
  const [x, y] = [a.placeAfter, b.placeAfter];
  if (x.size > 0 && y.size > 0) return areDisjoint(x, y);
  return (x.size > 0 && !isKnown(x, b)) || (y.size > 0 && !isKnown(y, a));
}

function isKnown(names: Iterable<string>, { known }: FigureUse): boolean {
  for (const name of names) if (known.has(name)) return true;
  return false;
}

/** Whether two sets have nothing in common. */
export function areDisjoint(x: ReadonlySet<string>, y: ReadonlySet<string>): boolean {
  for (const name of x) if (y.has(name)) return false;
  return true;
}

/** Whether both sentences name places or parties, and none in common ("777 deaths" of Arden, "799" of Velden). */
export function placesDiffer(a: FigureUse, b: FigureUse): boolean {
  return a.around.size > 0 && b.around.size > 0 && !sharesName(a, b);
}

/** Whether both sentences name one place or party; a large country is named in any. */
export function sharesName(a: FigureUse, b: FigureUse): boolean {
  for (const name of a.around) if (b.around.has(name) && name !== 'us' && name !== 'uk') return true;
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
  const [near, far] = [x.high ?? Math.min(y.value, x.value * VALUES.open), y.low ?? Math.max(x.value, y.value / VALUES.open)];
  return near >= far || far === 0 ? 1 : near / far;
}

import type { FigureMention } from '../text';
import { VALUES } from './fact-weights';

/** How two quantities stand to each other, as far as their wording goes. */
export type ValueRelation = 'equal' | 'compatible' | 'apart';

/** Days in a year: ages are compared with spans of time in days. */
const YEAR = 365.25;

/** Whether two figures measure the same sort of thing, so that their numbers may be held against each other at all. */
export function sameMeasure(x: FigureMention, y: FigureMention): boolean {
  return dimension(x) === dimension(y);
}

function dimension(f: FigureMention): string {
  if (f.kind === 'score') return 'score';
  if (f.kind === 'fraction') return 'percent';
  if (f.unit === 'decade of life') return 'decade of life';
  return f.unit ?? f.kind;
}

/** Under what figures are sorted so that those meet that `relateValues` may relate: ages go with spans of time. */
export function measureOf(f: FigureMention): string {
  return f.unit === 'age' ? 'time' : dimension(f);
}

/** How two figures stand to each other, an age and a span of time too ("a 19-year-old war", "19 years of war"); null where they measure different things. */
export function relateValues(x: FigureMention, y: FigureMention): ValueRelation | null {
  const [a, b] = x.unit === 'age' && y.unit === 'time' ? [asDays(x), y] : y.unit === 'age' && x.unit === 'time' ? [x, asDays(y)] : [x, y];
  return sameMeasure(a, b) ? compareValues(a, b) : null;
}

/** Compares two figures of the same measure. */
export function compareValues(x: FigureMention, y: FigureMention): ValueRelation {
  if (x.kind === 'score') return x.value === y.value && x.unit === y.unit ? 'equal' : 'apart';
  if (isEqual(x, y)) return 'equal';
  if (roundsTo(x, y) || roundsTo(y, x)) return 'compatible';
  if ((x.approximate || y.approximate) && !isSize(x) && !isSize(y) && same(x.value, y.value, VALUES.hedgedNear)) return 'compatible';
  if (isLength(x) && same(x.value, y.value, VALUES.convertedNear) && same(x.upTo, y.upTo, VALUES.convertedNear)) return 'compatible';
  const low = Math.max(x.low ?? x.value / VALUES.open, y.low ?? y.value / VALUES.open);
  const high = Math.min(highest(x), highest(y));
  return low <= high ? 'compatible' : 'apart';
}

/** The highest value that a wording allows: "hundreds" may have become fifteen hundred since. */
function highest(f: FigureMention): number {
  return f.high === null ? f.upTo * VALUES.open : isSize(f) ? f.upTo * VALUES.sizeExcess : f.high;
}

/** "Dozens", "thousands": a size only. */
export function isSize(f: FigureMention): boolean {
  return f.approximate && f.upTo > f.value * 2;
}

/** Measures that reports turn into the units of their readers, and round on the way. */
function isLength(f: FigureMention): boolean {
  return f.kind === 'measure' && f.unit !== 'time';
}

function isEqual(x: FigureMention, y: FigureMention): boolean {
  const vague = (f: FigureMention) => f.upTo !== f.value;
  if (vague(x) || vague(y)) return same(x.value, y.value, 0) && same(x.upTo, y.upTo, 0);
  const more = Math.max(Math.abs(x.value), Math.abs(y.value));
  if (more === 0) return true;
  const hedged = x.approximate || y.approximate || isOpen(x) || isOpen(y);
  if (same(x.value, y.value, 0)) return true;
  if (isLength(x) && same(x.value, y.value, VALUES.converted)) return true;
  if (same(x.value, y.value, VALUES.rounding) && Math.max(x.digits, y.digits) >= 3) return true;
  if (hasPlaces(x) && x.digits > 1 && y.digits > 1 && (roundsTo(x, y) || roundsTo(y, x)) && same(x.value, y.value, VALUES.shareRounding))
    return true;
  return (
    hedged &&
    (x.low !== null || y.low !== null) &&
    same(x.value, y.value, VALUES.hedged) &&
    x.digits !== y.digits &&
    Math.min(x.digits, y.digits) <= VALUES.mostHedged
  );
}

/** Whether a large round number may stand for the other ("80,000" for 84,000), or a share rounded to fewer places ("2%" for 1.7). */
function roundsTo(round: FigureMention, other: FigureMention): boolean {
  if (round.value !== round.upTo || other.digits <= round.digits) return false;
  if (hasPlaces(round)) return Math.abs(round.value - other.value) <= (unitOf(round) / 2) * 1.01;
  if (round.value < VALUES.leastRound) return false;
  const unit = 10 ** (Math.floor(Math.log10(round.value)) + 1 - round.digits);
  return Math.abs(round.value - other.value) < unit * 0.45 && same(round.value, other.value, VALUES.roundShare);
}

/** Shares are rounded by decimal places, not by significant digits. */
function hasPlaces(f: FigureMention): boolean {
  return f.kind === 'percent';
}

function unitOf(f: FigureMention): number {
  return 10 ** -(String(f.value).split('.')[1]?.length ?? 0);
}

function isOpen(f: FigureMention): boolean {
  return f.low !== f.value || f.high !== f.upTo;
}

function same(x: number, y: number, share: number): boolean {
  return Math.abs(x - y) <= Math.max(Math.abs(x), Math.abs(y)) * Math.max(share, 1e-9);
}

/** An age as a span of time in days, for "a 19-year-old war". */
function asDays(f: FigureMention): FigureMention {
  const scale = (n: number | null) => (n === null ? null : n * YEAR);
  return { ...f, kind: 'measure', unit: 'time', value: f.value * YEAR, upTo: f.upTo * YEAR, low: scale(f.low), high: scale(f.high) };
}

import {
  AGREE_BASE,
  CLOSE_AGES,
  CLOSE_AMOUNTS,
  CLOSE_COMPATIBLE,
  CLOSE_FRACTIONS,
  CLOSE_NOUNS,
  CLOSE_PAIRS,
  CLOSE_SHARES,
  CLOSE_TURNED,
  CLOSE_UNTOLD,
  CLOSE_VAGUE,
  CLOSENESS_WEIGHT,
  DIFFERING,
  DISTINCT,
  HAPPENING_AGREES,
  HAPPENING_DIFFERS,
  LEAST_RATIO,
  LEAST_SHARE_RATIO,
  LEAST_TOLL_RATIO,
  NOUN_BASE,
  NOUN_DIFFERS,
  NOUN_SAME,
  NOUN_UNSAID,
  RATIO_WEIGHT,
  SAME_COMPLEMENT,
  UNIT_BASE,
  UNSAID_BASE,
} from './fact-weights';
import { isOneOwner } from './figures-owner';
import { isAnybody, samePeople, sameSort } from './figures-senses';
import type { FigureUse } from './figures-uses';
import { OPEN, type ValueRelation } from './figures-values';

/** Fit of a word for anybody with another that says more of whom it means ("business people", "Russians"). */
const NARROWED = 0.5;

/** What speaks for and against two figures being of one thing. */
interface Fit {
  readonly fit: number;
  readonly agrees: boolean;
  readonly closeness: number;
  readonly distant: boolean;
}

/** How far the counted nouns tell that two figures are of one thing: 1 the same noun, 0 different ones. */
function nounFit(a: FigureUse, b: FigureUse): number {
  if (a.mention.kind !== 'count' && b.mention.kind !== 'count') return 0.5;
  if (a.noun === null || b.noun === null) return a.noun === b.noun ? 0.3 : 0.4;
  if (a.noun === b.noun) return 1;
  if (a.person && b.person) {
    const same = samePeople(a.noun, b.noun);
    // "Business people" are not anybody.
    return same < 0.9 && (narrowed(a) || narrowed(b)) ? NARROWED : same;
  }
  return sameSort(a.noun, b.noun) ? 0.9 : 0;
}

/** "Business people": a word for anybody that another word narrows. */
function narrowed(use: FigureUse): boolean {
  return use.noun !== null && isAnybody(use.noun) && use.modifiers.size > 0;
}

/** Whether the counted phrases name different parties ("Arden soldiers", "Velden soldiers"). */
function namesDiffer(a: FigureUse, b: FigureUse): boolean {
  if (a.names.size === 0 || b.names.size === 0) return false;
  for (const name of a.names) if (b.names.has(name)) return false;
  return true;
}

/** Whether both sentences name places or parties, and none in common ("777 deaths" of Arden, "799" of Velden). */
function placesDiffer(a: FigureUse, b: FigureUse): boolean {
  return a.around.size > 0 && b.around.size > 0 && !sharesName(a, b);
}

function sharesName(a: FigureUse, b: FigureUse): boolean {
  for (const name of a.around) if (b.around.has(name)) return true;
  return false;
}

function ownersDiffer(a: FigureUse, b: FigureUse): boolean {
  return a.owner !== null && b.owner !== null && !isOneOwner(a.owner, b.owner);
}

function isOneAge(a: FigureUse, b: FigureUse): boolean {
  return a.owner !== null && b.owner !== null && isOneOwner(a.owner, b.owner);
}

/** Whether two figures may be of one thing at all, so that an equal elsewhere forbids calling them different. */
export function sameThing(a: FigureUse, b: FigureUse): boolean {
  return nounFit(a, b) > 0 && !ownersDiffer(a, b) && !(a.happening && b.happening && a.happening !== b.happening);
}

/** Whether two reports' only counts of whom one thing befell are of the same people: of one sort, of no two parties, of like size. */
export function isOneToll(a: FigureUse, b: FigureUse): boolean {
  const sort = a.noun === null || b.noun === null || samePeople(a.noun, b.noun) >= 0.6;
  return a.happening === b.happening && sort && !namesDiffer(a, b) && !placesDiffer(a, b) && nearestRatio(a, b) >= LEAST_TOLL_RATIO;
}

/** How sure two figures of the same measure are of one thing, about 0 to 1; `closeness` is how alike their surroundings are; `distant`: the reports are of different dates. */
export function thingScore(a: FigureUse, b: FigureUse, values: ValueRelation, closeness: number, distant = false): number {
  const fit = nounFit(a, b);
  const agrees = a.happening !== null && a.happening === b.happening;
  const differs = a.happening !== null && b.happening !== null && a.happening !== b.happening;
  if (ownersDiffer(a, b)) return 0;
  if (values === 'equal') {
    if (isTrivial(a, b, fit, closeness) || (distant && closeness < CLOSE_AGES && a.mention.value < 10)) return 0;
    if (a.mention.unit === 'age') return AGREE_BASE + NOUN_SAME + CLOSENESS_WEIGHT * closeness + (isOneAge(a, b) ? HAPPENING_AGREES : 0);
    const digits = Math.min(4, Math.max(a.mention.digits, b.mention.digits));
    return (
      AGREE_BASE +
      CLOSENESS_WEIGHT * closeness +
      (fit < 0.3 ? NOUN_DIFFERS : fit < 0.6 ? NOUN_UNSAID : NOUN_SAME * fit) +
      (DISTINCT[digits] as number) +
      (agrees ? HAPPENING_AGREES : differs ? HAPPENING_DIFFERS : 0) +
      (namesDiffer(a, b) || (a.addition !== b.addition && fit < 1 && closeness < CLOSE_AGES) ? HAPPENING_DIFFERS : 0)
    );
  }
  if (distant && (a.happening !== b.happening || (a.mention.kind === 'count' && fit < 0.9))) return 0;
  return differingScore(a, b, values, { fit, agrees, closeness, distant });
}

/** Equal figures that tell nothing: one or two of anything, a small number of differently named things, a loose "half". */
function isTrivial(a: FigureUse, b: FigureUse, fit: number, closeness: number): boolean {
  const { kind, value } = a.mention;
  const [loose, counted] = [a.mention.kind === 'fraction' || b.mention.kind === 'fraction', kind === 'count' && b.mention.kind === 'count'];
  if (loose && closeness < CLOSE_FRACTIONS) return true;
  // Shares that only round to each other ("9.4%", "9.36%") meet by chance in every report on markets.
  if (kind === 'percent' && value !== b.mention.value && closeness < CLOSE_SHARES) return true;
  if (!counted) return false;
  if (value === 1) return !(a.happening && b.happening);
  if (value === 2) return fit < 0.6 || (!(a.happening || b.happening) && closeness < CLOSE_PAIRS);
  return value < 10 && fit < 0.3;
}

/**
 * Whether two figures that are not equal may be of one thing at all, by what is known without reading around them: most
 * pairs are told apart by this.
 */
export function mayDiffer(a: FigureUse, b: FigureUse, values: ValueRelation): boolean {
  const [x, y] = [a.mention, b.mention];
  if (x.kind === 'ordinal' || x.value === 1 || a.addition || b.addition) return false;
  if ((x.standsIn || y.standsIn) && values === 'apart') return false;
  const agrees = a.happening !== null && a.happening === b.happening;
  if (!agrees && a.happening !== null && b.happening !== null) return false;
  if (nearestRatio(a, b) < (x.unit === 'percent' ? LEAST_SHARE_RATIO : LEAST_RATIO) || namesDiffer(a, b)) return false;
  const counts = x.kind === 'count' || y.kind === 'count';
  return !counts || agrees || (a.noun !== null && b.noun !== null && nounFit(a, b) >= 0.6);
}

/** The same for figures that are not equal: far stricter, for calling them different is the costlier mistake. */
function differingScore(a: FigureUse, b: FigureUse, values: ValueRelation, { fit, agrees, closeness, distant }: Fit): number {
  if (!mayDiffer(a, b, values) || (!distant && values === 'apart' && placesDiffer(a, b))) return 0;
  // "Went without punishment", "escaped punishment": nearly the same words outweigh one that turns their sense.
  if (a.negated !== b.negated && (values === 'apart' || closeness < CLOSE_TURNED)) return 0;
  const ratio = nearestRatio(a, b);
  if (isOneAge(a, b)) return DIFFERING + closeness;
  if (values === 'apart' && !distant && a.earlier !== b.earlier) return 0;
  const told = agrees || sharesName(a, b);
  if (values === 'apart' && !distant && !told && closeness < CLOSE_UNTOLD) return 0;
  if (closeness < leastCloseness(a, b, values, distant)) return 0;
  // "Hundreds of people" who did something, "80 people" who were arrested: not the same people.
  if (values === 'apart' && (a.happening === null) !== (b.happening === null) && a.person && b.person) return 0;
  // What befell people tells nothing about a share or an amount near by.
  const counts = a.mention.kind === 'count' || b.mention.kind === 'count';
  let base = 0;
  const complement = a.complement !== null && a.complement === b.complement ? SAME_COMPLEMENT : 0;
  if (!counts) return UNIT_BASE + complement + closeness + RATIO_WEIGHT * ratio;
  if (a.noun !== null && b.noun !== null)
    base =
      fit < 0.6 ||
      (fit < 1 && !distant && closeness < (values === 'compatible' && fit >= 0.9 ? CLOSE_COMPATIBLE : fit < 0.9 ? CLOSE_NOUNS : 0))
        ? 0
        : NOUN_BASE * fit;
  else if (agrees) base = UNSAID_BASE;
  return base === 0 ? 0 : base + (agrees ? HAPPENING_AGREES : 0) + closeness + RATIO_WEIGHT * ratio;
}

/** How alike the surroundings must be at least: the more a kind of figure has in every text, the more. */
function leastCloseness(a: FigureUse, b: FigureUse, values: ValueRelation, distant: boolean): number {
  const { kind, unit } = a.mention;
  if (unit === 'age' || unit === 'time') return CLOSE_AGES;
  if (unit === 'percent') return a.complement !== null && a.complement === b.complement ? CLOSE_NOUNS : CLOSE_SHARES;
  if (kind === 'measure' || kind === 'money') return distant ? CLOSE_AGES : values === 'apart' ? CLOSE_AMOUNTS : 0;
  return (isVague(a) || isVague(b)) && values === 'apart' && !distant ? CLOSE_VAGUE : 0;
}

/** "Dozens", "thousands". */
function isVague(use: FigureUse): boolean {
  return use.mention.approximate && use.mention.upTo > use.mention.value * 2;
}

/** The smaller over the larger of the two nearest values that the wordings allow: 1 where they meet. */
function nearestRatio(a: FigureUse, b: FigureUse): number {
  const [x, y] = a.mention.value <= b.mention.value ? [a.mention, b.mention] : [b.mention, a.mention];
  const [near, far] = [x.high ?? Math.min(y.value, x.value * OPEN), y.low ?? Math.max(x.value, y.value / OPEN)];
  return near >= far || far === 0 ? 1 : near / far;
}

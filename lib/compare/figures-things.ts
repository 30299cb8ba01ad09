import {
  AGREE_BASE,
  CLOSE_AGES,
  CLOSE_AMOUNTS,
  CLOSE_COMPATIBLE,
  CLOSE_COMPATIBLE_AMOUNTS,
  CLOSE_COMPATIBLE_MONEY,
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
  NARROWED,
  NOUN_BASE,
  NOUN_DIFFERS,
  NOUN_SAME,
  NOUN_UNSAID,
  RATIO_WEIGHT,
  SAME_COMPLEMENT,
  UNIT_BASE,
  UNSAID_BASE,
} from './fact-weights';
import { hasOneComplement, isLoose, isNarrower, isOneCount, isToldApart, nearestRatio, placesDiffer, sharesName } from './figures-apart';
import { isOneOwner } from './figures-owner';
import { isAnybody, samePeople, sameSort } from './figures-senses';
import type { FigureUse } from './figures-uses';
import { isSize, type ValueRelation } from './figures-values';

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
  return (
    a.happening === b.happening &&
    sort &&
    !namesDiffer(a, b) &&
    !placesDiffer(a, b) &&
    !isNarrower(a, b) &&
    !isNarrower(b, a) &&
    nearestRatio(a, b) >= LEAST_TOLL_RATIO
  );
}

/** How sure two figures of the same measure are of one thing, about 0 to 1; `closeness` is how alike their surroundings are; `distant`: the reports are of different dates. */
export function thingScore(a: FigureUse, b: FigureUse, values: ValueRelation, closeness: number, distant = false): number {
  const fit = nounFit(a, b);
  const agrees = a.happening !== null && a.happening === b.happening;
  const differs = a.happening !== null && b.happening !== null && a.happening !== b.happening;
  if (ownersDiffer(a, b)) return 0;
  if (values === 'equal') {
    // "Rose 2.5 percent", "fell 2.5 percent"
    if ((a.role === 'rise' && b.role === 'fall') || (a.role === 'fall' && b.role === 'rise')) return 0;
    if (isTrivial(a, b, fit, closeness) || (distant && closeness < CLOSE_AGES && a.mention.value < 10)) return 0;
    if (a.mention.unit === 'age' && b.mention.unit === 'age')
      return AGREE_BASE + NOUN_SAME + CLOSENESS_WEIGHT * closeness + (isOneAge(a, b) ? HAPPENING_AGREES : 0);
    const digits = Math.min(4, Math.max(a.mention.digits, b.mention.digits));
    const alikeNouns = fit < 0.3 ? NOUN_DIFFERS : fit < 0.6 ? NOUN_UNSAID : NOUN_SAME * fit;
    const part = namesDiffer(a, b) || (a.addition !== b.addition && fit < 1 && closeness < CLOSE_AGES) ? HAPPENING_DIFFERS : 0;
    // 5,183 of anything in both is one thing, by whatever noun.
    const told = digits === 4 && a.mention.value === b.mention.value ? Math.max(0, alikeNouns + part) : alikeNouns + part;
    return (
      AGREE_BASE +
      CLOSENESS_WEIGHT * closeness +
      told +
      (DISTINCT[digits] as number) +
      (agrees ? HAPPENING_AGREES : differs ? HAPPENING_DIFFERS : 0)
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
  if ((kind === 'percent' || b.mention.kind === 'percent') && value !== b.mention.value && closeness < CLOSE_SHARES) return true;
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
  if (a.bareAge || b.bareAge) return false;
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
  if ((a.happening === null) !== (b.happening === null) && a.person && b.person && (values === 'apart' || closeness < CLOSE_AGES)) return 0;
  if (values === 'apart' ? isToldApart(a, b, closeness, distant) : isLoose(a, b, closeness)) return 0;
  const least = isOneCount(a, b) ? countBase(a, b, values, { fit, agrees, closeness, distant }) : UNIT_BASE;
  if (least === 0) return 0;
  // What befell people tells nothing about a share or an amount near by.
  const shared = isOneCount(a, b) ? (agrees ? HAPPENING_AGREES : 0) : hasOneComplement(a, b) ? SAME_COMPLEMENT : 0;
  return least + shared + closeness + RATIO_WEIGHT * ratio;
}

/** What the nouns of two counts that are not equal tell for one thing; 0 where they tell against it. */
function countBase(a: FigureUse, b: FigureUse, values: ValueRelation, { fit, agrees, closeness, distant }: Fit): number {
  if (a.noun === null || b.noun === null) return agrees ? UNSAID_BASE : 0;
  const close = fit === 1 || distant ? 0 : fit < 0.9 ? CLOSE_NOUNS : values === 'compatible' ? CLOSE_COMPATIBLE : 0;
  return fit < 0.6 || closeness < close ? 0 : NOUN_BASE * fit;
}

/** How alike the surroundings must be at least: the more a kind of figure has in every text, the more. */
function leastCloseness(a: FigureUse, b: FigureUse, values: ValueRelation, distant: boolean): number {
  const { kind, unit } = a.mention;
  if (unit === 'age' || unit === 'time') return CLOSE_AGES;
  if (unit === 'percent') return a.complement !== null && a.complement === b.complement ? CLOSE_NOUNS : CLOSE_SHARES;
  if (kind === 'money' && (isSize(a.mention) || isSize(b.mention))) return CLOSE_VAGUE;
  if (kind === 'measure' || kind === 'money') {
    if (distant) return CLOSE_AGES;
    return values === 'apart' ? CLOSE_AMOUNTS : kind === 'money' ? CLOSE_COMPATIBLE_MONEY : CLOSE_COMPATIBLE_AMOUNTS;
  }
  return (isSize(a.mention) || isSize(b.mention)) && values === 'apart' && !distant ? CLOSE_VAGUE : 0;
}

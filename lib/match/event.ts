import { coverageOf } from './coverage';
import { daysApart, leadGap } from './days';
import { areUnlisted, isDated } from './model';
import { type Telling, unlistedAsCommon, type Weighing } from './prior-weighing';
import type { Profile } from './profile';
import { among, eachShared, includes, lengthsOf as lengthsIn, type Vector } from './vector';
import { BEST_COUNTED, COPY_TERMS, NEAR_DAYS, RARE_TELLING, UNLISTED_TELLING, UNLISTED_TELLING_UNDATED } from './weights';

/** Lengths of a profile's vectors under the prior, worked out once a report. */
export interface Lengths {
  readonly terms: number;
  readonly names: number;
  readonly lead: number;
  /** Of the terms, and of those of the lead, that are no words of names. */
  readonly matter: number;
  readonly leadMatter: number;
}

/** Measures a profile's vectors. */
export function lengthsOf(profile: Profile, weigh: Weighing): Lengths {
  const terms = lengthsIn(profile.terms, weigh.term, profile.named);
  const lead = lengthsIn(profile.lead, weigh.term, profile.named);
  return {
    terms: terms.all,
    names: lengthsIn(profile.names, weigh.name, profile.places).all,
    lead: lead.all,
    matter: terms.rest,
    leadMatter: lead.rest,
  };
}

/** What tells that two reports are on one event: each 0 where it says nothing. */
export const SIGNALS = [
  'terms',
  'termsRoot',
  'names',
  'namesRoot',
  'lead',
  'leadRoot',
  'rareNames',
  'rareTerms',
  'actorPairs',
  'actorPairsNear',
  'figures',
  'dates',
  'weekdays',
  'nearDays',
  'sameDay',
  'farDays',
  'actors',
  'matter',
  'leadMatter',
  'headlineLeast',
  'headlineMost',
  'headlineNamesLeast',
  'headlineNamesMost',
  'headlineMatterLeast',
  'headlineMatterMost',
  'headlineBody',
  'figuresApart',
  'shorterWords',
  'weekdaySame',
  'weekdayNext',
  'weekdayOther',
  'leadDaySame',
  'leadDayNext',
  'leadDayOther',
  'sharedGrams',
  'ownOutlet',
  'behind',
] as const;
export type Signals = Readonly<Record<(typeof SIGNALS)[number], number>>;

/** Compares two profiles. Symmetric but for rounding. */
export function signalsOf(a: Profile, b: Profile, inA: Lengths, inB: Lengths, counted: Weighing): Signals {
  const unlisted = areUnlisted(a, b);
  const weigh = unlisted ? unlistedAsCommon(counted, isDated(a, b) ? UNLISTED_TELLING : UNLISTED_TELLING_UNDATED) : counted;
  const isDoubtful = (key: number) => includes(a.doubtful, key) || includes(b.doubtful, key);
  const nameTelling: Telling = unlisted ? (key) => (isDoubtful(key) ? 0 : weigh.name(key)) : weigh.name;
  const terms = product(a.terms, b.terms, weigh.term, a.named, b.named);
  const names = product(a.names, b.names, nameTelling, a.places, b.places);
  const lead = product(a.lead, b.lead, weigh.term, a.named, b.named);
  const days = daysApart(a, b);
  const byTerms = terms.dot / (inA.terms * inB.terms || 1);
  const byNames = names.dot / (inA.names * inB.names || 1);
  const byLead = lead.dot / (inA.lead * inB.lead || 1);
  const byMatter = terms.rest / (inA.matter * inB.matter || 1);
  const byLeadMatter = lead.rest / (inA.leadMatter * inB.leadMatter || 1);
  const pairs = Math.log1p(sharedKeys(a.actorPairs, b.actorPairs));
  const weekday = a.firstWeekday === null || b.firstWeekday === null ? null : (a.firstWeekday - b.firstWeekday + 7) % 7;
  const gap = leadGap(a, b);
  return {
    terms: byTerms,
    termsRoot: Math.sqrt(byTerms),
    names: byNames,
    namesRoot: Math.sqrt(byNames),
    lead: byLead,
    leadRoot: Math.sqrt(byLead),
    rareNames: Math.log1p(names.rare),
    rareTerms: Math.log1p(terms.rare),
    actorPairs: pairs,
    actorPairsNear: days === null ? 0 : pairs * Math.exp(-days / NEAR_DAYS),
    figures: Math.log1p(sharedFigures(a.figures, b.figures)),
    dates: Math.log1p(sharedKeys(a.dates, b.dates)),
    weekdays: a.weekdays && b.weekdays ? (a.weekdays & b.weekdays ? 1 : -1) : 0,
    nearDays: days === null ? 0 : Math.exp(-days / NEAR_DAYS),
    sameDay: days !== null && days <= 1 ? 1 : 0,
    farDays: days === null ? 0 : Math.log1p(Math.max(0, days - 3)),
    actors: names.rest / (inA.names * inB.names || 1),
    matter: byMatter,
    leadMatter: byLeadMatter,
    ...coverageOf(a, b),
    shorterWords: Math.log1p(Math.min(a.words, b.words)),
    weekdaySame: weekday === 0 ? 1 : 0,
    weekdayNext: weekday === 1 || weekday === 6 ? 1 : 0,
    weekdayOther: weekday !== null && weekday > 1 && weekday < 6 ? 1 : 0,
    leadDaySame: gap === 0 ? 1 : 0,
    leadDayNext: gap === 1 ? 1 : 0,
    leadDayOther: gap !== null && gap > 1 ? 1 : 0,
    sharedGrams: 0,
    ownOutlet: 0,
    behind: 0,
  };
}

/**
 * Tells each how far it lies behind the best of the others: a report of another day of the same story looks like the event until
 * one of the event itself stands beside it. Copies of the text leave no room to compare and are passed over.
 */
export function besideOthers<T extends { readonly signals: Signals }>(all: readonly T[]): T[] {
  const ranked = all
    .map((one) => one.signals.terms)
    .filter((terms) => terms < COPY_TERMS)
    .sort((a, b) => b - a);
  const [first = 0, second = 0] = ranked;
  return all.map((one) => {
    const best = Math.min(one.signals.terms === first ? second : first, BEST_COUNTED);
    return { ...one, signals: { ...one.signals, behind: Math.min(0, one.signals.terms - best) } };
  });
}

/** Weighed product of two vectors, what is left of it without the keys that stand apart on either side, and how rare the shared keys are. */
function product(
  a: Vector,
  b: Vector,
  telling: Telling,
  apartInA: Int32Array,
  apartInB: Int32Array,
): { dot: number; rest: number; rare: number } {
  const apartA = among(apartInA);
  const apartB = among(apartInB);
  let dot = 0;
  let rest = 0;
  let rare = 0;
  eachShared(a, b, (key, x, y) => {
    const t = telling(key);
    const shared = x * y * t * t;
    dot += shared;
    if (!apartA(key) && !apartB(key)) rest += shared;
    if (t > RARE_TELLING) rare += t - RARE_TELLING;
  });
  return { dot, rest, rare };
}

/** Shared numbers, each as telling as its digits make it: 10 says little, 12,480 much. */
function sharedFigures(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) {
      sum += figureTelling(x);
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return sum;
}

/** Significant digits beyond the first: 0 for 10 or 3,000, 1 for 25, 3 for 1,263. */
function figureTelling(value: number): number {
  const digits = String(value).replace('.', '').replace(/0+$/, '').length;
  return value < 32 ? 0.3 : digits - 0.5;
}

function sharedKeys(a: Int32Array, b: Int32Array): number {
  let n = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) n++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return n;
}

/** A logistic model: a bias, and a weight for each signal that counts. */
export type Model = Readonly<Partial<Record<(typeof SIGNALS)[number], number>> & { bias: number }>;

/** Log-odds under a logistic model. */
export function logOdds(signals: Signals, model: Model): number {
  let sum = model.bias;
  for (const name of SIGNALS) sum += (model[name] ?? 0) * signals[name];
  return sum;
}

/** Probability that log-odds stand for, 0 to 1. */
export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

import { certaintyDiffers } from './certainty';
import { publishedOf } from './dates-uses';
import {
  CLOSE_TOLLS,
  FOREIGN_PAIRING,
  MEETING,
  OTHER_YEAR,
  PAIRING_SHARE,
  REPEATED,
  SCORE_LEAD,
  SCORE_PAIRING,
  TOLL,
  TOLL_LEAD,
} from './fact-weights';
import { alike, type Evidence } from './facts-evidence';
import { areDisjoint, isOfOther, isSaidOtherwise } from './figures-apart';
import { isNoneOf } from './figures-around';
import { figureFact, isDistant, leastScore, onlyFact } from './figures-facts';
import { isOfOtherTime } from './figures-period';
import { isOneToll, mayDiffer, sameThing, thingScore } from './figures-things';
import { onlyTolls } from './figures-tolls';
import { shownSpan } from './figures-twins';
import { type FigureUse, figureUses } from './figures-uses';
import { compareValues, measureOf, relateValues, sameMeasure, type ValueRelation } from './figures-values';
import { insideQuotation } from './inside-quotation';
import type { Fact } from './types';

interface Candidate {
  readonly a: FigureUse;
  readonly b: FigureUse;
  readonly values: ValueRelation;
  readonly closeness: number;
  readonly score: number;
}

/**
 * Figures of both reports held against each other: those that agree first, one mention with one; then, among the figures
 * that have no equal in the other text, those of clearly the same thing; then the ones that stand in one report alone.
 */
export function findFigureFacts(evidence: Evidence): Fact[] {
  const usesA = figureUses(evidence, 'a');
  const usesB = figureUses(evidence, 'b');
  const distant = isDistant(evidence.context);
  const isOld = ({ period, day, side }: FigureUse) => isOfOtherTime(period ?? day, publishedOf(evidence, side));
  const tolls = distant ? null : { a: onlyTolls(usesA, isOld), b: onlyTolls(usesB, isOld) };
  const candidates: Candidate[] = [];
  const hasEqual = new Set<FigureUse>();
  const measuredB = byMeasure(usesB);
  for (const a of usesA) {
    for (const b of measuredB.get(measureOf(a.mention)) ?? []) {
      const values = relateValues(a.mention, b.mention);
      if (values === null) continue;
      if (values !== 'equal' && !mayDiffer(a, b, values)) continue;
      // What another year's accident cost is no count of this one.
      if (values !== 'equal' && !distant && isOld(a) !== isOld(b)) continue;
      const closeness = Math.max(alike(a.bag, b.bag), PAIRING_SHARE * evidence.pairing(a.sentence, b.sentence));
      let score = thingScore(a, b, values, closeness, distant);
      // "Nine people" of this week and of another year.
      const loose = (a.happening ?? b.happening) !== null || a.mention.value !== b.mention.value;
      if (values === 'equal' && loose && closeness < OTHER_YEAR.closeness && isOld(a) !== isOld(b)) score -= OTHER_YEAR.less;
      const toll =
        tolls !== null &&
        values !== 'equal' &&
        tolls.a.has(a) &&
        tolls.b.has(b) &&
        isOneToll(a, b) &&
        (values !== 'apart' || !(isSaidOtherwise(a, b) || isOfOther(a, b))) &&
        (values !== 'apart' || closeness >= CLOSE_TOLLS || Math.max(a.sentence, b.sentence) < TOLL_LEAD);
      candidates.push({ a, b, values, closeness, score: toll ? Math.max(score, TOLL) : score });
      if (values === 'equal' && sameThing(a, b)) {
        hasEqual.add(a);
        hasEqual.add(b);
      }
    }
  }
  candidates.sort((x, y) => y.score - x.score || x.a.mention.start + x.b.mention.start - y.a.mention.start - y.b.mention.start);
  const best = new Map<FigureUse, number>();
  for (const c of candidates) for (const use of [c.a, c.b]) if (c.values === 'equal' && !best.has(use)) best.set(use, c.score);
  const isLeftOver = (c: Candidate) =>
    c.closeness < REPEATED.closeness && c.score < Math.max(best.get(c.a) ?? 0, best.get(c.b) ?? 0) - REPEATED.worse;
  const taken = new Set<FigureUse>();
  const facts: Fact[] = [];
  const take = (c: Candidate) => {
    taken.add(c.a);
    taken.add(c.b);
  };
  for (const c of candidates) {
    if (c.values !== 'equal' || taken.has(c.a) || taken.has(c.b) || c.score < MEETING || isLeftOver(c)) continue;
    take(c);
    // "5 bases might be hit", "5 bases were hit", "none of the 5 bases was hit": never an agreement.
    if (certaintyDiffers(evidence, placeOf(c.a), placeOf(c.b))) continue;
    if (isNoneOf(evidence.context.a, c.a.mention) !== isNoneOf(evidence.context.b, c.b.mention)) continue;
    const spans = { a: shownSpan(evidence, c.a, usesA), b: shownSpan(evidence, c.b, usesB) };
    facts.push({ ...figureFact(evidence, c.a, c.b, 'equal', c.score), ...spans });
  }
  for (const c of candidates) {
    if (
      c.values === 'equal' ||
      c.score < leastScore(c.values, distant) ||
      taken.has(c.a) ||
      taken.has(c.b) ||
      hasEqual.has(c.a) ||
      hasEqual.has(c.b)
    )
      continue;
    // What could be lost and what was are no two accounts of one number.
    if (c.values === 'apart' && certaintyDiffers(evidence, placeOf(c.a), placeOf(c.b))) continue;
    if (c.values === 'apart' && !distant && (isUntold(evidence, c) || standsBeside(c.a, c.b, usesB) || standsBeside(c.b, c.a, usesA)))
      continue;
    take(c);
    facts.push(figureFact(evidence, c.a, c.b, c.values, c.score));
  }
  return [...facts, ...alone(evidence, usesA, taken, usesB), ...alone(evidence, usesB, taken, usesA)];
}

/** Whether the number of one report stands in the other's sentence too, for whatever it counts there: "51 counties", "51 of the 67 counties". */
function standsBeside(use: FigureUse, other: FigureUse, others: readonly FigureUse[]): boolean {
  return others.some(({ sentence, mention }) => sentence === other.sentence && mention.value === use.mention.value && mention.value > 2);
}

/** Whether too little is known to call two figures different: of which of several days they are, of what was said in quotation marks, of when an age was one, of which vote or game a score is that does not stand in both leads; in other languages than English, whose words for what rose, remained or is foretold are not known, anything but counts of one day in like sentences. */
function isUntold(evidence: Evidence, { a, b }: Candidate): boolean {
  const { context, pairing } = evidence;
  if (isSpoken(evidence, a) && isSpoken(evidence, b)) return true;
  // Told of one day here and of two others there: of no one day, and none to show them with.
  if ((a.day === null || b.day === null) && a.days.size > 0 && b.days.size > 0 && areDisjoint(a.days, b.days)) return true;
  const [x, y] = [context.a.side.published?.slice(0, 10), context.b.side.published?.slice(0, 10)];
  if (
    context.a.language !== 'en' &&
    (x === undefined || x !== y || a.mention.kind !== 'count' || pairing(a.sentence, b.sentence) < FOREIGN_PAIRING)
  )
    return true;
  // A year older by the time of the other report.
  const dated = context.a.side.published !== null && context.b.side.published !== null;
  if (a.mention.unit === 'age' && !dated && Math.abs(a.mention.value - b.mention.value) <= 1) return true;
  if (a.mention.kind !== 'score') return false;
  return Math.max(a.sentence, b.sentence) >= SCORE_LEAD && pairing(a.sentence, b.sentence) < SCORE_PAIRING;
}

/** Whether a figure stands in quotation marks: two of them are mostly of two utterances. */
function isSpoken({ context }: Evidence, { side, mention }: FigureUse): boolean {
  return insideQuotation(context[side].text, mention.start);
}

/** Figures by what they measure: only those of one measure meet. */
function byMeasure(uses: readonly FigureUse[]): ReadonlyMap<string, readonly FigureUse[]> {
  const found = new Map<string, FigureUse[]>();
  for (const use of uses) {
    const measure = measureOf(use.mention);
    const known = found.get(measure);
    if (known) known.push(use);
    else found.set(measure, [use]);
  }
  return found;
}

function placeOf(use: FigureUse): { sentence: number; at: number } {
  return { sentence: use.sentence, at: use.mention.firstWord };
}

/** Figures that stand in one text alone: none of the same value and measure in the other. */
function alone(evidence: Evidence, uses: readonly FigureUse[], taken: ReadonlySet<FigureUse>, others: readonly FigureUse[]): Fact[] {
  if (evidence.context.relation === 'related') return [];
  return uses
    .filter(
      (use) =>
        !taken.has(use) && !others.some((o) => sameMeasure(use.mention, o.mention) && compareValues(use.mention, o.mention) !== 'apart'),
    )
    .map((use) => onlyFact(evidence, use));
}

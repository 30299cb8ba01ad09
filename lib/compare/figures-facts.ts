import type { CompareContext } from './context';
import { DIFFERING, DIFFERING_APART, DIFFERING_COMPATIBLE, FIGURE_WEIGHT } from './fact-weights';
import { type Evidence, sideOf } from './facts-evidence';
import type { FigureUse } from './figures-uses';
import type { ValueRelation } from './figures-values';
import type { Fact, FactRelation } from './types';
import { MIN_CONFIDENCE } from './weights';

/** The fact that two figures of one thing make. */
export function figureFact(evidence: Evidence, a: FigureUse, b: FigureUse, values: ValueRelation, score: number): Fact {
  const distant = isDistant(evidence.context);
  const otherDay = a.day !== null && b.day !== null && a.day !== b.day;
  const periods =
    otherDay || (a.period !== b.period && ((a.period !== null && b.period !== null) || isStretch(a.period) || isStretch(b.period)));
  let relation: FactRelation = values === 'equal' ? 'agree' : values === 'compatible' ? 'range' : 'conflict';
  let [periodA, periodB] = [a.period, b.period];
  if (relation === 'conflict' && mayCountOneMore(evidence, a, b)) relation = 'range';
  // Where both may be right no period is needed to say so, unless both have one.
  const both = a.period !== null && b.period !== null && a.period !== b.period;
  if (relation === 'conflict' ? distant || periods : relation === 'range' && (distant || both)) relation = 'periods';
  if (relation === 'periods' && otherDay) [periodA, periodB] = [periodA ?? a.day, periodB ?? b.day];
  if (distant || relation === 'periods') {
    periodA ??= evidence.context.a.side.published?.slice(0, 10) ?? null;
    periodB ??= evidence.context.b.side.published?.slice(0, 10) ?? null;
  }
  return {
    kind: 'figure',
    relation,
    a: span(a),
    b: span(b),
    what: whatOf(evidence, a) || whatOf(evidence, b),
    periodA,
    periodB,
    confidence: Math.min(1, values === 'equal' ? score : MIN_CONFIDENCE + score - leastScore(values, distant)),
    weight: FIGURE_WEIGHT[relation] ?? 0,
  };
}

/** Least score for figures that are not equal: to say that both may be right asks for less than to say that they differ. */
export function leastScore(values: ValueRelation, distant: boolean): number {
  if (distant) return DIFFERING_APART;
  return values === 'compatible' ? DIFFERING_COMPATIBLE : DIFFERING;
}

/** The fact that a figure stands in one report alone. */
export function onlyFact(evidence: Evidence, use: FigureUse): Fact {
  const relation = use.side === 'a' ? 'only-a' : 'only-b';
  const telling = use.happening !== null || use.mention.kind === 'money' || use.mention.value >= 1000;
  return {
    kind: 'figure',
    relation,
    a: use.side === 'a' ? span(use) : null,
    b: use.side === 'b' ? span(use) : null,
    what: whatOf(evidence, use),
    periodA: use.side === 'a' ? use.period : null,
    periodB: use.side === 'b' ? use.period : null,
    confidence: telling ? 0.7 : 0.4,
    weight: (FIGURE_WEIGHT[relation] ?? 0) / (1 + use.sentence / 8),
  };
}

function span(use: FigureUse): { start: number; end: number } {
  return { start: use.mention.start, end: use.mention.end };
}

/** "Four killed, including the gunman", "three killed": the one may count whom the other leaves out. */
function mayCountOneMore(evidence: Evidence, a: FigureUse, b: FigureUse): boolean {
  if (Math.abs(a.mention.value - b.mention.value) > 2) return false;
  return [a, b].some((use) => {
    const side = sideOf(evidence, use.side);
    const sentence = side.sentences[use.sentence];
    return sentence !== undefined && INCLUDING.test(side.text.slice(sentence.start, sentence.end));
  });
}

const INCLUDING =
  /\b(?:includ(?:ing|es|ed)|counting|plus|excluding|besides|along with) (?:[\p{L}-]+ ){0,2}(?:gunm[ae]n|shooter|attackers?|suspect|bombers?|assailants?|himself|herself|perpetrators?|driver|pilot)\b/iu;

/** Whether a period is a stretch of time rather than the day up to which was counted. */
function isStretch(period: string | null): boolean {
  return (
    period !== null &&
    /^(?:since|over|in|during|within|for|a|per|each|every|this|last|next) |^(?:so far|to date)$|ly$|^\d{4}$/i.test(period)
  );
}

const FAR_DAYS = 2;

/** Whether the two reports speak of other happenings or were published days apart: then their numbers are of different dates. */
export function isDistant({ a, b, relation }: CompareContext): boolean {
  if (relation === 'related') return true;
  const [x, y] = [a.side.published, b.side.published];
  return x !== null && y !== null && Math.abs(Date.parse(x.slice(0, 10)) - Date.parse(y.slice(0, 10))) > FAR_DAYS * 86_400_000;
}

/** What a figure counts, in the report's words: the counted phrase and what befell it ("Afghan soldiers dead"). */
function whatOf(evidence: Evidence, use: FigureUse): string {
  const { text, words } = sideOf(evidence, use.side);
  const [first, last] = [words[use.mention.nounFirst], words[use.mention.nounEnd - 1]];
  const phrase = first && last && use.mention.nounEnd > use.mention.nounFirst ? text.slice(first.start, last.end) : '';
  // Who was killed, and who died, is for the reports to say: no word of one is lent to the other.
  const happening = use.happening === 'killed' ? 'dead' : use.happening;
  if (!happening || phrase.toLowerCase().includes(happening)) return phrase;
  return phrase ? `${phrase} ${happening}` : happening;
}

import type { CompareContext } from './context';
import { DIFFERING, DIFFERING_APART, DIFFERING_COMPATIBLE, FIGURE_WEIGHT, SAME_SENTENCE, VALUES } from './fact-weights';
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
  if (relation === 'conflict' && (mayCountOneMore(evidence, a, b) || isLeast(a, b) || isLeast(b, a))) relation = 'range';
  if (relation === 'conflict' && isOfOtherDay(evidence, a, b)) relation = 'periods';
  // Where both may be right no period is needed to say so, unless both have one.
  const both = a.period !== null && b.period !== null && a.period !== b.period;
  if (relation === 'conflict' ? distant || periods : relation === 'range' && (distant || both)) relation = 'periods';
  if (relation === 'periods' && otherDay) [periodA, periodB] = [periodA ?? dateOf(a), periodB ?? dateOf(b)];
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

/** The day of a figure, where it is known of which week. */
function dateOf({ day }: FigureUse): string | null {
  return day !== null && /^\d/.test(day) ? day : null;
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

/** "At least seven", "15": no contradiction, however unlikely. */
function isLeast({ mention: less }: FigureUse, { mention: more }: FigureUse): boolean {
  return (
    less.low !== null &&
    less.value < VALUES.exact &&
    less.value === less.upTo &&
    less.low === less.value &&
    (less.high === null || less.high > less.upTo) &&
    (more.high ?? more.upTo) >= less.value &&
    more.value <= less.value * VALUES.mostExcess
  );
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

/** Whether two counts of whom something befell, which grow, are of different days: those that they are told of or on, else those of the reports. */
function isOfOtherDay({ context, pairing }: Evidence, a: FigureUse, b: FigureUse): boolean {
  if (a.happening === null || b.happening === null) return false;
  if (a.period !== null && a.period === b.period) return false;
  if (a.toldOn !== null && b.toldOn !== null) return a.toldOn !== b.toldOn;
  // A copy printed a day later tells of the day of its original.
  if (pairing(a.sentence, b.sentence) >= SAME_SENTENCE) return false;
  const [x, y] = [a, b].map((use) => context[use.side].side.published?.slice(0, 10));
  if (x === undefined || y === undefined || x === y) return false;
  // The other was written on the day on which this one was told.
  return !(a.day === null && a.toldOn === y) && !(b.day === null && b.toldOn === x);
}

/** Whether the two reports speak of other happenings or were published days apart: then their numbers are of different dates. */
export function isDistant({ a, b, relation }: CompareContext): boolean {
  if (relation === 'related') return true;
  const [x, y] = [a.side.published, b.side.published];
  return x !== null && y !== null && Math.abs(Date.parse(x.slice(0, 10)) - Date.parse(y.slice(0, 10))) > VALUES.farDays * 86_400_000;
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

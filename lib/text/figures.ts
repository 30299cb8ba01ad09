import { type DateMention, findDates } from './dates';
import { bounds } from './figures-bounds';
import { countedNoun } from './figures-noun';
import { nationAfter, nounBefore } from './figures-noun-apart';
import { type Quantity, readQuantity } from './figures-quantity';
import { CURRENCIES, MEASURES } from './figures-words';
import { usesDecimalComma } from './number-words';
import type { Span } from './span';
import { type Word, words } from './words';

/** What sort of thing a figure gives. */
export type FigureKind = 'count' | 'money' | 'percent' | 'fraction' | 'measure' | 'age' | 'score' | 'ordinal' | 'times';

/** A figure that a text gives. */
export interface FigureMention extends Span {
  readonly kind: FigureKind;
  /** The number as written, and the last of a range; equal where it is none. In base units for measures (days, metres, …). */
  readonly value: number;
  readonly upTo: number;
  /** Lowest and highest value that the wording allows; null where open. */
  readonly low: number | null;
  readonly high: number | null;
  /** Said to be about so many, or a size only ("dozens"). */
  readonly approximate: boolean;
  /** Significant digits as written. */
  readonly digits: number;
  /** "USD", "percent", "time", "length", … or the second number of a score; null for plain counts. */
  readonly unit: string | null;
  /** Head of what is counted, normalised ("troops"); null where the text names none beside the number. */
  readonly noun: string | null;
  /** Words of the counted noun phrase: first index and the index after its last, in the text's words; equal where none. */
  readonly nounFirst: number;
  readonly nounEnd: number;
  /** Counts what a figure before it counted ("14 others"): `noun` was taken from there. */
  readonly standsIn: boolean;
  /** Index of the first word of the mention and of the word after its last. */
  readonly firstWord: number;
  readonly endWord: number;
}

/** Characters looked at when the text's decimal mark is told. */
const DECIMAL_SAMPLE = 20_000;
// What is counted is left out before a verb: "of 13,000 troops, 8,000 will remain".
const LEFT_OUT = /^ (?:will|would|could|remain) /;
/** How far back, in characters, "others" and "of them" look for what they count. */
const STAND_IN_REACH = 400;

/**
 * Finds the figures of a text, in their order, in linear time: counts, amounts, percentages, fractions, measures, ages,
 * scores and ordinals, in digits of any script or English words, with modifier, bounds and what they count. Dates,
 * times of day, and numbers that are part of a name ("Flight 302") are none.
 * @param tokens `words(text)`
 * @param dates dates of the text, whose numbers are left out; found here if not given
 */
export function findFigures(
  text: string,
  tokens: readonly Word[] = words(text),
  dates: readonly DateMention[] = findDates(text, null, tokens),
): FigureMention[] {
  const found: FigureMention[] = [];
  const comma = usesDecimalComma(text.slice(0, DECIMAL_SAMPLE));
  let date = 0;
  for (let i = 0; i < tokens.length; ) {
    const word = tokens[i] as Word;
    while (date < dates.length && (dates[date] as DateMention).end <= word.start) date++;
    const over = dates[date];
    if (over && over.start <= word.start) {
      i++;
      continue;
    }
    const quantity = readQuantity(text, tokens, i, comma);
    if (!quantity) {
      i++;
      continue;
    }
    const mention = mentionOf(text, tokens, quantity, found);
    if (mention) found.push(mention);
    i = Math.max(quantity.next, i + 1);
  }
  return found;
}

function mentionOf(text: string, tokens: readonly Word[], quantity: Quantity, before: readonly FigureMention[]): FigureMention | null {
  const counts = quantity.kind === 'count' || quantity.kind === 'fraction' || quantity.kind === 'ordinal';
  const noun = counts
    ? countedNoun(text, tokens, quantity.next, quantity.value === 1 || quantity.kind === 'ordinal' || quantity.hyphenated)
    : null;
  if (quantity.kind === 'ordinal' && !noun) return null;
  if (quantity.needsNoun && !noun) return null;
  const end = noun && !(quantity.kind === 'fraction') ? (tokens[noun.next - 1] as Word).end : quantity.end;
  let head = noun ? (tokens[noun.head] as Word).text : null;
  let [first, last] = noun ? [quantity.next, noun.next] : [quantity.next, quantity.next];
  let standsIn = false;
  const named =
    noun === null && quantity.kind === 'count'
      ? (nationAfter(text, tokens, quantity.next) ?? nounBefore(text, tokens, quantity.first))
      : null;
  const left = noun === null && quantity.kind === 'count' && !named && LEFT_OUT.test(text.slice(quantity.end, quantity.end + 8));
  if (noun?.standsIn || left) {
    standsIn = true;
    const model = [...before.slice(-6)]
      .reverse()
      .find((f) => f.kind === 'count' && f.noun !== null && quantity.start - f.start < STAND_IN_REACH);
    head = model?.noun ?? null;
    [first, last] = model ? [model.nounFirst, model.nounEnd] : [quantity.next, quantity.next];
  }
  // "Hundreds of thousands of dollars".
  const currency = head !== null && quantity.vague && Object.hasOwn(CURRENCIES, head) ? CURRENCIES[head] : undefined;
  if (named) {
    head = (tokens[named.head] as Word).text;
    [first, last] = [named.head, named.next];
  }
  const { low, high } = bounds(quantity);
  // "three straight years": a measure, with a word between.
  const measure =
    head !== null && quantity.kind === 'count' && !standsIn && !named && Object.hasOwn(MEASURES, head) ? MEASURES[head] : undefined;
  const base = measure && measure[0] !== 'times' ? measure[1] : 1;
  return {
    start: quantity.start,
    end,
    kind: currency ? 'money' : base === 1 ? quantity.kind : 'measure',
    value: quantity.value * base,
    upTo: quantity.upTo * base,
    low: low === null ? null : low * base,
    high: high === null ? null : high * base,
    approximate: quantity.modifier === 'about' || quantity.modifier === 'nearly' || quantity.vague,
    digits: quantity.digits,
    unit: currency ?? (base === 1 ? quantity.unit : (measure?.[0] ?? null)),
    noun: currency ? null : head,
    nounFirst: first,
    nounEnd: last,
    standsIn,
    firstWord: quantity.first,
    endWord: Math.max(quantity.next, noun?.next ?? 0),
  };
}

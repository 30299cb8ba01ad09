import { rememberingForms } from '../text';
import { COMMON_WORDS } from './common-words';
import type { CompareContext, PreparedSide, Sentence } from './context';
import { BAG_FAR, BAG_MIDDLE, BAG_NEIGHBOUR } from './fact-weights';
import { stem } from './stem';

export type SideName = 'a' | 'b';

/** The telling words around a mention and how much each counts: rare and near ones more. */
export interface Bag {
  readonly weights: ReadonlyMap<string, number>;
  readonly mass: number;
}

/** What the finders ask about both texts: which words stand around a place, and how alike two places are. */
export interface Evidence {
  readonly context: CompareContext;
  /** Index of the sentence in which an offset lies; the nearest before it where it lies between two. */
  sentenceAt(side: SideName, offset: number): number;
  /** Telling words around words `first` to `end` of a side, these left out if `without`. */
  bagAround(side: SideName, first: number, end: number, without?: boolean): Bag;
  /** Similarity of two sentences as the pairing found it; 0 where they are no pair. */
  pairing(a: number, b: number): number;
  /** Weight of a word: its rarity over the sentences of both texts; 0 for common words. */
  rarity(word: string): number;
}

const NEAR_WORDS = 6;
const MIDDLE_WORDS = 14;
/** Longest stretch of a sentence, in words to either side, that is looked at. */
const REACH = 40;

/** Prepares what the finders of facts share. Linear in the length of both texts. */
export function gatherEvidence(context: CompareContext): Evidence {
  let spread: ReadonlyMap<string, Spread> | undefined;
  const total = context.a.sentences.length + context.b.sentences.length;
  const rarity = (form: string) => {
    // Counted when first asked for: a text of few figures asks for none.
    spread ??= frequencies(context);
    return Math.log(1 + total / (spread.get(form)?.sentences ?? 1));
  };
  const pairs = new Map(context.pairs.map((p) => [p.a * 100_003 + p.b, p.similarity]));
  return {
    context,
    sentenceAt: (side, offset) => sentenceAt(context[side].sentences, offset),
    bagAround: (side, first, end, without = true) => bagAround(context[side], first, end, without, rarity),
    pairing: (a, b) => pairs.get(a * 100_003 + b) ?? 0,
    rarity: (word) => (isTelling(word) ? rarity(stem(word)) : 0),
  };
}

/** How alike two bags are, 0 to 1: the mean of the shared share of the lighter and of the heavier. */
export function alike(x: Bag, y: Bag): number {
  if (x.mass === 0 || y.mass === 0) return 0;
  const [less, more] = x.weights.size <= y.weights.size ? [x, y] : [y, x];
  let shared = 0;
  for (const [word, weight] of less.weights) shared += Math.min(weight, more.weights.get(word) ?? 0);
  return (shared / Math.min(x.mass, y.mass) + shared / Math.max(x.mass, y.mass)) / 2;
}

function isTelling(word: string): boolean {
  return word.length > 1 && !COMMON_WORDS.has(word) && !(word.length < 3 && /^\d/.test(word));
}

const tells = rememberingForms((word) => (isTelling(word) ? 1 : 0));

/** The stem of word `w` of a side; null for a word that tells nothing. */
function tellingAt(side: PreparedSide, w: number): string | null {
  const word = side.words[w];
  return word && tells(word) === 1 ? (side.stems[w] as string) : null;
}

interface Spread {
  /** Number of sentences that have a word. */
  sentences: number;
  /** The last of them. */
  last: Sentence;
}

function frequencies(context: CompareContext): Map<string, Spread> {
  const spread = new Map<string, Spread>();
  for (const side of [context.a, context.b]) {
    for (const sentence of side.sentences) {
      for (let w = sentence.firstWord; w < sentence.endWord; w++) {
        const form = tellingAt(side, w);
        if (form === null) continue;
        const known = spread.get(form);
        if (!known) spread.set(form, { sentences: 1, last: sentence });
        else if (known.last !== sentence) {
          known.sentences++;
          known.last = sentence;
        }
      }
    }
  }
  return spread;
}

function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle] as Sentence).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function bagAround(side: PreparedSide, first: number, end: number, without: boolean, rarity: (form: string) => number): Bag {
  const weights = new Map<string, number>();
  const index = sentenceAt(side.sentences, side.words[first]?.start ?? 0);
  const sentence = side.sentences[index];
  const take = (from: number, to: number, factor: (distance: number) => number) => {
    for (let w = from; w < to; w++) {
      if (without && w >= first && w < end) continue;
      const form = tellingAt(side, w);
      if (form === null) continue;
      const weight = rarity(form) * factor(w < first ? first - w : w - end);
      if (weight > (weights.get(form) ?? 0)) weights.set(form, weight);
    }
  };
  if (sentence) {
    take(Math.max(sentence.firstWord, first - REACH), Math.min(sentence.endWord, end + REACH), (d) =>
      d <= NEAR_WORDS ? 1 : d <= MIDDLE_WORDS ? BAG_MIDDLE : BAG_FAR,
    );
    const before = side.sentences[index - 1];
    if (before && before.paragraph >= sentence.paragraph - 1)
      take(before.firstWord, Math.min(before.endWord, before.firstWord + REACH), () => BAG_NEIGHBOUR);
  }
  let mass = 0;
  for (const weight of weights.values()) mass += weight;
  return { weights, mass };
}

/** One side of the texts compared. */
export function sideOf(evidence: Evidence, side: SideName): PreparedSide {
  return evidence.context[side];
}

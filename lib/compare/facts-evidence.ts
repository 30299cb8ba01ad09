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
  const stems = new Map<string, string | null>();
  const stemOf = (word: string): string | null => {
    let known = stems.get(word);
    if (known === undefined) {
      known = COMMON_WORDS.has(word) || (/^\d/.test(word) && word.length < 3) || word.length < 2 ? null : stem(word);
      stems.set(word, known);
    }
    return known;
  };
  let spread: Map<string, number> | undefined;
  const total = context.a.sentences.length + context.b.sentences.length;
  const rarity = (form: string) => {
    // Counted when first asked for: a text of few figures asks for none.
    spread ??= frequencies(context, stemOf);
    return Math.log(1 + total / (spread.get(form) ?? 1));
  };
  const pairs = new Map(context.pairs.map((p) => [p.a * 100_003 + p.b, p.similarity]));
  return {
    context,
    sentenceAt: (side, offset) => sentenceAt(context[side].sentences, offset),
    bagAround: (side, first, end, without = true) => bagAround(context[side], first, end, without, stemOf, rarity),
    pairing: (a, b) => pairs.get(a * 100_003 + b) ?? 0,
    rarity: (word) => {
      const form = stemOf(word);
      return form === null ? 0 : rarity(form);
    },
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

function frequencies(context: CompareContext, stemOf: (word: string) => string | null): Map<string, number> {
  const spread = new Map<string, number>();
  for (const side of [context.a, context.b]) {
    for (const sentence of side.sentences) {
      const seen = new Set<string>();
      for (let w = sentence.firstWord; w < sentence.endWord; w++) {
        const form = stemOf(side.words[w]?.text ?? '');
        if (form !== null && !seen.has(form)) {
          seen.add(form);
          spread.set(form, (spread.get(form) ?? 0) + 1);
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

function bagAround(
  side: PreparedSide,
  first: number,
  end: number,
  without: boolean,
  stemOf: (word: string) => string | null,
  rarity: (form: string) => number,
): Bag {
  const weights = new Map<string, number>();
  const index = sentenceAt(side.sentences, side.words[first]?.start ?? 0);
  const sentence = side.sentences[index];
  const take = (from: number, to: number, factor: (distance: number) => number) => {
    for (let w = from; w < to; w++) {
      if (without && w >= first && w < end) continue;
      const form = stemOf(side.words[w]?.text ?? '');
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

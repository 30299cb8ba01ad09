import { rememberingForms, type Word } from '../text';
import { COMMON_WORDS } from './common-words';
import type { CompareContext, PreparedSide, Sentence } from './context';
import { BAG_FAR, BAG_MIDDLE, BAG_NEIGHBOUR, REACH } from './fact-weights';
import { stemNumbers } from './stem-numbers';

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
  /** Weight of word `w` of a side: its rarity over the sentences of both texts; 0 for common words. */
  rarityAt(side: SideName, w: number): number;
}

/** Prepares what the finders of facts share. Linear in the length of both texts. */
export function gatherEvidence(context: CompareContext): Evidence {
  let rarities: Rarities | undefined;
  const rarityAt = (side: SideName, w: number): number => {
    // Counted when first asked for: a text of few figures asks for none.
    rarities ??= raritiesOf(context);
    return rarities[side][w] as number;
  };
  const pairs = new Map<number, number>();
  for (const { a, b, similarity } of context.pairs) pairs.set(a * 100_003 + b, similarity);
  return {
    context,
    sentenceAt: (side, offset) => sentenceAt(context[side].sentences, offset),
    bagAround: (side, first, end, without = true) => bagAround(context[side], first, end, without, (w) => rarityAt(side, w)),
    pairing: (a, b) => pairs.get(a * 100_003 + b) ?? 0,
    rarityAt,
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

/** The weight of each word of both sides. */
interface Rarities {
  readonly a: Float64Array;
  readonly b: Float64Array;
}

function raritiesOf({ a, b }: CompareContext): Rarities {
  const numbers = stemNumbers(a, b);
  // How many sentences have each stem, and the last that had it.
  const spread = new Int32Array(numbers.size);
  const last = new Int32Array(numbers.size);
  let at = 0;
  const count = ({ words, sentences }: PreparedSide, stems: Int32Array) => {
    for (const { firstWord, endWord } of sentences) {
      at++;
      for (let w = firstWord; w < endWord; w++) {
        const number = stems[w] as number;
        if (last[number] === at || tells(words[w] as Word) === 0) continue;
        last[number] = at;
        spread[number] = (spread[number] as number) + 1;
      }
    }
  };
  count(a, numbers.a);
  count(b, numbers.b);
  const weights = new Float64Array(numbers.size);
  for (let n = 0; n < weights.length; n++) weights[n] = Math.log(1 + at / Math.max(1, spread[n] as number));
  const weigh = ({ words }: PreparedSide, stems: Int32Array) => {
    const found = new Float64Array(words.length);
    for (let w = 0; w < found.length; w++) if (tells(words[w] as Word) === 1) found[w] = weights[stems[w] as number] as number;
    return found;
  };
  const own = weigh(a, numbers.a);
  return { a: own, b: a === b ? own : weigh(b, numbers.b) };
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

function bagAround(side: PreparedSide, first: number, end: number, without: boolean, rarityAt: (w: number) => number): Bag {
  const weights = new Map<string, number>();
  const index = sentenceAt(side.sentences, side.words[first]?.start ?? 0);
  const sentence = side.sentences[index];
  const take = (from: number, to: number, factor: (distance: number) => number) => {
    for (let w = from; w < to; w++) {
      if (without && w >= first && w < end) continue;
      const rarity = rarityAt(w);
      if (rarity === 0) continue;
      const weight = rarity * factor(w < first ? first - w : w - end);
      const form = side.stems[w] as string;
      if (weight > (weights.get(form) ?? 0)) weights.set(form, weight);
    }
  };
  if (sentence) {
    take(Math.max(sentence.firstWord, first - REACH.bag), Math.min(sentence.endWord, end + REACH.bag), (d) =>
      d <= REACH.bagNear ? 1 : d <= REACH.bagMiddle ? BAG_MIDDLE : BAG_FAR,
    );
    const before = side.sentences[index - 1];
    if (before && before.paragraph >= sentence.paragraph - 1)
      take(before.firstWord, Math.min(before.endWord, before.firstWord + REACH.bag), () => BAG_NEIGHBOUR);
  }
  let mass = 0;
  for (const weight of weights.values()) mass += weight;
  return { weights, mass };
}

/** One side of the texts compared. */
export function sideOf(evidence: Evidence, side: SideName): PreparedSide {
  return evidence.context[side];
}

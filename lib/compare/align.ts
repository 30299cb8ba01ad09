import type { Word } from '../text';
import { alignSame } from './align-same';
import { commonWordsOf } from './common-words';
import type { PreparedSide, SentencePair } from './context';
import { stemNumbers } from './stem-numbers';
import { MAX_MEETINGS, MIN_PAIR, MIN_SHARED_WORDS, NAME_SHARE, SHORT_DAMPING } from './weights';

/** The informative words of each sentence of a side, as numbers common to both sides. */
interface Bag {
  /** Distinct, per sentence. */
  readonly ids: readonly (readonly number[])[];
}

/**
 * Pairs the sentences of two sides that share enough of their rarer words, by descending similarity; the same pairs
 * whichever side is called A. Rare words count more (inverse sentence frequency over both sides), common ones not at
 * all. Similarity is the mean of the shared share of the shorter and of the longer sentence, so that one sentence split
 * in two still pairs with both halves; 1 only for sentences of the same words. Near linear: words that stand in many
 * sentences of both sides are not looked up (`MAX_MEETINGS`).
 */
export function alignSentences(a: PreparedSide, b: PreparedSide): SentencePair[] {
  const stems = stemNumbers(a, b);
  const given: Given = { ids: new Int32Array(stems.size).fill(-1), cases: [] };
  const bagA = bagOf(a, stems.a, given);
  const bagB = bagOf(b, stems.b, given);
  const { cases } = given;
  const inA = counts(bagA, cases.length);
  const inB = counts(bagB, cases.length);
  const { places, from } = postings(bagB, inB);
  const total = a.sentences.length + b.sentences.length;
  const weights = new Float64Array(cases.length);
  for (let id = 0; id < weights.length; id++) {
    const there = inA[id] as number;
    const here = inB[id] as number;
    if (there * here <= MAX_MEETINGS) weights[id] = Math.log(1 + total / (there + here)) * ((cases[id] as number) > 0 ? NAME_SHARE : 1);
  }
  const massA = masses(bagA, weights);
  const massB = masses(bagB, weights);
  const damping = SHORT_DAMPING * average(weights);
  const same = alignSame(keys(a), keys(b));
  const pairs: SentencePair[] = [...same].map(([i, j]) => ({ a: i, b: j, similarity: 1 }));

  const shared = new Float64Array(b.sentences.length);
  const count = new Uint16Array(b.sentences.length);
  for (const [i, ids] of bagA.ids.entries()) {
    const met: number[] = [];
    for (const id of ids) {
      const weight = weights[id] as number;
      if (weight === 0) continue;
      for (let p = from[id] as number; p < (from[id + 1] as number); p++) {
        const j = places[p] as number;
        if (count[j] === 0) met.push(j);
        count[j] = (count[j] as number) + 1;
        shared[j] = (shared[j] as number) + weight;
      }
    }
    for (const j of met) {
      const less = Math.min(massA[i] as number, massB[j] as number) + damping;
      const more = Math.max(massA[i] as number, massB[j] as number) + damping;
      const similarity = ((shared[j] as number) / less + (shared[j] as number) / more) / 2;
      if ((count[j] as number) >= MIN_SHARED_WORDS && similarity >= MIN_PAIR && same.get(i) !== j) pairs.push({ a: i, b: j, similarity });
      shared[j] = 0;
      count[j] = 0;
    }
  }
  return pairs.sort((x, y) => y.similarity - x.similarity || x.a + x.b - y.a - y.b || Math.min(x.a, x.b) - Math.min(y.a, y.b));
}

/** Which telling stems have been met: an id for each by its number, −1 for the others; and by id how much more often it stood with a capital than without. */
interface Given {
  readonly ids: Int32Array;
  readonly cases: number[];
}

function bagOf(side: PreparedSide, stems: Int32Array, { ids: given, cases }: Given): Bag {
  const common = commonWordsOf(side);
  const ids: number[][] = [];
  // One above the last sentence that had each stem.
  const last = new Int32Array(given.length);
  for (const sentence of side.sentences) {
    const distinct: number[] = [];
    const next = ids.push(distinct);
    for (let w = sentence.firstWord; w < sentence.endWord; w++) {
      const word = side.words[w] as Word;
      if (common.has(word.text)) continue;
      const number = stems[w] as number;
      let id = given[number] as number;
      if (id < 0) {
        id = cases.push(0) - 1;
        given[number] = id;
      }
      // Capitals at the beginning of a sentence tell nothing.
      if (w > sentence.firstWord) cases[id] = (cases[id] as number) + (isCapital(side.text.charCodeAt(word.start)) ? 1 : -1);
      if (last[number] !== next) distinct.push(id);
      last[number] = next;
    }
  }
  return { ids };
}

function keys(side: PreparedSide): string[] {
  return side.sentences.map((sentence) => sentence.key);
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function counts(bag: Bag, size: number): Int32Array {
  const found = new Int32Array(size);
  for (const ids of bag.ids) for (const id of ids) found[id] = (found[id] as number) + 1;
  return found;
}

/** The sentences that have each id, one id after the other, and where those of an id begin. */
function postings(bag: Bag, sizes: Int32Array): { places: Int32Array; from: Int32Array } {
  const from = new Int32Array(sizes.length + 1);
  for (let id = 0; id < sizes.length; id++) from[id + 1] = (from[id] as number) + (sizes[id] as number);
  const places = new Int32Array(from[sizes.length] as number);
  const next = from.slice();
  for (const [sentence, ids] of bag.ids.entries()) {
    for (const id of ids) {
      places[next[id] as number] = sentence;
      next[id] = (next[id] as number) + 1;
    }
  }
  return { places, from };
}

function masses(bag: Bag, weights: Float64Array): number[] {
  return bag.ids.map((ids) => ids.reduce((sum, id) => sum + (weights[id] as number), 0));
}

function average(weights: Float64Array): number {
  return weights.length === 0 ? 1 : weights.reduce((sum, w) => sum + w, 0) / weights.length;
}

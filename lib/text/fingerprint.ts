import { WORDS_VERSION, type Word, words } from './words';

/** Words in a hashed gram. */
export const GRAM = 5;
/** Grams in a winnowing window: of each 8 in a row at least one is kept, so a shared run of 5 + 8 − 1 words is never missed. */
export const WINDOW = 8;
/** Shortest shared run, in words, that two fingerprints are certain to have in common. */
export const CERTAIN_RUN = GRAM + WINDOW - 1;

/** Winnowed hashes of a text's word 5-grams: finds copied passages without holding the text. */
export interface Fingerprint {
  /** `WORDS_VERSION` at the time of making; fingerprints of different versions must not be compared. */
  readonly version: number;
  /** Number of words in the whole text. */
  readonly words: number;
  /** 24-bit hashes, in the order of their positions. */
  readonly hashes: readonly number[];
  /** For each hash the index of its gram's first word, ascending. */
  readonly positions: readonly number[];
}

/** 24-bit hashes of every run of five words (FNV-1a over the normalised words, folded). Shorter texts give one hash of all they have; none for no words. */
export function gramHashes(tokens: readonly Word[]): number[] {
  if (tokens.length === 0) return [];
  const hashes: number[] = [];
  for (let i = 0; i === 0 || i + GRAM <= tokens.length; i++) {
    let h = 0x811c9dc5;
    for (let j = i; j < Math.min(i + GRAM, tokens.length); j++) {
      const word = (tokens[j] as Word).text;
      for (let k = 0; k < word.length; k++) h = Math.imul(h ^ word.charCodeAt(k), 0x01000193);
      h = Math.imul(h ^ 0x20, 0x01000193);
    }
    h ^= h >>> 15;
    h = Math.imul(h, 0x2c1b3c6d);
    h ^= h >>> 12;
    hashes.push((h ^ (h >>> 24)) & 0xffffff);
  }
  return hashes;
}

/**
 * Winnows a text's 5-gram hashes: the smallest hash of every window of eight, the rightmost where several are smallest
 * (Schleimer, Wilkerson, Aiken 2003, "Winnowing: local algorithms for document fingerprinting").
 */
export function fingerprint(text: string | readonly Word[]): Fingerprint {
  const tokens = typeof text === 'string' ? words(text) : text;
  const all = gramHashes(tokens);
  const hashes: number[] = [];
  const positions: number[] = [];
  let kept = -1;
  for (let start = 0; start === 0 ? all.length > 0 : start + WINDOW <= all.length; start++) {
    let least = start;
    for (let i = start; i < Math.min(start + WINDOW, all.length); i++) {
      if ((all[i] as number) <= (all[least] as number)) least = i;
    }
    if (least !== kept) {
      kept = least;
      hashes.push(all[least] as number);
      positions.push(least);
    }
  }
  return { version: WORDS_VERSION, words: tokens.length, hashes, positions };
}

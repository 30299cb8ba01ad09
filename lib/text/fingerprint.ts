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

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
const SPACE = 0x20;

/** 24-bit hashes of every run of five words (FNV-1a over the normalised words, folded). Shorter texts give one hash of all they have; none for no words. */
export function gramHashes(tokens: readonly Word[]): number[] {
  if (tokens.length < GRAM) return tokens.length === 0 ? [] : [folded(tokens.reduce((h, { text }) => takenIn(h, text), SEED))];
  const hashes = new Array<number>(tokens.length - GRAM + 1);
  // Five grams are under way at any word, each a word shorter than the one before: one pass feeds them all. `a` has the most words.
  let [a, b, c, d, e] = [SEED, SEED, SEED, SEED, SEED];
  for (let i = 0; i < tokens.length; i++) {
    const { text } = tokens[i] as Word;
    for (let k = 0; k < text.length; k++) {
      const code = text.charCodeAt(k);
      a = Math.imul(a ^ code, PRIME);
      b = Math.imul(b ^ code, PRIME);
      c = Math.imul(c ^ code, PRIME);
      d = Math.imul(d ^ code, PRIME);
      e = Math.imul(e ^ code, PRIME);
    }
    if (i >= GRAM - 1) hashes[i - GRAM + 1] = folded(Math.imul(a ^ SPACE, PRIME));
    a = Math.imul(b ^ SPACE, PRIME);
    b = Math.imul(c ^ SPACE, PRIME);
    c = Math.imul(d ^ SPACE, PRIME);
    d = Math.imul(e ^ SPACE, PRIME);
    e = SEED;
  }
  return hashes;
}

/** The hash that `gramHashes` gives the gram that begins with a word. There must be as many words from there on. */
export function gramHashAt(tokens: readonly Word[], first: number): number {
  let h = SEED;
  for (let i = first; i < first + GRAM; i++) h = takenIn(h, (tokens[i] as Word).text);
  return folded(h);
}

function takenIn(hash: number, word: string): number {
  let h = hash;
  for (let k = 0; k < word.length; k++) h = Math.imul(h ^ word.charCodeAt(k), PRIME);
  return Math.imul(h ^ SPACE, PRIME);
}

function folded(hash: number): number {
  let h = hash ^ (hash >>> 15);
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 12;
  return (h ^ (h >>> 24)) & 0xffffff;
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
  const keep = (at: number) => {
    hashes.push(all[at] as number);
    positions.push(at);
  };
  let least = 0;
  for (let last = 1; last < all.length; last++) {
    // A window is whole once its last gram is the eighth; the smallest so far holds until a smaller or equal one comes, or it falls out.
    if (last >= WINDOW && least <= last - WINDOW) {
      least = last - WINDOW + 1;
      for (let i = least + 1; i <= last; i++) if ((all[i] as number) <= (all[least] as number)) least = i;
    } else if ((all[last] as number) <= (all[least] as number)) least = last;
    if (last >= WINDOW - 1 && positions.at(-1) !== least) keep(least);
  }
  if (all.length > 0 && all.length < WINDOW) keep(least);
  return { version: WORDS_VERSION, words: tokens.length, hashes, positions };
}

import type { Fingerprint } from '../../lib/text';
import { GRAM, gramHashes, type Word, words } from '../../lib/text';

/** What the attacker has: the bundled reports, and every word that any original or statement uses. */
export interface Loot {
  readonly fingerprint: Fingerprint;
  /** Texts about the report that the attacker may read (title, statements), and which words of it they stand for. */
  readonly known: readonly { readonly text: string; readonly at: readonly [number, number] }[];
  readonly vocabulary: readonly string[];
}

/** Guesses in all for one report: a bound in work instead of time, so that the result is the same on every machine. */
const TRIES = 1_000_000;

/**
 * Tries to get prose back from a fingerprint: finds the kept 5-grams that stand in what it knows, whole or but for one
 * word at either end, then grows from each by overlapping four words (or three, guessing two) with the next kept gram,
 * before and after, until nothing fits. Answers the words that it guessed, by position; those that it read in the
 * statements anyway are not given back by the fingerprint.
 */
export function attack({ fingerprint, known, vocabulary }: Loot): Map<number, string> {
  const kept = new Map(fingerprint.positions.map((position, i) => [position, fingerprint.hashes[i] as number]));
  const wanted = new Map(fingerprint.hashes.map((hash, i) => [hash, fingerprint.positions[i] as number]));
  const found = new Map<number, string>();
  const fresh: number[] = [];
  const guessed = new Map<number, string>();
  const hit = (position: number, gram: readonly string[], read: (i: number) => boolean) => {
    gram.forEach((word, i) => {
      if (!found.has(position + i) && !read(i)) guessed.set(position + i, word);
      else if (read(i)) guessed.delete(position + i);
      if (!found.has(position + i)) found.set(position + i, word);
    });
    kept.delete(position);
    fresh.push(position);
  };
  const seed = (gram: readonly string[], [first, last]: readonly [number, number], guess: number | null) => {
    const position = wanted.get(gramHashes(gram.map(asWord))[0] as number);
    // By chance one guess in half a million fits somewhere: what fits outside the statement's own range is taken for such.
    if (position !== undefined && kept.has(position) && position >= first - GRAM && position <= last)
      hit(position, gram, (i) => i !== guess);
  };
  let tries = 0;
  for (const { text, at } of known) {
    const tokens = words(text);
    // A gram that stands whole in what is known, then four words of it with a guessed one before or after.
    const run = (i: number, length: number) => tokens.slice(i, i + length).map((t) => t.text);
    for (let i = 0; i + GRAM <= tokens.length; i++) seed(run(i, GRAM), at, null);
    for (let i = 0; i + GRAM - 1 <= tokens.length; i++) {
      const four = run(i, GRAM - 1);
      for (const word of vocabulary) {
        seed([...four, word], at, GRAM - 1);
        seed([word, ...four], at, 0);
      }
    }
  }
  // Two unknown words are tried from the words of the report's own statements: the whole vocabulary squared fits by chance too often.
  const own = [...new Set(known.flatMap(({ text }) => words(text).map((t) => t.text)))];
  const fits = (position: number, gram: readonly string[]) => {
    tries++;
    return gramHashes(gram.map(asWord))[0] === kept.get(position);
  };
  for (let from = fresh.pop(); from !== undefined && tries < TRIES; from = fresh.pop()) {
    for (const next of [from - 2, from - 1, from + 1, from + 2]) {
      if (!kept.has(next)) continue;
      const gram = Array.from({ length: GRAM }, (_, i) => found.get(next + i));
      const holes = gram.flatMap((word, i) => (word === undefined ? [i] : []));
      const filled = fill(
        gram,
        holes,
        holes.length > 1 ? own : vocabulary,
        (g) => fits(next, g),
        () => tries < TRIES,
      );
      if (filled) hit(next, filled, () => false);
    }
  }
  return guessed;
}

function fill(
  gram: (string | undefined)[],
  holes: readonly number[],
  vocabulary: readonly string[],
  fits: (gram: string[]) => boolean,
  going: () => boolean,
): string[] | null {
  const [hole, ...others] = holes;
  if (hole === undefined) return fits(gram as string[]) ? (gram as string[]) : null;
  for (const word of vocabulary) {
    if (!going()) return null;
    const guess = [...gram];
    guess[hole] = word;
    const filled = fill(guess, others, vocabulary, fits, going);
    if (filled) return filled;
  }
  return null;
}

const asWord = (text: string): Word => ({ text, start: 0, end: text.length, form: 0 });

/** Share of a text's words that an attack gave back in their true places: 0 to 1. */
export function givenBack(found: ReadonlyMap<number, string>, tokens: readonly Word[]): number {
  let right = 0;
  for (const [position, word] of found) if (tokens[position]?.text === word) right++;
  return tokens.length === 0 ? 0 : right / tokens.length;
}

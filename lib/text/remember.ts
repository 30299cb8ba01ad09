import { PLACES } from './forms';
import type { Word } from './words';

/**
 * Remembers what a word comes to: news uses few words often. Once `most` are remembered, all are forgotten and it begins anew, so
 * that no text can make it grow.
 */
export function remembering<T>(most: number, make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      found = make(word);
      if (known.size >= most) known.clear();
      known.set(word, found);
    }
    return found;
  };
}

/** A word's form and its number. */
type Numbered = Pick<Word, 'text' | 'form'>;

/** Remembers which number a word comes to, by the number of its form: no string is looked up. NaN is a number like any other. */
export function rememberingForms(make: (word: string) => number): (word: Numbered) => number {
  // The number of the form, and what it comes to, side by side.
  const known = new Float64Array(2 * PLACES);
  return ({ text, form }) => {
    const at = 2 * (form & (PLACES - 1));
    if (known[at] !== form) {
      known[at] = form;
      known[at + 1] = make(text);
    }
    return known[at + 1] as number;
  };
}

/** The same for anything else that a word comes to. */
export function keepingForms<T>(make: (word: string) => T): (word: Numbered) => T {
  const known = new Int32Array(PLACES);
  const made = new Array<T | null>(PLACES).fill(null);
  return ({ text, form }) => {
    const place = form & (PLACES - 1);
    if (known[place] !== form) {
      known[place] = form;
      made[place] = make(text);
    }
    return made[place] as T;
  };
}

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

/** Forms remembered: what comes later takes the place of what came before. */
const PLACES = 1 << 13;

/** Remembers which number a word comes to, by the number of its form: no string is looked up. NaN is a number like any other. */
export function rememberingForms(make: (word: string) => number): (word: { readonly text: string; readonly form: number }) => number {
  const known = new Int32Array(PLACES);
  const values = new Float64Array(PLACES);
  return ({ text, form }) => {
    const place = form & (PLACES - 1);
    if (known[place] !== form) {
      known[place] = form;
      values[place] = make(text);
    }
    return values[place] as number;
  };
}

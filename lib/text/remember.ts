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

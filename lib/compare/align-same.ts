/**
 * Sentences of wholly the same words: index in A → index in B, one to one. Those that stand once in each side come
 * first, then equal neighbours after and before them, then what is left, the first with the first. So a sentence that
 * is repeated pairs with the copy that stands in the same surroundings. The same pairs whichever side is called A.
 * Empty keys pair with nothing. Linear.
 */
export function alignSame(keysA: readonly string[], keysB: readonly string[]): Map<number, number> {
  const inA = places(keysA);
  const inB = places(keysB);
  const pairs = new Map<number, number>();
  const takenB = new Set<number>();
  const take = (i: number, j: number) => {
    pairs.set(i, j);
    takenB.add(j);
  };
  const takeIfSame = (i: number, j: number) => {
    if (keysA[i] && keysA[i] === keysB[j] && !pairs.has(i) && !takenB.has(j)) take(i, j);
  };

  for (const [key, there] of inA) {
    const here = inB.get(key);
    if (there.length === 1 && here?.length === 1) take(there[0] as number, here[0] as number);
  }
  for (let i = 0; i < keysA.length; i++) {
    const j = pairs.get(i);
    if (j !== undefined) takeIfSame(i + 1, j + 1);
  }
  for (let i = keysA.length - 1; i > 0; i--) {
    const j = pairs.get(i);
    if (j !== undefined) takeIfSame(i - 1, j - 1);
  }
  for (const [key, there] of inA) {
    const here = (inB.get(key) ?? []).filter((j) => !takenB.has(j));
    const left = there.filter((i) => !pairs.has(i));
    for (let n = 0; n < Math.min(left.length, here.length); n++) take(left[n] as number, here[n] as number);
  }
  return pairs;
}

function places(keys: readonly string[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [i, key] of keys.entries()) {
    if (!key) continue;
    const list = found.get(key);
    if (list) list.push(i);
    else found.set(key, [i]);
  }
  return found;
}

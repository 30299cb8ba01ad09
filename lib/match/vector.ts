/** A sparse vector: hashed keys, ascending, and how strongly each stands in the text. */
export interface Vector {
  readonly keys: Int32Array;
  readonly weights: Float32Array;
}

/** Packs a map of key to weight. */
export function vectorOf(counts: ReadonlyMap<number, number>): Vector {
  const keys = sortedKeys(counts);
  const weights = new Float32Array(keys.length);
  for (let i = 0; i < keys.length; i++) weights[i] = counts.get(keys[i] as number) as number;
  return { keys, weights };
}

/** Keys, each once, in ascending order. Written out, since `Int32Array.from` takes its elements one by one through an iterator and a callback. */
export function sortedKeys(keys: { readonly size: number; keys(): Iterable<number> }): Int32Array {
  const sorted = new Int32Array(keys.size);
  let i = 0;
  for (const key of keys.keys()) sorted[i++] = key;
  return sorted.sort();
}

/** Calls back for each key that both have, in one merge. */
export function eachShared(a: Vector, b: Vector, visit: (key: number, inA: number, inB: number) => void): void {
  for (let i = 0, j = 0; i < a.keys.length && j < b.keys.length; ) {
    const x = a.keys[i] as number;
    const y = b.keys[j] as number;
    if (x === y) visit(x, a.weights[i++] as number, b.weights[j++] as number);
    else if (x < y) i++;
    else j++;
  }
}

/** Euclidean length with each key weighed, of all keys and of those that are not among `apart` (ascending). */
export function lengthsOf(v: Vector, weigh: (key: number) => number, apart: Int32Array): { all: number; rest: number } {
  const isApart = among(apart);
  let all = 0;
  let rest = 0;
  for (let i = 0; i < v.keys.length; i++) {
    const key = v.keys[i] as number;
    const square = ((v.weights[i] as number) * weigh(key)) ** 2;
    all += square;
    if (!isApart(key)) rest += square;
  }
  return { all: Math.sqrt(all), rest: Math.sqrt(rest) };
}

/** Whether keys, asked for in ascending order, stand among ascending ones: one walk over both. */
export function among(keys: Int32Array | Float64Array): (key: number) => boolean {
  let i = 0;
  return (key) => {
    while (i < keys.length && (keys[i] as number) < key) i++;
    return keys[i] === key;
  };
}

/** Whether ascending keys have one. */
export function includes(keys: Int32Array, key: number): boolean {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = keys[middle] as number;
    if (found === key) return true;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/**
 * Which of the groups, given by their place in B and in the order of A, keep the order of both: the heaviest rising
 * chain. The rest have moved. O(n log n), by a tree of the best chain that ends at or before each place.
 */
export function inOrder(places: readonly number[], weights: readonly number[]): Set<number> {
  const size = places.reduce((most, place) => Math.max(most, place), -1) + 1;
  const best = new Int32Array(size + 1).fill(-1);
  const total = new Float64Array(places.length);
  const before = new Int32Array(places.length).fill(-1);
  let heaviest = -1;
  for (const [k, place] of places.entries()) {
    let previous = -1;
    for (let n = place; n > 0; n -= n & -n) previous = heavier(total, previous, best[n] as number);
    before[k] = previous;
    total[k] = (weights[k] as number) + (previous < 0 ? 0 : (total[previous] as number));
    for (let n = place + 1; n <= size; n += n & -n) best[n] = heavier(total, best[n] as number, k);
    heaviest = heavier(total, heaviest, k);
  }
  const kept = new Set<number>();
  for (let k = heaviest; k >= 0; k = before[k] as number) kept.add(k);
  return kept;
}

function heavier(total: Float64Array, x: number, y: number): number {
  if (x < 0) return y;
  if (y < 0) return x;
  return (total[y] as number) > (total[x] as number) ? y : x;
}

import type { MatchSummary } from '../../lib/browser';

/** How many other reports have a stretch in the same words. */
export type Elsewhere = 'nowhere' | 'once' | 'often';

/** A stretch of a text; from and to as shares of the whole. */
export interface PlacedStretch {
  readonly elsewhere: Elsewhere;
  readonly from: number;
  readonly to: number;
}

/** A text of so many characters as stretches, by how many reports have each in the same words; empty where no report has any of it. */
export function whereabouts(matches: readonly Pick<MatchSummary, 'evidence'>[], length: number): PlacedStretch[] {
  const turns = new Map<number, number>();
  const turn = (at: number, by: 1 | -1): void => void turns.set(at, (turns.get(at) ?? 0) + by);
  for (const { evidence } of matches)
    for (const { query } of evidence.runs) {
      turn(Math.min(query.start, length), 1);
      turn(Math.min(query.end, length), -1);
    }
  if (turns.size === 0 || length === 0) return [];
  const stretches: PlacedStretch[] = [];
  let [at, many] = [0, 0];
  for (const [next, by] of [...turns, [length, 0] as const].sort(([x], [y]) => x - y)) {
    if (next > at) {
      const elsewhere = many === 0 ? 'nowhere' : many === 1 ? 'once' : 'often';
      const last = stretches.at(-1);
      if (last?.elsewhere === elsewhere) stretches[stretches.length - 1] = { ...last, to: next / length };
      else stretches.push({ elsewhere, from: at / length, to: next / length });
    }
    at = next;
    many += by;
  }
  return stretches;
}

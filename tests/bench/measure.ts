/** One line of the bench: ours beside a peer (ratio above 1: ahead of it), or ours beside a limit. */
export type Measure =
  | {
      readonly measure: string;
      readonly unit: string;
      readonly ours: number;
      readonly peer: number;
      readonly peerName: string;
      readonly ratio: number;
    }
  | { readonly measure: string; readonly unit: string; readonly ours: number; readonly limit: number };

/** Times of two ways to do the same, taken turn by turn so that a slow moment of the machine meets both. */
export interface Interleaved {
  readonly ours: number[];
  readonly peer: number[];
}

/** Runs both for so many rounds, changing who comes first, after one round that is not counted. Milliseconds. */
export function interleave(rounds: number, ours: (round: number) => void, peer: (round: number) => void): Interleaved {
  const times: Interleaved = { ours: [], peer: [] };
  const clock = (run: (round: number) => void, round: number) => {
    const start = performance.now();
    run(round);
    return performance.now() - start;
  };
  for (let round = -1; round < rounds; round++) {
    const first = round % 2 === 0;
    const a = first ? clock(ours, Math.max(0, round)) : 0;
    const b = clock(peer, Math.max(0, round));
    const c = first ? a : clock(ours, Math.max(0, round));
    if (round < 0) continue;
    times.ours.push(c);
    times.peer.push(b);
  }
  return times;
}

/** The middle of some numbers; NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** A line that sets the medians of both beside each other: less time is better. */
export function against(measure: string, unit: string, times: Interleaved, peerName: string): Measure {
  const ours = median(times.ours);
  const peer = median(times.peer);
  return { measure, unit, ours: round(ours), peer: round(peer), peerName, ratio: round(peer / ours) };
}

/** The line that the bench prints for a measure. Throws where one of its numbers could not be taken. */
export function lineOf(measure: Measure): string {
  const numbers = Object.values(measure).filter((value) => typeof value === 'number');
  if (!numbers.every(Number.isFinite)) throw new Error(`${measure.measure}: not every number could be taken`);
  return JSON.stringify(measure);
}

function round(x: number): number {
  return Number(x.toPrecision(4));
}

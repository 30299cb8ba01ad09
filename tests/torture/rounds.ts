import { seedOfRun } from '../seed';

/** How often a fault test tries: the short form in `npm test`, the long one in `npm run torture`. */
export function rounds(short: number, long: number): number {
  return process.env.COLLATE_TORTURE ? long : short;
}

/** A seed for random tests, printed: see `seedOfRun`. */
export function drawSeed(what: string): number {
  const seed = seedOfRun();
  console.log(`${what}: COLLATE_SEED=${seed}`);
  return seed;
}

/** Random numbers from 0 to 1 that a seed repeats (mulberry32, public domain). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

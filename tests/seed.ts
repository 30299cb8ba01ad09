/** Of `npm test`: it tries the same cases every time, so that what it refuses is a change's own fault. New ones are tried by `npm run torture`. */
const ALWAYS = 20_311_122;

/** What random tests draw from, a whole number from 1: COLLATE_SEED where a failure is to be repeated, a new one in `npm run torture`, else always the same. */
export function seedOfRun(): number {
  const given = Number(process.env.COLLATE_SEED);
  if (Number.isInteger(given) && given > 0) return given;
  return process.env.COLLATE_TORTURE ? drawnSeed() : ALWAYS;
}

/** A seed that nobody knows before. */
export function drawnSeed(): number {
  return Math.floor(Math.random() * 2 ** 31) + 1;
}

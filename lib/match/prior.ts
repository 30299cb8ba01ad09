import { PRIOR_KEYS } from './prior-keys';
import { PRIOR_REPORTS, RARE_NAME_SHARE, RARE_TERM_SHARE } from './weights';

/** Places of the table: some three to each key. */
const PLACES = 1 << 15;

// Keys are written in digits of 64, the lowest first, from one character on.
export const DIGITS = 6;
export const DIGIT_BITS = 6;
export const FIRST_DIGIT = 40;

/** Keys and the levels of `PRIOR_KEYS` that they stand at, in flat arrays: every key of every report is looked up. */
interface Levels {
  readonly keys: Int32Array;
  /** Counted from 1; 0 where no key stands. */
  readonly levels: Uint8Array;
}

let table: Levels | null = null;
/** The share of reports that have a key of each level; 0 for what is not listed. */
const SHARES = [0, ...PRIOR_KEYS.map(([n]) => 2 ** (-n / 2))];

// Built on first use, not at import: most runs of the worker ask nothing.
function made(): Levels {
  if (table) return table;
  const into = { keys: new Int32Array(PLACES), levels: new Uint8Array(PLACES) };
  for (const [i, [, digits]] of PRIOR_KEYS.entries()) fill(into, i + 1, new TextEncoder().encode(digits));
  table = into;
  return table;
}

function fill(into: Levels, level: number, digits: Uint8Array): void {
  for (let i = 0; i < digits.length; i += DIGITS) {
    let key = 0;
    for (let d = DIGITS - 1; d >= 0; d--) key = (key << DIGIT_BITS) | ((digits[i + d] as number) - FIRST_DIGIT);
    const place = placeOf(into, key);
    into.keys[place] = key;
    into.levels[place] = level;
  }
}

/** The place of a key, or the free one where it would stand. */
function placeOf({ keys, levels }: Levels, key: number): number {
  let place = (key ^ (key >>> 16)) & (PLACES - 1);
  while (levels[place] !== 0 && keys[place] !== key) place = (place + 1) & (PLACES - 1);
  return place;
}

function levelOf(key: number): number {
  const from = table ?? made();
  return from.levels[placeOf(from, key)] as number;
}

/** Share of all news reports that are taken to have a key, before any report of the corpus is counted. */
export function priorShare(key: number, name: boolean): number {
  return (SHARES[levelOf(key)] as number) || (name ? RARE_NAME_SHARE : RARE_TERM_SHARE);
}

/**
 * How telling a key is: −ln of the share of reports that have it. The share is the prior's, moved by what the corpus
 * counts as if the prior were `PRIOR_REPORTS` reports, so that eight reports say next to nothing and 100,000 decide.
 */
export function tellingOf(key: number, name: boolean, having: number, held: number): number {
  // The report being looked at has the key itself; only further ones say that it is common.
  return telling(priorShare(key, name), Math.max(0, having - 1), held);
}

function telling(share: number, having: number, held: number): number {
  return -Math.log((having + PRIOR_REPORTS * share) / (held + PRIOR_REPORTS));
}

const tellingsOf = (unlisted: number) => Float64Array.from(SHARES, (share) => telling(share || unlisted, 0, 0));
const TERM_TELLINGS = tellingsOf(RARE_TERM_SHARE);
const NAME_TELLINGS = tellingsOf(RARE_NAME_SHARE);

/** `tellingOf` a key before any report of the corpus is counted: the lengths of every report are measured by it. */
export function priorTelling(key: number, name: boolean): number {
  return (name ? NAME_TELLINGS : TERM_TELLINGS)[levelOf(key)] as number;
}

/** Whether the background table lists a key. */
export function isListed(key: number): boolean {
  return levelOf(key) > 0;
}

import { PRIOR_KEYS } from './prior-keys';
import { PRIOR_REPORTS, RARE_NAME_SHARE, RARE_TERM_SHARE } from './weights';

/** Places of the table: some three to each key. */
const PLACES = 1 << 15;

// Keys are written in digits of 64, the lowest first, from one character on.
export const DIGITS = 6;
export const DIGIT_BITS = 6;
export const FIRST_DIGIT = 40;

/** Keys and the shares of reports that have them, in flat arrays: every key of every report is looked up. */
interface Shares {
  readonly keys: Int32Array;
  /** 0 where no key stands. */
  readonly shares: Float64Array;
}

let table: Shares | null = null;

// Built on first use, not at import: most runs of the worker ask nothing.
function made(): Shares {
  if (table) return table;
  const into = { keys: new Int32Array(PLACES), shares: new Float64Array(PLACES) };
  for (const [n, digits] of PRIOR_KEYS) fill(into, 2 ** (-n / 2), new TextEncoder().encode(digits));
  table = into;
  return table;
}

function fill(into: Shares, share: number, digits: Uint8Array): void {
  for (let i = 0; i < digits.length; i += DIGITS) {
    let key = 0;
    for (let d = DIGITS - 1; d >= 0; d--) key = (key << DIGIT_BITS) | ((digits[i + d] as number) - FIRST_DIGIT);
    const place = placeOf(into, key);
    into.keys[place] = key;
    into.shares[place] = share;
  }
}

/** The place of a key, or the free one where it would stand. */
function placeOf({ keys, shares }: Shares, key: number): number {
  let place = (key ^ (key >>> 16)) & (PLACES - 1);
  while (shares[place] !== 0 && keys[place] !== key) place = (place + 1) & (PLACES - 1);
  return place;
}

/** The share of reports that the background table gives a key; 0 where it lists it not. */
function listedShare(key: number): number {
  const from = table ?? made();
  return from.shares[placeOf(from, key)] as number;
}

/** Share of all news reports that are taken to have a key, before any report of the corpus is counted. */
export function priorShare(key: number, name: boolean): number {
  return listedShare(key) || (name ? RARE_NAME_SHARE : RARE_TERM_SHARE);
}

/**
 * How telling a key is: −ln of the share of reports that have it. The share is the prior's, moved by what the corpus
 * counts as if the prior were `PRIOR_REPORTS` reports, so that eight reports say next to nothing and 100,000 decide.
 */
export function tellingOf(key: number, name: boolean, having: number, held: number): number {
  // The report being looked at has the key itself; only further ones say that it is common.
  return -Math.log((Math.max(0, having - 1) + PRIOR_REPORTS * priorShare(key, name)) / (held + PRIOR_REPORTS));
}

/** Whether the background table lists a key. */
export function isListed(key: number): boolean {
  return listedShare(key) > 0;
}

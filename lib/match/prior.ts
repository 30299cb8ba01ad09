import { NAME_BUCKETS, SKELETON_BUCKETS, TERM_BUCKETS } from './background-frequencies';
import { keyHash } from './hash';
import { skeletonKey } from './skeleton-key';
import { PRIOR_REPORTS, RARE_NAME_SHARE, RARE_TERM_SHARE } from './weights';

/** Places of the table: some three to each key. */
const PLACES = 1 << 15;

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
  for (const line of TERM_BUCKETS.split('\n')) fill(into, line, (key) => keyHash('term', key));
  for (const line of NAME_BUCKETS.split('\n')) fill(into, line, (key) => keyHash(key.includes(' ') ? 'pair' : 'name', key));
  for (const line of SKELETON_BUCKETS.split('\n')) {
    fill(into, line, (key) => skeletonKey(key, true));
    fill(into, line, (key) => skeletonKey(key, false));
  }
  table = into;
  return table;
}

function fill(into: Shares, line: string, hash: (key: string) => number): void {
  const colon = line.indexOf(':');
  const share = 2 ** (-Number(line.slice(0, colon)) / 2);
  for (const word of line.slice(colon + 1).split(',')) {
    const key = hash(word);
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

import { NAME_BUCKETS, SKELETON_BUCKETS, TERM_BUCKETS } from './background-frequencies';
import { keyHash } from './hash';
import { skeletonKey } from './skeleton-key';
import { PRIOR_REPORTS, RARE_NAME_SHARE, RARE_TERM_SHARE } from './weights';

let table: Map<number, number> | null = null;

// Built on first use, not at import: most runs of the worker ask nothing.
function shares(): Map<number, number> {
  if (table) return table;
  table = new Map();
  for (const line of TERM_BUCKETS.split('\n')) fill(table, line, (key) => keyHash('term', key));
  for (const line of NAME_BUCKETS.split('\n')) fill(table, line, (key) => keyHash(key.includes(' ') ? 'pair' : 'name', key));
  for (const line of SKELETON_BUCKETS.split('\n')) {
    fill(table, line, (key) => skeletonKey(key, true));
    fill(table, line, (key) => skeletonKey(key, false));
  }
  return table;
}

function fill(into: Map<number, number>, line: string, hash: (key: string) => number): void {
  const colon = line.indexOf(':');
  const share = 2 ** (-Number(line.slice(0, colon)) / 2);
  for (const key of line.slice(colon + 1).split(',')) into.set(hash(key), share);
}

/** Share of all news reports that are taken to have a key, before any report of the corpus is counted. */
export function priorShare(key: number, name: boolean): number {
  return shares().get(key) ?? (name ? RARE_NAME_SHARE : RARE_TERM_SHARE);
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
  return shares().has(key);
}

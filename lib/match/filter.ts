import type { ListKind } from './postings';

// Tells of most keys and hashes that a segment does not have them, from memory (a Bloom filter: Bloom 1970, "Space/time trade-offs in hash coding with allowable errors"). Of a
// query's grams a segment of a thousand reports has one in ten, one of ten thousand a third, and each block asked for in vain costs as much as one with something in it.

/** Bits for each key of a small segment; with as many of them set as are probed, one absent key in forty seems to be there. */
const FINE_BITS = 8;
/** Bits for each hash of each report of a larger one, which has many more; some hashes are those of several reports, and one absent hash in three seems to be there. */
const COARSE_BITS = 2;
/** How many bits are looked at for a key. */
export const PROBED = { fine: 4, coarse: 2 } as const;
const SPREAD = 0x9e3779b1;

/** What a key is mixed with: a term and a hash of one number are two. */
const SALTS = { keyBlocks: 0x51ed270b, gramBlocks: 0x2545f491 } as const satisfies Record<ListKind, number>;

/** Collects the keys of a small segment. */
export class FilterWriter {
  readonly #keys: number[] = [];

  add(kind: ListKind, key: number): void {
    this.#keys.push(mixed(kind, key));
  }

  end(): Uint32Array {
    const filter = new Uint32Array(Math.ceil((this.#keys.length * FINE_BITS) / 32));
    for (const key of this.#keys) set(filter, key, PROBED.fine);
    return filter;
  }
}

/** An empty filter for a larger segment, in which as many hashes are listed over all reports, each once a report. Terms and names, a tenth as many, find room beside them. */
export function coarseFilter(listed: number): Uint32Array {
  return new Uint32Array(Math.ceil((listed * COARSE_BITS) / 32));
}

/** Notes in such a filter that a key or hash is there. */
export function note(filter: Uint32Array, kind: ListKind, key: number): void {
  set(filter, mixed(kind, key), PROBED.coarse);
}

function set(filter: Uint32Array, start: number, probed: number): void {
  for (let i = 0; i < probed; i++) {
    const bit = bitOf(start, i, filter.length);
    (filter[bit >>> 5] as number) |= 1 << (bit & 31);
  }
}

/**
 * False: certainly no such key is there. An empty filter knows nothing.
 * @param probed how many bits are looked at, no more than were set
 */
export function mayHave(filter: Uint32Array, kind: ListKind, key: number, probed: number): boolean {
  if (filter.length === 0) return true;
  const start = mixed(kind, key);
  for (let i = 0; i < probed; i++) {
    const bit = bitOf(start, i, filter.length);
    if (((filter[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return false;
  }
  return true;
}

// The finisher of MurmurHash3 (Appleby 2011): neighbouring keys must not share bits.
function mixed(kind: ListKind, key: number): number {
  let h = key ^ SALTS[kind];
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Double hashing: with steps of one length, keys that share a bit would share all. */
function bitOf(start: number, i: number, words: number): number {
  const step = Math.imul(start, SPREAD) ^ (start >>> 11);
  return Math.floor(((start + Math.imul(i, step | 1)) >>> 0) * 2 ** -32 * words * 32);
}

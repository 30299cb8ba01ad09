import type { Entry } from './entry';
import { blocksOf, type ListKind, slotsIn } from './postings';
import { blockKeyOf, placeOf, type Segment } from './resident';
import { cheapLength, leastCommon, listedKeys, mayList, NO_DAY } from './segment';

// A query counts up over parts: the segments of each shelf, and its log as one more. All answer the same questions.

/** Slots, ascending. */
export type Slots = Uint32Array | readonly number[];

/** A part of the index in which a query looks. Its slots count from 0. */
export interface Part {
  readonly size: number;
  /** Reports that are not dropped. */
  readonly live: number;
  /** Adds the keys of the blocks that must be read before the list of a key can be asked for. */
  addBlocks(kind: ListKind, key: number, into: Set<number>): void;
  /** Slots of the reports that have a key, ascending; dropped ones are left out. */
  list(kind: ListKind, key: number, blocks: ReadonlyMap<number, Uint8Array>): Slots;
  /** How many reports have a term or name, dropped ones counted, where that is known without its list; else null. */
  knownCount(key: number): number | null;
  /** As many reports at most have a key whose count is not known. */
  readonly rare: number;
  numberOf(slot: number): number;
  /** Days since 1970; `NO_DAY` where not known. */
  dayOf(slot: number): number;
  /** What its cheap score is divided by. */
  lengthOf(slot: number): number;
  /** Kept grams of its fingerprint. */
  gramsOf(slot: number): number;
  /** How many reports were published within a day of one, dropped ones left out. */
  publishedAround(day: number): number;
}

const NONE: readonly number[] = [];

/** A segment as a part. */
export function segmentPart(segment: Segment): Part {
  const { head, dead, live } = segment;
  return {
    size: head.numbers.length,
    rare: leastCommon(head.numbers.length),
    live,
    addBlocks(kind, key, into) {
      if (!mayList(head, kind, key >>> 0)) return;
      const [from, to] = blocksOf(head[kind], key >>> 0);
      for (let i = from; i < to; i++) into.add(blockKeyOf(segment, kind, i));
    },
    list(kind, key, blocks) {
      const [from, to] = blocksOf(head[kind], key >>> 0);
      const pieces: Uint32Array[] = [];
      for (let i = from; i < to; i++) {
        const bytes = blocks.get(blockKeyOf(segment, kind, i));
        const piece = bytes && slotsIn(bytes, head[kind][i] as number, key >>> 0, head.landmarks);
        if (piece) pieces.push(piece);
      }
      const slots = joined(pieces);
      return dead ? slots.filter((slot) => dead[slot] !== 1) : slots;
    },
    knownCount(key) {
      const at = placeOf(head.commonKeys, key >>> 0);
      if (at >= 0) return head.commonCounts[at] as number;
      return mayList(head, 'keyBlocks', key >>> 0) ? null : 0;
    },
    numberOf: (slot) => head.numbers[slot] as number,
    dayOf: (slot) => head.days[slot] as number,
    lengthOf: (slot) => head.lengths[slot] as number,
    gramsOf: (slot) => head.grams[slot] as number,
    publishedAround(day) {
      let n = 0;
      if (!dead) {
        for (let one = day - 1; one <= day + 1; one++) {
          const at = placeOf(head.publishedDays, one);
          if (at >= 0) n += head.publishedCounts[at] as number;
        }
        return n;
      }
      for (let slot = 0; slot < head.days.length; slot++) {
        if (Math.abs((head.days[slot] as number) - day) <= 1 && dead[slot] !== 1) n++;
      }
      return n;
    },
  };
}

function joined(pieces: readonly Uint32Array[]): Uint32Array {
  if (pieces.length === 1) return pieces[0] as Uint32Array;
  const all = new Uint32Array(pieces.reduce((n, { length }) => n + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** A log as a part, for the keys and hashes of one query. */
export function logPart(
  log: readonly { readonly number: number; readonly entry: Entry }[],
  keys: () => ReadonlySet<number>,
  hashes: { has(hash: number): boolean },
): Part {
  const lists = (keysOf: (entry: Entry) => readonly ArrayLike<number>[], wanted: { has(key: number): boolean }) => {
    const found = new Map<number, number[]>();
    log.forEach(({ entry }, slot) => {
      for (const keys of keysOf(entry)) {
        for (let i = 0; i < keys.length; i++) {
          const key = keys[i] as number;
          if (!wanted.has(key)) continue;
          const list = found.get(key);
          if (!list) found.set(key, [slot]);
          else if (list.at(-1) !== slot) list.push(slot);
        }
      }
    });
    return found;
  };
  // The keys of a query are known later than its hashes.
  const made: Partial<Record<ListKind, ReadonlyMap<number, readonly number[]>>> = {};
  const of = (kind: ListKind) => {
    made[kind] ??=
      kind === 'keyBlocks' ? lists(({ profile }) => listedKeys(profile), keys()) : lists(({ fingerprint }) => [fingerprint.hashes], hashes);
    return made[kind];
  };
  const entry = (slot: number) => (log[slot] as (typeof log)[number]).entry;
  return {
    size: log.length,
    live: log.length,
    addBlocks: () => {},
    list: (kind, key) => of(kind).get(key) ?? NONE,
    knownCount: (key) => of('keyBlocks').get(key)?.length ?? 0,
    rare: 0,
    numberOf: (slot) => (log[slot] as (typeof log)[number]).number,
    dayOf: (slot) => entry(slot).profile.day ?? NO_DAY,
    lengthOf: (slot) => cheapLength(entry(slot)),
    gramsOf: (slot) => entry(slot).fingerprint.hashes.length,
    publishedAround: (day) => log.filter(({ entry: { profile } }) => Math.abs((profile.day ?? NO_DAY) - day) <= 1).length,
  };
}

import type { Entry } from './entry';
import { blocksOf, slotsIn } from './postings';
import { blockKeysOf, type Segment, slotOf } from './resident';
import { cheapLength, listedKeys, NO_DAY } from './segment';

// A query counts up over parts: the segments of each shelf, and its log as one more. All answer the same questions.

/** Terms and names, or fingerprint hashes. */
export type ListKind = 'keyBlocks' | 'gramBlocks';

/** A part of the index in which a query looks. Its slots count from 0. */
export interface Part {
  readonly size: number;
  /** Reports that are not dropped. */
  readonly live: number;
  /** Keys of the blocks that must be read before the list of a key can be asked for. */
  blocksFor(kind: ListKind, key: number): readonly number[];
  /** Slots of the reports that have a key, ascending; dropped ones are left out. */
  list(kind: ListKind, key: number, blocks: ReadonlyMap<number, Uint8Array>): readonly number[];
  /** How many reports have a term or name, dropped ones counted, where that is known without its list; else null. */
  knownCount(key: number): number | null;
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

/** A segment as a part. */
export function segmentPart(segment: Segment): Part {
  const { head, dead, live } = segment;
  return {
    size: head.numbers.length,
    live,
    blocksFor: (kind, key) => blockKeysOf(segment, kind, blocksOf(head[kind], key >>> 0)),
    list(kind, key, blocks) {
      const place = blocksOf(head[kind], key >>> 0);
      const slots: number[] = [];
      blockKeysOf(segment, kind, place).forEach((block, i) => {
        const bytes = blocks.get(block);
        if (bytes) slotsIn(bytes, head[kind][place[0] + i] as number, key >>> 0, slots);
      });
      return dead ? slots.filter((slot) => dead[slot] !== 1) : slots;
    },
    knownCount(key) {
      const at = slotOf(head.commonKeys, key >>> 0);
      return at < 0 ? null : (head.commonCounts[at] as number);
    },
    numberOf: (slot) => head.numbers[slot] as number,
    dayOf: (slot) => head.days[slot] as number,
    lengthOf: (slot) => head.lengths[slot] as number,
    gramsOf: (slot) => head.grams[slot] as number,
    publishedAround(day) {
      let n = 0;
      for (let slot = 0; slot < head.days.length; slot++) {
        if (Math.abs((head.days[slot] as number) - day) <= 1 && dead?.[slot] !== 1) n++;
      }
      return n;
    },
  };
}

const NONE: readonly number[] = [];

/** A log as a part, for the keys and hashes of one query. */
export function logPart(
  log: readonly { readonly number: number; readonly entry: Entry }[],
  keys: ReadonlySet<number>,
  hashes: { has(hash: number): boolean },
): Part {
  const lists = { keyBlocks: new Map<number, number[]>(), gramBlocks: new Map<number, number[]>() };
  log.forEach(({ entry: { profile, fingerprint } }, slot) => {
    const note = (kind: ListKind, key: number) => {
      const list = lists[kind].get(key);
      if (!list) lists[kind].set(key, [slot]);
      else if (list.at(-1) !== slot) list.push(slot);
    };
    for (const list of listedKeys(profile)) for (const key of list) if (keys.has(key)) note('keyBlocks', key);
    for (const hash of fingerprint.hashes) if (hashes.has(hash)) note('gramBlocks', hash);
  });
  const entry = (slot: number) => (log[slot] as (typeof log)[number]).entry;
  return {
    size: log.length,
    live: log.length,
    blocksFor: () => NONE,
    list: (kind, key) => lists[kind].get(key) ?? NONE,
    knownCount: (key) => lists.keyBlocks.get(key)?.length ?? 0,
    numberOf: (slot) => (log[slot] as (typeof log)[number]).number,
    dayOf: (slot) => entry(slot).profile.day ?? NO_DAY,
    lengthOf: (slot) => cheapLength(entry(slot)),
    gramsOf: (slot) => entry(slot).fingerprint.hashes.length,
    publishedAround: (day) => log.filter(({ entry: { profile } }) => Math.abs((profile.day ?? NO_DAY) - day) <= 1).length,
  };
}

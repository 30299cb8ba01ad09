import { blockKey, type Shelf } from '../corpus';
import { entryOf, LENGTHS_AT, readEntry } from './entry';
import { PostingsReader, slotsIn } from './postings';
import { Resident, type Segment } from './resident';
import { cheapLength, listedKeys, mayList, NO_DAY } from './segment';

/**
 * Everything that is wrong with a shelf's index, in words; empty where nothing is. Reads all of it: for tests, and for whoever doubts.
 * Every report must have an entry made of its own text, every segment list each of its reports under exactly the keys of its
 * entry, and nothing that is not held.
 */
export async function problemsOf(shelf: Shelf): Promise<string[]> {
  const problems: string[] = [];
  const { manifest, segments, log, dead, held, waiting } = await new Resident(shelf).refresh();
  const ids = new Set<string>();
  const check = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };

  /** The entry of a live number, if it and its report are as they should be. */
  const entryAt = async (number: number) => {
    const read = await shelf.read(null, [], [number]);
    const bytes = read?.entries[0];
    const entry = bytes && readEntry(bytes);
    if (!bytes || !entry) {
      problems.push(`number ${number} has no entry`);
      return null;
    }
    const { id } = entry.citation;
    check(!ids.has(id), `two entries of ${id}`);
    ids.add(id);
    const [report] = await shelf.reports([id]);
    if (!report) problems.push(`${id} is indexed, and not held`);
    else check(sameEntry(entryOf(report), bytes), `the entry of ${id} is not that of its text`);
    return entry;
  };

  let before = -1;
  for (const segment of segments) {
    const { head } = segment;
    const lists = await listsOf(shelf, segment, check);
    for (const [slot, number] of head.numbers.entries()) {
      check(number > before && number < manifest.next, `number ${number} is out of order`);
      before = number;
      if (dead.has(number)) continue;
      const entry = await entryAt(number);
      if (!entry) continue;
      const { profile, fingerprint } = entry;
      const named = `slot ${slot} of segment ${segment.ref.id}`;
      check((head.days[slot] === NO_DAY ? null : head.days[slot]) === profile.day, `${named}: another day`);
      check(head.lengths[slot] === cheapLength(entry), `${named}: another length`);
      check(head.grams[slot] === fingerprint.hashes.length, `${named}: another number of grams`);
      const keys = new Set(listedKeys(profile).flatMap((list) => Array.from(list, (key) => key >>> 0)));
      check(sameSet(keys, lists.keyBlocks[slot]), `${named}: listed under other terms and names`);
      check(sameSet(new Set(fingerprint.hashes), lists.gramBlocks[slot]), `${named}: listed under other hashes`);
    }
  }
  for (const { number } of log) {
    check(number >= manifest.next, `number ${number} stands in the log, and should in a segment`);
    await entryAt(number);
  }
  check(ids.size === held - waiting, `${ids.size} reports are indexed, and ${held - waiting} should be`);
  return problems;
}

/** The keys of each slot, as the blocks of a segment list them. */
async function listsOf(shelf: Shelf, { ref, head }: Segment, check: (holds: boolean, problem: string) => void) {
  const lists = {
    keyBlocks: Array.from(head.numbers, () => new Set<number>()),
    gramBlocks: Array.from(head.numbers, () => new Set<number>()),
  };
  const counts = new Map<number, number>();
  let block = 1;
  for (const kind of ['keyBlocks', 'gramBlocks'] as const) {
    let key = -1;
    for (const firstKey of head[kind]) {
      const read = await shelf.read(null, [blockKey(ref.id, block)], []);
      const bytes = read?.blocks[0];
      check(bytes !== undefined, `block ${block} of segment ${ref.id} is gone`);
      const reader = new PostingsReader(bytes ?? new Uint8Array(), firstKey, head.landmarks);
      while (reader.next()) {
        check(mayList(head, kind, reader.key), `segment ${ref.id}: the filter denies key ${reader.key}`);
        check(reader.key >= key, `block ${block} of segment ${ref.id}: keys out of order`);
        key = reader.key;
        const slots = reader.slots();
        check(sameSlots(slots, bytes && slotsIn(bytes, firstKey, key, head.landmarks)), `segment ${ref.id}: key ${key} is not found`);
        if (kind === 'keyBlocks') counts.set(key, (counts.get(key) ?? 0) + slots.length);
        for (const slot of slots) {
          const list = lists[kind][slot];
          if (list) list.add(key);
          else check(false, `block ${block} of segment ${ref.id}: no slot ${slot}`);
        }
      }
      block++;
    }
  }
  head.commonKeys.forEach((key, i) => {
    check(counts.get(key) === head.commonCounts[i], `segment ${ref.id}: key ${key} is counted wrong`);
  });
  return lists;
}

function sameSlots(a: Uint32Array, b: Uint32Array | null | undefined): boolean {
  return a.length === b?.length && a.every((slot, i) => slot === b[i]);
}

function sameSet(a: ReadonlySet<number>, b: ReadonlySet<number> | undefined): boolean {
  return b !== undefined && a.size === b.size && [...a].every((key) => b.has(key));
}

/** Whether two entries are the same, but for the last bits of their lengths. */
function sameEntry(a: Uint8Array, b: Uint8Array): boolean {
  const [from, to] = LENGTHS_AT;
  return a.length === b.length && a.every((byte, i) => byte === b[i] || (i >= from && i < to));
}

import { blockKey, type SegmentRef, type Shelf } from '../corpus';
import { type ListKind, PostingsReader } from './postings';
import { type Head, SegmentWriter } from './segment';

/** A segment to be merged. */
export interface Merged {
  readonly ref: SegmentRef;
  readonly head: Head;
  /** Whether the report in a slot is dropped. */
  readonly dead: (slot: number) => boolean;
}

/** Blocks of a segment that are read at a time, and of the new one that are handed on at a time: some 100 kB. */
const AT_ONCE = 64;

/** The shelf changed under a merge: what was written for it is left to be swept. */
export class MergeLost extends Error {
  override readonly name = 'MergeLost';
}

/**
 * Merges neighbouring segments, oldest first, without what was dropped. Reads and hands on in steps of bounded size.
 * @param hand takes the blocks that are ready.
 * @throws MergeLost where a block has gone meanwhile.
 */
export async function mergeSegments(
  shelf: Shelf,
  segments: readonly Merged[],
  hand: (writer: SegmentWriter) => Promise<void>,
): Promise<SegmentWriter> {
  const writer = new SegmentWriter(false);
  const moved = segments.map((one) => moveRows(one, writer));
  for (const section of ['keyBlocks', 'gramBlocks'] as const) {
    const streams = segments.map((one, i) => new Stream(shelf, one, section, moved[i] as Int32Array));
    for (const stream of streams) await stream.feed();
    for (;;) {
      let key = Number.POSITIVE_INFINITY;
      for (const stream of streams) if (stream.key < key) key = stream.key;
      if (key === Number.POSITIVE_INFINITY) break;
      const slots: number[] = [];
      for (const stream of streams) {
        // More than once where the list goes on in the next block.
        while (stream.key === key) {
          stream.collect(slots);
          if (!stream.advance()) await stream.feed();
        }
      }
      if (slots.length === 0) continue;
      if (section === 'keyBlocks') writer.addKey(key, slots);
      else writer.addGram(key, slots);
      if (writer.ready >= AT_ONCE) await hand(writer);
    }
  }
  return writer;
}

/** Copies the rows that are not dropped. Gives the new slot of each old one, −1 for a dropped one. */
function moveRows({ head, dead }: Merged, writer: SegmentWriter): Int32Array {
  return Int32Array.from(head.numbers, (number, slot) => {
    if (dead(slot)) return -1;
    writer.addRow(number, head.days[slot] as number, head.lengths[slot] as number, head.grams[slot] as number);
    return writer.reports - 1;
  });
}

/** The lists of one section of a segment, in order. */
class Stream {
  /** Key of the list that it stands at; infinite at the end. */
  key = Number.POSITIVE_INFINITY;
  readonly #shelf: Shelf;
  readonly #segment: number;
  readonly #firstKeys: Uint32Array;
  readonly #firstBlock: number;
  readonly #moved: Int32Array;
  readonly #landmarks: boolean;
  /** Blocks read and not yet walked through. */
  #blocks: { bytes: Uint8Array; firstKey: number }[] = [];
  #reader: PostingsReader | null = null;
  #read = 0;

  constructor(shelf: Shelf, { ref, head }: Merged, section: ListKind, moved: Int32Array) {
    this.#shelf = shelf;
    this.#segment = ref.id;
    this.#firstKeys = head[section];
    this.#firstBlock = section === 'keyBlocks' ? 1 : 1 + head.keyBlocks.length;
    this.#moved = moved;
    this.#landmarks = head.landmarks;
  }

  /** Goes on to the next list. False: blocks must be fed first. */
  advance(): boolean {
    for (;;) {
      if (this.#reader?.next()) {
        this.key = this.#reader.key;
        return true;
      }
      const block = this.#blocks.shift();
      if (!block) return false;
      this.#reader = new PostingsReader(block.bytes, block.firstKey, this.#landmarks);
    }
  }

  /** Reads further blocks, and goes on to the next list. */
  async feed(): Promise<void> {
    const from = this.#read;
    this.#read = Math.min(this.#firstKeys.length, from + AT_ONCE);
    const keys = Array.from({ length: this.#read - from }, (_, i) => blockKey(this.#segment, this.#firstBlock + from + i));
    if (keys.length === 0) {
      this.key = Number.POSITIVE_INFINITY;
      return;
    }
    const read = await this.#shelf.read(null, keys, []);
    if (!read) throw new MergeLost();
    this.#blocks = read.blocks.map((bytes, i) => ({ bytes, firstKey: this.#firstKeys[from + i] as number }));
    if (!this.advance()) await this.feed();
  }

  /** Appends the slots of the list as they are numbered anew. */
  collect(into: number[]): void {
    this.#reader?.each((slot) => {
      const now = this.#moved[slot] ?? -1;
      if (now >= 0) into.push(now);
    });
  }
}

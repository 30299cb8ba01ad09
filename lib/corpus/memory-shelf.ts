import { blockKey, type EntryOf, type Known, type Manifest, NO_SEGMENTS, type SegmentSwap, type Shelf, type Upkeep } from './shelf';
import type { Report } from './types';

/** What a shelf in memory is made of; a pack's index is written and read in this form. */
export interface ShelfContents {
  readonly manifest: Manifest;
  readonly blocks: ReadonlyMap<number, Uint8Array>;
  readonly entries: ReadonlyMap<number, Uint8Array>;
}

/** A shelf in memory: for command lines and tests. */
export class MemoryShelf implements Shelf {
  readonly #entryOf: EntryOf;
  readonly #reports = new Map<string, { number: number; report: Report }>();
  readonly #entries = new Map<number, Uint8Array>();
  readonly #blocks = new Map<number, Uint8Array>();
  readonly #dead = new Set<number>();
  #manifest: Manifest = NO_SEGMENTS;
  #generation = 0;
  #next = 0;
  #nextSegment = 0;

  constructor(entryOf: EntryOf) {
    this.#entryOf = entryOf;
  }

  get size(): number {
    return this.#reports.size;
  }

  /** Puts a report on the shelf, in the place of the one with its id. */
  keep(report: Report): void {
    const entry = this.#entryOf(report);
    this.drop(report.id);
    this.#reports.set(report.id, { number: this.#next, report });
    this.#entries.set(this.#next++, entry);
    this.#generation++;
  }

  /** Takes a report away. False: it was not there. */
  drop(id: string): boolean {
    const held = this.#reports.get(id);
    if (!held) return false;
    this.#reports.delete(id);
    this.#entries.delete(held.number);
    this.#dead.add(held.number);
    this.#generation++;
    return true;
  }

  get(id: string): Report | null {
    return this.#reports.get(id)?.report ?? null;
  }

  contents(): ShelfContents {
    return { manifest: this.#manifest, blocks: this.#blocks, entries: this.#entries };
  }

  async since(known: Known | null) {
    const { revision, segments, next } = this.#manifest;
    const from = Math.max(next, known?.revision === revision ? known.upTo : 0);
    return {
      generation: this.#generation,
      manifest: this.#manifest,
      heads: known?.revision === revision ? null : segments.map(({ id }) => this.#blocks.get(blockKey(id, 0)) as Uint8Array),
      log: [...this.#entries].filter(([number]) => number >= from),
      dead: [...this.#dead],
      held: this.#reports.size,
      waiting: 0,
    };
  }

  async read(generation: number | null, keys: readonly number[], numbers: readonly number[]) {
    if ((generation !== null && generation !== this.#generation) || !keys.every((key) => this.#blocks.has(key))) return null;
    return { blocks: keys.map((key) => this.#blocks.get(key) as Uint8Array), entries: numbers.map((number) => this.#entries.get(number)) };
  }

  async reports(ids: readonly string[]) {
    return ids.map((id) => this.get(id));
  }

  readonly upkeep: Upkeep = {
    begin: async () => this.#nextSegment++,
    write: async (segment, from, blocks) => {
      blocks.forEach((block, i) => void this.#blocks.set(blockKey(segment, from + i), block));
    },
    swap: async (swap) => this.#swap(swap),
    sweep: async () => false,
    admit: async () => {},
  };

  #swap({ from, segments, next, purged }: SegmentSwap): boolean {
    if (from !== this.#manifest.revision) return false;
    const kept = new Set(segments.map(({ id }) => id));
    for (const { id, blocks } of this.#manifest.segments) {
      if (!kept.has(id)) for (let i = 0; i < blocks; i++) this.#blocks.delete(blockKey(id, i));
    }
    for (const number of purged) this.#dead.delete(number);
    this.#manifest = { revision: from + 1, segments, next };
    this.#generation++;
    return true;
  }
}

import type { ShelfContents } from './memory-shelf';
import { blockKey, type Known, type Shelf } from './shelf';
import type { Pack, Report } from './types';

/** A pack with its index: held in memory as it lies in its file, never changed. Its reports are loaded when the first is asked for. */
export class PackShelf implements Shelf {
  readonly upkeep = null;
  readonly #contents: ShelfContents;
  readonly #load: () => Promise<Pack>;
  #reports: Promise<Map<string, Report>> | null = null;

  constructor(contents: ShelfContents, load: () => Promise<Pack>) {
    this.#contents = contents;
    this.#load = load;
  }

  async since(known: Known | null) {
    const { manifest, blocks, entries } = this.#contents;
    const from = Math.max(manifest.next, known?.upTo ?? 0);
    return {
      generation: 0,
      manifest,
      heads: known ? null : manifest.segments.map(({ id }) => blocks.get(blockKey(id, 0)) ?? new Uint8Array()),
      log: [...entries].filter(([number]) => number >= from),
      dead: [],
      held: entries.size,
      waiting: 0,
    };
  }

  async read(_generation: number | null, keys: readonly number[], numbers: readonly number[]) {
    const { blocks, entries } = this.#contents;
    return { blocks: keys.map((key) => blocks.get(key) ?? new Uint8Array()), entries: numbers.map((number) => entries.get(number)) };
  }

  async reports(ids: readonly string[]) {
    // A failed load is tried again at the next call.
    this.#reports ??= this.#load().then(
      ({ reports }) => new Map(reports.map((report) => [report.id, report])),
      (error: unknown) => {
        this.#reports = null;
        throw error;
      },
    );
    const reports = await this.#reports;
    return ids.map((id) => reports.get(id) ?? null);
  }
}

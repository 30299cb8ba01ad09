import { MemoryShelf, type Report, type Shelf } from '../corpus';
import { entryOf } from './entry';
import { type QueryRead, readQuery } from './read-query';
import { type Considered, decide, type Look, matchesOf } from './relation';
import { Resident, ShelfChanged } from './resident';
import { lookInto, type Opened } from './search';
import type { Matches, Query } from './types';
import { tidyStep } from './upkeep';

/** Reports ready to be matched, on shelves. Methods reject with `IndexUnreadable` where an index must be made anew, else where a shelf does. */
export interface ReportIndex {
  /** Reports held, and how many of them are not searched yet. */
  standing(): Promise<{ held: number; waiting: number }>;
  /** The reports that have to do with a text. */
  match(query: Query): Promise<Matches>;
  /** What `match` decides upon. */
  look(query: Query): Promise<Look>;
  /** Does one bounded step of what is to be done on the shelves. False: nothing is left to do. */
  tidy(): Promise<boolean>;
}

/** How often a query is begun anew because a shelf changed under it. */
const TRIES = 20;

/** Opens an index over shelves; where two hold a report of one id, the first one's counts. Nothing is read before the first call. */
export function openIndex(shelves: readonly Shelf[]): ReportIndex {
  return new ShelfIndex(shelves);
}

/** An index in memory, for command lines and tests. */
export interface MemoryIndex extends ReportIndex {
  readonly size: number;
  /** Adds a report, or puts it in the place of the one with its id. */
  add(report: Report): void;
  /** Takes a report out. False: it was not there. */
  remove(id: string): boolean;
  /** A report by its id, or null. */
  get(id: string): Report | null;
}

/** Indexes reports in memory. */
export function buildIndex(reports: Iterable<Report> = []): MemoryIndex {
  const shelf = new MemoryShelf(entryOf);
  for (const report of reports) shelf.keep(report);
  const index = new ShelfIndex([shelf]);
  /** Nobody tidies in the background here. */
  const tidied = async () => {
    while (await index.tidy());
    return index;
  };
  return {
    get size() {
      return shelf.size;
    },
    standing: () => index.standing(),
    add: (report) => shelf.keep(report),
    remove: (id) => shelf.drop(id),
    get: (id) => shelf.get(id),
    match: async (query) => (await tidied()).match(query),
    look: async (query) => (await tidied()).look(query),
    tidy: () => index.tidy(),
  };
}

class ShelfIndex implements ReportIndex {
  readonly #residents: readonly Resident[];

  constructor(shelves: readonly Shelf[]) {
    this.#residents = shelves.map((shelf) => new Resident(shelf));
  }

  async standing(): Promise<{ held: number; waiting: number }> {
    const all = await Promise.all(this.#residents.map((resident) => resident.refresh()));
    return { held: all.reduce((n, { held }) => n + held, 0), waiting: all.reduce((n, { waiting }) => n + waiting, 0) };
  }

  look(query: Query): Promise<Look> {
    return this.#unchanged(query, lookInto);
  }

  match(query: Query): Promise<Matches> {
    return this.#unchanged(query, async (shelves, read) => {
      const look = await lookInto(shelves, read);
      // Copies are told word by word: for these the text is needed before anything can be decided.
      const texts = new Map<string, Report>();
      await this.#readTexts(look.considered.filter(({ mayBeCopied }) => mayBeCopied).map(idOf), texts);
      const { shown, candidates } = decide(query, { ...look, considered: withTexts(look.considered, texts) });
      await this.#readTexts(
        shown.map(idOf).filter((id) => !texts.has(id)),
        texts,
      );
      return { matches: matchesOf(withTexts(shown, texts), query, look), candidates };
    });
  }

  async tidy(): Promise<boolean> {
    for (const resident of this.#residents) if (await tidyStep(resident)) return true;
    return false;
  }

  async #readTexts(wanted: readonly string[], into: Map<string, Report>): Promise<void> {
    let ids = wanted;
    for (const { shelf } of this.#residents) {
      if (ids.length === 0) return;
      const found = await shelf.reports(ids);
      for (const report of found) if (report) into.set(report.id, report);
      ids = ids.filter((id) => !into.has(id));
    }
    if (ids.length > 0) throw new ShelfChanged();
  }

  /** Runs something over the shelves as they stand, and anew where they changed meanwhile. */
  async #unchanged<T>(query: Query, run: (shelves: readonly Opened[], read: QueryRead) => Promise<T>): Promise<T> {
    let read: QueryRead | null = null;
    for (let tries = 1; ; tries++) {
      const opening = Promise.all(
        this.#residents.map(async (resident) => ({ resident, at: (tries === 1 ? resident.latest : null) ?? (await resident.refresh()) })),
      );
      // While the shelves are looked at.
      read ??= readQuery(query);
      const shelves = await opening;
      try {
        return await run(shelves, read);
      } catch (error) {
        if (!(error instanceof ShelfChanged) || tries === TRIES) throw error;
      }
    }
  }
}

function idOf({ held }: Considered): string {
  return held.report.id;
}

/** The same with the reports that were fetched in the place of their stand-ins. */
function withTexts<T extends Considered>(all: readonly T[], texts: ReadonlyMap<string, Report>): T[] {
  return all.map((one) => ({ ...one, held: { ...one.held, report: texts.get(one.held.report.id) ?? one.held.report } }));
}

import type { Citation, Report } from '../corpus';
import { fingerprint, gramHashes, words } from '../text';
import { leadKeysAcross } from './across';
import { tellingAcross } from './across-compare';
import { Best } from './best';
import { queryText } from './copying';
import type { Entry } from './entry';
import { besideOthers, lengthsOf, signalsOf } from './event';
import { isFurniture } from './furniture';
import { type ListKind, logPart, type Part, segmentPart } from './part';
import { tellingOf } from './prior';
import { PRIOR, type Weighing } from './prior-weighing';
import { type Profile, profileOf } from './profile';
import type { Considered, Look } from './relation';
import { type Resident, ShelfChanged, type Snapshot } from './resident';
import { gramsOf, type QueryGrams } from './reuse';
import { NO_DAY } from './segment';
import { ACROSS_FLIP } from './skeleton-key';
import type { Query } from './types';
import {
  CHEAP_FLOOR,
  CHEAP_HALF_LIFE_DAYS,
  CLOSE_LOOKS,
  CLOSE_LOOKS_ACROSS,
  LEAST_IN_LEADS,
  LEAST_PROBED,
  LEAST_PROBED_HASHES,
  PROBES,
} from './weights';

/** A shelf at one generation. */
export interface Opened {
  readonly resident: Resident;
  readonly at: Snapshot;
}

/** Where a query looks: the parts of all shelves, in one row of slots. */
interface Place {
  readonly part: Part;
  /** Index of its shelf. */
  readonly shelf: number;
  /** Number of its first slot in the row of all. */
  readonly base: number;
}

/** A query as it is looked for. */
export interface QueryRead {
  readonly query: Query;
  readonly profile: Profile;
  readonly grams: QueryGrams;
  /** A run of `CERTAIN_RUN` words shared with a report has a gram that both fingerprints keep, so that the query's own kept grams find it. */
  readonly kept: ReadonlySet<number>;
}

/** Reads a query; no shelf is needed for it. */
export function readQuery(query: Query): QueryRead {
  const tokens = words(query.text);
  return {
    query,
    profile: profileOf(query, tokens),
    grams: gramsOf(tokens, gramHashes(tokens)),
    kept: new Set(fingerprint(tokens).hashes),
  };
}

/** Finds the reports that may have to do with a text, and reads off each what tells how. Throws `ShelfChanged`. */
export async function lookInto(shelves: readonly Opened[], { query, profile, grams, kept }: QueryRead): Promise<Look> {
  const search = new Search(shelves, profile, grams);
  await search.readLists(kept);
  const cheapest = await search.cheapest();
  const across = await search.cheapestAcross();
  const entries = await search.entriesOf(new Set([...cheapest, ...across, ...search.mostHits()]));
  const lengths = lengthsOf(profile, PRIOR);
  const considered: Considered[] = [];
  const seen = new Set<string>();
  for (const { citation, profile: other, lengths: otherLengths, fingerprint: print } of entries.values()) {
    if (citation.id === query.id || seen.has(citation.id)) continue;
    seen.add(citation.id);
    considered.push({
      held: { report: withoutProse(citation, print), profile: other, lengths: otherLengths, fingerprint: print },
      signals: signalsOf(profile, other, lengths, otherLengths, search.weigh),
      hits: sharedHashes(print.hashes, grams).size,
    });
  }
  const counts = await search.furniture(entries);
  return {
    profile,
    text: queryText(query.text, grams),
    considered: besideOthers(considered),
    counts,
    weigh: search.weigh,
    crowd: search.publishedAround(profile.day),
  };
}

/** A report as its entry holds it: enough to judge it by, until its text is wanted. */
function withoutProse(citation: Citation, print: Entry['fingerprint']): Report {
  return { ...citation, fingerprint: print, statements: [] };
}

function sharedHashes(hashes: readonly number[], query: QueryGrams): Set<number> {
  return new Set(hashes.filter((hash) => query.at.has(hash)));
}

class Search {
  weigh: Weighing = PRIOR;
  readonly #shelves: readonly Opened[];
  readonly #places: readonly Place[];
  readonly #profile: Profile;
  readonly #grams: QueryGrams;
  /** The skeletons of its lead as reports in other scripts have them. */
  readonly #across: readonly number[];
  /** Slots of each key that was read, by part. */
  readonly #lists = { keyBlocks: new Map<number, Lists>(), gramBlocks: new Map<number, Lists>() };
  readonly #hits = new Map<number, number>();

  constructor(shelves: readonly Opened[], profile: Profile, grams: QueryGrams) {
    this.#shelves = shelves;
    this.#profile = profile;
    this.#grams = grams;
    this.#across = [...leadKeysAcross(profile.across)].map((key) => key ^ ACROSS_FLIP);
    const keys = new Set([...profile.terms.keys, ...profile.names.keys, ...this.#across]);
    const places: Place[] = [];
    let base = 0;
    shelves.forEach(({ at }, shelf) => {
      for (const part of [...at.segments.map(segmentPart), logPart(at.log, keys, grams.at)]) {
        places.push({ part, shelf, base });
        base += part.size;
      }
    });
    this.#places = places;
  }

  /** Reads what tells how common the query's keys are, and which reports have its grams. */
  async readLists(hashes: ReadonlySet<number>): Promise<void> {
    const keys = [...this.#profile.terms.keys, ...this.#profile.names.keys, ...this.#across];
    await this.#read(
      keys.filter((key) => this.#places.some(({ part }) => part.knownCount(key) === null)),
      hashes,
    );
    const live = this.#places.reduce((n, { part }) => n + part.live, 0);
    const known = new Map<number, number>();
    const weigh = (name: boolean) => (key: number) => {
      // Names and terms have their own keys, so that one memory does for both.
      let telling = known.get(key);
      if (telling === undefined) {
        telling = tellingOf(key, name, this.#count(key), live);
        known.set(key, telling);
      }
      return telling;
    };
    this.weigh = { term: weigh(false), name: weigh(true) };
    for (const hash of hashes) this.#each('gramBlocks', hash, (slot) => this.#hits.set(slot, (this.#hits.get(slot) ?? 0) + 1));
  }

  #count(key: number): number {
    const read = this.#lists.keyBlocks.get(key);
    return this.#places.reduce((n, { part }, i) => n + (read?.[i]?.length ?? part.knownCount(key) ?? 0), 0);
  }

  /** The reports that share the most telling keys, near in time before far. */
  async cheapest(): Promise<number[]> {
    const { terms, names, day } = this.#profile;
    const probes = [...probesOf(terms, this.weigh.term), ...probesOf(names, this.weigh.name)]
      .sort((a, b) => b.weight - a.weight)
      .slice(0, PROBES);
    await this.#read(
      probes.map(({ key }) => key),
      [],
    );
    const last = this.#places.at(-1);
    const scores = new Float32Array(last ? last.base + last.part.size : 0);
    const touched: number[] = [];
    for (const { key, weight } of probes) {
      this.#each('keyBlocks', key, (slot) => {
        if (scores[slot] === 0) touched.push(slot);
        (scores[slot] as number) += weight;
      });
    }
    const best = new Best(CLOSE_LOOKS);
    for (const slot of touched) {
      const { part, base } = this.#placeOf(slot);
      const length = part.lengthOf(slot - base);
      const score = (scores[slot] as number) / length;
      if (best.admits(score)) best.add(slot, score * nearness(day, part.dayOf(slot - base)), -length);
    }
    return best.slots();
  }

  /** The reports in other scripts that share the most telling names of the leads, near in time before far. */
  async cheapestAcross(): Promise<number[]> {
    const probes = this.#across.filter((key) => tellingAcross(key, this.weigh.name) > 0);
    await this.#read(probes, []);
    const scores = new Map<number, number>();
    for (const key of probes) {
      const telling = tellingAcross(key, this.weigh.name);
      this.#each('keyBlocks', key, (slot) => scores.set(slot, (scores.get(slot) ?? 0) + telling));
    }
    const best = new Best(CLOSE_LOOKS_ACROSS);
    for (const [slot, score] of scores) {
      const { part, base } = this.#placeOf(slot);
      if (score >= LEAST_IN_LEADS)
        best.add(slot, score * nearness(this.#profile.day, part.dayOf(slot - base)), -part.lengthOf(slot - base));
    }
    return best.slots();
  }

  /** The reports that have the most of the query's kept grams. */
  mostHits(): number[] {
    const best = new Best(CLOSE_LOOKS);
    for (const [slot, n] of this.#hits) {
      const { part, base } = this.#placeOf(slot);
      if (n >= LEAST_PROBED_HASHES && best.admits(n)) best.add(slot, n, -part.lengthOf(slot - base));
    }
    return best.slots();
  }

  /** Reads the entries of slots. Those of a log are held already. */
  async entriesOf(slots: Iterable<number>): Promise<Map<number, Entry>> {
    const all = [...slots];
    const entries = new Map<number, Entry>();
    await Promise.all(
      this.#shelves.map(async ({ resident, at }, shelf) => {
        const inLog = new Map(at.log.map(({ number, entry }) => [number, entry]));
        const numbers = new Map<number, number>();
        for (const slot of all) {
          const { part, base, shelf: of } = this.#placeOf(slot);
          if (of === shelf) numbers.set(slot, part.numberOf(slot - base));
        }
        const wanted = [...numbers].filter(([, number]) => !inLog.has(number));
        const read = await resident.read(
          at,
          [],
          wanted.map(([, number]) => number),
        );
        wanted.forEach(([slot], i) => void entries.set(slot, read.entries[i] as Entry));
        for (const [slot, number] of numbers) {
          const entry = inLog.get(number);
          if (entry) entries.set(slot, entry);
        }
      }),
    );
    return new Map(all.map((slot) => [slot, entries.get(slot) as Entry]));
  }

  /** Tells which grams count as copying, for those that the query shares with a report that was looked at closely. */
  async furniture(entries: ReadonlyMap<number, Entry>): Promise<(hash: number) => boolean> {
    const shared = new Set<number>();
    const hits = new Map(this.#hits);
    for (const [slot, { fingerprint: print }] of entries) {
      const theirs = sharedHashes(print.hashes, this.#grams);
      hits.set(slot, theirs.size);
      for (const hash of theirs) shared.add(hash);
    }
    await this.#read([], shared);
    const known = new Map<number, boolean>();
    return (hash) => {
      let counts = known.get(hash);
      if (counts === undefined) {
        const having: { hits: number; kept: number; day: number }[] = [];
        this.#each('gramBlocks', hash, (slot) => {
          const { part, base } = this.#placeOf(slot);
          having.push({ hits: hits.get(slot) ?? 0, kept: part.gramsOf(slot - base), day: part.dayOf(slot - base) });
        });
        counts = !isFurniture(having, this.#grams.at.size);
        known.set(hash, counts);
      }
      return counts;
    };
  }

  /** How many reports were published within a day of one. */
  publishedAround(day: number | null): number {
    return day === null ? 0 : this.#places.reduce((n, { part }) => n + part.publishedAround(day), 0);
  }

  /** Reads the lists of keys and hashes that are not read yet, of each shelf in one transaction. */
  async #read(keys: readonly number[], hashes: Iterable<number>): Promise<void> {
    const wanted: Record<ListKind, number[]> = {
      keyBlocks: keys.filter((key) => !this.#lists.keyBlocks.has(key)),
      gramBlocks: [...hashes].filter((hash) => !this.#lists.gramBlocks.has(hash)),
    };
    const kinds = ['keyBlocks', 'gramBlocks'] as const;
    const read = await Promise.all(
      this.#shelves.map(({ resident, at }, shelf) => {
        const blocks = new Set<number>();
        for (const { part } of this.#places.filter((place) => place.shelf === shelf)) {
          for (const kind of kinds) for (const key of wanted[kind]) for (const block of part.blocksFor(kind, key)) blocks.add(block);
        }
        return resident.read(at, blocks, null);
      }),
    );
    for (const kind of kinds) {
      for (const key of wanted[kind]) {
        this.#lists[kind].set(
          key,
          this.#places.map(({ part, shelf }) => part.list(kind, key, read[shelf]?.blocks ?? NO_BLOCKS)),
        );
      }
    }
  }

  /** Calls back for each slot that has a key, in the row of all. */
  #each(kind: ListKind, key: number, visit: (slot: number) => void): void {
    const lists = this.#lists[kind].get(key);
    lists?.forEach((list, i) => {
      const { base } = this.#places[i] as Place;
      for (const slot of list) visit(base + slot);
    });
  }

  #placeOf(slot: number): Place {
    let low = 0;
    let high = this.#places.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#places[middle] as Place).base <= slot) low = middle;
      else high = middle - 1;
    }
    const place = this.#places[low];
    if (!place) throw new ShelfChanged();
    return place;
  }
}

type Lists = readonly (readonly number[])[];
const NO_BLOCKS: ReadonlyMap<number, Uint8Array> = new Map();

function probesOf(vector: Profile['terms'], telling: (key: number) => number): { readonly key: number; readonly weight: number }[] {
  const probes: { key: number; weight: number }[] = [];
  vector.keys.forEach((key, i) => {
    const t = telling(key);
    if (t >= LEAST_PROBED) probes.push({ key, weight: (vector.weights[i] as number) * t ** 2 });
  });
  return probes.sort((a, b) => b.weight - a.weight).slice(0, PROBES);
}

function nearness(a: number | null, b: number): number {
  if (a === null || b === NO_DAY) return 1;
  return CHEAP_FLOOR + (1 - CHEAP_FLOOR) * 2 ** (-Math.abs(a - b) / CHEAP_HALF_LIFE_DAYS);
}

import type { Citation, Report } from '../corpus';
import { tellingAcross } from './across-compare';
import { Best } from './best';
import { LEAST_SHARED_HASHES } from './copy-weights';
import { mayShare, queryText } from './copying';
import { daysApart } from './days';
import type { Entry } from './entry';
import { besideOthers, lengthsOf, signalsOf } from './event';
import { type Standing, standingOf } from './furniture';
import { logPart, type Part, type Slots, segmentPart } from './part';
import type { ListKind } from './postings';
import { tellingOf } from './prior';
import { PRIOR, type Telling, type Weighing } from './prior-weighing';
import { likelyProbes, probesOf } from './probes';
import { type Profile, whenOf } from './profile';
import type { QueryRead } from './read-query';
import type { Considered, Look } from './relation';
import { type Resident, ShelfChanged, type Snapshot } from './resident';
import type { QueryGrams } from './reuse';
import { NO_DAY } from './segment';
import {
  CHEAP_FLOOR,
  CHEAP_HALF_LIFE_DAYS,
  CLOSE_LOOKS,
  CLOSE_LOOKS_ACROSS,
  CLOSE_LOOKS_AT_COPIES,
  LEAST_IN_LEADS,
  LEAST_PROBED_HASHES,
  SIBLING_DAYS,
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

/** Finds the reports that may have to do with a text, and reads off each what tells how. Throws `ShelfChanged`. */
export async function lookInto(shelves: readonly Opened[], read: QueryRead): Promise<Look> {
  const { query, grams } = read;
  const search = new Search(shelves, read);
  // The profile is made while the lists of grams are read.
  const hits = search.readGrams(read.kept);
  const profile = read.profile();
  await Promise.all([hits, search.readKeys()]);
  const cheapest = search.cheapest();
  const across = search.cheapestAcross();
  const entries = await search.entriesOf(new Set([...cheapest, ...across, ...search.mostHits()]));
  const lengths = lengthsOf(profile, PRIOR);
  const considered: Omit<Considered, 'mayBeCopied'>[] = [];
  const seen = new Set<string>();
  const shared = new Map<number, Set<number>>();
  for (const [slot, { citation, profile: other, lengths: otherLengths, fingerprint: print }] of entries) {
    const theirs = sharedHashes(print.hashes, grams);
    shared.set(slot, theirs);
    if (citation.id === query.id || seen.has(citation.id)) continue;
    seen.add(citation.id);
    considered.push({
      held: { report: withoutProse(citation, print), profile: other, lengths: otherLengths, fingerprint: print },
      signals: signalsOf(profile, other, lengths, otherLengths, search.weigh),
      hits: theirs.size,
    });
  }
  const standing = await search.standings(shared);
  const text = queryText(query, profile.day, grams);
  const standings = { counts: (hash: number) => standing(hash) === 'text', formulaic: (hash: number) => standing(hash) === 'formula' };
  return {
    profile,
    text,
    considered: besideOthers(considered).map((one) => ({
      ...one,
      mayBeCopied: one.hits >= LEAST_SHARED_HASHES && mayShare(text, one.held, standings),
    })),
    ...standings,
    weigh: search.weigh,
    crowd: search.publishedAround(whenOf(profile)) + toldAround(profile, considered),
    size: search.size,
  };
}

/** How many of those looked at closely are, by what their texts tell, of a day beside the query's: the index counts dates of publication alone. */
function toldAround(profile: Profile, considered: readonly Pick<Considered, 'held'>[]): number {
  const isNear = (days: number | null) => days !== null && days <= 1;
  return considered.filter(({ held: { profile: other } }) => other.told !== null && isNear(daysApart(profile, other))).length;
}

/** A report as its entry holds it: enough to judge it by, until its text is wanted. */
function withoutProse(citation: Citation, print: Entry['fingerprint']): Report {
  return { ...citation, fingerprint: print, statements: [] };
}

function sharedHashes(hashes: readonly number[], query: QueryGrams): Set<number> {
  const shared = new Set<number>();
  for (const hash of hashes) if (query.at.has(hash)) shared.add(hash);
  return shared;
}

class Search {
  weigh: Weighing = PRIOR;
  readonly #shelves: readonly Opened[];
  readonly #places: readonly Place[];
  readonly #query: QueryRead;
  /** Slots of each key that was read, by part; undefined for a part in which it was not. */
  readonly #lists = { keyBlocks: new Map<number, Lists>(), gramBlocks: new Map<number, Lists>() };
  readonly #hits = new Map<number, number>();
  readonly #known = new Map<number, KnownCount>();

  constructor(shelves: readonly Opened[], query: QueryRead) {
    this.#shelves = shelves;
    this.#query = query;
    const places: Place[] = [];
    let base = 0;
    shelves.forEach(({ at }, shelf) => {
      for (const part of [...at.segments.map(segmentPart), logPart(at.log, () => query.keys().all, query.grams.at)]) {
        places.push({ part, shelf, base });
        base += part.size;
      }
    });
    this.#places = places;
  }

  /** Reports held, dropped ones left out. */
  get size(): number {
    return this.#places.reduce((n, { part }) => n + part.live, 0);
  }

  /** Reads which reports have some grams of the query. */
  async readGrams(hashes: ReadonlySet<number>): Promise<void> {
    await this.#read('gramBlocks', hashes, () => true);
    for (const hash of hashes) this.#each('gramBlocks', hash, (slot) => this.#hits.set(slot, (this.#hits.get(slot) ?? 0) + 1));
  }

  /** Reads what tells how common the query's keys are, and which reports have the telling ones. */
  async readKeys(): Promise<void> {
    const { all, across } = this.#query.keys();
    const live = this.size;
    const weighing = (count: (key: number) => number): Weighing => ({
      term: (key) => tellingOf(key, false, count(key), live),
      name: (key) => tellingOf(key, true, count(key), live),
    });
    const fewest = weighing((key) => this.#knownOf(key).count);
    const most = weighing((key) => this.#knownOf(key).most);
    const wanted = likelyProbes(this.#query.profile(), fewest, most);
    for (const key of across) wanted.add(key);
    await this.#read('keyBlocks', all, (key, i) => wanted.has(key) || this.#knownOf(key).unknownIn.includes(i));
    const { term, name } = weighing((key) => this.#count(key));
    this.weigh = { term: remembered(term), name: remembered(name) };
  }

  /** How many reports have a key: what parts know without its list, and what was read. */
  #count(key: number): number {
    const { count, unknownIn } = this.#knownOf(key);
    const read = this.#lists.keyBlocks.get(key);
    return unknownIn.reduce((n, i) => n + (read?.[i]?.length ?? 0), count);
  }

  #knownOf(key: number): KnownCount {
    const found = this.#known.get(key);
    if (found) return found;
    const unknownIn: number[] = [];
    let [count, rare] = [0, 0];
    this.#places.forEach(({ part }, i) => {
      const known = part.knownCount(key);
      count += known ?? 0;
      if (known !== null) return;
      rare += part.rare;
      unknownIn.push(i);
    });
    const made = { count, most: count + rare, unknownIn };
    this.#known.set(key, made);
    return made;
  }

  /** The reports that share the most telling keys, near in time before far. */
  cheapest(): number[] {
    const profile = this.#query.profile();
    const probes = probesOf(profile, this.weigh);
    const best = new Best(CLOSE_LOOKS);
    this.#places.forEach(({ part, base }, i) => {
      const scores = new Float32Array(part.size);
      for (const { key, weight } of probes) {
        const slots = this.#lists.keyBlocks.get(key)?.[i] ?? [];
        for (let n = 0; n < slots.length; n++) (scores[slots[n] as number] as number) += weight;
      }
      for (let slot = 0; slot < scores.length; slot++) {
        if (scores[slot] === 0) continue;
        const length = part.lengthOf(slot);
        const score = (scores[slot] as number) / length;
        if (best.admits(score)) best.add(base + slot, score * nearness(profile.day, part.dayOf(slot)), -length);
      }
    });
    return best.slots();
  }

  /** The reports in other scripts that share the most telling names of the leads, near in time before far. */
  cheapestAcross(): number[] {
    const { day } = this.#query.profile();
    const scores = new Map<number, number>();
    for (const key of this.#query.keys().across) {
      const telling = tellingAcross(key, this.weigh.name);
      if (telling > 0) this.#each('keyBlocks', key, (slot) => scores.set(slot, (scores.get(slot) ?? 0) + telling));
    }
    const best = new Best(CLOSE_LOOKS_ACROSS);
    for (const [slot, score] of scores) {
      const { part, base } = this.#placeOf(slot);
      if (score >= LEAST_IN_LEADS) best.add(slot, score * nearness(day, part.dayOf(slot - base)), -part.lengthOf(slot - base));
    }
    return best.slots();
  }

  /** The reports that have the most of the query's kept grams. */
  mostHits(): number[] {
    const { day } = this.#query.profile();
    const best = new Best(CLOSE_LOOKS_AT_COPIES);
    for (const [slot, n] of this.#hits) {
      if (n < LEAST_PROBED_HASHES || !best.admits(n)) continue;
      const { part, base } = this.#placeOf(slot);
      if (n >= LEAST_SHARED_HASHES || !liesApart(day, part.dayOf(slot - base))) best.add(slot, n, -part.lengthOf(slot - base));
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

  /**
   * What grams tell of copying, for those that the query shares with a report that was looked at closely.
   * @param shared by slot
   */
  async standings(shared: ReadonlyMap<number, ReadonlySet<number>>): Promise<(hash: number) => Standing> {
    const hashes = new Set<number>();
    for (const theirs of shared.values()) for (const hash of theirs) hashes.add(hash);
    await this.#read('gramBlocks', hashes, () => true);
    const known = new Map<number, Standing>();
    return (hash) => {
      let standing = known.get(hash);
      if (standing === undefined) {
        const having: { hits: number; kept: number; day: number }[] = [];
        this.#each('gramBlocks', hash, (slot) => {
          const { part, base } = this.#placeOf(slot);
          having.push({
            hits: shared.get(slot)?.size ?? this.#hits.get(slot) ?? 0,
            kept: part.gramsOf(slot - base),
            day: part.dayOf(slot - base),
          });
        });
        standing = standingOf(having, this.#query.grams.at.size);
        known.set(hash, standing);
      }
      return standing;
    };
  }

  /** How many reports were published within a day of one. */
  publishedAround(day: number | null): number {
    return day === null ? 0 : this.#places.reduce((n, { part }) => n + part.publishedAround(day), 0);
  }

  /**
   * Reads lists that are not read yet, of each shelf in one transaction.
   * @param wanted whether the list of a key is, of the part at a place
   */
  async #read(kind: ListKind, keys: Iterable<number>, wanted: (key: number, place: number) => boolean): Promise<void> {
    const unread = [...keys].filter((key) => !this.#lists[kind].has(key));
    const blocks = this.#shelves.map(() => new Set<number>());
    const read = this.#places.map(({ part, shelf }, i) =>
      unread.filter((key) => {
        if (!wanted(key, i)) return false;
        part.addBlocks(kind, key, blocks[shelf] as Set<number>);
        return true;
      }),
    );
    const found = await Promise.all(this.#shelves.map(({ resident, at }, i) => resident.read(at, blocks[i] ?? [], null)));
    for (const key of unread) this.#lists[kind].set(key, []);
    read.forEach((some, i) => {
      const { part, shelf } = this.#places[i] as Place;
      for (const key of some) (this.#lists[kind].get(key) as Lists)[i] = part.list(kind, key, found[shelf]?.blocks ?? NO_BLOCKS);
    });
  }

  /** Calls back for each slot that has a key, in the row of all. */
  #each(kind: ListKind, key: number, visit: (slot: number) => void): void {
    const lists = this.#lists[kind].get(key);
    for (let i = 0; lists && i < lists.length; i++) {
      const { base } = this.#places[i] as Place;
      const slots = lists[i] ?? [];
      for (let n = 0; n < slots.length; n++) visit(base + (slots[n] as number));
    }
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

type Lists = (Slots | undefined)[];

/** What is known of a key without its lists. */
interface KnownCount {
  /** Reports that have it, in the parts that know. */
  readonly count: number;
  /** Reports that have it at most, in all. */
  readonly most: number;
  /** The places of parts that do not know. */
  readonly unknownIn: readonly number[];
}
const NO_BLOCKS: ReadonlyMap<number, Uint8Array> = new Map();

/** Names and terms have their own keys, and the same ones are asked for again with each report. */
function remembered(telling: Telling): Telling {
  const known = new Map<number, number>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) {
      found = telling(key);
      known.set(key, found);
    }
    return found;
  };
}

/** Whether two dates are known, and too far apart for two reports that look on from one event. */
function liesApart(a: number | null, b: number): boolean {
  return a !== null && b !== NO_DAY && Math.abs(a - b) > SIBLING_DAYS;
}

function nearness(a: number | null, b: number): number {
  if (a === null || b === NO_DAY) return 1;
  return CHEAP_FLOOR + (1 - CHEAP_FLOOR) * 2 ** (-Math.abs(a - b) / CHEAP_HALF_LIFE_DAYS);
}

import { hasText, type Report, textOf } from '../corpus';
import { fingerprint, gramHashes, words } from '../text';
import { Best } from './best';
import { queryText } from './copying';
import { besideOthers, lengthsOf, signalsOf, type Weighing } from './event';
import type { Held } from './held';
import { Postings } from './postings';
import { tellingOf } from './prior';
import { type Profile, profileOf } from './profile';
import { type Considered, decide, type Look } from './relation';
import { gramsOf, type QueryGrams } from './reuse';
import type { Matches, Query } from './types';
import {
  CHEAP_FLOOR,
  CHEAP_HALF_LIFE_DAYS,
  CLOSE_LOOKS,
  COPY_SHARE,
  FORMULA_OCCASIONS,
  FORMULA_REST_DAYS,
  KEPT_OF_GRAMS,
  LEAST_PROBED,
  LEAST_SHARED_HASHES,
  MANY_REPORTS,
  PROBES,
} from './weights';

/** Reports held in memory, ready to be matched. */
export interface ReportIndex {
  /** Number of reports held. */
  readonly size: number;
  /** Adds a report, or puts it in the place of the one with its id. */
  add(report: Report): void;
  /** Takes a report out. False: it was not there. */
  remove(id: string): boolean;
  /** A report by its id, or null. */
  get(id: string): Report | null;
  /** The reports that have to do with a text. */
  match(query: Query): Matches;
}

/** Indexes reports in memory. A query looks up the lists of its own words and grams, and looks closely at a few dozen reports, however many are held. */
export function buildIndex(reports: Iterable<Report> = []): ReportIndex {
  const index = new MemoryIndex();
  for (const report of reports) index.add(report);
  return index;
}

const PRIOR: Weighing = { term: (key) => tellingOf(key, false, 0, 0), name: (key) => tellingOf(key, true, 0, 0) };

/** The index behind `buildIndex`; the calibration looks into it. */
export class MemoryIndex implements ReportIndex {
  /** By slot; null where a report was taken out. */
  #held: (Held | null)[] = [];
  #slots = new Map<string, number>();
  #terms = new Postings();
  #names = new Postings();
  #grams = new Postings();
  /** How many reports were published on each day. */
  #days = new Map<number, number>();

  get size(): number {
    return this.#slots.size;
  }

  get(id: string): Report | null {
    const slot = this.#slots.get(id);
    return slot === undefined ? null : (this.#held[slot]?.report ?? null);
  }

  add(report: Report): void {
    this.remove(report.id);
    const text = textOf(report);
    const tokens = words(text);
    const profile = profileOf({ title: report.title, text, language: report.language, published: report.published }, tokens);
    const print = hasText(report) ? fingerprint(tokens) : report.fingerprint;
    this.#put({ report, profile, lengths: lengthsOf(profile, PRIOR), fingerprint: print });
  }

  #put(held: Held): void {
    const slot = this.#held.length;
    this.#held.push(held);
    this.#slots.set(held.report.id, slot);
    this.#count(held, 1);
    for (const key of held.profile.terms.keys) this.#terms.add(key, slot);
    for (const key of held.profile.names.keys) this.#names.add(key, slot);
    for (const hash of new Set(held.fingerprint.hashes)) this.#grams.add(hash, slot);
  }

  remove(id: string): boolean {
    const slot = this.#slots.get(id);
    if (slot === undefined) return false;
    const held = this.#held[slot];
    if (held) this.#count(held, -1);
    this.#slots.delete(id);
    this.#held[slot] = null;
    // The lists still name the slot. Once half of all slots are empty they are made anew.
    if (this.#slots.size * 2 < this.#held.length) this.#compact();
    return true;
  }

  #publishedAround(day: number | null): number {
    return day === null ? 0 : [day - 1, day, day + 1].reduce((n, one) => n + (this.#days.get(one) ?? 0), 0);
  }

  #count({ profile: { day } }: Held, by: number): void {
    if (day !== null) this.#days.set(day, (this.#days.get(day) ?? 0) + by);
  }

  #compact(): void {
    this.#days = new Map();
    const live = this.#held.filter((held) => held !== null);
    this.#held = [];
    this.#terms = new Postings();
    this.#names = new Postings();
    this.#grams = new Postings();
    for (const held of live) this.#put(held);
  }

  match(query: Query): Matches {
    return decide(query, this.look(query));
  }

  /** Finds the reports that may have to do with a text, and reads off each what tells how. */
  look(query: Query): Look {
    const tokens = words(query.text);
    const profile = profileOf(query, tokens);
    const weigh = this.#weighing();
    const lengths = lengthsOf(profile, PRIOR);
    const grams = gramsOf(tokens, gramHashes(tokens));
    const hits = this.#hits(grams.at.keys());
    const slots = new Set<number>([...this.#cheapest(profile, weigh), ...mostHits(hits)]);
    const considered: Considered[] = [];
    for (const slot of slots) {
      const held = this.#held[slot];
      if (!held || held.report.id === query.id) continue;
      considered.push({ held, signals: signalsOf(profile, held.profile, lengths, held.lengths, weigh), hits: hits.get(slot) ?? 0 });
    }
    return {
      profile,
      text: queryText(query.text, grams),
      considered: besideOthers(considered),
      counts: this.#notFurniture(hits, grams),
      weigh,
      crowd: this.#publishedAround(profile.day),
    };
  }

  /**
   * Tells wire text from furniture. A gram that many reports have is a site's furniture or a set formula, unless most
   * of them have a good part of the query besides: then they are copies of one text. Copies come at once; what comes again and
   * again over days is a formula, however much of it is alike (court lists, weather, the next of a series of announcements).
   */
  #notFurniture(hits: ReadonlyMap<number, number>, query: QueryGrams): (hash: number) => boolean {
    const known = new Map<number, boolean>();
    const copies = (slot: number) => {
      const kept = this.#held[slot]?.fingerprint.hashes.length ?? 0;
      return (hits.get(slot) ?? 0) >= COPY_SHARE * Math.min(kept, query.at.size / KEPT_OF_GRAMS);
    };
    return (hash) => {
      let counts = known.get(hash);
      if (counts === undefined) {
        let having = 0;
        let copying = 0;
        const days: number[] = [];
        this.#grams.each(hash, (slot) => {
          const held = this.#held[slot];
          if (!held) return;
          having++;
          if (copies(slot)) copying++;
          if (held.profile.day !== null) days.push(held.profile.day);
        });
        counts = (having < MANY_REPORTS || copying * 2 >= having) && occasionsOf(days) < FORMULA_OCCASIONS;
        known.set(hash, counts);
      }
      return counts;
    };
  }

  #weighing(): Weighing {
    const held = this.#held.length;
    const remember = (postings: Postings, name: boolean) => {
      const known = new Map<number, number>();
      return (key: number) => {
        let telling = known.get(key);
        if (telling === undefined) {
          telling = tellingOf(key, name, postings.count(key), held);
          known.set(key, telling);
        }
        return telling;
      };
    };
    return { term: remember(this.#terms, false), name: remember(this.#names, true) };
  }

  /** How many different grams of the query each report's fingerprint has. */
  #hits(hashes: Iterable<number>): Map<number, number> {
    const hits = new Map<number, number>();
    for (const hash of hashes) this.#grams.each(hash, (slot) => hits.set(slot, (hits.get(slot) ?? 0) + 1));
    return hits;
  }

  /** The reports that share the most telling keys, near in time before far. */
  #cheapest(profile: Profile, weigh: Weighing): number[] {
    const probes = [...probesOf(profile.terms, weigh.term, this.#terms), ...probesOf(profile.names, weigh.name, this.#names)]
      .sort((a, b) => b.weight - a.weight)
      .slice(0, PROBES);
    const scores = new Float32Array(this.#held.length);
    const touched: number[] = [];
    for (const { postings, key, weight } of probes) {
      postings.each(key, (slot) => {
        if (scores[slot] === 0) touched.push(slot);
        (scores[slot] as number) += weight;
      });
    }
    const best = new Best(CLOSE_LOOKS);
    for (const slot of touched) {
      const held = this.#held[slot];
      if (!held) continue;
      const score = (scores[slot] as number) / (held.lengths.terms + held.lengths.names + 1);
      if (best.admits(score)) best.add(slot, score * nearness(profile.day, held.profile.day));
    }
    return best.slots();
  }
}

/** How many times something came up: days with at most `FORMULA_REST_DAYS` between one and the next are one time. */
function occasionsOf(days: number[]): number {
  days.sort((a, b) => a - b);
  return days.reduce((n, day, i) => (i === 0 || day - (days[i - 1] as number) > FORMULA_REST_DAYS ? n + 1 : n), 0);
}

interface Probe {
  readonly postings: Postings;
  readonly key: number;
  readonly weight: number;
}

function probesOf(vector: Profile['terms'], telling: (key: number) => number, postings: Postings): Probe[] {
  const probes: Probe[] = [];
  vector.keys.forEach((key, i) => {
    const t = telling(key);
    if (t >= LEAST_PROBED) probes.push({ postings, key, weight: (vector.weights[i] as number) * t ** 2 });
  });
  return probes.sort((a, b) => b.weight - a.weight).slice(0, PROBES);
}

function nearness(a: number | null, b: number | null): number {
  if (a === null || b === null) return 1;
  return CHEAP_FLOOR + (1 - CHEAP_FLOOR) * 2 ** (-Math.abs(a - b) / CHEAP_HALF_LIFE_DAYS);
}

function mostHits(hits: ReadonlyMap<number, number>): number[] {
  const best = new Best(CLOSE_LOOKS);
  for (const [slot, n] of hits) if (n >= LEAST_SHARED_HASHES) best.add(slot, n);
  return best.slots();
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryShelf } from '../../lib/corpus';
import { entryOf, openIndex } from '../../lib/match';
import { LEAST_SHARED_HASHES } from '../../lib/match/copy-weights';
import { type Entry, readEntry } from '../../lib/match/entry';
import { tellingOf } from '../../lib/match/prior';
import type { Weighing } from '../../lib/match/prior-weighing';
import { probesOf } from '../../lib/match/probes';
import { type Profile, profileOf } from '../../lib/match/profile';
import { cheapLength, listedKeys } from '../../lib/match/segment';
import {
  CHEAP_FLOOR,
  CHEAP_HALF_LIFE_DAYS,
  CLOSE_LOOKS,
  CLOSE_LOOKS_AT_COPIES,
  LEAST_PROBED_HASHES,
  SIBLING_DAYS,
} from '../../lib/match/weights';
import { fingerprint } from '../../lib/text';
import { query } from './invented';
import { invented, tidied } from './stored';

// What the index finds by its lists, looked for here in every entry, one by one.

const keysOf = (profile: Profile) => new Set(listedKeys(profile).flatMap((list) => [...list]));

function weighingOver(entries: readonly Entry[]): Weighing {
  const having = new Map<number, number>();
  for (const { profile } of entries) for (const key of keysOf(profile)) having.set(key, (having.get(key) ?? 0) + 1);
  return {
    term: (key) => tellingOf(key, false, having.get(key) ?? 0, entries.length),
    name: (key) => tellingOf(key, true, having.get(key) ?? 0, entries.length),
  };
}

function cheapScore(profile: Profile, weigh: Weighing, entry: Entry): number {
  const keys = keysOf(entry.profile);
  let sum = 0;
  // As the index does, in single precision.
  for (const { key, weight } of probesOf(profile, weigh)) if (keys.has(key)) sum = Math.fround(sum + weight);
  const days = profile.day === null || entry.profile.day === null ? null : Math.abs(profile.day - entry.profile.day);
  const near = days === null ? 1 : CHEAP_FLOOR + (1 - CHEAP_FLOOR) * 2 ** (-days / CHEAP_HALF_LIFE_DAYS);
  return (sum / cheapLength(entry)) * near;
}

/** The ids that must be among the best so many, and those that may be: equal ones are left open. */
function bestOf(scores: ReadonlyMap<string, number>, most: number): { must: string[]; may: Set<string> } {
  const last = [...scores.values()].sort((a, b) => b - a)[most - 1] ?? 0;
  const ids = (which: (score: number) => boolean) => [...scores].filter(([, score]) => score > 0 && which(score)).map(([id]) => id);
  return { must: ids((score) => score > last), may: new Set(ids((score) => score >= last)) };
}

describe('what the index looks at closely', () => {
  it('is what a scan of every entry finds, weighed by the same counts, however many segments there are', { timeout: 120_000 }, async () => {
    const corpus = fc.uniqueArray(fc.nat(4000), { minLength: 30, maxLength: 260 });
    await fc.assert(
      fc.asyncProperty(corpus, fc.nat(4000), fc.integer({ min: 20, max: 120 }), fc.boolean(), async (numbers, asked, every, dated) => {
        const shelf = new MemoryShelf(entryOf);
        const index = openIndex([shelf]);
        for (const [i, n] of numbers.entries()) {
          shelf.keep(invented(n));
          if (i % every === 0) await tidied(index);
        }
        const one = query(invented(asked), { id: null, ...(dated ? {} : { published: null }) });
        const profile = profileOf(one);
        const entries = [...shelf.contents().entries.values()].map((bytes) => readEntry(bytes) as Entry);
        const weigh = weighingOver(entries);
        const look = await index.look(one);
        for (const key of profile.terms.keys) expect(look.weigh.term(key)).toBe(weigh.term(key));
        for (const key of profile.names.keys) expect(look.weigh.name(key)).toBe(weigh.name(key));

        const kept = new Set(fingerprint(one.text).hashes);
        const near = bestOf(new Map(entries.map((entry) => [entry.citation.id, cheapScore(profile, weigh, entry)])), CLOSE_LOOKS);
        const alike = bestOf(
          new Map(
            entries.map(({ citation, profile: { day }, fingerprint: { hashes } }) => {
              const hits = new Set(hashes.filter((hash) => kept.has(hash))).size;
              const elsewhen = profile.day !== null && day !== null && Math.abs(profile.day - day) > SIBLING_DAYS;
              return [citation.id, hits >= (elsewhen ? LEAST_SHARED_HASHES : LEAST_PROBED_HASHES) ? hits : 0];
            }),
          ),
          CLOSE_LOOKS_AT_COPIES,
        );
        const ids = look.considered.map(({ held }) => held.report.id);
        expect(ids).toEqual(expect.arrayContaining([...near.must, ...alike.must]));
        expect(ids.filter((id) => !near.may.has(id) && !alike.may.has(id))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

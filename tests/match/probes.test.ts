import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tellingOf } from '../../lib/match/prior';
import type { Weighing } from '../../lib/match/prior-weighing';
import { likelyProbes, probesOf } from '../../lib/match/probes';
import { profileOf } from '../../lib/match/profile';
import { filler } from './invented';

/** A weighing in which each key stands in as many of 5,000 reports as is said. */
function weighing(count: (key: number) => number): Weighing {
  return { term: (key) => tellingOf(key, false, count(key), 5000), name: (key) => tellingOf(key, true, count(key), 5000) };
}

test('what is read before all counts are known has every key that turns out to be looked up', () => {
  const bounds = fc.record({ seed: fc.nat(40), rare: fc.integer({ min: 1, max: 400 }), known: fc.nat(9), salt: fc.nat() });
  fc.assert(
    fc.property(bounds, ({ seed, rare, known, salt }) => {
      const text = `Ilse Tammerfors spoke. ${filler(seed + 1, 40)}`;
      const profile = profileOf({ title: filler(seed + 9, 1), text, language: 'en', published: null });
      const drawn = (key: number) => ((Math.imul(key ^ salt, 0x9e3779b1) >>> 0) % 1000) / 1000;
      const isKnown = (key: number) => drawn(~key) * 10 < known;
      const actual = (key: number) => Math.floor(drawn(key) * (isKnown(key) ? 3000 : rare));
      const fewest = weighing((key) => (isKnown(key) ? actual(key) : 0));
      const most = weighing((key) => (isKnown(key) ? actual(key) : rare));
      const likely = likelyProbes(profile, fewest, most);
      for (const { key } of probesOf(profile, weighing(actual))) expect(likely.has(key)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

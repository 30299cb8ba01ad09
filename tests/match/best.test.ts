import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Best } from '../../lib/match/best';

const ranked = (most: number, all: readonly (readonly [slot: number, score: number, tie: number])[]) => {
  const best = new Best(most);
  for (const [slot, score, tie] of all) if (best.admits(score)) best.add(slot, score, tie);
  return best.slots();
};

describe('the best of a stream', () => {
  it('are the highest, best first; of equal ones those with the higher tie-breaker', () => {
    const all = [
      [1, 5, 0],
      [2, 7, 1],
      [3, 7, 2],
      [4, 6, 0],
    ] as const;
    expect(ranked(3, all)).toEqual([3, 2, 4]);
  });

  it('do not hang on the order in which they come', () => {
    const scored = fc.uniqueArray(fc.tuple(fc.nat(1000), fc.nat(4), fc.nat(1000)), {
      selector: ([, score, tie]) => `${score} ${tie}`,
      maxLength: 30,
    });
    fc.assert(
      fc.property(scored, fc.integer({ min: 1, max: 8 }), (all, most) => {
        expect(ranked(most, [...all].reverse())).toEqual(ranked(most, all));
      }),
    );
  });
});

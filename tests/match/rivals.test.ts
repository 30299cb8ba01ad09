import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amongOthers, behindBest, type Rival } from '../../lib/match/rivals';

const rival = (id: string, odds: number, terms = 0.3): Rival => ({ id, odds, terms });
/** Compares by names: log-odds for the pairs given, far below 0 for others. */
const kinship =
  (all: readonly Rival[], pairs: Readonly<Record<string, number>>) =>
  (i: number, j: number): number =>
    pairs[[all[i]?.id, all[j]?.id].sort().join('')] ?? -9;

describe('an undated report beside the others', () => {
  const all = [rival('a', 2), rival('b', -1), rival('c', -6)];

  it('is behind the best of them where the two are not on one event, as a dated one is', () => {
    expect(amongOthers(all, kinship(all, {}))[1]?.behind).toBe(behindBest(all)[1]);
    expect(amongOthers(all, kinship(all, {}))[1]?.behind).toBe(-3);
  });

  it('is not behind its own kin, so that an event with many reports does not speak against itself', () => {
    expect(amongOthers(all, kinship(all, { ab: 4 }))[1]?.behind).toBe(0);
  });

  it('is not behind the others where it is the last of a dozen on one event', () => {
    const dozen = Array.from({ length: 12 }, (_, i) => rival(String.fromCharCode(97 + i), 2 - i / 4));
    expect(amongOthers(dozen, () => 4).map(({ behind }) => behind)).toEqual(dozen.map(() => 0));
  });

  it('is elsewhere where its kin is not on the event of the query', () => {
    expect(amongOthers(all, kinship(all, { bc: 5 }))[1]?.elsewhere).toBeGreaterThan(0.95);
    expect(amongOthers(all, kinship(all, { ab: 5 }))[1]?.elsewhere).toBeLessThan(0.2);
  });

  it('has a stranger in each that is about as likely and no kin of it', () => {
    const near = [rival('a', 2), rival('b', 1), rival('c', 0.5), rival('d', -3), rival('e', 2, 0.9)];
    const strangers = (pairs: Readonly<Record<string, number>>) => amongOthers(near, kinship(near, pairs))[1]?.strangers;
    expect(strangers({})).toBeCloseTo(Math.log(3));
    expect(strangers({ ab: 1 })).toBeCloseTo(Math.log(2));
    expect(strangers({ ab: 1, bc: -1 })).toBe(0);
  });

  it('gains nothing by a chain of kin: the steps of one story do not run together', () => {
    const chain = [rival('a', 3), rival('b', 0), rival('c', -2)];
    const linked = amongOthers(chain, kinship(chain, { ab: 5, bc: 5 }));
    expect(linked[2]?.behind).toBe(-4);
  });

  it('is told the same in whatever order they come', () => {
    const odds = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(odds, fc.integer(), (list, seed) => {
        const some = list.map((n, i) => rival(String.fromCharCode(97 + i), n / 10, ((i * 7) % 10) / 10));
        const alike = (group: readonly Rival[]) => (i: number, j: number) => {
          const [a, b] = [group[i]?.id ?? '', group[j]?.id ?? ''].sort() as [string, string];
          return ((a.charCodeAt(0) * 31 + b.charCodeAt(0) * 17 + seed) % 9) - 4;
        };
        const turned = [...some].reverse();
        expect(amongOthers(turned, alike(turned)).reverse()).toEqual(amongOthers(some, alike(some)));
      }),
    );
  });
});

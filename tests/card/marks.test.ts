import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksOf } from '../../components/card/marks';
import { placeCard } from '../../components/card/place';

const extent = fc.record({
  kind: fc.constantFrom('shared' as const, 'only-here' as const, 'differs' as const),
  top: fc.double({ min: -0.1, max: 1.1, noNaN: true }),
  bottom: fc.double({ min: -0.1, max: 1.1, noNaN: true }),
});

describe('the marks of the strip', () => {
  it('stand where their passages do, the weightier kind above the others', () => {
    const marks = marksOf(
      [
        { kind: 'shared', top: 0, bottom: 0.5 },
        { kind: 'differs', top: 0.25, bottom: 0.25 },
        { kind: 'only-here', top: 0.9, bottom: 0.95 },
      ],
      1000,
    );
    expect(marks.map(({ kind, passage }) => [kind, passage])).toEqual([
      ['shared', 0],
      ['differs', 1],
      ['shared', 0],
      ['only-here', 2],
    ]);
    expect(marks[1]?.top).toBe(250);
    expect(marks.at(-1)?.top).toBe(900);
  });

  it('are bounded, within the strip, and never overlap, whatever is painted', () => {
    fc.assert(
      fc.property(fc.array(extent, { maxLength: 300 }), fc.integer({ min: 0, max: 20_000 }), (extents, height) => {
        const marks = marksOf(extents, height);
        expect(marks.length).toBeLessThanOrEqual(400);
        expect(marks.length > 0).toBe(extents.length > 0);
        let end = 0;
        for (const mark of marks) {
          expect(mark.top).toBeGreaterThanOrEqual(end - 1e-6);
          end = mark.top + mark.height;
          expect(extents[mark.passage]?.kind).toBe(mark.kind);
        }
        expect(end).toBeLessThanOrEqual(height + 1e-6);
      }),
    );
  });
});

describe('the place of the card', () => {
  const window = { width: 1000, height: 800 };
  const card = { width: 350, height: 200 };

  it('is under the line, over it near the bottom, and never outside the window', () => {
    expect(placeCard({ left: 100, top: 50, right: 300, bottom: 70 }, card, window)).toEqual({ left: 100, top: 78 });
    expect(placeCard({ left: 900, top: 700, right: 990, bottom: 720 }, card, window)).toEqual({ left: 642, top: 492 });
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -2000, max: 2000 }), (left, top) => {
        const place = placeCard({ left, top, right: left + 10, bottom: top + 20 }, card, window);
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.top).toBeGreaterThanOrEqual(8);
        expect(place.left + card.width).toBeLessThanOrEqual(992);
        expect(place.top + card.height).toBeLessThanOrEqual(792);
      }),
    );
  });
});

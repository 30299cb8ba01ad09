import { describe, expect, it } from 'vitest';
import type { Comparison, Fact, Passage } from '../../lib/compare';
import { paintSpans as paintNoted } from '../../lib/highlight';

const passage = (relation: Passage['relation'], a: [number, number] | null): Passage => ({
  relation,
  a: a && { start: a[0], end: a[1] },
  b: null,
  changes: [],
});

const fact = (relation: Fact['relation'], a: [number, number] | null): Fact => ({
  kind: 'figure',
  relation,
  a: a && { start: a[0], end: a[1] },
  b: null,
  what: '',
  periodA: null,
  periodB: null,
  confidence: 1,
  weight: 1,
});

const comparison = (passages: Passage[], facts: Fact[], inB = true): Comparison => ({
  passages,
  facts,
  absence: { inA: true, inB },
  unsupported: [],
  headlines: [],
  within: { a: [], b: [] },
  sources: { a: null, b: null },
  alone: { a: [], b: [] },
});

const TEXT = 'The ferry left Talmere with 19 people, the harbour master said on Tuesday. '.repeat(12);
const SIDE = { text: TEXT };
const paintSpans = (shown: Comparison) => paintNoted(shown, SIDE, SIDE).map(({ kind, start, end }) => ({ kind, start, end }));

describe('what is painted in the page', () => {
  it('paints shared and moved passages as shared, in the order of the text', () => {
    const spans = paintSpans(comparison([passage('moved', [50, 60]), passage('same', [0, 20])], []));
    expect(spans).toEqual([
      { kind: 'shared', start: 0, end: 20 },
      { kind: 'shared', start: 50, end: 60 },
    ]);
  });

  it('paints what only this page has, but not where absence may not be claimed', () => {
    const passages = [passage('only-a', [0, 9]), passage('only-b', null)];
    expect(paintSpans(comparison(passages, []))).toEqual([{ kind: 'only-here', start: 0, end: 9 }]);
    expect(paintSpans(comparison(passages, [], false))).toEqual([]);
  });

  it('paints facts that differ, and leaves alone figures that are compatible or of different periods', () => {
    const facts = [
      fact('conflict', [5, 8]),
      fact('altered', [10, 30]),
      fact('range', [31, 33]),
      fact('periods', [34, 40]),
      fact('agree', [41, 44]),
    ];
    expect(paintSpans(comparison([], facts)).map((s) => [s.kind, s.start])).toEqual([
      ['differs', 5],
      ['differs', 10],
    ]);
  });

  it('never paints an empty stretch', () => {
    expect(paintSpans(comparison([passage('same', [7, 7])], []))).toEqual([]);
  });

  it('notes what the other says of a fact that differs, within its sentence, and of a passage its beginning', () => {
    const differing = { ...fact('conflict', [103, 112]), b: { start: 28, end: 37 }, what: 'w'.repeat(500), unsourced: 'b' } as const;
    const moved = { ...passage('moved', [0, 75]), b: { start: 75, end: 700 } };
    const [first, second] = paintNoted(comparison([moved], [differing]), SIDE, SIDE);
    expect(first?.note).toMatchObject({ fact: null, moved: true, own: null });
    expect(first?.note.other?.text.length).toBe(300);
    expect(first?.note.other?.span).toEqual({ start: 0, end: 300 });
    const { fact: told, own, other } = second?.note ?? {};
    expect(told).toEqual({ kind: 'figure', what: 'w'.repeat(80), unsourced: 'b' });
    for (const excerpt of [own, other]) {
      expect(excerpt?.text.slice(excerpt.span.start, excerpt.span.end)).toBe('19 people');
      expect(excerpt?.text.length).toBeLessThan(420);
    }
  });

  it('notes nothing of the other where only this page has a passage', () => {
    expect(paintNoted(comparison([passage('only-a', [0, 9])], []), SIDE, SIDE)[0]?.note.other).toBeNull();
  });
});

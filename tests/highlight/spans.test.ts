import { describe, expect, it } from 'vitest';
import type { Comparison, Fact, Passage } from '../../lib/compare';
import { paintSpans } from '../../lib/highlight';

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
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type Fact, factKey, type Side } from '../../lib/compare';
import { side } from './fact-pairs';

const A: Side = { ...side('Police said 12 people were killed in the Velden tunnel blaze.'), outlet: 'Harbour Post' };
const B: Side = { ...side('The blaze in the Velden tunnel killed 19 people, police said.'), outlet: 'Coast Daily' };
const conflict = (a: Side, b: Side): Fact => {
  const found = compare(a, b, { relation: 'same event', runs: [] }).facts.find((fact) => fact.relation === 'conflict');
  if (!found) throw new Error('no conflict');
  return found;
};
const key = (a: Side, b: Side): string => factKey(conflict(a, b), a, b);

describe('the key of a fact', () => {
  it('is the same whichever of the two comes first', () => {
    expect(key(B, A)).toBe(key(A, B));
    const only = { kind: 'figure', a: { start: 12, end: 14 }, b: null } as const;
    expect(factKey({ ...only, relation: 'only-a' }, A, B)).toBe(factKey({ ...only, relation: 'only-b', a: null, b: only.a }, B, A));
  });

  it('holds for another version of the page: other markup, other spacing, further paragraphs', () => {
    const later = {
      ...A,
      title: 'Another headline',
      text: `Updated at noon.\n\n${A.text.replace('12 ', '12\u00a0').replace(' in the', '  in the')}`,
    };
    expect(key(later, B)).toBe(key(A, B));
  });

  it('differs for other words, another outlet, kind or relation', () => {
    const fact = conflict(A, B);
    const others = [
      factKey(fact, { ...A, outlet: 'Isle Courier' }, B),
      factKey({ ...fact, kind: 'quote' }, A, B),
      factKey({ ...fact, relation: 'range' }, A, B),
      factKey({ ...fact, a: { start: 0, end: 9 } }, A, B),
      factKey({ ...fact, b: null }, A, B),
    ];
    expect(new Set([key(A, B), ...others]).size).toBe(6);
  });

  it('takes the headline where no outlet is stated', () => {
    const unnamed = { ...B, outlet: null, title: 'Dam breaks' };
    expect(key(A, unnamed)).not.toBe(key(A, { ...unnamed, title: 'Flood in Velden' }));
  });

  it('is sixteen digits of any text, however hostile', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(30), (text, end) => {
        const any = { outlet: text, title: null, text };
        expect(factKey({ kind: 'name', relation: 'conflict', a: { start: 0, end }, b: null }, any, any)).toMatch(/^[0-9a-f]{16}$/);
      }),
    );
  });
});

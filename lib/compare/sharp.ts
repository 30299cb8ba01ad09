import type { Fact } from './types';

/** How many facts of each kind differ sharply. */
export interface DifferingCounts {
  readonly figures: number;
  readonly dates: number;
  readonly quotes: number;
  readonly names: number;
}

const KINDS: readonly (readonly [keyof DifferingCounts, Fact['kind'], Fact['relation']])[] = [
  ['figures', 'figure', 'conflict'],
  ['dates', 'date', 'conflict'],
  ['quotes', 'quote', 'altered'],
  ['names', 'name', 'conflict'],
];

/** The kinds of facts of which it is told whether they differ sharply. */
export const SHARP_KINDS: readonly Fact['kind'][] = KINDS.map(([, kind]) => kind);

/** The facts in which two reports differ sharply: figures, dates and names that cannot both be so, quotations worded otherwise. Not spellings, labels, sources or degrees of certainty. */
export function sharpFacts(facts: readonly Fact[]): Fact[] {
  return facts.filter((fact) => fact.a !== null && KINDS.some(([, kind, relation]) => kind === fact.kind && relation === fact.relation));
}

/** Counts the sharp ones among the facts of one report beside others: what stands in one place of the first side counts once, however many of the others differ from it. */
export function countDiffering(facts: readonly Fact[]): DifferingCounts {
  const counts = { figures: 0, dates: 0, quotes: 0, names: 0 };
  for (const [name, kind] of KINDS) {
    const places = sharpFacts(facts)
      .flatMap((fact) => (fact.kind === kind && fact.a ? [fact.a] : []))
      .sort((x, y) => x.start - y.start);
    let end = -1;
    for (const place of places) {
      if (place.start >= end) counts[name]++;
      end = Math.max(end, place.end);
    }
  }
  return counts;
}

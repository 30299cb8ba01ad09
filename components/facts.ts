import type { Fact, FactKind } from '../lib/compare';
import type { Key, PluralKey } from './words';

/** A heading with the facts under it. */
export interface FactGroup {
  readonly id: string;
  readonly heading: Key;
  /** How many there are, as a clause of the summary. */
  readonly clause: PluralKey;
  readonly facts: readonly Fact[];
}

/** The facts of a comparison, sorted by what a reader asks: where do they differ, what do both say, what does one say alone. */
export interface SortedFacts {
  readonly differing: readonly FactGroup[];
  /** Figures of one thing over different periods or dates; never called differing. */
  readonly periods: readonly Fact[];
  /** Not equal but compatible ("12", "at least 10"). */
  readonly compatible: readonly Fact[];
  readonly both: readonly Fact[];
  readonly onlyA: readonly Fact[];
  readonly onlyB: readonly Fact[];
}

const DIFFERING: readonly (Omit<FactGroup, 'facts'> & { readonly holds: (fact: Fact) => boolean })[] = [
  { id: 'figures', heading: 'headingFigures', clause: 'figuresDiffer', holds: (f) => f.kind === 'figure' && f.relation === 'conflict' },
  { id: 'dates', heading: 'headingDates', clause: 'datesDiffer', holds: (f) => f.kind === 'date' && f.relation === 'conflict' },
  { id: 'quotes', heading: 'headingQuotes', clause: 'quotesDiffer', holds: (f) => f.kind === 'quote' && f.relation === 'altered' },
  { id: 'sources', heading: 'headingSources', clause: 'sourcesDiffer', holds: (f) => f.kind === 'attribution' && f.relation === 'differs' },
  {
    id: 'certainty',
    heading: 'headingCertainty',
    clause: 'certaintyDiffers',
    holds: (f) => f.kind === 'certainty' && f.relation === 'differs',
  },
  { id: 'names', heading: 'headingNames', clause: 'namesDiffer', holds: (f) => f.kind === 'name' && f.relation === 'conflict' },
  { id: 'labels', heading: 'headingLabels', clause: 'labelsDiffer', holds: (f) => f.kind === 'label' && f.relation === 'differs' },
  { id: 'spellings', heading: 'headingSpellings', clause: 'spellingsDiffer', holds: (f) => f.kind === 'name' && f.relation === 'variant' },
];

/** Sorts facts for reading, the weightiest first within each part. */
export function sortFacts(facts: readonly Fact[]): SortedFacts {
  const byWeight = [...facts].sort((x, y) => y.weight - x.weight);
  const of = (...relations: Fact['relation'][]): Fact[] => byWeight.filter((f) => relations.includes(f.relation));
  return {
    differing: DIFFERING.map(({ id, heading, clause, holds }) => ({ id, heading, clause, facts: byWeight.filter(holds) })).filter(
      (g) => g.facts.length > 0,
    ),
    periods: of('periods'),
    compatible: of('range'),
    both: of('agree', 'same'),
    onlyA: of('only-a'),
    onlyB: of('only-b'),
  };
}

/** How each kind of fact is called where it stands alone. */
export const KIND_NAMES = {
  figure: 'factFigure',
  date: 'factDate',
  name: 'factName',
  quote: 'factQuote',
  attribution: 'factAttribution',
  certainty: 'factCertainty',
  label: 'factLabel',
} as const satisfies Record<FactKind, string>;

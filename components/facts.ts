import type { ComparisonView } from '../lib/browser';
import type { Fact, FactKind, Passage, Sureness } from '../lib/compare';
import type { Span } from '../lib/text';
import { PASSAGE } from './snippet';
import { wordMarks } from './word-marks';
import type { Key, PluralKey, Words } from './words';

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

/** Groups of differing facts with those of their kind that the reader has hidden, also where nothing else is left of a group. */
export function withHidden(
  shown: readonly FactGroup[],
  hidden: readonly FactGroup[],
): (FactGroup & { readonly hidden: readonly Fact[] })[] {
  return DIFFERING.flatMap(({ id, heading, clause }) => {
    const facts = shown.find((group) => group.id === id)?.facts ?? [];
    const gone = hidden.find((group) => group.id === id)?.facts ?? [];
    return facts.length + gone.length > 0 ? [{ id, heading, clause, facts, hidden: gone }] : [];
  });
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

const CERTAINTY_NAMES: Readonly<Record<Sureness, Key>> = {
  stated: 'certaintyStated',
  possible: 'certaintyPossible',
  denied: 'certaintyDenied',
  conditional: 'certaintyConditional',
  reported: 'certaintyReported',
};

/** How sure each side is, where that is what the fact is about: its `what` reads "stated / possible". Null for other facts. */
export function certaintiesOf(fact: Pick<Fact, 'kind' | 'what'>): { a: Key; b: Key } | null {
  const [a, b] = fact.kind === 'certainty' ? fact.what.split(' / ') : [];
  return isCertainty(a) && isCertainty(b) ? { a: CERTAINTY_NAMES[a], b: CERTAINTY_NAMES[b] } : null;
}

/** A degree of certainty, as facts name it, in words; null: the word names none. */
export function certaintyInWords(word: string, { t }: Words): string | null {
  return isCertainty(word) ? t(CERTAINTY_NAMES[word]) : null;
}

function isCertainty(word: string | undefined): word is Sureness {
  return word !== undefined && Object.hasOwn(CERTAINTY_NAMES, word);
}

/** The words to mark on each side: inside a quotation or a description those that differ, else all that the fact stands on. */
export function factMarks(fact: Fact, shown: ComparisonView): { a: readonly Span[]; b: readonly Span[] } {
  const { a, b } = fact;
  const all = { a: a ? [a] : [], b: b ? [b] : [] };
  if (!a || !b || (fact.kind !== 'quote' && fact.kind !== 'label')) return all;
  const marks = wordMarks(shown.a.text.slice(a.start, a.end), shown.b.text.slice(b.start, b.end));
  const within = (spans: readonly Span[], side: Span): Span[] =>
    spans.map((s) => ({ start: s.start + side.start, end: s.end + side.start }));
  return marks.a.length + marks.b.length === 0 ? all : { a: within(marks.a, a), b: within(marks.b, b) };
}

/** Passages that one side alone has, with the facts that stand in them marked, and the facts that stand in none. */
export function foldFacts(
  facts: readonly Fact[],
  passages: readonly Passage[],
  side: 'a' | 'b',
): { marked: { passage: Passage; marks: Span[] }[]; left: Fact[] } {
  const left = new Set(facts);
  const marked = passages.map((passage) => {
    const span = passage[side];
    const within = span ? facts.filter((f) => isWithin(f[side], { start: span.start, end: Math.min(span.end, span.start + PASSAGE) })) : [];
    for (const fact of within) left.delete(fact);
    const marks = within.flatMap((f) => f[side] ?? []).sort((x, y) => x.start - y.start);
    return { passage, marks };
  });
  return { marked, left: [...left] };
}

function isWithin(inner: Span | null, outer: Span): boolean {
  return inner !== null && inner.start >= outer.start && inner.end <= outer.end;
}

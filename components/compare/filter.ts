import type { Fact } from '../../lib/compare';
import type { Route, Show } from './route';

const RELATIONS: Readonly<Record<Exclude<Show, 'all'>, ReadonlySet<Fact['relation']>>> = {
  differs: new Set(['conflict', 'altered', 'differs', 'variant']),
  both: new Set(['agree', 'same', 'range', 'periods']),
  a: new Set(['only-a']),
  b: new Set(['only-b']),
};

/** The facts that the reader asks for. */
export function chosenFacts(facts: readonly Fact[], { show, kind }: Pick<Route, 'show' | 'kind'>): Fact[] {
  return facts.filter((fact) => (kind === null || fact.kind === kind) && (show === 'all' || RELATIONS[show].has(fact.relation)));
}

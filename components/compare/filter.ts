import type { Fact } from '../../lib/compare';
import type { Route, Show } from './route';

/** Which facts of two texts can be asked for. */
export const PAIR_SHOWS = ['all', 'differs', 'both', 'a', 'b'] as const satisfies readonly Show[];
export type PairShow = (typeof PAIR_SHOWS)[number];

const RELATIONS: Readonly<Record<Exclude<PairShow, 'all'>, ReadonlySet<Fact['relation']>>> = {
  differs: new Set(['conflict', 'altered', 'differs', 'variant']),
  both: new Set(['agree', 'same', 'range', 'periods']),
  a: new Set(['only-a']),
  b: new Set(['only-b']),
};

type Wish = Pick<Route, 'show' | 'kind'>;

/** What a route asks for; what is asked of more than two texts alone counts for nothing here. */
export const pairShow = (show: Show): PairShow => PAIR_SHOWS.find((one) => one === show) ?? 'all';

/** The facts that the reader asks for. */
export function chosenFacts(facts: readonly Fact[], { show, kind }: Wish): Fact[] {
  const asked = pairShow(show);
  return facts.filter((fact) => (kind === null || fact.kind === kind) && (asked === 'all' || RELATIONS[asked].has(fact.relation)));
}

/** How many facts a choice would leave, the other choice as it is. */
export function countFacts(facts: readonly Fact[], wish: Wish, change: Partial<Wish>): number {
  return chosenFacts(facts, { ...wish, ...change }).length;
}

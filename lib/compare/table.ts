import type { Relation } from '../match';
import type { Span } from '../text';
import { compare } from './compare';
import { TABLE } from './fact-weights';
import { type Link, rowsOf } from './table-rows';
import type { Fact, FactKind, Side } from './types';

/**
 * `has`: as most in the row give it, or, where as many give it in another way, as the first of them does; `otherwise`: another figure, wording
 * or source of the same thing; `fits`: another one that may be so at the same time ("12" beside "at least 10"); `not`: not in this text;
 * `untold`: nothing may be said.
 */
export type CellState = 'has' | 'otherwise' | 'fits' | 'not' | 'untold';

/** What one outlet has of a fact. */
export interface TableCell {
  readonly state: CellState;
  /** Where it stands in that outlet's text; null for `not` and `untold`. */
  readonly span: Span | null;
  /** Which of the ways in which the row's outlets give it: 0 for that which most do; null where there is no span. */
  readonly wording: number | null;
}

/** One fact across all outlets, in the order in which these were given. */
export interface TableRow {
  readonly kind: FactKind;
  readonly what: string;
  readonly cells: readonly TableCell[];
}

/** Whether a fact counts. */
type Counts = (fact: Fact, a: Side, b: Side) => boolean;

/** What a table is made with. */
interface TableOptions {
  /** Whether a fact of two outlets is to be heeded; all are without it. */
  readonly counts?: Counts;
  /** Called after each comparison, so that whoever waits behind the table may be let in. */
  readonly breathe?: () => Promise<void> | void;
}

/**
 * Facts down, outlets across: who has each, who has it otherwise, who has not. From comparisons of each two; of more than
 * `TABLE.pairwise` outlets the further ones are compared with the first `TABLE.hubs` alone, since comparisons would grow with the square.
 * The surest links come first, and a link that would give one outlet two places in a row is left out. "Not in this text" is said only where
 * the comparison with an outlet that has it allows it and found it missing. Rows that set outlets apart come first. Empty for fewer than two.
 * @param relationOf how the i-th and j-th report are related
 */
export async function tabulate(
  sides: readonly Side[],
  relationOf: (i: number, j: number) => Relation,
  { counts = () => true, breathe }: TableOptions = {},
): Promise<TableRow[]> {
  const outlets = sides.slice(0, TABLE.mostOutlets);
  const links: Link[] = [];
  for (const [i, j] of pairsOf(outlets.length)) {
    const [a, b] = [outlets[i] as Side, outlets[j] as Side];
    const { facts, absence } = compare(a, b, { relation: relationOf(i, j), runs: [] });
    for (const fact of facts) if (counts(fact, a, b)) links.push({ i, j, fact, absence });
    await breathe?.();
  }
  return rowsOf(links, outlets.length);
}

/** Which of so many outlets are compared with each other. */
function pairsOf(outlets: number): [number, number][] {
  const pairs: [number, number][] = [];
  // By the later one, so that it is read once: the earlier ones were read lately.
  for (let j = 1; j < outlets; j++) for (let i = 0; i < j; i++) if (j < TABLE.pairwise || i < TABLE.hubs) pairs.push([i, j]);
  return pairs;
}

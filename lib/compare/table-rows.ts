import type { Span } from '../text';
import { TABLE } from './fact-weights';
import type { TableCell, TableRow } from './table';
import type { Comparison, Fact, FactKind, FactRelation } from './types';

/** A fact of the comparison of the i-th and the j-th outlet. */
export interface Link {
  readonly i: number;
  readonly j: number;
  readonly fact: Fact;
  readonly absence: Comparison['absence'];
}

const AGREEING: ReadonlySet<FactRelation> = new Set(['agree', 'same', 'variant']);
/** Given in two ways that can both be so. */
const FITTING: ReadonlySet<FactRelation> = new Set(['range', 'periods']);

/** A fact being gathered: per outlet the place, and which wording of it. */
interface Gathered {
  readonly kind: FactKind;
  readonly what: string;
  weight: number;
  readonly places: Map<number, { span: Span; wording: number }>;
  wordings: number;
  /** Pairs of wordings that were found to fit each other, and pairs that were found to clash: "0 1". */
  readonly fitting: Set<string>;
  readonly clashing: Set<string>;
  readonly lacking: Set<number>;
}

/** Rows being gathered, and which of them have a place in an outlet's text. */
interface Table {
  readonly rows: Set<Gathered>;
  readonly of: Map<string, Set<Gathered>>;
}

/** Joins facts of many comparisons into rows. */
export function rowsOf(links: readonly Link[], outlets: number): TableRow[] {
  const table: Table = { rows: new Set(), of: new Map() };
  const both = links.filter(({ fact }) => fact.a && fact.b).sort((x, y) => y.fact.confidence - x.fact.confidence);
  // What agrees is joined first, so that a differing wording is set against all who share the other.
  for (const link of both.filter(({ fact }) => AGREEING.has(fact.relation))) join(table, link);
  for (const link of both.filter(({ fact }) => !AGREEING.has(fact.relation))) join(table, link);
  for (const { i, j, fact, absence } of links) {
    if (fact.relation === 'only-a' && fact.a) lack(table, i, j, fact, fact.a, absence.inB);
    if (fact.relation === 'only-b' && fact.b) lack(table, j, i, fact, fact.b, absence.inA);
  }
  return [...table.rows]
    .filter((row) => row.places.size + row.lacking.size >= 2)
    .sort((x, y) => rank(y) - rank(x))
    .slice(0, TABLE.mostRows)
    .map((row) => ({ kind: row.kind, what: row.what, cells: cellsOf(row, outlets) }));
}

/** Rows whose outlets clash, then those in which they say otherwise, then those that most have. */
function rank(row: Gathered): number {
  const apart = row.clashing.size > 0 ? TABLE.clashing : row.wordings > 1 ? TABLE.differing : 0;
  return apart + row.weight + row.places.size;
}

function cellsOf(row: Gathered, outlets: number): TableCell[] {
  const order = byUse(row);
  const [most = 0] = order;
  return Array.from({ length: outlets }, (_, k) => {
    const place = row.places.get(k);
    if (!place) return { state: row.lacking.has(k) ? 'not' : 'untold', span: null, wording: null };
    const pair = pairOf(most, place.wording);
    const fits = row.fitting.has(pair) && !row.clashing.has(pair);
    const state = place.wording === most ? 'has' : fits ? 'fits' : 'otherwise';
    return { state, span: place.span, wording: order.indexOf(place.wording) };
  });
}

/** The wordings of a row, that which most outlets have first; of equally common ones that of the earlier outlet. */
function byUse({ places }: Gathered): number[] {
  const uses = new Map<number, { times: number; first: number }>();
  for (const [outlet, { wording }] of places) {
    const use = uses.get(wording);
    uses.set(wording, { times: (use?.times ?? 0) + 1, first: Math.min(use?.first ?? outlet, outlet) });
  }
  return [...uses].sort(([, x], [, y]) => y.times - x.times || x.first - y.first).map(([wording]) => wording);
}

const pairOf = (x: number, y: number): string => `${Math.min(x, y)} ${Math.max(x, y)}`;

function join(table: Table, { i, j, fact }: Link): void {
  const [a, b] = [fact.a as Span, fact.b as Span];
  const [x, y] = [rowAt(table, fact.kind, i, a), rowAt(table, fact.kind, j, b)];
  const agree = AGREEING.has(fact.relation);
  if (x && y) {
    if (x === y) note(x, i, j, fact.relation);
    else if (agree) merge(table, x, y);
    return;
  }
  const row = x ?? y ?? begin(table, fact, i, a);
  const [known, added, span] = y && !x ? [j, i, a] : [i, j, b];
  if (row.places.has(added)) return;
  place(table, row, added, span, agree ? (row.places.get(known)?.wording ?? 0) : row.wordings++);
  note(row, i, j, fact.relation);
  row.weight = Math.max(row.weight, fact.weight);
}

function begin(table: Table, { kind, what, weight }: Fact, outlet: number, span: Span): Gathered {
  const row = {
    kind,
    what,
    weight,
    places: new Map(),
    wordings: 1,
    fitting: new Set<string>(),
    clashing: new Set<string>(),
    lacking: new Set<number>(),
  };
  table.rows.add(row);
  place(table, row, outlet, span, 0);
  return row;
}

function place(table: Table, row: Gathered, outlet: number, span: Span, wording: number): void {
  row.places.set(outlet, { span, wording });
  const key = `${row.kind} ${outlet}`;
  const there = table.of.get(key);
  if (there) there.add(row);
  else table.of.set(key, new Set([row]));
}

/** Notes how the wordings of two outlets in a row were found to stand to each other. */
function note(row: Gathered, i: number, j: number, relation: FactRelation): void {
  const [x, y] = [row.places.get(i)?.wording, row.places.get(j)?.wording];
  if (x === undefined || y === undefined || x === y || AGREEING.has(relation)) return;
  (FITTING.has(relation) ? row.fitting : row.clashing).add(pairOf(x, y));
}

/** Joins two rows that an agreeing fact shows to be one, unless an outlet stands in both, or either has more than one wording. */
function merge(table: Table, x: Gathered, y: Gathered): void {
  if ([...y.places.keys()].some((outlet) => x.places.has(outlet)) || x.wordings > 1 || y.wordings > 1) return;
  for (const [outlet, { span, wording }] of y.places) {
    table.of.get(`${y.kind} ${outlet}`)?.delete(y);
    place(table, x, outlet, span, wording);
  }
  x.weight = Math.max(x.weight, y.weight);
  table.rows.delete(y);
}

/** Notes that an outlet lacks what another has at a place. */
function lack(table: Table, having: number, lacking: number, fact: Fact, span: Span, tellable: boolean): void {
  const row = rowAt(table, fact.kind, having, span) ?? begin(table, fact, having, span);
  if (tellable && !row.places.has(lacking)) row.lacking.add(lacking);
}

function rowAt(table: Table, kind: FactKind, outlet: number, span: Span): Gathered | undefined {
  for (const row of table.of.get(`${kind} ${outlet}`) ?? []) {
    const there = row.places.get(outlet)?.span;
    if (there && there.start < span.end && span.start < there.end) return row;
  }
  return undefined;
}

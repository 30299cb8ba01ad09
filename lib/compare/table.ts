import type { Relation } from '../match';
import type { Span } from '../text';
import { compare } from './compare';
import { TABLE } from './fact-weights';
import type { Comparison, Fact, FactKind, FactRelation, Side } from './types';

/** `has`: as the row says it; `otherwise`: another figure, wording or source of the same thing; `not`: not in this text; `untold`: nothing may be said. */
export type CellState = 'has' | 'otherwise' | 'not' | 'untold';

/** What one outlet has of a fact. */
export interface TableCell {
  readonly state: CellState;
  /** Where it stands in that outlet's text; null for `not` and `untold`. */
  readonly span: Span | null;
}

/** One fact across all outlets, in the order in which these were given. */
export interface TableRow {
  readonly kind: FactKind;
  readonly what: string;
  readonly cells: readonly TableCell[];
}

const AGREEING: ReadonlySet<FactRelation> = new Set(['agree', 'same', 'variant']);
const DIFFERING: ReadonlySet<FactRelation> = new Set(['conflict', 'range', 'periods', 'altered', 'differs']);

/** A fact being gathered: per outlet the place, and which wording of it (0 the row's own). */
interface Gathered {
  readonly kind: FactKind;
  what: string;
  weight: number;
  readonly places: Map<number, { span: Span; wording: number }>;
  wordings: number;
  readonly lacking: Set<number>;
}

/**
 * Facts down, outlets across: who has each, who has it otherwise, who has not. From comparisons of each two; the surest links
 * come first, and a link that would give one outlet two places in a row is left out. "Not in this text" is said only where the
 * comparison with an outlet that has it allows it and found it missing. Rows that set outlets apart come first. Empty for fewer than two.
 * @param relationOf how the i-th and j-th report are related
 * @param counts whether a fact of two of them is to be heeded
 */
export function tabulate(
  sides: readonly Side[],
  relationOf: (i: number, j: number) => Relation,
  counts: (fact: Fact, a: Side, b: Side) => boolean = () => true,
): TableRow[] {
  const outlets = sides.slice(0, TABLE.mostOutlets);
  const links: { i: number; j: number; fact: Fact; comparison: Comparison }[] = [];
  for (let i = 0; i < outlets.length; i++) {
    for (let j = i + 1; j < outlets.length; j++) {
      const [a, b] = [outlets[i] as Side, outlets[j] as Side];
      const comparison = compare(a, b, { relation: relationOf(i, j), runs: [] });
      for (const fact of comparison.facts) if (counts(fact, a, b)) links.push({ i, j, fact, comparison });
    }
  }
  const rows: Gathered[] = [];
  const both = links.filter(({ fact }) => fact.a && fact.b).sort((x, y) => y.fact.confidence - x.fact.confidence);
  // What agrees is joined first, so that a differing wording is set against all who share the other.
  for (const link of [...both.filter((l) => AGREEING.has(l.fact.relation)), ...both.filter((l) => DIFFERING.has(l.fact.relation))])
    join(rows, link.i, link.j, link.fact);
  for (const { i, j, fact, comparison } of links) {
    if (fact.relation === 'only-a' && fact.a) lack(rows, i, j, fact, fact.a, comparison.absence.inB);
    if (fact.relation === 'only-b' && fact.b) lack(rows, j, i, fact, fact.b, comparison.absence.inA);
  }
  return rows
    .filter((row) => row.places.size + row.lacking.size >= 2)
    .sort((x, y) => rank(y) - rank(x))
    .slice(0, TABLE.mostRows)
    .map((row) => ({ kind: row.kind, what: row.what, cells: outlets.map((_, k) => cellOf(row, k)) }));
}

function cellOf(row: Gathered, outlet: number): TableCell {
  const place = row.places.get(outlet);
  if (place) return { state: place.wording === 0 ? 'has' : 'otherwise', span: place.span };
  return { state: row.lacking.has(outlet) ? 'not' : 'untold', span: null };
}

/** Rows in which outlets differ, then those that most have. */
function rank(row: Gathered): number {
  return (row.wordings > 1 ? TABLE.differing : 0) + row.weight + row.places.size;
}

function join(rows: Gathered[], i: number, j: number, fact: Fact): void {
  const [a, b] = [fact.a as Span, fact.b as Span];
  const [x, y] = [rowAt(rows, fact.kind, i, a), rowAt(rows, fact.kind, j, b)];
  const agree = AGREEING.has(fact.relation);
  if (x && y) {
    if (x !== y && agree) merge(rows, x, y);
    return;
  }
  const row = x ?? y;
  if (!row) {
    const places = new Map([
      [i, { span: a, wording: 0 }],
      [j, { span: b, wording: agree ? 0 : 1 }],
    ]);
    rows.push({ kind: fact.kind, what: fact.what, weight: fact.weight, places, wordings: agree ? 1 : 2, lacking: new Set() });
    return;
  }
  const [known, added, span] = x ? [i, j, b] : [j, i, a];
  if (row.places.has(added)) return;
  const wording = row.places.get(known)?.wording ?? 0;
  row.places.set(added, { span, wording: agree ? wording : row.wordings });
  if (!agree) row.wordings++;
  row.weight = Math.max(row.weight, fact.weight);
}

/** Joins two rows that an agreeing fact shows to be one, unless an outlet stands in both. */
function merge(rows: Gathered[], x: Gathered, y: Gathered): void {
  if ([...y.places.keys()].some((outlet) => x.places.has(outlet)) || x.wordings > 1 || y.wordings > 1) return;
  for (const [outlet, place] of y.places) x.places.set(outlet, place);
  x.weight = Math.max(x.weight, y.weight);
  rows.splice(rows.indexOf(y), 1);
}

/** Notes that an outlet lacks what another has at a place. */
function lack(rows: Gathered[], having: number, lacking: number, fact: Fact, span: Span, tellable: boolean): void {
  let row = rowAt(rows, fact.kind, having, span);
  if (!row) {
    row = {
      kind: fact.kind,
      what: fact.what,
      weight: fact.weight,
      places: new Map([[having, { span, wording: 0 }]]),
      wordings: 1,
      lacking: new Set(),
    };
    rows.push(row);
  }
  if (tellable && !row.places.has(lacking)) row.lacking.add(lacking);
}

function rowAt(rows: readonly Gathered[], kind: FactKind, outlet: number, span: Span): Gathered | undefined {
  return rows.find((row) => {
    const place = row.kind === kind ? row.places.get(outlet) : undefined;
    return place !== undefined && place.span.start < span.end && span.start < place.span.end;
  });
}

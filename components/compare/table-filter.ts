import type { FactKind, TableRow } from '../../lib/compare';
import { FACT_KINDS, type Route, type Show } from './route';

/** Which facts of a table can be asked for. */
export const TABLE_SHOWS = ['all', 'differs', 'both', 'alone'] as const satisfies readonly Show[];
export type TableShow = (typeof TABLE_SHOWS)[number];

/** What is asked of a table. */
type Wish = Pick<Route, 'show' | 'kind' | 'lacks'>;

const HOLDS: Readonly<Record<TableShow, (row: TableRow) => boolean>> = {
  all: () => true,
  differs: ({ cells }) => cells.some(({ state }) => state === 'otherwise'),
  both: (row) => placesIn(row) > 1 && !row.cells.some(({ state }) => state === 'otherwise'),
  alone: (row) => placesIn(row) === 1,
};

const placesIn = ({ cells }: TableRow): number => cells.filter(({ span }) => span !== null).length;

/** What a route asks for; what is asked of two texts alone counts for nothing here. */
export const tableShow = (show: Show): TableShow => TABLE_SHOWS.find((one) => one === show) ?? 'all';

/** The rows that are asked for. */
export function chosenRows(rows: readonly TableRow[], { show, kind, lacks }: Wish): TableRow[] {
  const holds = HOLDS[tableShow(show)];
  return rows.filter((row) => holds(row) && (kind === null || row.kind === kind) && (lacks === null || row.cells[lacks]?.state === 'not'));
}

/** How many rows each choice would leave, the other choices as they are. */
export function countRows(
  rows: readonly TableRow[],
  wish: Wish,
  texts: number,
): { show: Record<TableShow, number>; kind: Map<FactKind | null, number>; lacks: number[] } {
  const many = (change: Partial<Wish>): number => chosenRows(rows, { ...wish, ...change }).length;
  return {
    show: { all: many({ show: 'all' }), differs: many({ show: 'differs' }), both: many({ show: 'both' }), alone: many({ show: 'alone' }) },
    kind: new Map([null, ...FACT_KINDS].map((kind) => [kind, many({ kind })])),
    lacks: Array.from({ length: texts }, (_, i) => many({ lacks: i })),
  };
}

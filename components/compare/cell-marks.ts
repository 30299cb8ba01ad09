import type { Side, TableRow } from '../../lib/compare';
import type { Key } from '../words';
import type { Mark } from './marks';

/** What each mark of a fact is called: in the legend, in the cell and by ear. */
export const CELL_NAMES = {
  most: 'storyMost',
  other: 'storyOther',
  fits: 'storyCellFits',
  alone: 'storyAlone',
  not: 'libraryCellNot',
  ours: 'storyOurs',
  untold: 'storyUntold',
} as const satisfies Partial<Record<Mark, Key>>;

export type CellMark = keyof typeof CELL_NAMES;

/**
 * How each outlet stands in a row. "As most" is said only where two or more give it alike and fewer give it in any one other way;
 * where there is no such majority, all who give it differ from others.
 */
export function marksOf(row: TableRow, sides: readonly Pick<Side, 'statements'>[]): CellMark[] {
  const uses = new Map<number, number>();
  for (const { wording } of row.cells) if (wording !== null) uses.set(wording, (uses.get(wording) ?? 0) + 1);
  const [most = 0, ...others] = [...uses].sort(([x], [y]) => x - y).map(([, times]) => times);
  const isRule = others.length === 0 || others.every((times) => times < most);
  const clashes = row.cells.some(({ state }) => state === 'otherwise');
  const given = row.cells.filter(({ span }) => span !== null).length;
  return row.cells.map(({ state, span }, i) => {
    if (span === null) return state === 'not' ? 'not' : sides[i]?.statements ? 'ours' : 'untold';
    if (given === 1) return 'alone';
    if (state === 'has') return isRule ? 'most' : clashes ? 'other' : 'fits';
    return state === 'fits' ? 'fits' : 'other';
  });
}

import type { TableRow } from '../../lib/compare';
import { hashOf, type Place, routeTo } from './route';

/** The address of the pair at which a cell of the table is read best, at its place there; null where no text gives the fact. */
export function linkOfCell({ cells }: TableRow, column: number, places: readonly Place[]): string | null {
  const own = cells[column]?.span ?? null;
  const first = cells.findIndex(({ span }, i) => span !== null && i !== column);
  // Beside the first text where that or the cell itself gives it; else beside whichever does.
  const partner = column === 0 ? Math.max(first, own === null ? first : 1) : own !== null || cells[0]?.span ? 0 : first;
  const [a, b] = [places[Math.min(column, partner)], places[Math.max(column, partner)]];
  if (partner < 0 || !a || !b) return null;
  const span = own ?? cells[partner]?.span;
  if (!span) return null;
  const shown = own === null ? partner : column;
  return hashOf({ ...routeTo([a, b]), at: { side: shown === Math.min(column, partner) ? 'a' : 'b', start: span.start } });
}

import type { Row } from './row';

/** What rows can be put in order by. */
export const ROW_ORDERS = ['added', 'published', 'outlet', 'title', 'words'] as const;

/** An order of rows. Rows that do not say what it goes by come last, either way. */
export interface RowOrder {
  readonly by: (typeof ROW_ORDERS)[number];
  readonly falling: boolean;
}

/**
 * Indices of rows in an order. Names are put in the order of their letters without case and marks, not of any one language: a library
 * has many, and a hundred thousand comparisons by a language's rules take seconds.
 */
export function sorted(rows: readonly Row[], { by, falling }: RowOrder): Uint32Array {
  const order = Uint32Array.from(rows, (_, i) => i);
  // Rows come in this order.
  if (by === 'added' && falling) return order;
  const keys = rows.map((row) => keyOf(row, by));
  const sign = falling ? -1 : 1;
  return order.sort((i, j) => {
    const [a, b] = [keys[i] as string | number, keys[j] as string | number];
    if (a === b) return i - j;
    if (a === '') return 1;
    if (b === '') return -1;
    return a < b ? -sign : sign;
  });
}

function keyOf(row: Row, by: RowOrder['by']): string | number {
  if (by === 'words') return row.words;
  if (by === 'added') return row.added;
  if (by === 'published') return row.published ?? '';
  return (row[by] ?? '')
    .normalize('NFKD')
    .replace(/^[^\p{L}\p{N}]+|\p{M}/gu, '')
    .toLowerCase();
}

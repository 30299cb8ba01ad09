type At = readonly [row: number, column: number];

/** Where a key leads in a grid of so many rows and columns; null where it leads nowhere. Arrows follow the eye, whichever way the columns run. */
export function stepIn([row, column]: At, key: string, [rows, columns]: At, direction: 'ltr' | 'rtl', all: boolean): At | null {
  const onward = direction === 'ltr' ? 1 : -1;
  const to: At | null =
    key === 'ArrowDown'
      ? [row + 1, column]
      : key === 'ArrowUp'
        ? [row - 1, column]
        : key === 'ArrowRight'
          ? [row, column + onward]
          : key === 'ArrowLeft'
            ? [row, column - onward]
            : key === 'Home'
              ? [all ? 0 : row, 0]
              : key === 'End'
                ? [all ? rows - 1 : row, columns - 1]
                : null;
  if (!to || to[0] < 0 || to[1] < 0 || to[0] >= rows || to[1] >= columns) return null;
  return to;
}
